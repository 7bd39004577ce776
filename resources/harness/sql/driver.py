"""Runs a student's SQL on a fresh database in memory; see ../README.md for the agreement."""

import json
import math
import os
import sqlite3
import sys

ROW_LIMIT = 100_000
SIZE_LIMIT = 12 << 20

# Pragmas that only read, for exploring a table; every other one is refused.
READING_PRAGMAS = {"table_info", "table_xinfo", "table_list", "index_list", "index_info",
                   "foreign_key_list", "database_list"}


class Refused(Exception):
    def __init__(self, kind, message):
        super().__init__(message)
        self.kind = kind


def read_request():
    with open(0, "rb", closefd=False) as stream:
        request = json.loads(stream.read())
    empty = os.open(os.devnull, os.O_RDONLY)
    os.dup2(empty, 0)
    os.close(empty)
    return request


def skip_blank(text, at):
    """The place of the first character that is neither white space nor in a comment."""
    while at < len(text):
        if text[at].isspace() or text[at] == ";" or text[at] == "\ufeff":
            at += 1
        elif text.startswith("--", at):
            end = text.find("\n", at)
            at = len(text) if end < 0 else end + 1
        elif text.startswith("/*", at):
            end = text.find("*/", at + 2)
            at = len(text) if end < 0 else end + 2
        else:
            break
    return at


def statements(text):
    """Each statement with the line it begins at."""
    at = skip_blank(text, 0)
    while at < len(text):
        end = text.find(";", at)
        while end >= 0 and not sqlite3.complete_statement(text[at:end + 1]):
            end = text.find(";", end + 1)
        stop = len(text) if end < 0 else end + 1
        yield text[at:stop], text.count("\n", 0, at) + 1
        at = skip_blank(text, stop)


def first_word(statement):
    """The word that says what kind of statement it is, in lower case."""
    word = ""
    for letter in statement:
        if not letter.isalpha():
            break
        word += letter
    return word.lower()


class Guard:
    """Allows what works on the database in memory; remembers what it refused."""

    def __init__(self):
        self.refused = None

    def __call__(self, action, first, second, database, trigger):
        if action in (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH):
            self.refused = "ATTACH and DETACH are not allowed here"
        elif action == sqlite3.SQLITE_PRAGMA and (first or "").lower() not in READING_PRAGMAS:
            self.refused = f"PRAGMA {first} is not allowed here"
        elif action == sqlite3.SQLITE_FUNCTION and (second or "").lower() == "load_extension":
            self.refused = "load_extension is not allowed here"
        else:
            return sqlite3.SQLITE_OK
        return sqlite3.SQLITE_DENY


def cell(value):
    if isinstance(value, bytes):
        return {"blob": value.hex().upper()}
    if isinstance(value, float) and not math.isfinite(value):
        return {"real": str(value)}
    return value


def fetch(cursor):
    rows, size = [], 0
    for row in cursor:
        size += sum(len(value) if isinstance(value, (str, bytes)) else 8 for value in row)
        if len(rows) >= ROW_LIMIT or size > SIZE_LIMIT:
            raise Refused("sql", f"the query gives too much: more than {len(rows)} rows")
        rows.append([cell(value) for value in row])
    return rows


def run_student(database, text, allowed, probe):
    """Columns and rows of the last statement, or of the assignment's probe after all of them."""
    guard = Guard()
    database.set_authorizer(guard)
    result = None
    last_line = 0
    for statement, line in statements(text):
        if allowed and first_word(statement) not in allowed:
            raise Refused("sql", f"line {line}: only {' and '.join(word.upper() for word in allowed)} are allowed "
                                 "in this assignment")
        try:
            cursor = database.execute(statement)
            last_line = line
            result = None
            if cursor.description is not None:
                result = {"columns": [column[0] for column in cursor.description],
                          "rows": fetch(cursor)}
        except (sqlite3.Error, sqlite3.Warning) as error:
            what = guard.refused or str(error)
            raise Refused("sql", f"{what} (in the statement that begins at line {line})") from None
    if last_line == 0:
        raise Refused("sql", "there is no SQL statement in the file")
    if probe:
        return run_probe(database, probe)
    if result is None:
        raise Refused("sql", f"the last statement (line {last_line}) gives no rows: it must be a "
                             "query such as SELECT")
    return result


def run_probe(database, probe):
    """What the student's statements have done, seen by the assignment's own query."""
    database.set_authorizer(None)
    if database.in_transaction:
        database.execute("ROLLBACK")  # never committed: it has no effect for others
    try:
        cursor = database.execute(probe)
        return {"columns": [column[0] for column in cursor.description or ()],
                "rows": fetch(cursor)}
    except (sqlite3.Error, sqlite3.Warning) as error:
        # A table of the assignment's that the student dropped or renamed.
        raise Refused("sql", f"after the statements the result cannot be read: {error}") from None


def run(request):
    database = sqlite3.connect(":memory:", isolation_level=None)
    database.text_factory = lambda raw: raw.decode("utf-8", "replace")
    try:
        database.executescript(request["setup"])
    except (sqlite3.Error, sqlite3.Warning, ValueError) as error:
        return {"error": {"kind": "setup", "message": str(error)}}
    try:
        with open(os.path.join("/box", request["file"]), encoding="utf-8",
                  errors="replace", newline=None) as file:
            return run_student(database, file.read(), request.get("statements"),
                               request.get("probe"))
    except Refused as error:
        print(error, file=sys.stderr)
        return {"error": {"kind": error.kind, "message": str(error)}}
    except ValueError as error:  # a zero byte in the file
        return {"error": {"kind": "sql", "message": str(error)}}


def main():
    request = read_request()
    outcome = run(request)
    data = (json.dumps({"nonce": request["nonce"], **outcome}) + "\n").encode()
    while data:
        data = data[os.write(3, data):]
    sys.exit(1 if "error" in outcome else 0)


main()

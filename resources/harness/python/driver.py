"""Calls one function of a student's Python program; see ../README.md for the agreement."""

import importlib.util
import inspect
import json
import math
import os
import sys
import threading
import traceback

BOX = "/box"


class Refused(Exception):
    """A finding about the student's code, with its kind."""

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


def describe(value):
    """What a value is, in words of a beginner."""
    if value is None:
        return "nothing"
    if isinstance(value, float):
        return repr(value)
    name = type(value).__name__
    return ("an " if name[0].lower() in "aeiou" else "a ") + name


def to_json(value, entry, depth=0):
    """The value with only what JSON knows; refuses everything else in words."""
    if depth > 200:
        raise Refused("result", f"{entry} returned a structure that is nested too deeply")
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        if not math.isfinite(value):
            raise Refused("result", f"{entry} returned {value!r}, which is not a number that can "
                                    "be compared")
        return float(value)
    if isinstance(value, (list, tuple)):
        return [to_json(item, entry, depth + 1) for item in value]
    if isinstance(value, dict):
        for key in value:
            if not isinstance(key, str):
                raise Refused("result", f"{entry} returned a dict with {describe(key)} as a key; "
                                        "keys must be strings")
        return {key: to_json(item, entry, depth + 1) for key, item in value.items()}
    hint = "; return a list" if hasattr(value, "__iter__") else ""
    raise Refused("result", f"{entry} returned {describe(value)}, which has no JSON form{hint}")


def load(file):
    path = os.path.join(BOX, file)
    sys.path[0] = os.path.dirname(path)
    sys.argv = [path]
    name = os.path.splitext(os.path.basename(file))[0]
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def find(module, entry, file):
    """The callable that the entry point names: f, Class.method, or a method of Solution."""
    names = entry.split(".")
    holder = module
    if len(names) == 1 and not hasattr(module, names[0]):
        names = ["Solution", *names] if hasattr(module, "Solution") else names
    for index, name in enumerate(names):
        if not hasattr(holder, name):
            have = [key for key, value in vars(module).items()
                    if callable(value) and getattr(value, "__module__", "") == module.__name__]
            found = f"; the file defines {', '.join(sorted(have)[:5])}" if have else ""
            raise Refused("missing", f"{entry} was not found in {file}{found}")
        owner = holder
        if inspect.isclass(owner) and index > 0:
            plain = inspect.getattr_static(owner, name)
            if not isinstance(plain, (staticmethod, classmethod)):
                owner = owner()
        holder = getattr(owner, name)
    if not callable(holder):
        raise Refused("missing", f"{entry} in {file} is {describe(holder)} and not a function")
    return holder


def call(function, entry, arguments):
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):
        signature = None
    if signature is not None:
        try:
            signature.bind(*arguments)
        except TypeError:
            count = len(arguments)
            what = "1 argument" if count == 1 else f"{count} arguments"
            raise Refused("missing", f"{entry}{signature} cannot be called with {what}") from None
    return function(*arguments)


def own_frames(error):
    """The traceback's frames that are the student's."""
    return [frame for frame in traceback.extract_tb(error.__traceback__)
            if frame.filename.startswith(BOX + "/")]


def explain(error, file):
    """One line for the table of tests; the traceback goes to standard error."""
    frames = own_frames(error)
    lines = ["Traceback (most recent call last):\n"]
    shown = frames if len(frames) <= 20 else frames[:10] + frames[-10:]
    lines += traceback.format_list(shown)
    lines += traceback.format_exception_only(error)
    text = "".join(lines).replace(BOX + "/", "")
    print(text, end="", file=sys.stderr)
    message = type(error).__name__
    if str(error):
        message += f": {error}"
    if isinstance(error, SyntaxError):
        return message.replace(BOX + "/", "")
    if frames:
        place = os.path.relpath(frames[-1].filename, BOX)
        message += f" (line {frames[-1].lineno} of {place})"
    return message


def run(request):
    entry, file = request["entry"], request["file"]
    try:
        function = find(load(file), entry, file)
        value = call(function, entry, request["arguments"])
        if inspect.iscoroutine(value):
            value.close()
            raise Refused("result", f"{entry} is an async function; write a plain one")
        return {"result": to_json(value, entry)}
    except Refused as error:
        print(error, file=sys.stderr)
        return {"error": {"kind": error.kind, "message": str(error)}}
    except SystemExit:
        message = f"the program called exit() before {entry} returned"
        print(message, file=sys.stderr)
        return {"error": {"kind": "exception", "message": message}}
    except BaseException as error:
        return {"error": {"kind": "exception", "message": explain(error, file)}}


def main():
    request = read_request()
    sys.set_int_max_str_digits(0)
    memory = int(request.get("memory_mib", 256))
    # Deep recursion must work, endless recursion must still end as a RecursionError.
    sys.setrecursionlimit(max(10_000, min(200_000, memory * 200)))
    threading.stack_size(max(16, min(256, memory // 4)) << 20)
    outcome = {}
    worker = threading.Thread(target=lambda: outcome.update(run(request)))
    # What the student does to json, os or print must not reach the report.
    dumps, write, leave = json.dumps, os.write, os._exit
    worker.start()
    worker.join()
    text = dumps({"nonce": request["nonce"], **outcome}, allow_nan=False) + "\n"
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            pass
    data = text.encode("utf-8", "surrogatepass")
    while data:
        data = data[write(3, data):]
    leave(1 if "error" in outcome else 0)


main()

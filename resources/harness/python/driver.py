"""Calls one function of a student's Python program; see ../README.md for the agreement."""

import importlib.util
import inspect
import json
import math
import os
import resource
import sys
import threading
import time
import traceback

BOX = "/box"
SET = "\0set"  # the member that marks a list without an order


class Refused(Exception):
    """A finding about the student's code, with its kind."""

    def __init__(self, kind, message):
        super().__init__(message)
        self.kind = kind


def take_requests():
    """The stream of requests; for the student's code standard input is empty from now on."""
    requests = os.fdopen(os.dup(0), "rb")
    empty = os.open(os.devnull, os.O_RDONLY)
    os.dup2(empty, 0)
    os.close(empty)
    return requests


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
    if isinstance(value, (set, frozenset)):
        return {SET: [to_json(item, entry, depth + 1) for item in value]}
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


class Session:
    """One program and its calls."""

    def __init__(self, header):
        self.header = header
        self.entry = header["entry"]
        self.file = header["file"]
        self.module = None
        # What the student does to json, os or time must not reach the report.
        self.dumps, self.write, self.clock = json.dumps, os.write, time.process_time_ns
        self.usage = resource.getrusage

    def outcome(self, arguments):
        try:
            if self.module is None:
                self.module = load(self.file)
            value = call(find(self.module, self.entry, self.file), self.entry, arguments)
            if inspect.iscoroutine(value):
                value.close()
                raise Refused("result", f"{self.entry} is an async function; write a plain one")
            changed = self.header.get("report")
            if changed is not None:
                if changed >= len(arguments):
                    raise Refused("missing", f"there is no argument {changed + 1} to look at")
                value = arguments[changed]
            return {"result": to_json(value, self.entry)}
        except Refused as error:
            print(error, file=sys.stderr)
            return {"error": {"kind": error.kind, "message": str(error)}}
        except SystemExit:
            message = f"the program called exit() before {self.entry} returned"
            print(message, file=sys.stderr)
            return {"error": {"kind": "exit", "message": message}}
        except BaseException as error:
            types = [kind.__name__ for kind in type(error).__mro__[:-1]]
            return {"error": {"kind": "exception", "types": types,
                              "message": explain(error, self.file)}}

    def serve(self, requests):
        """Answers until the requests end; false after a call without a result."""
        for line in requests:
            start = self.clock()
            outcome = self.outcome(json.loads(line))
            spent = {"cpu_us": (self.clock() - start) // 1000,
                     "memory_kib": self.usage(resource.RUSAGE_SELF).ru_maxrss}
            for stream in (sys.stdout, sys.stderr):
                try:
                    stream.flush()
                except (OSError, ValueError, AttributeError):
                    pass
            text = self.dumps({"nonce": self.header["nonce"], **outcome, **spent},
                              allow_nan=False) + "\n"
            data = text.encode("utf-8", "surrogatepass")
            while data:
                data = data[self.write(3, data):]
            if "error" in outcome and not self.header.get("exceptions"):
                return False
        return True


def main():
    requests = take_requests()
    header = json.loads(requests.readline())
    sys.set_int_max_str_digits(0)
    memory = int(header.get("memory_mib", 256))
    # Deep recursion must work, endless recursion must still end as a RecursionError.
    sys.setrecursionlimit(max(10_000, min(200_000, memory * 200)))
    threading.stack_size(max(16, min(256, memory // 4)) << 20)
    leave = os._exit
    session = Session(header)
    fine = []
    worker = threading.Thread(target=lambda: fine.append(session.serve(requests)))
    worker.start()
    worker.join()
    leave(0 if fine and fine[0] else 1)


main()

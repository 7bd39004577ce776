"""What must come of an attack: the grammar of README.md, read and compared with a run.

Every check answers with a list of sentences that say what differs; an empty list is a pass.
"""

import ast
import json
import re
import signal

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|\S+')
_UNITS = {"K": 1 << 10, "M": 1 << 20, "G": 1 << 30}
REASONS = {"cpu", "wall", "memory", "output", "processes", "refused"}


class GrammarError(Exception):
    """An expectation that cannot be read."""


def tokens(text):
    return _TOKEN.findall(text)


def literal(token):
    """The bytes of a quoted word, with Python's escapes."""
    try:
        return ast.literal_eval("b" + token)
    except (SyntaxError, ValueError) as error:
        raise GrammarError(f"not a quoted text: {token}") from error


def size(token):
    """A number, perhaps with K, M or G (powers of 1024)."""
    try:
        unit = _UNITS.get(token[-1])
        return float(token[:-1]) * unit if unit else float(token)
    except ValueError as error:
        raise GrammarError(f"not a number: {token}") from error


def _split(words, separator):
    parts = [[]]
    for word in words:
        if word == separator:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


# --- outcomes -------------------------------------------------------------------------------------


def outcome_text(report):
    outcome = report.get("outcome")
    if outcome == "exited":
        return f"exited {report.get('exit_code')}"
    if outcome == "signalled":
        return f"signalled {signal_name(report.get('signal'))}"
    if outcome == "killed":
        return f"killed {report.get('reason')}"
    return f"{outcome} ({report.get('failure')})"


def signal_name(number):
    try:
        return signal.Signals(number).name.removeprefix("SIG")
    except ValueError:
        return str(number)


def _matches(words, report, stdout):
    outcome = report.get("outcome")
    match words:
        case ["held"]:
            return outcome == "exited" and report.get("exit_code") == 0 and _says_held(stdout)
        case ["failed"]:
            return outcome == "failed"
        case ["exited", "any"]:
            return outcome == "exited"
        case ["exited", "not", code]:
            return outcome == "exited" and report.get("exit_code") != int(code)
        case ["exited", code]:
            return outcome == "exited" and report.get("exit_code") == int(code)
        case ["signalled", "any"]:
            return outcome == "signalled"
        case ["signalled", name]:
            return outcome == "signalled" and signal_name(report.get("signal")) == name
        case ["killed", "any"]:
            return outcome == "killed"
        case ["killed", reasons]:
            wanted = set(reasons.split(","))
            if not wanted <= REASONS:
                raise GrammarError(f"unknown reason in '{reasons}'")
            return outcome == "killed" and report.get("reason") in wanted
    raise GrammarError(f"unknown outcome '{' '.join(words)}'")


def _says_held(stdout):
    return b"held" in stdout.splitlines() and b"BREACH" not in stdout


def check_outcome(text, report, stdout):
    """`text` is one alternative or several with "or" between them."""
    # Each is looked at, so that a mistake in the second does not hide behind the first.
    results = [_matches(words, report, stdout) for words in _split(tokens(text), "or")]
    return [] if any(results) else [f"{outcome_text(report)}, expected {text}"]


# --- conditions -----------------------------------------------------------------------------------


def _holds_for_bytes(words, data):
    match words:
        case ["is", text]:
            return data == literal(text)
        case ["has", text]:
            return literal(text) in data
        case ["lacks", text]:
            return literal(text) not in data
        case ["at", "most", number]:
            return len(data) <= size(number)
        case ["at", "least", number]:
            return len(data) >= size(number)
    raise GrammarError(f"unknown condition '{' '.join(words)}'")


def _holds_for_report(words, report):
    if len(words) < 3 or words[0] not in report:
        raise GrammarError(f"not a condition on a key of the report: '{' '.join(words)}'")
    value = report[words[0]]
    match words[1:]:
        case ["has", *names]:
            return set(names) <= set(value)
        case ["is", word]:
            return (str(value) if isinstance(value, str) else json.dumps(value)) == word
        case ["at", "most", number]:
            return value is not None and value <= size(number)
        case ["at", "least", number]:
            return value is not None and value >= size(number)
    raise GrammarError(f"unknown condition '{' '.join(words)}'")


def _check(text, holds, found):
    results = [
        all([holds(part) for part in _split(alternative, "and")])
        for alternative in _split(tokens(text), "or")
    ]
    return [] if any(results) else [f"{found}, expected {text}"]


def check_bytes(stream, text, data):
    shown = data if len(data) <= 160 else data[:160] + b"..."
    return _check(
        text,
        lambda words: _holds_for_bytes(words, data),
        f"{stream} of {len(data)} bytes is {shown!r}",
    )


def check_report(text, report):
    key = tokens(text)[0]
    return _check(
        text,
        lambda words: _holds_for_report(words, report),
        f"the report's {key} is {report.get(key)}",
    )

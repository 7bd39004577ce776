"""Attacks as data: read from the head of a program, or from a row of compilers/table.ini."""

import ast
import configparser
import dataclasses
import pathlib
import re
import shlex

from .expectation import GrammarError

_HEAD_LINE = re.compile(r"^(?://|#|--) (?:(exact|approximate|pending) )?([a-z]+): (.*)$")
_MODES = ("", "exact", "approximate", "pending")
_KEYS = {
    "expect", "options", "args", "command", "build", "stdin", "stdout", "stderr", "report",
    "wall", "runs", "for", "needs", "scratch", "note", "pending", "profile", "source", "name",
}  # fmt: skip
_SUFFIXES = (".c", ".py", ".sh", ".js", ".java")

DEFAULT_LIMITS = {
    "cpu-time": "1",
    "wall-time": "3",
    "memory": "256",
    "processes": "64",
    "output-limit": "1",
}


@dataclasses.dataclass
class Attack:
    """One attack and all that its author wrote about it."""

    name: str  # family/name
    path: pathlib.Path  # the program, or the source that a compiler gets
    compiled: bool = False  # is `path` C that the suite compiles?
    lines: list = dataclasses.field(default_factory=list)  # (mode, key, value)

    def value(self, key, default=""):
        found = [value for mode, name, value in self.lines if (mode, name) == ("", key)]
        return found[-1] if found else default

    def all(self, key, mode):
        """The conditions of this key that apply in this mode ("exact", "approximate")."""
        return [value for m, name, value in self.lines if name == key and m in ("", mode)]

    def waits_for(self, mode):
        """Why the whole attack is not run yet in this mode; empty if it is."""
        return "; ".join(self.all("pending", mode))

    def pending_conditions(self):
        return [(key, value) for mode, key, value in self.lines if mode == "pending"]

    def expectation(self, mode):
        for m, key, value in self.lines:
            if key == "expect" and m == mode:
                return value
        return self.value("expect")

    def limits_and_binds(self):
        limits = dict(DEFAULT_LIMITS)
        limits["profile"] = self.value("profile", "program")
        binds = []
        words = shlex.split(self.value("options"))
        for option, value in zip(words[::2], words[1::2], strict=True):
            if option == "--bind":
                binds.append(value)
            else:
                limits[option.removeprefix("--")] = value
        return limits, binds

    def sweep(self):
        """The values it is run for: one run each."""
        text = self.value("for")
        if ".." in text:
            first, last = text.split("..")
            return [str(number) for number in range(int(first), int(last) + 1)]
        return text.split() or [""]


def _checked(attack):
    for mode, key, _ in attack.lines:
        if key not in _KEYS or mode not in _MODES:
            raise GrammarError(f"{attack.path}: unknown key '{mode} {key}'")
    if not attack.value("expect"):
        raise GrammarError(f"{attack.path}: no expectation")
    attack.limits_and_binds()
    return attack


def read_program(path, family):
    lines = []
    for line in path.read_text(encoding="utf-8").splitlines():
        found = _HEAD_LINE.match(line)
        if not found:
            break
        lines.append((found[1] or "", found[2], found[3].strip()))
    if not lines or lines[0][1] != "expect":
        raise GrammarError(f"{path}: the first line is no expectation")
    name = f"{family}/{path.stem}" if family else path.stem
    return _checked(Attack(name, path, path.suffix == ".c", lines))


def read_programs(folder):
    attacks = []
    for family in sorted(entry for entry in folder.iterdir() if entry.is_dir()):
        for path in sorted(family.iterdir()):
            if path.suffix in _SUFFIXES:
                attacks.append(read_program(path, family.name))
    stems = [attack.path.stem for attack in attacks]
    for stem in set(stems):
        if stems.count(stem) > 1:
            raise GrammarError(f"two attacks are called {stem}")
    return attacks


def read_table(path):
    """Rows of attacks on compilers."""
    table = configparser.ConfigParser(interpolation=None, delimiters=("=",), comment_prefixes="#")
    table.optionxform = str
    table.read(path, encoding="utf-8")
    attacks = []
    for row in table.sections():
        lines = []
        for text, value in table[row].items():
            mode, _, key = text.rpartition(" ")
            lines.append((mode, key, value))
        attack = Attack(f"compilers/{row}", pathlib.Path(path), False, lines)
        name = attack.value("name")
        if name.startswith('"'):
            attack.lines.append(("", "name", ast.literal_eval(name)))
        attacks.append(_checked(attack))
    return attacks

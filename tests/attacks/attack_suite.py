#!/usr/bin/env python3
"""Runs every attack of this folder through assay-sandbox and compares what came of it.

See README.md for the grammar of the expectations. Exit status: 0 all as expected, 1 something
differs, 2 bad usage, 77 the machine cannot isolate (1 with SANDBOX_MUST_WORK=1).
"""

import argparse
import collections
import fnmatch
import json
import os
import pathlib
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from suite import attack as attacks_of
from suite import helper_killed, machine, workshop
from suite.expectation import GrammarError
from suite.run import Runner

HERE = pathlib.Path(__file__).resolve().parent
KILLED = "processes/helper_killed"
SKIPPED = 77


def arguments():
    parser = argparse.ArgumentParser(description="Attacks the sandbox and says what came of it.")
    parser.add_argument("--helper", type=pathlib.Path, help="the assay-sandbox to attack")
    parser.add_argument("--only", metavar="GLOB", action="append", help="only these attacks")
    parser.add_argument("--list", action="store_true", help="list the attacks and end")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--programs", type=pathlib.Path, help="folder that keeps compiled programs")
    parser.add_argument("--build", action="store_true", help="compile the attacks and end")
    parser.add_argument("--pending", action="store_true", help="also what is not yet run")
    parser.add_argument("--rounds", type=int, default=50, help="SIGKILLs of the helper (50)")
    parser.add_argument("--seed", type=int, help="of the moments of these SIGKILLs")
    parser.add_argument("--as-user", type=int, metavar="UID", help="as this user, when root")
    emulated = 10.0 if os.environ.get("ASSAY_LAB") else 1.0
    parser.add_argument("--slow", type=float, default=emulated, metavar="FACTOR",
                        help="an emulated machine: longer wall limits, no upper bounds on times "
                             "(10 in the lab machine)")
    return parser.parse_args()  # fmt: skip


def all_attacks():
    found = attacks_of.read_programs(HERE / "programs")
    found += attacks_of.read_table(HERE / "compilers" / "table.ini")
    tree = attacks_of.read_program(HERE / "programs/processes/process_tree.c", "processes")
    tree.name = KILLED
    return [*found, tree]


def list_attacks(attacks):
    for one in attacks:
        print(f"{one.name:36} {one.value('expect')}")
        for mode in ("approximate", "exact"):
            if one.waits_for(mode):
                print(f"{'':36} not yet run where limits are {mode}: {one.waits_for(mode)}")
    return 0


def as_other_user(options):
    """Copies all that is needed to where that user can read it, and runs the copy as that user."""
    with tempfile.TemporaryDirectory(prefix="attack-suite-") as name:
        folder = pathlib.Path(name)
        suite = folder / "suite"
        shutil.copytree(HERE, suite, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(options.helper, folder / "assay-sandbox")
        command = [sys.executable, "-B", suite / "attack_suite.py"]
        command += ["--helper", folder / "assay-sandbox", "--programs", folder / "programs"]
        command += ["--rounds", str(options.rounds), "--slow", str(options.slow)]
        for pattern in options.only or []:
            command += ["--only", pattern]
        command += ["--seed", str(options.seed)] if options.seed is not None else []
        command += ["--json"] if options.json else []
        command += ["--pending"] if options.pending else []
        if options.programs and options.programs.is_dir():
            shutil.copytree(options.programs, folder / "programs")
        for path in [folder, *folder.rglob("*")]:
            os.chown(path, options.as_user, options.as_user)
        environment = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
            "HOME": str(folder),
            "USER": f"user{options.as_user}",
            "SANDBOX_MUST_WORK": os.environ.get("SANDBOX_MUST_WORK", ""),
        }
        result = subprocess.run(
            command, env=environment, cwd=folder, check=False,
            user=options.as_user, group=options.as_user, extra_groups=[],
        )  # fmt: skip
        return result.returncode


def check_machine(helper):
    """What the helper says of this machine: "exact" or "approximate", and why it cannot run."""
    checked = subprocess.run([helper, "check", "--json"], capture_output=True, check=False)
    try:
        hello = json.loads(checked.stdout)
        return hello["limits"], hello["failure"] or ""
    except (ValueError, KeyError):
        errors = checked.stderr.decode(errors="replace")
        return "", errors or f"{helper} check: status {checked.returncode}"


def kind_of(result):
    """The outcome of an attack without what is its own: exit codes and names of signals."""
    if result.skipped:
        return "skipped"
    words = result.outcome.split() or ["nothing"]
    return result.outcome if words[0] == "killed" or words[0].isdigit() else words[0]


class Printer:
    """Results as people's text or as JSON Lines."""

    def __init__(self, as_json, must_work):
        self._json = as_json
        self._must_work = must_work
        self._results = []
        self._begin = time.monotonic()

    def failed(self, result):
        return bool(result.failures) or (bool(result.skipped) and self._must_work)

    def add(self, result):
        self._results.append(result)
        state = "FAIL" if self.failed(result) else "skip" if result.skipped else "ok"
        if self._json:
            print(json.dumps({
                "attack": result.attack.name, "state": state.lower(), "outcome": result.outcome,
                "seconds": round(result.seconds, 3), "failures": result.failures,
                "skipped": result.skipped, "pending_open": result.pending_open,
                "pending_met": result.pending_met,
            }), flush=True)  # fmt: skip
            return
        what = result.skipped or result.outcome
        print(f"{result.attack.name:38} {state:4} {result.seconds:6.2f} s  {what}", flush=True)
        for failure in result.failures:
            print(f"    {failure}")

    def end(self, pending, mode):
        failed = sum(self.failed(result) for result in self._results)
        skipped = sum(bool(result.skipped) for result in self._results)
        still_open = sum(len(result.pending_open) for result in self._results)
        met = sum(len(result.pending_met) for result in self._results)
        seconds = time.monotonic() - self._begin
        if self._json:
            print(json.dumps({"attacks": len(self._results), "failed": failed, "skipped": skipped,
                              "not_yet_run": pending, "pending_conditions": still_open,
                              "seconds": round(seconds, 1)}))  # fmt: skip
            return failed
        user = "root" if os.geteuid() == 0 else "an ordinary user"
        print(f"\nRan {len(self._results)} attacks in {seconds:.1f} s as {user}, limits {mode}")
        by_outcome = collections.Counter(kind_of(one) for one in self._results)
        print("by outcome: " + ", ".join(f"{count} {kind}" for kind, count in
                                         by_outcome.most_common()))  # fmt: skip
        for name in pending:
            print(f"not yet run: {name}")
        if still_open or met:
            print(f"pending conditions: {still_open} not yet met, {met} met")
        print(f"FAILED (failures={failed}, skipped={skipped})" if failed else
              f"OK (skipped={skipped})")  # fmt: skip
        return failed


def read_hello():
    return attacks_of.read_program(HERE / "programs/hello.c", "")


def build(attacks, programs):
    setuid = attacks_of.read_program(HERE / "programs/reach/setuid_program.c", "reach")
    headers = list((HERE / "programs").rglob("*.h"))
    workshop.build([*attacks, setuid, read_hello()], programs, headers)


def run_all(options, attacks, folder, printer):
    tag = f"{machine.PREFIX}-{secrets.token_hex(8)}"
    programs = options.programs or folder / "programs"
    build(attacks, programs)
    hello = read_hello()
    room = workshop.Workshop(folder, programs, HERE, tag)
    runner = Runner(options.helper, room, options.slow)
    before = machine.Machine(tag, room.temporary)
    seed = options.seed if options.seed is not None else secrets.randbelow(1 << 32)
    for one in attacks:
        if one.name == KILLED:
            result = helper_killed.kill_at_random(runner, before, one, hello, options.rounds, seed)
        else:
            result = runner.attack(one)
        if not result.skipped:
            result.failures += before.leftovers(runner.slow) + room.damage()
            failures, _ = runner.once(hello)
            result.failures += [f"the next run: {text}" for text in failures]
        printer.add(result)
    room.close()


def main():
    options = arguments()
    try:
        attacks = all_attacks()
    except GrammarError as error:
        print(f"attack_suite: {error}", file=sys.stderr)
        return 2
    patterns = options.only or ["*"]
    attacks = [one for one in attacks if any(fnmatch.fnmatch(one.name, p) for p in patterns)]
    if options.list:
        return list_attacks(attacks)
    if options.build and options.programs:
        try:
            build(attacks, options.programs)
        except workshop.BuildError as error:
            print(f"attack_suite: {error}", file=sys.stderr)
            return 2
        return 0
    if not attacks or options.helper is None or not options.helper.is_file():
        print("attack_suite: give --helper PROGRAM, and --only that names some attack",
              file=sys.stderr)  # fmt: skip
        return 2
    options.helper = options.helper.resolve()
    if options.as_user is not None and os.geteuid() == 0:
        return as_other_user(options)

    must_work = os.environ.get("SANDBOX_MUST_WORK") == "1"
    mode, why = check_machine(options.helper)
    if why:
        print(f"nothing can be run in a box here: {why}")
        return 1 if must_work else SKIPPED
    machine.become_subreaper()
    # Both are inherited by the helper and must not reach a program.
    signal.signal(signal.SIGUSR2, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
    printer = Printer(options.json, must_work)
    waiting = [] if options.pending else [one for one in attacks if one.waits_for(mode)]
    with tempfile.TemporaryDirectory(prefix="attack-suite-") as name:
        try:
            run_all(options, [one for one in attacks if one not in waiting],
                    pathlib.Path(name).resolve(), printer)  # fmt: skip
        except (workshop.BuildError, GrammarError) as error:
            print(f"attack_suite: {error}", file=sys.stderr)
            return 2
    not_yet = [f"{one.name}: {one.waits_for(mode)}" for one in waiting]
    return 1 if printer.end(not_yet, mode) else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Endurance: the same thing very often, and ends in the middle (`./dev bench endurance`).

  endurance_bench.py BIN [--small] [PART...]

runs      10,000 runs through one helper; its descriptors, memory, processes, mounts and cgroups
          must not grow
verdicts  4 workers on however few cores judge the bundled reference submissions: each verdict is
          the declared one
kills     200 times SIGKILL of the helper, of `assay` and of `assay-ide` at random moments: after a
          second no process, mount or cgroup of ours is left, no temporary folder that the next
          start would not remove, and in the gradebook no verdict that is wrong

--small is what the tests of every build do: 300 runs, one package, 10 kills.
"""

import argparse
import fcntl
import json
import os
import pathlib
import random
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import uuid

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / "attacks"))

from suite.machine import Machine, become_subreaper, children, descendants  # noqa: E402

PATIENCE = 1.0  # seconds after a kill until nothing may be left

# What the medians of the last quarter may exceed those of the first by. Boxes made ahead come and
# go, so single samples differ by one; freed memory is not given back page by page.
MARGINS = {"descriptors": 1, "processes": 1, "mounts": 0, "cgroups": 1, "memory_kib": 512}


class Failed(Exception):
    pass


def check(condition, message):
    if not condition:
        raise Failed(message)


# --- runs -----------------------------------------------------------------------------------------

def cgroups_below(pid):
    """Folders in the process's own cgroup v2; 0 where it has none of its own."""
    for line in pathlib.Path(f"/proc/{pid}/cgroup").read_text().splitlines():
        if line.startswith("0::") and line != "0::/":
            return sum(1 for _ in os.walk("/sys/fs/cgroup" + line[3:]))
    return 0


def sample(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    resident = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return {"descriptors": len(os.listdir(f"/proc/{pid}/fd")),
            "processes": len(descendants(pid)),
            "mounts": len(pathlib.Path(f"/proc/{pid}/mountinfo").read_text().splitlines()),
            "cgroups": cgroups_below(pid),
            "memory_kib": int(resident.split()[1])}


def runs(binaries, small):
    count, step = (300, 15) if small else (10_000, 500)
    program = binaries.parent / "tests" / "endurance_runs"
    process = subprocess.Popen([program, binaries / "assay-sandbox", str(count), str(step)],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    helper = int(process.stdout.readline())
    samples = []
    begin = time.perf_counter()
    for _ in range(count // step):
        check(process.stdout.readline().strip(), "a run failed")
        time.sleep(0.02)  # until the box for the next run is made and the last one's is gone
        samples.append(sample(helper))
        process.stdin.write("\n")
        process.stdin.flush()
    seconds = time.perf_counter() - begin
    check(process.wait(timeout=30) == 0, "the runs did not end well")

    quarter = max(len(samples) // 4, 1)
    print(f"runs: {count} through one helper in {seconds:.1f} s")
    print(f"  {'':12} {'first quarter':>14} {'last quarter':>14}   may grow by")
    grown = []
    for key, margin in MARGINS.items():
        first = statistics.median(one[key] for one in samples[:quarter])
        last = statistics.median(one[key] for one in samples[-quarter:])
        print(f"  {key:12} {first:14.0f} {last:14.0f} {margin:13}")
        if last > first + margin:
            grown.append(key)
    check(not grown, f"grew: {', '.join(grown)}")


# --- verdicts -------------------------------------------------------------------------------------

def verdicts(binaries, small):
    packages = ["step-counter"] if small else sorted(
        folder.parent.name for folder in ROOT.glob("assignments/*/submissions"))
    with tempfile.TemporaryDirectory(prefix="endurance-") as folder:
        done = subprocess.run(
            [binaries / "assay", "verify", *(ROOT / "assignments" / name for name in packages),
             "--jobs", "4", "--json"],
            capture_output=True, env={**os.environ, "ASSAY_DATA_DIR": folder})
    events = [json.loads(line) for line in done.stdout.splitlines()]
    check(events and events[-1]["event"] == "verified", done.stderr.decode(errors="replace"))
    judged = [event for event in events if event["event"] == "submission"]
    wrong = [event for event in judged if not event["ok"]]
    for event in wrong:
        print(f"  {event['package']} {event['path']}: {event['verdict']}, "
              f"not {event['expected']}")
    print(f"verdicts: {len(judged)} reference submissions of {len(packages)} packages, "
          f"4 workers on {os.cpu_count()} cores, {len(wrong)} differ")
    check(not wrong and done.returncode == 0, "a verdict differs from the declared one")


# --- kills ----------------------------------------------------------------------------------------

PACKAGE = ROOT / "assignments" / "step-counter"
SUBMISSIONS = {"submissions/accepted/prefix_sums.cpp": "AC",
               "submissions/accepted/accumulate.py": "AC",
               "submissions/wrong_answer/last_day_missing.py": "WA"}


class Killing:
    """A folder of its own for everything that Assay keeps, and processes that die in it."""

    def __init__(self, binaries, folder, seed):
        self._binaries = binaries
        self._random = random.Random(seed)
        tag = f"endurance-{uuid.uuid4().hex}"
        self._data = folder / "data"
        self._temporary = folder / "tmp"
        helper_temporary = folder / "empty"
        runtime = folder / "run"
        for one in (self._data, self._temporary, helper_temporary, runtime):
            one.mkdir(mode=0o700)
        self._environment = {**os.environ, "ASSAY_DATA_DIR": str(self._data),
                             "TMPDIR": str(self._temporary), "ASSAY_ENDURANCE": tag,
                             "XDG_CACHE_HOME": str(folder / "cache"),
                             "XDG_CONFIG_HOME": str(folder / "config"), "HOME": str(folder),
                             "XDG_RUNTIME_DIR": str(runtime),
                             "QT_QPA_PLATFORM": "offscreen"}
        self._machine = Machine(tag, helper_temporary)
        self.outcomes = {}

    def start(self, program, *arguments):
        return subprocess.Popen([self._binaries / program, *arguments], env=self._environment,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL)

    def judge(self):
        path, verdict = self._random.choice(list(SUBMISSIONS.items()))
        return verdict, self.start("assay", "judge", str(PACKAGE), str(PACKAGE / path), "--json")

    def wait(self, longest):
        time.sleep(self._random.uniform(0, longest))

    def count(self, what):
        self.outcomes[what] = self.outcomes.get(what, 0) + 1

    def kill_judge(self):
        _, process = self.judge()
        self.wait(1.5)
        process.kill()
        process.communicate()
        self.count("assay killed")

    def kill_helper(self):
        """The judgement is retried, or fails as ours; it is never another verdict."""
        expected, process = self.judge()
        self.wait(1.0)
        # Helpers and the inits of their boxes. Not what an init has forked: that is the program
        # itself, or may have become it by the time the signal comes.
        helpers = [pid for pid, name in children(process.pid).items() if name == "assay-sandbox"]
        helpers += [pid for helper in helpers for pid in children(helper)]
        if helpers:
            try:
                os.kill(self._random.choice(helpers), signal.SIGKILL)
            except ProcessLookupError:
                pass
        try:
            output, _ = process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise Failed("assay hangs after its helper was killed") from None
        events = [json.loads(line) for line in output.splitlines()]
        last = events[-1] if events else {}
        if last.get("event") == "judged":
            check(last["verdict"] == expected,
                  f"the helper was killed and the verdict is {last['verdict']}, not {expected}")
            self.count("helper killed, judged all the same")
        else:
            check(process.returncode == 3 and last.get("event") == "error",
                  f"the helper was killed: status {process.returncode}, {last}")
            self.count("helper killed, judge error")

    def kill_ide(self):
        """The window finds submissions that killed processes left, and judges them again."""
        process = self.start("assay-ide", str(PACKAGE))
        self.wait(3.0)
        process.kill()
        process.communicate()
        self.count("assay-ide killed")

    def look_around(self):
        left = self._machine.leftovers(PATIENCE)
        check(not left, "; ".join(left))
        for folder in self._temporary.iterdir():
            check(folder.name.startswith("assay-"), f"{folder} is left, which nobody removes")
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise Failed(f"{folder} is still held by somebody") from None
            finally:
                os.close(descriptor)

    def read_gradebook(self):
        book = self._data / "gradebook.db"
        if not book.exists():
            return
        with sqlite3.connect(book) as database:
            check(database.execute("PRAGMA integrity_check").fetchone() == ("ok",),
                  "the gradebook is damaged")
            rows = database.execute(
                "SELECT source_files.name, judgements.verdict FROM judgements "
                "JOIN submissions ON submissions.number = judgements.submission "
                "JOIN source_files ON source_files.submission = submissions.number").fetchall()
        database.close()
        declared = {pathlib.Path(path).name: verdict for path, verdict in SUBMISSIONS.items()}
        for name, verdict in rows:
            check(declared[name] == verdict, f"{name} is stored as {verdict}")
        self.outcomes["judgements stored, all right"] = len(rows)

    def next_start_tidies_up(self):
        """Temporary folders of killed processes go when the next one starts, a minute later."""
        time.sleep(61)
        subprocess.run([self._binaries / "assay", "history"], env=self._environment, check=True,
                       stdout=subprocess.DEVNULL)
        left = list(self._temporary.iterdir())
        check(not left, f"{len(left)} temporary folders are left after the next start")


def kills(binaries, small):
    rounds = 10 if small else 200
    seed = int(os.environ.get("ASSAY_SEED", random.randrange(1 << 32)))
    become_subreaper()
    with tempfile.TemporaryDirectory(prefix="endurance-") as folder:
        killing = Killing(binaries, pathlib.Path(folder), seed)
        kinds = [killing.kill_judge, killing.kill_helper]
        if (binaries / "assay-ide").exists():
            kinds.append(killing.kill_ide)
        for number in range(rounds):
            try:
                kinds[number % len(kinds)]()
                killing.look_around()
                killing.read_gradebook()
            except Failed as failure:
                raise Failed(f"round {number}, ASSAY_SEED={seed}: {failure}") from None
        if not small:
            killing.next_start_tidies_up()
        print(f"kills: {rounds} rounds, nothing left, no wrong verdict: " +
              ", ".join(f"{count} × {what}" for what, count in sorted(killing.outcomes.items())))


def main():
    parts = {"runs": runs, "verdicts": verdicts, "kills": kills}
    parser = argparse.ArgumentParser()
    parser.add_argument("binaries", type=pathlib.Path)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(parts))
    options = parser.parse_args()
    unknown = set(options.parts) - set(parts)
    if unknown:
        parser.error(f"there is no part {', '.join(sorted(unknown))}; there are {', '.join(parts)}")
    binaries = options.binaries.resolve()
    works = subprocess.run([binaries / "assay-sandbox", "check"], capture_output=True)
    if works.returncode != 0 and os.environ.get("SANDBOX_MUST_WORK") != "1":
        print("skipped: the sandbox does not work here")
        return
    for name in options.parts or parts:
        try:
            parts[name](binaries, options.small)
        except Failed as failure:
            sys.exit(f"{name}: {failure}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""What judging adds to a test: a static C++ A+B over many tests beside bare starts of it."""

import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

from measure import machine

TESTS = 200
ROUNDS = 5
SOURCE = """#include <iostream>
int main() { long a, b; std::cin >> a >> b; std::cout << a + b << '\\n'; }
"""


def make_package(folder):
    package = pathlib.Path(folder) / "aplusb"
    for group, count in (("sample", 1), ("secret", TESTS)):
        data = package / "data" / group
        data.mkdir(parents=True)
        for n in range(count):
            (data / f"{n:04}.in").write_text(f"{n} {n + 1}\n")
            (data / f"{n:04}.ans").write_text(f"{2 * n + 1}\n")
    (package / "problem_statement").mkdir()
    (package / "problem_statement" / "problem.en.md").write_text("Add two numbers.\n")
    (package / "problem.yaml").write_text("problem_format_version: 2023-07\nname: A+B\n"
                                          "uuid: 00000000-0000-4000-8000-000000000001\n"
                                          "limits:\n  time_limit: 2\n")
    accepted = package / "submissions" / "accepted"
    accepted.mkdir(parents=True)
    (accepted / "sum.cpp").write_text(SOURCE)
    return package, accepted / "sum.cpp"


def judge_seconds(assay, package, source):
    """Wall time from the end of compiling to the judgement."""
    process = subprocess.Popen([assay, "judge", package, source, "--as", "instructor", "--no-store",
                                "--json"], stdout=subprocess.PIPE, text=True)
    start = None
    for line in process.stdout:
        event = json.loads(line)
        if event["event"] == "compiled":
            start = time.perf_counter()
        elif event["event"] == "judged":
            assert event["verdict"] == "AC", event
            seconds = time.perf_counter() - start
    process.wait()
    return seconds


def bare_seconds(program, package):
    start = time.perf_counter()
    for path in sorted((package / "data").rglob("*.in")):
        with open(path) as stdin:
            subprocess.run([program], stdin=stdin, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def main(bin_folder):
    print(f"\njudge: {TESTS + 1} tests, {ROUNDS} rounds; {machine()}")
    with tempfile.TemporaryDirectory() as folder:
        package, source = make_package(folder)
        program = pathlib.Path(folder) / "sum"
        subprocess.run(["g++", "-O2", "-static", "-o", program, source], check=True)
        judged, bare = [], []
        for _ in range(ROUNDS):
            judged.append(judge_seconds(f"{bin_folder}/assay", package, source))
            bare.append(bare_seconds(program, package))
        per_test = statistics.median(judged) / (TESTS + 1) * 1000
        floor = statistics.median(bare) / (TESTS + 1) * 1000
        print(f"  judged          {per_test:6.2f} ms a test")
        print(f"  bare processes  {floor:6.2f} ms a test (started from Python)")
        print(f"  ratio           {per_test / floor:6.2f}")


if __name__ == "__main__":
    main(sys.argv[1])

#!/usr/bin/env python3
"""What judging costs, beside bare starts of the same programs in the same run.

Parts (all without a name): tests, languages, comparison, memory, workers.
"""

import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from measure import machine

HERE = pathlib.Path(__file__).parent

CPP_SUM = """#include <iostream>
int main() { long a, b; std::cin >> a >> b; std::cout << a + b << '\\n'; }
"""
PYTHON_SUM = "a, b = map(int, input().split())\nprint(a + b)\n"
JAVA_SUM = """import java.util.Scanner;
class Main {
    public static void main(String[] arguments) {
        Scanner in = new Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}
"""
NODE_SUM = """const [a, b] = require("fs").readFileSync(0, "utf8").split(" ").map(Number);
console.log(a + b);
"""


class Bench:
    def __init__(self, folder, bin_folder):
        self.folder = pathlib.Path(folder)
        self.assay = f"{bin_folder}/assay"
        self.programs = pathlib.Path(bin_folder).parent / "tests"
        self.environment = {**os.environ, "XDG_CACHE_HOME": f"{folder}/cache",
                            "ASSAY_DATA_DIR": f"{folder}/data"}
        self.failures = []

    def check(self, holds, sentence):
        """A promise of the product, with its figure."""
        print(f"  {'holds' if holds else 'MISSED':7} {sentence}")
        if not holds:
            self.failures.append(sentence)

    def compiled(self, name, *command):
        program = self.folder / name
        subprocess.run([*command, "-O2", "-o", program], check=True)
        return program

    def package(self, name, tests, yaml="", time_limit=2):
        package = self.folder / name
        for group, count in (("sample", 1), ("secret", tests - 1)):
            data = package / "data" / group
            data.mkdir(parents=True)
            for n in range(count):
                (data / f"{n:04}.in").write_text(f"{n} {n + 1}\n")
                (data / f"{n:04}.ans").write_text(f"{2 * n + 1}\n")
        (package / "statement").mkdir()
        (package / "statement" / "problem.en.md").write_text("Add two numbers.\n")
        (package / "problem.yaml").write_text(
            f"problem_format_version: 2023-07\nname: {name}\n"
            "uuid: 00000000-0000-4000-8000-000000000001\n"
            f"limits:\n  time_limit: {time_limit}\n{yaml}")
        return package

    def source(self, name, text):
        path = self.folder / "sources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def judge(self, package, source):
        """Seconds from the end of compiling to the judgement, and the peak of assay's memory."""
        process = subprocess.Popen(
            [self.assay, "judge", package, source, "--as", "instructor", "--no-store", "--json"],
            stdout=subprocess.PIPE, text=True, env=self.environment)
        seconds, memory = None, 0
        for line in process.stdout:
            if line.startswith('{"event":"compiled"'):
                start = time.perf_counter()
            elif line.startswith('{"event":"judged"'):
                seconds = time.perf_counter() - start
                memory = peak_memory(process.pid) or memory
                event = json.loads(line)
                assert event["verdict"] == "AC", event
            elif seconds is None and line.startswith('{"event":"error"'):
                raise SystemExit(line)
            else:
                memory = peak_memory(process.pid) or memory
        process.wait()
        return seconds, memory

    def beside_bare(self, package, source, command, rounds):
        """Medians of judging and of bare starts, taking turns."""
        starter = self.folder / "bare_starts"
        if not starter.exists():
            self.compiled("bare_starts", "gcc", HERE / "bare_starts.c")
        judged, bare = [], []
        for turn in range(rounds + 1):
            seconds, _ = self.judge(package, source)
            floor = float(subprocess.run([starter, package / "data", *command], check=True,
                                         capture_output=True, text=True).stdout)
            if turn > 0:
                judged.append(seconds)
                bare.append(floor)
        return statistics.median(judged), statistics.median(bare)


def peak_memory(process):
    """Bytes; nothing if it has ended."""
    try:
        for line in pathlib.Path(f"/proc/{process}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    except (FileNotFoundError, ProcessLookupError):
        pass
    return 0


def tests(bench):
    count = 1000
    print(f"\nA static C++ program on {count} tests")
    package = bench.package("aplusb", count)
    source = bench.source("sum.cpp", CPP_SUM)
    program = bench.compiled("sum", "g++", "-static", source)
    judged, bare = bench.beside_bare(package, source, [program], rounds=5)
    print(f"  judged {judged / count * 1000:.3f} ms a test, bare {bare / count * 1000:.3f} ms")
    above = (judged - bare) / count * 1000
    bench.check(above <= 1, f"{above:.3f} ms a test above a bare start (at most 1)")


def languages(bench):
    count = 50
    package = bench.package("sums", count, time_limit=10)
    print(f"\nInterpreters on {count} tests")
    for name, file, text in (("Python", "sum.py", PYTHON_SUM), ("Java", "Main.java", JAVA_SUM),
                             ("Node", "sum.js", NODE_SUM)):
        source = bench.source(file, text)
        command = {"Python": ["python3", source], "Node": ["node", source],
                   "Java": ["java", "-cp", source.parent, "Main"]}[name]
        if not shutil.which(command[0]):
            print(f"  {name}: not installed")
            continue
        if name == "Java":
            subprocess.run(["javac", source], check=True)
        judged, bare = bench.beside_bare(package, source, command, rounds=3)
        bench.check(judged <= bare, f"{name}: {judged:.2f} s judged, {bare:.2f} s bare")


def comparison(bench):
    size = 100_000_000
    print("\nThe default validator on outputs of 100 MB")
    program = bench.programs / "comparison_speed"
    lines = "".join(f"{n * 7919 % 1000003} {n * n % 99991}\n" for n in range(50_000)).encode()
    numbers = "".join(f"{n * 7919 % 1000003 / 1000:.6f}\n" for n in range(50_000)).encode()
    variants = {"equal": (lines, lines, []),
                "carriage returns": (lines.replace(b"\n", b"\r\n"), lines, []),
                "a blank at every line's end": (lines.replace(b"\n", b" \n"), lines, []),
                "other digits, tolerance": (numbers.replace(b"\n", b"1\n"), numbers,
                                            ["float_tolerance", "1e-6"])}
    for name, (output, answer, flags) in variants.items():
        paths = bench.folder / "output", bench.folder / "answer"
        for path, text in zip(paths, (output, answer)):
            path.write_bytes(text * (size // len(answer)))
        runs = [subprocess.run([program, *paths, *flags], check=True, capture_output=True,
                               text=True).stdout.split() for _ in range(5)]
        speed = statistics.median(float(speed) for speed, _ in runs)
        sentence = f"{name}: {speed:.0f} MB/s in {runs[0][1]} MiB"
        if flags:
            print(f"          {sentence}")
        else:
            bench.check(speed >= 500, f"{sentence} (at least 500 MB/s)")
        for path in paths:
            path.unlink()


def memory(bench):
    each, count = 100, 10
    print(f"\nMemory of the judging process, {count} outputs of {each} MB")
    package = bench.package("large", count, time_limit=20, yaml="  output: 200\n  memory: 512\n")
    line = "0123456789" * 9 + "012345678\n"
    answer = package / "data/sample/0000.ans"
    answer.write_text(line * (each * 10_000))
    for path in (package / "data/secret").glob("*.ans"):
        path.unlink()
        path.symlink_to("../sample/0000.ans")
    source = bench.source("large.cpp", f"""#include <cstdio>
#include <string>
int main() {{
    std::string line = "{line[:-1]}\\n", block;
    while (block.size() < 1'000'000) block += line;
    for (int i = 0; i < {each}; ++i) std::fwrite(block.data(), 1, block.size(), stdout);
}}
""")
    seconds, peak = bench.judge(package, source)
    peak /= 1 << 20
    bench.check(0 < peak <= 64, f"{peak:.1f} MiB at most, {seconds:.1f} s (at most 64 MiB)")
    shutil.rmtree(package)


def busy_sum(rounds):
    return CPP_SUM.replace("long a, b;", f"volatile unsigned x = 0; for (unsigned i = 0; "
                           f"i < {rounds}; ++i) x = x + i; long a, b;")


def rounds_taking(bench, seconds):
    """So many turns of busy_sum's loop take that long here, by the judge's own clock."""
    probe = 100_000_000
    source = bench.source("probe.cpp", busy_sum(probe))
    package = bench.package("probe", 2)
    taken = []
    for _ in range(3):
        said = subprocess.run([bench.assay, "judge", package, source, "--no-store", "--json"],
                              check=True, capture_output=True, text=True, env=bench.environment)
        taken.append(json.loads(said.stdout.splitlines()[-1])["max_cpu_s"])
    return int(probe * seconds / statistics.median(taken))


def workers(bench):
    print("\nTwo workers beside one, submissions of 20 tests")
    rounds = rounds_taking(bench, 0.001)
    for milliseconds, count in (25, 16), (100, 8):
        one, two = seconds_of_workers(bench, f"busy{milliseconds}", milliseconds * rounds, count)
        bench.check(one / two >= 1.8, f"{milliseconds} ms of work a test: {one / two:.2f} times the "
                    f"throughput (at least 1.8; {one:.1f} s and {two:.1f} s)")


def seconds_of_workers(bench, name, rounds, count):
    """What so many submissions with so long a loop take one worker, and what they take two."""
    text = busy_sum(rounds)
    package = bench.package(name, 20)
    accepted = package / "submissions" / "accepted"
    accepted.mkdir(parents=True)
    for n in range(count):
        (accepted / f"sum{n}.cpp").write_text(f"// {n}\n{text}")

    def verify(jobs):
        start = time.perf_counter()
        subprocess.run([bench.assay, "verify", package, "--jobs", str(jobs)], check=True,
                       stdout=subprocess.DEVNULL, env=bench.environment)
        return time.perf_counter() - start

    verify(2)  # compiles
    pairs = [(verify(1), verify(2)) for _ in range(3)]
    return [statistics.median(samples) for samples in zip(*pairs)]


def main(bin_folder, *wanted):
    parts = {"tests": tests, "languages": languages, "comparison": comparison, "memory": memory,
             "workers": workers}
    print(f"\njudge: {machine()}")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(folder, bin_folder)
        for name in wanted or parts:
            parts[name](bench)
    if bench.failures:
        sys.exit(f"{len(bench.failures)} of the promises were missed")


if __name__ == "__main__":
    main(*sys.argv[1:])

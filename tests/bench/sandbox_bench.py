#!/usr/bin/env python3
"""A run in a box, cold and through a prepared box, beside bubblewrap's and beside no box at all."""

import pathlib
import statistics
import subprocess
import sys
import tempfile

from measure import machine, medians, once, table

ROUNDS = 100
PAUSE = 4  # milliseconds between jobs: the time of a short test
HERE = pathlib.Path(__file__).resolve().parent
SANDBOX = HERE.parents[1] / "sandbox"


def compiled(folder, name, *arguments):
    program = pathlib.Path(folder) / name
    subprocess.run([*arguments, "-O2", "-o", program], check=True)
    return str(program)


def static_true(folder):
    source = pathlib.Path(folder) / "true.c"
    source.write_text("int main(void) { return 0; }\n")
    return compiled(folder, "true", "gcc", "-static", source)


def seconds(*command):
    """Median of the figures that a program prints, microseconds each."""
    done = subprocess.run([str(word) for word in command], check=True, stdout=subprocess.PIPE, text=True)
    return statistics.median(float(line) for line in done.stdout.split()) / 1e6


def turns(programs, rounds=5):
    """{name: median} of programs that each give one median, taking turns."""
    samples = {name: [] for name in programs}
    for _ in range(rounds):
        for name, run in programs.items():
            samples[name].append(run())
    return {name: statistics.median(values) for name, values in samples.items()}


def main(bin_folder):
    print(f"sandbox: {ROUNDS} rounds; {machine()}")
    helper = f"{bin_folder}/assay-sandbox"
    with tempfile.TemporaryDirectory() as folder:
        target = static_true(folder)
        bubblewrap = ["bwrap", "--unshare-all", "--ro-bind", "/usr", "/usr", "--symlink", "usr/lib",
                      "/lib", "--symlink", "usr/lib64", "/lib64", "--proc", "/proc", "--dev", "/dev",
                      "--tmpfs", "/tmp", "--tmpfs", "/box", "--die-with-parent", "--new-session",
                      "--ro-bind", target, "/box/true", "/box/true"]
        cold = {
            "no box": lambda: once([target]),
            "assay-sandbox run": lambda: once(
                [helper, "run", "--bind", f"{target}:/box/true", "--", "/box/true"]),
            "bubblewrap": lambda: once(bubblewrap),
        }
        table("A static program that returns 0, whole process, cold",
              medians(cold, ROUNDS), "bubblewrap")

        hot_path = compiled(folder, "hot_path", "g++", "-std=c++23", f"-I{SANDBOX}",
                            HERE / "hot_path.cpp", *sorted(SANDBOX.glob("protocol/*.cpp")))
        floor = compiled(folder, "pool_floor", "gcc", "-static", HERE / "pool_floor.c")
        hot = {
            "pool floor (kernel only)": lambda: seconds(floor, target, ROUNDS // 5, PAUSE),
            "assay-sandbox serve, box ready": lambda: seconds(hot_path, helper, target, ROUNDS // 5, PAUSE),
            "assay-sandbox serve, no pause": lambda: seconds(hot_path, helper, target, ROUNDS // 5, 0),
            "bubblewrap": lambda: statistics.median(once(bubblewrap) for _ in range(ROUNDS // 5)),
        }
        figures = turns(hot)
        table("The same through a helper that serves, from job to report", figures, "bubblewrap")
        ratio = figures["assay-sandbox serve, box ready"] / figures["pool floor (kernel only)"]
        print(f"  a ready box takes {ratio:.2f} × the pool floor")


if __name__ == "__main__":
    main(sys.argv[1])

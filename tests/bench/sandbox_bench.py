#!/usr/bin/env python3
"""One cold run in a box beside bubblewrap's for the same job, and beside no box at all."""

import pathlib
import subprocess
import sys
import tempfile

from measure import machine, medians, once, table

ROUNDS = 100


def static_true(folder):
    source = pathlib.Path(folder) / "true.c"
    source.write_text("int main(void) { return 0; }\n")
    program = source.with_suffix("")
    subprocess.run(["gcc", "-O2", "-static", "-o", program, source], check=True)
    return str(program)


def main(bin_folder):
    print(f"sandbox: {ROUNDS} rounds; {machine()}")
    with tempfile.TemporaryDirectory() as folder:
        target = static_true(folder)
        bubblewrap = ["bwrap", "--unshare-all", "--ro-bind", "/usr", "/usr", "--symlink", "usr/lib",
                      "/lib", "--symlink", "usr/lib64", "/lib64", "--proc", "/proc", "--dev", "/dev",
                      "--tmpfs", "/tmp", "--tmpfs", "/box", "--die-with-parent", "--new-session"]
        helper = [f"{bin_folder}/assay-sandbox", "run"]
        competitors = {
            "no box": lambda: once([target]),
            "assay-sandbox run": lambda: once(
                helper + ["--bind", f"{target}:/box/true", "--", "/box/true"]),
            "bubblewrap": lambda: once(bubblewrap + ["--ro-bind", target, "/box/true", "/box/true"]),
        }
        table("A static program that returns 0, whole process, cold",
              medians(competitors, ROUNDS), "bubblewrap")


if __name__ == "__main__":
    main(sys.argv[1])

#!/usr/bin/env python3
"""A run in a box, cold and through a prepared box, beside bubblewrap's and crun's and no box at all.

The program that runs is the smallest there is: two instructions, no C library, whose start alone
takes longer than a box (it asks the processor for its features, which traps in a virtual machine).
"""

import json
import os
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


def smallest_program(folder):
    source = pathlib.Path(folder) / "true.c"
    source.write_text('void _start(void) { __asm__ volatile("mov $231, %eax; xor %edi, %edi; syscall"); }\n')
    return compiled(folder, "true", "gcc", "-static", "-nostdlib", source)


def crun(folder, target):
    """The command that runs the target in crun with the same namespaces and mounts."""
    bundle = pathlib.Path(folder) / "bundle"
    (bundle / "rootfs").mkdir(parents=True)
    kinds = ["pid", "network", "ipc", "uts", "mount", "user", "cgroup"]
    tmpfs = ["nosuid", "nodev"]
    config = {
        "ociVersion": "1.0.2",
        "process": {"user": {"uid": 0, "gid": 0}, "args": ["/box/true"], "cwd": "/",
                    "noNewPrivileges": True},
        "root": {"path": "rootfs"},
        "hostname": "box",
        "mounts": [
            {"destination": "/proc", "type": "proc", "source": "proc"},
            {"destination": "/dev", "type": "tmpfs", "source": "tmpfs", "options": tmpfs},
            {"destination": "/tmp", "type": "tmpfs", "source": "tmpfs", "options": tmpfs},
            {"destination": "/usr", "type": "bind", "source": "/usr", "options": ["rbind", "ro"]},
            {"destination": "/box/true", "type": "bind", "source": target, "options": ["bind", "ro"]},
        ],
        "linux": {
            "namespaces": [{"type": kind} for kind in kinds],
            "uidMappings": [{"containerID": 0, "hostID": os.getuid(), "size": 1}],
            "gidMappings": [{"containerID": 0, "hostID": os.getgid(), "size": 1}],
        },
    }
    (bundle / "config.json").write_text(json.dumps(config))
    return ["crun", "--root", f"{folder}/crun", "--cgroup-manager=disabled", "run", "--bundle",
            str(bundle), "bench"]


def show_unified_cgroups():
    """crun starts nowhere but under cgroup v2 (or v1 alone): shows this process the v2 tree if need
    be and if it may. Nobody here is limited by cgroups."""
    if os.geteuid() != 0 or pathlib.Path("/sys/fs/cgroup/cgroup.controllers").exists():
        return
    os.unshare(os.CLONE_NEWNS)
    for command in (["mount", "--make-rprivate", "/"], ["umount", "-R", "-l", "/sys/fs/cgroup"],
                    ["mount", "-t", "cgroup2", "none", "/sys/fs/cgroup"]):
        subprocess.run(command, check=True)


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
    show_unified_cgroups()
    with tempfile.TemporaryDirectory() as folder:
        target = smallest_program(folder)
        bubblewrap = ["bwrap", "--unshare-all", "--ro-bind", "/usr", "/usr", "--symlink", "usr/lib",
                      "/lib", "--symlink", "usr/lib64", "/lib64", "--proc", "/proc", "--dev", "/dev",
                      "--tmpfs", "/tmp", "--tmpfs", "/box", "--die-with-parent", "--new-session",
                      "--ro-bind", target, "/box/true", "/box/true"]
        container = crun(folder, target)
        cold = {
            "no box": lambda: once([target]),
            "assay-sandbox run": lambda: once(
                [helper, "run", "--bind", f"{target}:/box/true", "--", "/box/true"]),
            "bubblewrap": lambda: once(bubblewrap),
            "crun": lambda: once(container),
        }
        table("The smallest program, whole process, cold",
              medians(cold, ROUNDS), "bubblewrap")

        hot_path = compiled(folder, "hot_path", "g++", "-std=c++23", f"-I{SANDBOX}",
                            HERE / "hot_path.cpp", *sorted(SANDBOX.glob("protocol/*.cpp")))
        floor = compiled(folder, "pool_floor", "gcc", "-static", HERE / "pool_floor.c")
        hot = {
            "pool floor (kernel only)": lambda: seconds(floor, target, ROUNDS // 5, PAUSE, "gone"),
            "the same, until its end is told": lambda: seconds(floor, target, ROUNDS // 5, PAUSE, "told"),
            "assay-sandbox serve, box ready": lambda: seconds(hot_path, helper, target, ROUNDS // 5, PAUSE),
            "assay-sandbox serve, no pause": lambda: seconds(hot_path, helper, target, ROUNDS // 5, 0),
            "bubblewrap": lambda: statistics.median(once(bubblewrap) for _ in range(ROUNDS // 5)),
        }
        figures = turns(hot)
        table("The same through a helper that serves, from job to report", figures, "bubblewrap")
        ready = figures["assay-sandbox serve, box ready"]
        for name in ("pool floor (kernel only)", "the same, until its end is told"):
            print(f"  a ready box takes {ready / figures[name]:.2f} × {name}")


if __name__ == "__main__":
    main(sys.argv[1])

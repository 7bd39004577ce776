"""./dev bench ide: start to first window and memory, side by side with Debian's Geany, Thonny and
Kate; then the event loop while 1,000 tests are judged.

All start in one run under Xvfb, taking turns, each with a home of its own that it has seen once
before. "mapped": the window is on the screen; "painted": it shows something. Memory is PSS of the
program and its children, three seconds after the start.
"""

import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from measure import machine

ROUNDS = int(os.environ.get("ASSAY_BENCH_ROUNDS", "15"))
MOST_MILLISECONDS = 150
MOST_MEBIBYTES = 80
PROGRAM = """#include <stdio.h>

int main(void)
{
    puts("hello");
    return 0;
}
"""


def under_a_display():
    if os.environ.get("ASSAY_BENCH_DISPLAY"):
        return
    os.environ["ASSAY_BENCH_DISPLAY"] = "1"
    os.execvp("xvfb-run", ["xvfb-run", "-a", "-s", "-screen 0 1440x900x24", sys.executable,
                           *sys.argv])


def children_of(pid):
    found = [pid]
    try:
        for task in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{task}/children", encoding="ascii") as file:
                for child in file.read().split():
                    found += children_of(int(child))
    except OSError:
        pass
    return found


def pss(pid):
    """MiB of a process and all below it."""
    kibibytes = 0
    for process in children_of(pid):
        try:
            with open(f"/proc/{process}/smaps_rollup", encoding="ascii") as file:
                for line in file:
                    if line.startswith("Pss:"):
                        kibibytes += int(line.split()[1])
        except OSError:
            pass  # it ended meanwhile
    return kibibytes / 1024


class Competitor:
    def __init__(self, name, command, folder):
        self.name = name
        self.command = command
        self.mapped, self.painted, self.memory = [], [], []
        home = os.path.join(folder, name.replace(" ", "-"))
        os.makedirs(os.path.join(home, "run"), mode=0o700)
        self.environment = {
            **{key: value for key, value in os.environ.items()
               if key in ("PATH", "DISPLAY", "XAUTHORITY", "LANG") or key.startswith("ASSAY_RES")},
            "HOME": home, "XDG_RUNTIME_DIR": os.path.join(home, "run"),
            "XDG_CONFIG_HOME": os.path.join(home, "config"), "QT_QPA_PLATFORM": "xcb",
            "XDG_DATA_HOME": os.path.join(home, "data"), "LC_ALL": "C.UTF-8",
            "XDG_CACHE_HOME": os.path.join(home, "cache"), "NO_AT_BRIDGE": "1"}
        if name == "thonny":  # its first start ever asks for a language instead
            os.makedirs(os.path.join(home, "config/Thonny"))
            with open(os.path.join(home, "config/Thonny/configuration.ini"), "w",
                      encoding="utf-8") as file:
                file.write("[general]\nlanguage = en_US\nsingle_instance = False\n")

    def start(self, screen, measured, with_memory):
        screen.forget()
        begin = time.perf_counter()
        # Without a session bus, as under Xvfb: none of them may wait for one.
        process = subprocess.Popen(self.command, env=self.environment, start_new_session=True,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        try:
            there, window = screen.first_window()
            painted = screen.painted(window)
            if with_memory:
                time.sleep(3)
                self.memory.append(pss(process.pid))
            else:
                time.sleep(0.7)
            if measured:
                self.mapped.append((there - begin) * 1000)
                self.painted.append((painted - begin) * 1000)
        finally:
            end(process)


def end(process):
    """First kindly, so that it writes what it remembers."""
    group = os.getpgid(process.pid)
    for signum, patience in ((signal.SIGTERM, 2), (signal.SIGKILL, 5)):
        try:
            os.killpg(group, signum)
        except ProcessLookupError:
            break
        try:
            process.wait(patience)
        except subprocess.TimeoutExpired:
            continue


def starts(bin_folder, folder):
    from x_window import Screen
    source = os.path.join(folder, "hello.c")
    with open(source, "w", encoding="utf-8") as file:
        file.write(PROGRAM)
    ide = os.path.join(bin_folder, "assay-ide")
    package = os.path.join(os.path.dirname(bin_folder), "share/assay/assignments/two-sum")
    competitors = [Competitor("assay-ide", [ide], folder),
                   Competitor("assay-ide, assignment", [ide, package], folder)]
    for name, options in (("geany", []), ("thonny", []), ("kate", ["--new", "--block"])):
        if shutil.which(name):
            competitors.append(Competitor(name, [name, *options, source], folder))
        else:
            print(f"  {name} is not installed and is left out", file=sys.stderr)
    screen = Screen()
    for turn in range(2 + ROUNDS):
        for competitor in competitors:
            competitor.start(screen, measured=turn >= 2, with_memory=turn % 3 == 2)
    print(f"\nStart to first window under Xvfb, medians of {ROUNDS} interleaved starts")
    print(f"  {'':22} {'mapped':>10} {'painted':>10} {'(worst)':>10} {'PSS':>11}")
    for one in competitors:
        print(f"  {one.name:22} {statistics.median(one.mapped):7.0f} ms "
              f"{statistics.median(one.painted):7.0f} ms {max(one.painted):7.0f} ms "
              f"{statistics.median(one.memory):7.1f} MiB")
    ours = competitors[:2]
    others = [statistics.median(one.painted) for one in competitors[2:]]
    for one in ours:
        painted = statistics.median(one.painted)
        memory = statistics.median(one.memory)
        print(f"  {one.name}: " + ", ".join([
            verdict(painted <= MOST_MILLISECONDS, f"first window ≤ {MOST_MILLISECONDS} ms"),
            verdict(not others or painted < min(others), "faster than all others"),
            verdict(memory <= MOST_MEBIBYTES, f"PSS ≤ {MOST_MEBIBYTES} MiB")]))


def verdict(holds, words):
    return words if holds else f"NOT {words}"


def stalls(bin_folder):
    """The event loop of the real window while 1,000 tests are judged (gui's own program)."""
    program = os.path.join(os.path.dirname(bin_folder), "tests/event_loop_test")
    environment = {**os.environ, "ASSAY_LOOP_TESTS": "1000", "QT_QPA_PLATFORM": "offscreen",
                   "ASSAY_SANDBOX": os.path.join(bin_folder, "assay-sandbox"),
                   "ASSAY_RESOURCES": os.path.join(os.path.dirname(bin_folder), "share/assay")}
    result = subprocess.run([program], env=environment, capture_output=True, text=True,
                            timeout=900, check=False)
    print("\nEvent loop while 1,000 tests are judged")
    lines = [line for line in result.stdout.splitlines() if "event loop:" in line]
    print("\n".join("  " + line.split("event loop:", 1)[1].strip() for line in lines))
    if result.returncode != 0 or not lines:
        print(result.stdout + result.stderr, file=sys.stderr)
        sys.exit(1)


def main():
    under_a_display()
    bin_folder = sys.argv[1]
    print(f"IDE: {machine()}")
    with tempfile.TemporaryDirectory() as folder:
        starts(bin_folder, folder)
    stalls(bin_folder)


main()

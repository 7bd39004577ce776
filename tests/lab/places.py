"""What the tests of this folder share: the helper, its figures, and cgroups seen from outside."""

import json
import pathlib
import subprocess
import sys
import unittest

HELPER = str(pathlib.Path(sys.argv[1]).resolve())
# Looks for the end of a line that has none. Time enough: near the limit the kernel tries long.
HOG = ("--memory", "64", "--cpu-time", "30", "--wall-time", "60", "--", "/usr/bin/tail", "/dev/zero")


def run_helper(*arguments, prefix=(), env=None):
    """The helper's report for one run, and whatever its standard error says."""
    done = subprocess.run([*prefix, HELPER, "run", "--json", *arguments], env=env,
                          capture_output=True, text=True, timeout=120, check=False)  # fmt: skip
    try:
        return json.loads(done.stdout.splitlines()[-1])
    except (ValueError, IndexError) as error:
        raise AssertionError(f"status {done.returncode}: {done.stderr}") from error


def own_cgroup(pid="self"):
    for line in pathlib.Path(f"/proc/{pid}/cgroup").read_text().splitlines():
        if line.startswith("0::"):
            return line[3:]
    raise AssertionError("no unified cgroup tree")


class PlaceTest(unittest.TestCase):
    def expect_exact(self, report):
        self.assertEqual("exited", report["outcome"], report)
        self.assertEqual("exact", report["limits"], report["limits_why"])
        self.assertEqual(["holds"], [layer["state"] for layer in report["layers"]
                                     if layer["name"] == "exact limits"])  # fmt: skip

    def expect_out_of_memory(self, report):
        self.assertEqual(("killed", "memory"), (report["outcome"], report["reason"]), report)


def main():
    unittest.main(argv=sys.argv[:1], verbosity=2)

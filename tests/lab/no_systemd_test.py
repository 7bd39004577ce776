#!/usr/bin/env python3
"""A machine whose cgroup tree is root's own and that no systemd manages: `./dev lab --plain`."""

import os
import pathlib
import subprocess

from places import HELPER, HOG, PlaceTest, main, own_cgroup, run_helper

TREE = pathlib.Path("/sys/fs/cgroup")
ORDINARY = ("setpriv", "--reuid", "1000", "--regid", "1000", "--clear-groups")


class RootOfTheTree(PlaceTest):
    def test_is_used_and_nobody_else_is_moved(self):
        self.assertEqual("/", own_cgroup())
        self.expect_exact(run_helper("--", "/bin/true"))
        self.expect_out_of_memory(run_helper(*HOG))
        self.assertEqual(("/", "/"), (own_cgroup(), own_cgroup(1)))
        self.assertEqual([], [one for one in (TREE / "runs").iterdir() if one.is_dir()])

    def test_controllers_that_are_good_to_have_are_used(self):
        self.expect_exact(run_helper("--", "/bin/true"))
        given = set((TREE / "runs" / "cgroup.subtree_control").read_text().split())
        self.assertLessEqual({"memory", "pids", "cpu", "io"}, given)
        weight = TREE / "runs" / "io.weight"  # a kernel without such a policy has no weights
        self.assertTrue(not weight.exists() or weight.read_text() == "default 50\n")


class PartOfTheTree(PlaceTest):
    def setUp(self):
        self.expect_exact(run_helper("--", "/bin/true"))  # hands the root's controllers down


class CgroupOfAContainer(PartOfTheTree):
    def test_its_processes_move_aside(self):
        part = TREE / "container"
        part.mkdir()
        script = f"""
            echo $$ >{part}/cgroup.procs
            {HELPER} run --json -- /bin/true
            cat /proc/self/cgroup
        """
        done = subprocess.run(["sh", "-c", script], capture_output=True, text=True, timeout=120,
                              check=False)  # fmt: skip
        self.assertIn('"limits":"exact"', done.stdout, done)
        self.assertTrue(done.stdout.endswith("0::/container/supervisor\n"), done)

    def test_without_a_controller_it_says_which(self):
        part = TREE / "poor" / "child"
        part.mkdir(parents=True)
        (TREE / "poor" / "cgroup.subtree_control").write_text("+pids")
        script = f"echo $$ >{part}/cgroup.procs && exec \"$@\""
        report = run_helper("--", "/bin/true", prefix=("sh", "-c", script, "sh"))
        self.assertEqual(("exited", "approximate"), (report["outcome"], report["limits"]))
        self.assertIn(f"'memory' is not delegated to {part}", report["limits_why"])


class OrdinaryUser(PartOfTheTree):
    def test_has_no_part_of_it(self):
        report = run_helper("--", "/bin/true", prefix=ORDINARY)
        self.assertEqual("exited", report["outcome"], report)
        self.assertEqual("approximate", report["limits"])
        self.assertIn("no part of the cgroup tree is delegated", report["limits_why"])

    def test_has_the_part_that_was_given_to_it(self):
        part = TREE / "given"
        part.mkdir()
        for name in ("", "cgroup.procs", "cgroup.subtree_control"):
            os.chown(part / name, 1000, 1000)
        # As a container's manager does it: the process is put there before it is the user's.
        script = f"echo $$ >{part}/cgroup.procs && exec {' '.join(ORDINARY)} \"$@\""
        report = run_helper("--", "/bin/true", prefix=("sh", "-c", script, "sh"))
        self.expect_exact(report)


if __name__ == "__main__":
    assert os.geteuid() == 0, "as root of the lab machine"
    assert not pathlib.Path("/run/systemd/system").exists(), "in ./dev lab --plain"
    main()

"""What is left behind must be found: each kind is planted once."""

import ctypes
import pathlib
import subprocess
import tempfile
import time
import unittest

from suite import machine

TAG = "assay-attack-machine-test"


class Leftovers(unittest.TestCase):
    def setUp(self):
        machine.become_subreaper()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.temporary = pathlib.Path(folder.name)
        self.state = machine.Machine(TAG, self.temporary)

    def assert_found(self, word):
        found = self.state.leftovers(patience=0)
        self.assertEqual(len(found), 1, found)
        self.assertIn(word, found[0])

    def test_nothing(self):
        self.assertEqual(self.state.leftovers(patience=0), [])

    def test_a_daemon_is_found_and_ended(self):
        # Its parent and its session are gone, and its name says nothing.
        subprocess.run(["setsid", "-f", "sleep", "100"], check=True)
        deadline = time.monotonic() + 5
        while not machine.descendants() and time.monotonic() < deadline:
            time.sleep(0.01)
        self.assert_found("process")
        deadline = time.monotonic() + 5
        while machine.descendants() and time.monotonic() < deadline:
            time.sleep(0.01)
        self.assertEqual(self.state.leftovers(), [])

    def test_a_file(self):
        with tempfile.NamedTemporaryFile(prefix=machine.PREFIX, dir="/tmp"):
            self.assert_found("file")
        self.assertEqual(self.state.leftovers(patience=0), [])

    def test_a_file_of_the_helper(self):
        (self.temporary / "left").touch()
        self.assert_found("of the helper")

    def test_shared_memory_without_its_creator(self):
        answer = subprocess.run(["ipcmk", "-M", "4096"], check=True, capture_output=True, text=True)
        number = answer.stdout.split()[-1]
        self.addCleanup(subprocess.run, ["ipcrm", "-m", number], check=True)
        self.assert_found(f"shm {number}")

    def test_shared_memory_of_a_living_program_is_not_left(self):
        libc = ctypes.CDLL(None, use_errno=True)
        number = libc.shmget(0, 4096, 0o600)
        self.assertGreaterEqual(number, 0)
        self.addCleanup(libc.shmctl, number, 0, None)
        self.assertEqual(self.state.leftovers(patience=0), [])


if __name__ == "__main__":
    unittest.main()

"""Helpers of the command line's tests: tiny packages in a temporary folder, and the program."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ASSAY = os.environ["ASSAY"]

# Stands in hidden inputs and answers, and nowhere else; no byte of it may reach a student.
HIDDEN = "zq7hidden"

ECHO = "print(input())\n"


def sandbox_works() -> bool:
    report = subprocess.run([os.environ["ASSAY_SANDBOX"], "check"], capture_output=True)
    return report.returncode == 0


class CliTest(unittest.TestCase):
    """A test with a folder of its own; `self.run_assay` runs the program with its data there."""

    maxDiff = None

    def setUp(self):
        self._folder = tempfile.TemporaryDirectory(prefix="assay-cli-test-")
        self.addCleanup(self._folder.cleanup)
        self.folder = pathlib.Path(self._folder.name)
        (self.folder / "tmp").mkdir()
        self.environment = {**os.environ, "ASSAY_DATA_DIR": str(self.folder / "data"),
                            "XDG_CACHE_HOME": str(self.folder / "cache"),
                            "TMPDIR": str(self.folder / "tmp")}
        self.environment.pop("NO_COLOR", None)

    def write(self, name: str, text: str | bytes) -> str:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return str(path)

    def package(self, name: str = "echo", *, tests: dict | None = None, yaml: str = "",
                assay_yaml: str | None = "languages: [python]\n") -> str:
        """Print what you read: one shown sample, two hidden tests."""
        tests = tests or {"sample/1": ("hello\n", "hello\n"),
                          "secret/1": (f"{HIDDEN} 1\n", f"{HIDDEN} 1\n"),
                          "secret/2": (f"{HIDDEN} 2\n", f"{HIDDEN} 2\n")}
        uuid = "6a4e1f0e-5c1d-4e57-9d0e-" + format(sum(name.encode()), "012x")
        self.write(f"{name}/problem.yaml", "problem_format_version: 2023-07\nname: Echo\n"
                   f"uuid: {uuid}\nlimits: {{time_limit: 1}}\n" + yaml)
        if assay_yaml is not None:
            self.write(f"{name}/assay.yaml", assay_yaml)
        self.write(f"{name}/statement/problem.en.md", "Print what you read.\n")
        for test, (given, answer) in tests.items():
            self.write(f"{name}/data/{test}.in", given)
            self.write(f"{name}/data/{test}.ans", answer)
        self.write(f"{name}/submissions/accepted/echo.py", ECHO)
        return str(self.folder / name)

    def program(self, text: str, name: str = "main.py") -> str:
        return self.write(f"work/{name}", text)

    def run_assay(self, *arguments: str, expect: int | None = None, **environment: str):
        result = subprocess.run([ASSAY, *arguments], capture_output=True, timeout=60,
                                stdin=subprocess.DEVNULL,
                                env={**self.environment, **environment}, cwd=self.folder)
        if expect is not None:
            self.assertEqual(result.returncode, expect,
                             (result.stdout + result.stderr).decode(errors="replace"))
        return result

    def events(self, *arguments: str, expect: int | None = None, **environment: str) -> list[dict]:
        result = self.run_assay(*arguments, "--json", expect=expect, **environment)
        return [json.loads(line) for line in result.stdout.decode("utf-8").splitlines()]


def main():
    if not sandbox_works():
        if os.environ.get("SANDBOX_MUST_WORK") == "1":
            sys.exit("the sandbox does not work here, and SANDBOX_MUST_WORK=1")
        print("skipped: the sandbox does not work here")
        return
    unittest.main(verbosity=2)

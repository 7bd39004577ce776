"""What the tests of importers share: a foreign folder, its import, and its reference submissions."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "cli"))

from support import CliTest, main  # noqa: E402

__all__ = ["ADD_PY", "WRONG_PY", "ImportCase", "main"]

ADD_PY = "print(sum(map(int, input().split())))\n"
WRONG_PY = "a, b = map(int, input().split())\nprint(a + b if a < 10 else 0)\n"


class ImportCase(CliTest):
    def tree(self, folder: str, files: dict[str, str | bytes]) -> str:
        for name, text in files.items():
            self.write(f"{folder}/{name}", text)
        return str(self.folder / folder)

    def import_it(self, source: str, *options: str, expect: int = 0) -> list[str]:
        """Imports into "out"; gives the lines of findings."""
        result = self.run_assay("import", source, "-o", "out", *options, expect=expect)
        return result.stderr.decode().splitlines()

    def text(self, name: str) -> str:
        return (self.folder / "out" / name).read_text()

    def verdicts(self, package: str = "out") -> dict[str, tuple]:
        """Every reference submission's verdict and score; all must be as their author expects."""
        events = self.events("verify", package)
        self.assertTrue(events[-1]["ok"], events)
        return {e["path"].removeprefix("submissions/"): (e["verdict"], e["score"])
                for e in events if e["event"] == "submission"}

    def judge(self, source: str, name: str = "main.py", package: str = "out") -> dict:
        """What is said at the end about a program that is no reference submission."""
        path = self.write(f"work/{name}", source)
        return self.events("judge", package, path, "--as", "instructor", "--no-store")[-1]

    def assert_some(self, lines: list[str], *parts: str):
        """One line holds all the parts."""
        self.assertTrue(any(all(part in line for part in parts) for line in lines), lines)

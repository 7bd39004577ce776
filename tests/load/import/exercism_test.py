#!/usr/bin/env python3
"""Exercism's Python exercises (FORMATS.md §10.2) become packages that judge right."""

import json

from import_case import ImportCase, main

TESTS = """import unittest

from leap import leap_year


class LeapTest(unittest.TestCase):
    def test_not_divisible_by_4(self):
        self.assertIs(leap_year(2015), False)

    def test_divisible_by_4(self):
        self.assertIs(leap_year(1996), True)

    @unittest.skip("slow")
    def test_every_year(self):
        self.fail("nobody waits for it")

    def test_a_century(self):
        with self.assertRaises(ValueError) as caught:
            leap_year(-100)
        self.assertEqual(caught.exception.args[0], "negative")
"""

RIGHT = """def leap_year(year):
    if year < 0:
        raise ValueError("negative")
    print("noise")
    return year % 4 == 0
"""

CONFIG = {"authors": ["x"], "files": {"solution": ["leap.py"], "test": ["leap_test.py"],
                                      "example": [".meta/example.py"]}}


class Exercism(ImportCase):
    def exercise(self, config: dict | None = None, **more: str) -> str:
        return self.tree("leap", {
            ".meta/config.json": json.dumps(config or CONFIG), ".meta/example.py": RIGHT,
            ".docs/instructions.md": "# Instructions\n\nTell leap years.\n",
            "leap.py": "def leap_year(year):\n    pass\n", "leap_test.py": TESTS, **more})

    def test_every_unit_test_is_a_test(self):
        findings = self.import_it(self.exercise())
        self.assert_some(findings, "test_every_year", "not carried over")
        verdicts = self.verdicts()
        self.assertEqual(verdicts["accepted/leap.py"], ("AC", None))
        self.assertEqual(verdicts["rejected/stub.py"], ("WA", None))
        self.assertIn("Tell leap years.", self.text("statement/problem.en.md"))
        some = self.judge("def leap_year(year):\n    return year % 4 == 0\n", "anything.py")
        self.assertEqual((some["verdict"], some["tests_passed"], some["tests_total"]), ("WA", 2, 3))

    def test_only_a_test_that_passes_counts(self):
        self.import_it(self.exercise())
        for program in ("import sys\nprint('OK')\nsys.exit(0)\n", "import leap_test\n",
                        "import sys\nprint(sys.stdin.read())\n",
                        "import unittest\nraise unittest.SkipTest('x')\n",
                        "syntax error", "import os\nos._exit(0)\n"):
            said = self.judge(program)
            self.assertEqual(said["tests_passed"], 0, program)
            self.assertNotEqual(said["verdict"], "AC", program)

    def test_what_cannot_be_carried_over_is_said(self):
        java = {"files": {"solution": ["src/main/java/Leap.java"], "test": ["LeapTest.java"]}}
        self.assert_some(self.import_it(self.exercise(java), expect=2), "JUnit")
        self.assert_some(self.import_it(self.exercise(**{"leap_test.py": ""}), expect=2),
                         "no unit tests")
        self.assert_some(self.import_it(self.exercise({"files": []}), expect=2), "config.json")
        (self.folder / "leap/leap_test.py").unlink()
        source = str(self.folder / "leap")
        self.write("leap/.meta/config.json", json.dumps(CONFIG))
        self.assert_some(self.import_it(source, expect=2), "leap_test.py", "missing")


if __name__ == "__main__":
    main()

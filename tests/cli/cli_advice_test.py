#!/usr/bin/env python3
"""What `assay` says about a program beside its verdict: notes before, tips after, and `analyze`."""

from support import ECHO, HIDDEN, CliTest, main


class Advice(CliTest):
    def judge(self, source: str, *options: str, expect: int) -> str:
        result = self.run_assay("judge", self.package(), self.program(source), "--no-store",
                                *options, expect=expect)
        return result.stdout.decode()

    def test_a_note_comes_before_and_a_tip_after_the_result(self):
        text = self.judge("print(input('Name? '))\n", expect=1)
        lines = text.splitlines()
        self.assertTrue(any(line.startswith("Note: main.py:1:13: ") and "Name?" in line
                            for line in lines), text)
        self.assertTrue(any(line.startswith("Tip: ") and "Name?" in line for line in lines), text)
        self.assertLess(text.index("Note: "), text.index("sample/1"))
        self.assertGreater(text.index("Tip: "), text.index("tests passed"))

    def test_nothing_is_said_about_what_is_accepted(self):
        text = self.judge(ECHO, expect=0)
        self.assertNotIn("Tip: ", text)
        self.assertNotIn("Note: ", text)

    def test_json_holds_facts_alone(self):
        events = self.events("judge", self.package(), self.program("print(input('Name? '))\n"),
                             "--no-store", expect=1)
        self.assertEqual({event["event"] for event in events}, {"compiled", "test", "judged"})

    def test_nobody_helps_in_an_exam(self):
        text = self.judge("print(input('Name? '))\n", "--exam", expect=1)
        self.assertNotIn("Tip: ", text)
        self.assertNotIn("Note: ", text)

    def test_tips_hold_nothing_of_hidden_tests(self):
        source = "x = input()\nif x != 'hello': raise KeyError(x)\nprint(x)\n"
        for audience in "student", "instructor":
            text = self.judge(source, "--as", audience, expect=1)
            tips = [line for line in text.splitlines() if line.startswith("Tip: ")]
            self.assertTrue(tips, text)
            self.assertNotIn(HIDDEN, "".join(tips))


class Analyze(CliTest):
    def analyze(self, source: str, *options: str) -> str:
        return self.run_assay("analyze", self.program(source), *options, expect=0).stdout.decode()

    def test_findings_with_their_places(self):
        text = self.analyze("import socket\nwhile True:\n    x = input()\n    print(x)\n")
        self.assertIn("main.py:1:1: This uses the network (socket)", text)
        self.assertIn("main.py:2:1: This loop has no way out", text)

    def test_json(self):
        *findings, end = self.events("analyze", self.program("import socket\nprint(input())\n"),
                                     expect=0)
        self.assertEqual([(f["event"], f["kind"], f["file"], f["line"], f["column"], f["name"])
                          for f in findings], [("finding", "network", "main.py", 1, 1, "socket")])
        self.assertIn("network", findings[0]["message"])
        self.assertEqual(end, {"event": "analyzed", "language": "python", "understood": True,
                               "complete": True, "deepest_loops": 0, "findings": 1})

    def test_nothing_to_say(self):
        self.assertEqual(self.analyze(ECHO), "Nothing to say about it.\n")

    def test_the_package_decides_what_is_odd(self):
        quiet = self.package("quiet", tests={"sample/1": ("", "1\n"), "secret/1": ("", "1\n")})
        self.assertIn("never reads", self.analyze("print(1)\n"))
        self.assertNotIn("never reads", self.analyze("print(1)\n", "--package", quiet))

    def test_bad_input_is_2(self):
        for arguments in (["missing.py"], [self.write("a.py", ""), "--language", "cobol"],
                          [self.write("a.py", ""), "--package", "missing"]):
            result = self.run_assay("analyze", *arguments, expect=2)
            self.assertEqual(result.stdout, b"")
            self.assertTrue(result.stderr.startswith(b"assay: "), result.stderr)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Every other command of `assay` from outside, and what bad usage and bad input give."""

import base64
import json
import os
import pathlib
import pty
import subprocess

from support import ASSAY, ECHO, CliTest, main


class Usage(CliTest):
    def test_help_and_version(self):
        self.assertEqual(self.run_assay("--version", expect=0).stdout.decode().strip(),
                         "assay " + os.environ["ASSAY_VERSION"])
        text = self.run_assay("--help", expect=0).stdout.decode()
        for command in ("judge", "verify", "check", "run", "analyze", "stress", "import", "languages",
                        "doctor", "history", "audit"):
            self.assertIn(command, text)
            self.run_assay(command, "--help", expect=0)

    def test_bad_usage_is_2_with_a_sentence(self):
        for arguments in ([], ["frobnicate"], ["judge"], ["judge", "p"], ["verify"], ["import", "x"],
                          ["judge", "p", "s", "--as", "teacher"], ["verify", "p", "--jobs", "0"],
                          ["verify", "p", "--jobs", "many"], ["run", "a.py", "--time-limit", "-1"],
                          ["judge", "p", "s", "--wat"], ["audit", "--since", "0"],
                          ["audit", "--since", "31"], ["audit", "ada"]):
            result = self.run_assay(*arguments, expect=2)
            self.assertEqual(result.stdout, b"")
            self.assertTrue(result.stderr.startswith(b"assay: "), result.stderr)
            self.assertIn(b"--help", result.stderr)

    def test_a_wrong_word_is_named_beside_the_right_ones(self):
        def sentence(*arguments):
            return self.run_assay(*arguments, expect=2).stderr.decode()

        self.assertRegex(sentence(), r"^assay: a command is missing; the commands are judge, ")
        self.assertRegex(sentence("frobnicate", "x"), r"'frobnicate'.* judge, .*metrics\n")
        self.assertRegex(sentence("--wat"), r"no option '--wat'")
        self.assertRegex(sentence("--version=soon"), r"--version")
        text = sentence("queue", "frobnicate")
        self.assertRegex(text, r"'frobnicate'; the commands are list, ")
        self.assertIn('"assay queue --help"', text)
        self.assertIn("\\u{1b}", sentence("\x1b[2J"))

    def test_bad_input_is_2_and_named(self):
        package, source = self.package(), self.program(ECHO)

        def message(*arguments):
            result = self.run_assay(*arguments, expect=2)
            self.assertEqual(result.stdout, b"")
            return result.stderr.decode()

        self.assertIn("nowhere", message("judge", "nowhere", source))
        self.assertIn("gone.py", message("judge", package, "gone.py"))
        self.assertIn("cobol", message("judge", package, source, "--language", "cobol"))
        self.assertIn("expected python",
                      message("judge", package, self.program("int main() {}", "main.c")))
        self.assertIn("128 KiB", message("judge", package, self.program("#" * 200_000, "big.py")))
        self.write("echo/problem.yaml", "name: Echo\nlimits: {time_limit: soon}\n")
        text = message("judge", package, source)
        self.assertRegex(text, r"problem\.yaml:2: error: .*; expected ")

    def test_colours_only_on_a_terminal(self):
        self.assertNotIn(b"\x1b[", self.run_assay("languages", expect=0).stdout)

        def on_terminal(**environment):
            ours, theirs = pty.openpty()
            process = subprocess.Popen([ASSAY, "languages"], stdout=theirs, stderr=theirs,
                                       env={**self.environment, "TERM": "xterm", **environment})
            os.close(theirs)
            output = b""
            try:
                while chunk := os.read(ours, 4096):
                    output += chunk
            except OSError:  # the terminal's end
                pass
            process.wait()
            os.close(ours)
            return output

        self.assertIn(b"\x1b[32m", on_terminal())
        self.assertNotIn(b"\x1b[", on_terminal(NO_COLOR="1"))


class Verify(CliTest):
    def test_as_expected(self):
        self.package()
        self.write("echo/submissions/wrong_answer/x.py", "print('x')\n")
        events = self.events("verify", "echo", expect=0)
        self.assertEqual(events, [
            {"event": "submission", "package": "echo", "path": "submissions/accepted/echo.py",
             "expected": ["AC"], "verdict": "AC", "score": None, "ok": True},
            {"event": "submission", "package": "echo", "path": "submissions/wrong_answer/x.py",
             "expected": ["WA"], "verdict": "WA", "score": None, "ok": True},
            {"event": "verified", "ok": True, "submissions": 2, "failed": 0}])
        self.assertEqual(list(events[0]),
                         ["event", "package", "path", "expected", "verdict", "score", "ok"])
        self.assertFalse((self.folder / "data").exists())

    def test_not_as_expected(self):
        self.package()
        self.write("echo/submissions/accepted/wrong.py", "print('x')\n")
        events = self.events("verify", "echo", "--jobs", "2", expect=1)
        self.assertEqual([e.get("ok") for e in events], [True, False, False])
        self.assertEqual(events[-1]["failed"], 1)
        text = self.run_assay("verify", "echo", expect=1).stdout.decode()
        self.assertRegex(text, r"wrong\.py +AC +WA .*sample/1: WA, line 1")

    def test_several_packages_beside_other_files(self):
        self.package("course/one")
        self.package("course/two")
        self.write("course/README.md", "not a package\n")
        self.assertEqual(self.events("verify", "course/one", "course/two", "course/README.md",
                                     expect=0)[-1]["submissions"], 2)
        self.assertEqual(self.events("verify", "course", expect=0)[-1]["submissions"], 2)
        self.run_assay("verify", "course/README.md", "course/README.md", expect=2)

    def test_a_language_that_is_not_installed(self):
        resources = pathlib.Path(os.environ["ASSAY_RESOURCES"])
        (self.folder / "res").mkdir()
        (self.folder / "res/harness").symlink_to(resources / "harness")
        self.write("res/languages/python.yaml", (resources / "languages/python.yaml").read_bytes())
        self.write("res/languages/cobol.yaml", "name: COBOL\nextensions: [.cob]\n"
                   "default_file: main.cob\nrun: [cobol-not-here, '{entry}']\n"
                   "version: {command: [cobol-not-here, -v], pattern: '([0-9]+)'}\n"
                   "packages: [gnucobol]\n")
        self.package(assay_yaml="{}\n")
        self.write("echo/submissions/accepted/old.cob", "DISPLAY X.\n")
        events = self.events("verify", "echo", expect=1, ASSAY_RESOURCES=str(self.folder / "res"))
        self.assertEqual((events[1]["ok"], events[1]["verdict"]), (False, None))
        self.assertIn("not checked: ", events[1]["message"])
        self.assertIn("gnucobol", events[1]["message"])

    def test_a_package_that_cannot_be_read(self):
        self.package()
        self.write("broken/problem.yaml", "name: [\n")
        result = self.run_assay("verify", "echo", "broken", expect=2)
        self.assertRegex(result.stderr.decode(), r"broken/problem\.yaml:[0-9]+: error: ")


class Check(CliTest):
    def test_fine(self):
        self.package()
        events = self.events("check", "echo", expect=0)
        self.assertEqual(events[-1]["ok"], True)
        self.assertEqual(list(events[-1]),
                         ["event", "ok", "packages", "errors", "warnings", "notes"])

    def test_issues_name_file_and_line(self):
        self.package(yaml="colour: blue\n")
        (self.folder / "echo/data/secret/2.ans").unlink()
        events = self.events("check", "echo", expect=1)
        found = {(e["severity"], e["file"], e["line"]) for e in events[:-1]}
        self.assertIn(("warning", "problem.yaml", 5), found)
        self.assertIn("data/secret/2.in", {e["file"] for e in events if e.get("severity") == "error"})
        self.assertEqual(list(events[0]), ["event", "package", "severity", "file", "line", "found",
                                           "expected"])
        text = self.run_assay("check", "echo", expect=1).stdout.decode()
        self.assertIn("echo/problem.yaml:5: warning: ", text)

    def test_warnings_alone_are_1(self):
        self.package(yaml="colour: blue\n")
        events = self.events("check", "echo", expect=1)
        self.assertEqual((events[-1]["errors"], events[-1]["warnings"]), (0, 1))

    def test_unreadable(self):
        self.assertIn(b"nowhere", self.run_assay("check", "nowhere", expect=2).stderr)


class Run(CliTest):
    def test_output_is_passed_on_unchanged(self):
        source = self.program("import sys\nsys.stdout.buffer.write(b'\\xff\\x00\\x1b[1m')\n")
        result = self.run_assay("run", source, expect=0)
        self.assertEqual(result.stdout, b"\xff\x00\x1b[1m")
        self.assertIn(b"ended normally", result.stderr)
        event = self.events("run", source, expect=0)[-1]
        self.assertEqual(event["stdout"], "\ufffd\x00\x1b[1m")
        self.assertEqual(base64.b64decode(event["stdout_base64"]), b"\xff\x00\x1b[1m")
        self.assertEqual(list(event), ["event", "verdict", "cpu_s", "wall_s", "memory_bytes",
                                       "exit_code", "signal", "reason", "refused", "message",
                                       "stdout", "stdout_base64", "stdout_truncated", "stderr"])
        self.assertFalse((self.folder / "data").exists())

    def test_input(self):
        source = self.program("print(sum(map(int, open(0))))")
        given = self.write("numbers", "1\n2\n39\n")
        self.assertEqual(self.run_assay("run", source, "--input", given, expect=0).stdout, b"42\n")
        self.assertEqual(self.run_assay("run", source, expect=0).stdout, b"0\n")
        self.assertIn(b"nothing-here", self.run_assay("run", source, "--input", "nothing-here",
                                                      expect=2).stderr)

    def test_ends(self):
        event = self.events("run", self.program("raise SystemExit(3)"), expect=1)[-1]
        self.assertEqual((event["verdict"], event["exit_code"]), ("RTE", 3))
        event = self.events("run", self.program("while True: pass"), "--time-limit", "0.3",
                            expect=1)[-1]
        self.assertEqual((event["verdict"], event["reason"]), ("TLE", "cpu"))
        self.assertLess(event["wall_s"], 5)
        event = self.events("run", self.program("x = 'x' * (1 << 29)"), "--memory-limit", "64",
                            expect=1)[-1]
        self.assertEqual(event["verdict"], "MLE")
        result = self.run_assay("run", self.program("print("), expect=1)
        self.assertIn(b"main.py:1", result.stderr)


class Import(CliTest):
    def test_edgelab_to_package(self):
        source = self.write("add.json", json.dumps({
            "id": "add", "language": "python", "title": "Add", "description": "Add two numbers.",
            "starter_code": "def add(a, b):\n    pass\n", "entry_point": "add",
            "public_tests": [{"input": [1, 2], "expected_output": 3}],
            "hidden_tests": [{"input": [2, 2], "expected_output": 4}],
            "limits": {"time_seconds": 2, "memory_mb": 128}}))
        self.run_assay("import", source, "-o", "add", expect=0)
        self.assertTrue((self.folder / "add/problem.yaml").is_file())
        program = self.program("def add(a, b):\n    return a + b\n", "add.py")
        self.run_assay("judge", "add", program, expect=0)
        self.assertIn(b"add", self.run_assay("import", source, "-o", "add", expect=2).stderr)
        self.run_assay("import", source, "-o", "x", "--format", "punchcards", expect=2)
        self.run_assay("import", self.write("bad.json", "{"), "-o", "y", expect=2)
        self.assertFalse((self.folder / "y").exists())


class Machine(CliTest):
    def test_languages(self):
        events = self.events("languages", expect=0)
        ids = {e["id"] for e in events}
        self.assertLessEqual({"c", "cpp", "java", "javascript", "python", "rust", "sql"}, ids)
        for event in events:
            self.assertEqual(list(event), ["event", "id", "name", "available", "version", "path",
                                           "why"])
            self.assertEqual(bool(event["version"]), event["available"])

    def test_doctor(self):
        events = self.events("doctor")
        self.assertEqual({e["part"] for e in events[:-1]}, {"sandbox", "language", "folder"})
        missing = [e for e in events[:-1] if e["state"] not in ("holds", "weaker")]
        self.assertEqual(events[-1], {"event": "doctor", "ok": not missing})
        for event in missing:
            self.assertTrue(event["why"])

    def test_doctor_without_a_helper(self):
        events = self.events("doctor", expect=1, ASSAY_SANDBOX="/nowhere/assay-sandbox")
        helper = next(e for e in events if e.get("name") == "helper")
        self.assertEqual(helper["state"], "missing")
        self.assertIn("/nowhere/assay-sandbox", helper["why"])

    def test_without_a_helper_nothing_is_judged(self):
        event = self.events("judge", self.package(), self.program(ECHO), expect=3,
                            ASSAY_SANDBOX="/nowhere/assay-sandbox")[-1]
        self.assertEqual(list(event), ["event", "code", "message"])
        self.assertEqual(event["event"], "error")
        self.assertEqual(self.events("history")[0]["state"], "failed")


class History(CliTest):
    def test_what_was_judged_is_listed_newest_first(self):
        package = self.package()
        self.run_assay("judge", package, self.program("print('x')"), expect=1)
        self.run_assay("judge", package, self.program(ECHO), expect=0)
        self.run_assay("judge", package, self.program(ECHO), "--no-store", expect=0)
        events = self.events("history", expect=0)
        self.assertEqual([e["verdict"] for e in events], ["AC", "WA"])
        self.assertEqual(list(events[0]), [
            "event", "submission", "assignment", "title", "user", "language", "created", "state",
            "verdict", "score", "max_score", "tests_passed", "tests_total", "failure"])
        self.assertEqual((events[0]["title"], events[0]["language"], events[0]["state"]),
                         ("Echo", "python", "judged"))
        self.assertRegex(events[0]["created"], r"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
        self.assertEqual(len(self.events("history", package, expect=0)), 2)
        self.package("other")
        self.assertEqual(self.events("history", "other", expect=0), [])
        self.assertIn(b"accepted", self.run_assay("history", expect=0).stdout)

    def test_a_damaged_gradebook_is_our_error_and_left_alone(self):
        file = pathlib.Path(self.write("data/gradebook.db", "x" * 4096))
        for command in (["history"], ["audit"], ["judge", self.package(), self.program(ECHO)]):
            result = self.run_assay(*command, expect=3)
            self.assertIn(b"gradebook.db", result.stderr)
        self.assertEqual(file.read_text(), "x" * 4096)
        self.run_assay("judge", "echo", self.program(ECHO), "--no-store", expect=0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""`assay judge` from outside: verdicts, exit statuses, JSON Lines, and what a student never sees."""

import json
import os
import pathlib
import signal
import subprocess
import time
import uuid

from support import ASSAY, ECHO, HIDDEN, CliTest, main

COMPILED = ["event", "ok", "language", "cached", "wall_s", "diagnostics"]
TEST = ["event", "test", "group", "visibility", "verdict", "cpu_s", "wall_s", "memory_bytes",
        "score", "exit_code", "signal", "reason", "refused", "message", "noisy",
        "first_run"]
JUDGED = ["event", "submission", "verdict", "score", "max_score", "tests_passed", "tests_run",
          "tests_total", "max_cpu_s", "max_memory_bytes", "limits", "noisy"]
JUDGED_STUDENT = JUDGED[:8] + ["hidden_passed", "hidden_total"] + JUDGED[8:]


class Verdicts(CliTest):
    def judge(self, text: str, expect: int) -> list[dict]:
        return self.events("judge", self.package(), self.program(text), "--as", "instructor",
                           expect=expect)

    def test_accepted(self):
        events = self.judge(ECHO, 0)
        self.assertEqual([e["event"] for e in events],
                         ["compiled", "test", "test", "test", "judged"])
        self.assertEqual(events[-1]["verdict"], "AC")

    def test_wrong_answer_says_where(self):
        events = self.judge("print(input().replace('2', '3'))", 1)
        self.assertEqual(events[-1]["verdict"], "WA")
        self.assertEqual((events[-1]["tests_passed"], events[-1]["tests_run"]), (2, 3))
        self.assertRegex(events[3]["message"], "^line 1, column [0-9]+: expected 2, got 3$")

    def test_run_time_errors(self):
        events = self.judge("raise SystemExit(7)", 1)
        self.assertEqual((events[1]["verdict"], events[1]["exit_code"]), ("RTE", 7))
        events = self.judge("import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)", 1)
        self.assertEqual((events[1]["verdict"], events[1]["signal"]), ("RTE", signal.SIGSEGV))
        self.assertIsNone(events[1]["exit_code"])

    def test_time_limits(self):
        package = self.package(tests={"sample/1": ("1\n", "1\n"), "secret/1": ("2\n", "2\n")})
        source = self.program("import time\nif input() == '1':\n    while True: pass\n"
                              "time.sleep(60)")
        events = self.events("judge", package, source, "--as", "instructor", expect=1)
        self.assertEqual((events[1]["verdict"], events[1]["reason"]), ("TLE", "cpu"))
        self.assertEqual((events[2]["verdict"], events[2]["reason"]), ("TLE", "wall"))
        text = self.run_assay("judge", package, source, "--as", "instructor", expect=1).stdout
        self.assertIn(b"stopped while computing", text)
        self.assertRegex(text, b"waiting, not computing|not finished after [0-9.]+ s on a busy")

    def test_compile_error_names_the_line(self):
        events = self.judge("x = 1\nprint(\n", 1)
        self.assertEqual([e["event"] for e in events], ["compiled", "judged"])
        self.assertEqual(list(events[0]), COMPILED + ["log"])
        self.assertFalse(events[0]["ok"])
        self.assertEqual(events[0]["diagnostics"][0]["line"], 2)
        self.assertEqual(list(events[0]["diagnostics"][0]),
                         ["severity", "file", "line", "column", "message"])
        self.assertEqual((events[1]["verdict"], events[1]["tests_run"]), ("CE", 0))

    def test_several_files_and_a_folder(self):
        main_file = self.program("import helper\nprint(helper.read())\n")
        helper = self.program("def read():\n    return input()\n", "helper.py")
        package = self.package()
        self.run_assay("judge", package, main_file, helper, expect=0)
        self.run_assay("judge", package, str(pathlib.Path(main_file).parent), expect=0)
        self.run_assay("judge", package, helper, main_file, "--entry", "helper.py", expect=1)


class Profiles(CliTest):
    """FORMATS.md §5-§8: how other judges would call the same facts."""

    SOURCE = ("text = input()\nif text.endswith('1'): raise SystemExit(3)\n"
              "if not text.endswith('2'): print(text)\n")

    def judged(self, profile: str) -> dict:
        return self.events("judge", self.package(), self.program(self.SOURCE), "--full",
                           "--as", "instructor", "--profile", profile, expect=1)[-1]

    def test_words_of_each(self):
        words = {"assay": ("RTE", ["AC", "RTE", "WA"]), "icpc": ("RTE", ["AC", "RTE", "WA"]),
                 "domjudge": ("run-error", ["correct", "run-error", "no-output"]),
                 "dmoj": ("IR", ["AC", "IR", "WA"]),
                 "cms": ("Execution failed because the return code was nonzero",
                         ["Output is correct",
                          "Execution failed because the return code was nonzero",
                          "Output isn't correct"])}
        for profile, (verdict, tests) in words.items():
            judged = self.judged(profile)
            self.assertEqual(judged["profile"], "kattis" if profile == "icpc" else profile)
            self.assertEqual(judged["profile_verdict"], verdict, profile)
            self.assertEqual(list(judged["profile_tests"].items()),
                             list(zip(["sample/1", "secret/1", "secret/2"], tests)))
            self.assertEqual(judged["verdict"], "RTE")
            self.assertEqual(list(judged)[:len(JUDGED)], JUDGED)

    def test_as_text(self):
        text = self.run_assay("judge", self.package(), self.program(self.SOURCE), "--full",
                              "--as", "instructor", "--profile", "domjudge", expect=1).stdout
        self.assertIn(b"domjudge: run-error (1 test correct, 1 no-output, 1 run-error)", text)

    def test_not_for_students_and_not_unknown(self):
        package, source = self.package(), self.program(self.SOURCE)
        result = self.run_assay("judge", package, source, "--profile", "dmoj", expect=2)
        self.assertIn(b"--as instructor", result.stderr)
        self.run_assay("judge", package, source, "--as", "instructor", "--profile", "spoj",
                       expect=2)

    def test_verify(self):
        package = self.package()
        self.write("echo/submissions/wrong_answer/silent.py", "input()\n")
        events = self.events("verify", package, "--profile", "domjudge", expect=0)
        self.assertEqual([e["profile_verdict"] for e in events[:-1]], ["correct", "no-output"])
        self.assertEqual([e["verdict"] for e in events[:-1]], ["AC", "WA"])
        self.assertNotIn("profile_verdict", self.events("verify", package, expect=0)[0])
        text = self.run_assay("verify", package, "--profile", "domjudge", expect=0).stdout
        self.assertIn(b"WA = no-output", text)


class JsonShape(CliTest):
    def test_keys_and_their_order(self):
        events = self.events("judge", self.package(), self.program(ECHO), "--as", "instructor",
                             expect=0)
        self.assertEqual(list(events[0]), COMPILED)
        self.assertEqual((events[0]["ok"], events[0]["language"], events[0]["diagnostics"]),
                         (True, "python", []))
        for event in events[1:-1]:
            self.assertEqual(list(event), TEST)
            self.assertEqual((event["verdict"], event["exit_code"], event["signal"],
                              event["reason"], event["refused"]), ("AC", 0, None, None, []))
            self.assertGreater(event["memory_bytes"], 0)
            self.assertGreater(event["wall_s"], 0)
        self.assertEqual([e["test"] for e in events[1:-1]], ["sample/1", "secret/1", "secret/2"])
        self.assertEqual([e["visibility"] for e in events[1:-1]], ["shown", "hidden", "hidden"])
        judged = events[-1]
        self.assertEqual(list(judged), JUDGED)
        self.assertEqual((judged["tests_passed"], judged["tests_run"], judged["tests_total"]),
                         (3, 3, 3))
        self.assertRegex(judged["limits"], "^(exact|approximate: .+)$")
        self.assertIs(judged["noisy"], False)
        self.assertRegex(judged["submission"], "^[0-9a-f]{32}$")

    def test_points(self):
        package = self.package("points", yaml="type: scoring\n", tests={
            "sample/1": ("a\n", "a\n"), "secret/one/1": ("b\n", "b\n"),
            "secret/two/1": ("c\n", "c\n")})
        self.write("points/data/secret/one/test_group.yaml", "max_score: 40\n")
        self.write("points/data/secret/two/test_group.yaml", "max_score: 60\n")
        source = self.program("print(input().replace('c', 'x'))")
        judged = self.events("judge", package, source, expect=1)[-1]
        self.assertEqual((judged["verdict"], judged["score"], judged["max_score"]),
                         ("WA", 40, 100))
        self.assertIsInstance(judged["score"], int)
        text = self.run_assay("judge", package, source, expect=1).stdout.decode()
        self.assertIn("40 of 100 points", text)


class StudentView(CliTest):
    # Tells everything it learns through every channel there is.
    TELLTALE = ("import sys\ntext = input()\nprint(text, 'x')\nprint(text, file=sys.stderr)\n"
                "raise ValueError(text)\n")

    def outputs(self, package: str, source: str, *more: str) -> bytes:
        result = b""
        for json_flag in ([], ["--json"]):
            for command in (["judge", package, source, *more], ["history"], ["history", package]):
                run = self.run_assay(*command, *json_flag)
                result += run.stdout + run.stderr
        return result

    def test_counts_only(self):
        events = self.events("judge", self.package(),
                             self.program("print(input().replace('2', '3'))"), expect=1)
        self.assertEqual([e["event"] for e in events], ["compiled", "test", "judged"])
        self.assertEqual(events[1]["test"], "sample/1")
        judged = events[-1]
        self.assertEqual(list(judged), JUDGED_STUDENT)
        self.assertEqual((judged["hidden_passed"], judged["hidden_total"]), (1, 2))
        self.assertEqual((judged["tests_passed"], judged["tests_run"], judged["tests_total"]),
                         (2, 3, 3))
        self.assertEqual(judged["max_cpu_s"], events[1]["cpu_s"])

    def test_no_byte_of_hidden_data(self):
        package = self.package()
        for text in (self.TELLTALE, "print(input() + 'x')", "import os\nprint(os.listdir('/'))"):
            output = self.outputs(package, self.program(text))
            self.assertNotIn(HIDDEN.encode(), output)
            self.assertNotIn(b"secret/", output)
        self.assertIn(HIDDEN.encode(),
                      self.run_assay("judge", package, self.program("print(1)"),
                                     "--as", "instructor").stdout)

    def test_function_and_sql_assignments_too(self):
        function = self.write("twice.json", json.dumps({
            "id": "twice", "language": "python", "title": "Twice", "description": "Twice it.",
            "starter_code": "", "entry_point": "twice",
            "public_tests": [{"input": ["a"], "expected_output": "aa"}],
            "hidden_tests": [{"input": [HIDDEN], "expected_output": HIDDEN * 2}],
            "limits": {"time_seconds": 2, "memory_mb": 128}}))
        source = self.program("def twice(s):\n    print(s)\n    raise ValueError(s)\n", "twice.py")
        self.assertNotIn(HIDDEN.encode(), self.outputs(function, source))
        good = self.program("def twice(s):\n    print('noise')\n    return s + s\n", "good.py")
        judged = self.events("judge", function, good, expect=0)[-1]
        self.assertEqual((judged["tests_passed"], judged["hidden_passed"]), (2, 1))

        sql = self.write("rows.json", json.dumps({
            "id": "rows", "language": "sql", "title": "Rows", "description": "All names.",
            "starter_code": "", "entry_point": "query",
            "setup_sql": "CREATE TABLE t (name TEXT); INSERT INTO t VALUES ('a');",
            "public_tests": [{"expected_output": "a"}],
            "hidden_tests": [{"setup_sql": "CREATE TABLE t (name TEXT); INSERT INTO t VALUES "
                              f"('{HIDDEN}');", "expected_output": HIDDEN}],
            "limits": {"time_seconds": 2, "memory_mb": 128}}))
        query = self.program("SELECT name || 'x' FROM t;", "query.sql")
        self.assertNotIn(HIDDEN.encode(), self.outputs(sql, query))
        self.run_assay("judge", sql, self.program("SELECT name FROM t;", "ok.sql"), expect=0)

    def test_a_broken_checker_quotes_nothing(self):
        package = self.package()
        self.write("echo/output_validator/check.py",
                   "import sys\nprint(open(sys.argv[1]).read())\n"
                   "open(sys.argv[3] + 'judgemessage.txt', 'w').write(open(sys.argv[2]).read())\n"
                   "print(open(sys.argv[2]).read(), file=sys.stderr)\n"
                   "sys.exit(42 if 'hello' in open(sys.argv[1]).read() else 1)\n")
        source = self.program(ECHO)
        error = self.events("judge", package, source, expect=3)[-1]
        self.assertEqual(list(error), ["event", "code", "message"])
        self.assertEqual((error["event"], error["code"]), ("error", "checker-failed"))
        self.assertNotIn(HIDDEN.encode(), self.outputs(package, source))

    def test_picking_tests_does_not_probe_hidden_ones(self):
        package, source = self.package(), self.program(ECHO)
        message = self.run_assay("judge", package, source, "--tests", "secret/1", expect=2)
        self.assertIn(b"no test matches", message.stderr)
        events = self.events("judge", package, source, "--tests", "s*", expect=0)
        self.assertEqual((events[-1]["tests_total"], events[-1]["hidden_total"]), (1, 0))
        self.assertEqual(self.events("history", expect=0), [])
        events = self.events("judge", package, source, "--tests", "secret/*", "--as",
                             "instructor", expect=0)
        self.assertEqual([e["test"] for e in events[1:-1]], ["secret/1", "secret/2"])

    def test_verdict_only(self):
        package = self.package(
            assay_yaml="languages: [python]\nvisibility: {secret/2: verdict_only}\n")
        events = self.events("judge", package, self.program(self.TELLTALE), expect=1)
        bare = events[2]
        self.assertEqual((bare["test"], bare["visibility"], bare["verdict"]),
                         ("secret/2", "verdict_only", "RTE"))
        self.assertEqual(list(bare), TEST)
        self.assertTrue(all(bare[key] is None for key in TEST[5:8] + TEST[9:]))
        self.assertNotIn(HIDDEN.encode(), self.outputs(package, self.program(self.TELLTALE)))
        endless = self.program("text = input()\nwhile text.endswith('2'):\n    pass\nprint(text)\n")
        lines = self.run_assay("judge", package, endless, expect=1).stdout.decode().splitlines()
        self.assertEqual([line.split() for line in lines if "secret/2" in line],
                         [["secret/2", "time", "limit"]])


class Interruption(CliTest):
    def test_ctrl_c_ends_everything(self):
        name = f"endless_{uuid.uuid4().hex}.py"
        package = self.package(assay_yaml="languages: [python]\n"
                               "language_limits: {python: {time_limit: 60}}\n")
        source = self.program("while True: pass\n", name)
        process = subprocess.Popen([ASSAY, "judge", package, source, "--json"],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   env=self.environment)
        self.assertEqual(json.loads(process.stdout.readline())["event"], "compiled")
        self.wait_until(lambda: self.processes(name))
        process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=10)
        self.assertEqual(process.returncode, 130)
        self.assertEqual(json.loads(output)["event"], "cancelled")
        self.wait_until(lambda: not self.processes(name))
        self.assertEqual(list((self.folder / "tmp").iterdir()), [])
        self.assertEqual(self.events("history")[0]["state"], "cancelled")

    def processes(self, word: str) -> list[str]:
        found = []
        for entry in pathlib.Path("/proc").iterdir():
            try:
                if entry.name.isdigit() and word.encode() in (entry / "cmdline").read_bytes():
                    if int(entry.name) != os.getpid() and ASSAY.encode() not in \
                            (entry / "cmdline").read_bytes():
                        found.append(entry.name)
            except OSError:
                pass
        return found

    def wait_until(self, condition):
        end = time.monotonic() + 10
        while not condition():
            self.assertLess(time.monotonic(), end, "waited for 10 s")
            time.sleep(0.02)


if __name__ == "__main__":
    main()

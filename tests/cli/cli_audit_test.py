#!/usr/bin/env python3
"""`assay audit` from outside: what is recorded when programs are judged, and how it is exported."""

import csv
import sqlite3
import time

from support import ECHO, HIDDEN, CliTest, main

FLOOD = "text = input()\nwhile True:\n    print(text * 1000)\n"


class Audit(CliTest):
    def insert(self, user: str, submission: str, hours_ago: float, kind: str = "escape",
               calls: str = '["mount", "ptrace"]', title: str = "Echo"):
        """A row as the store writes it; the gradebook must be there."""
        seen = int((time.time() - hours_ago * 3600) * 1000)
        database = sqlite3.connect(self.folder / "data/gradebook.db")
        with database:
            database.execute("INSERT INTO violations (submission, user, assignment_id, "
                             "assignment_title, kind, calls, tests, seen_ms) "
                             "VALUES (?,?,?,?,?,?,?,?)",
                             (submission, user, "x", title, kind, calls, 2, seen))
        database.close()

    def test_an_honest_program_leaves_nothing(self):
        self.run_assay("judge", self.package(), self.program(ECHO), expect=0)
        self.assertEqual(self.events("audit", expect=0), [])
        self.assertIn(b"No violations", self.run_assay("audit", expect=0).stdout)

    def test_an_output_flood_is_recorded_once_without_a_word_of_hidden_tests(self):
        package = self.package()
        submission = self.events("judge", package, self.program(FLOOD), expect=1)[-1]["submission"]
        self.run_assay("judge", package, self.program(FLOOD), "--no-store", expect=1)
        events = self.events("audit", expect=0)
        self.assertEqual(len(events), 1)
        self.assertEqual(list(events[0]), ["event", "when", "user", "flagged", "kind", "detail",
                                           "tests", "submission", "assignment", "title"])
        self.assertEqual({**events[0], "when": None, "user": None, "assignment": None},
                         {"event": "violation", "when": None, "user": None, "flagged": False,
                          "kind": "output", "detail": [], "tests": 3, "submission": submission,
                          "assignment": None, "title": "Echo"})
        self.assertRegex(events[0]["when"], r"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
        text = self.run_assay("audit", expect=0).stdout.decode()
        self.assertRegex(text, r"too much output +3 +Echo")
        database = sqlite3.connect(self.folder / "data/gradebook.db")
        rows = str(database.execute("SELECT * FROM violations").fetchall())
        database.close()
        self.assertNotIn(HIDDEN, text + rows)
        self.assertNotIn("secret/", text + rows)

    def test_options_choose_and_flags_look_at_all(self):
        self.events("audit", expect=0)  # makes the gradebook
        for i in range(5):
            self.insert("ada", f"a{i}", 50 + i * 0.25)
        self.insert("ada", "recent", 1)
        for i in range(5):
            self.insert("bob", f"b{i}", 50 + i * 0.26)

        def submissions(*arguments):
            return [e["submission"] for e in self.events("audit", *arguments, expect=0)]

        self.assertEqual(len(submissions()), 11)
        self.assertEqual(submissions()[0], "recent")
        self.assertEqual(submissions("--user", "bob"), ["b0", "b1", "b2", "b3", "b4"])
        self.assertEqual(submissions("--user", "nobody"), [])
        self.assertEqual(submissions("--since", "1"), ["recent"])
        self.assertEqual(len(submissions("--flagged")), 6)
        self.assertEqual(submissions("--flagged", "--since", "1"), ["recent"])
        event = self.events("audit", "--since", "1", expect=0)[0]
        self.assertEqual((event["flagged"], event["detail"]), (True, ["mount", "ptrace"]))
        text = self.run_assay("audit", "--since", "1", expect=0).stdout.decode()
        self.assertRegex(text, r"ada \(flagged\) +escape attempt +2 +Echo +mount, ptrace")

    def test_old_rows_go(self):
        self.events("audit", expect=0)
        self.insert("ada", "old", 30 * 24 + 1)
        self.insert("ada", "young", 30 * 24 - 1)
        self.assertEqual([e["submission"] for e in self.events("audit", expect=0)], ["young"])

    def test_csv_can_be_read_and_is_no_formula(self):
        self.events("audit", expect=0)
        self.insert("=cmd()", "s1", 1, title='Say "hi", please')
        self.assertEqual(self.run_assay("audit", "--csv", "out.csv", expect=0).stdout, b"")
        with open(self.folder / "out.csv", newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual(len(rows), 1)
        self.assertEqual(rows[0]["user"], "'=cmd()")
        self.assertEqual(rows[0]["title"], 'Say "hi", please')
        self.assertEqual((rows[0]["kind"], rows[0]["detail"], rows[0]["flagged"], rows[0]["tests"]),
                         ("escape", "mount, ptrace", "no", "2"))

    def test_a_csv_file_that_cannot_be_written(self):
        self.write("file", "")
        result = self.run_assay("audit", "--csv", "file/out.csv", expect=2)
        self.assertIn(b"file", result.stderr)

    def test_names_cannot_move_the_cursor(self):
        self.events("audit", expect=0)
        self.insert("a\x1b[2J", "s1", 1, calls='["\\u001b[2J"]')
        self.assertNotIn(b"\x1b", self.run_assay("audit", expect=0).stdout)


if __name__ == "__main__":
    main()

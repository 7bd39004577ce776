#!/usr/bin/env python3
"""`assay queue` and `assay metrics` from outside: what a killed judge leaves, and who judges it."""

import collections
import json
import os
import random
import signal
import sqlite3
import subprocess
import time

from support import ASSAY, ECHO, CliTest, main

SLOW = "import time\ntime.sleep(30)\n"
ITEM = ["event", "submission", "stage", "position", "purpose", "user", "title", "package",
        "language", "queued", "lag_s", "attempts", "process", "failure"]


class Queue(CliTest):
    def start(self, *arguments: str) -> subprocess.Popen:
        return subprocess.Popen([ASSAY, *arguments], env=self.environment, cwd=self.folder,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def kill(self, process: subprocess.Popen):
        process.send_signal(signal.SIGKILL)
        process.wait()

    def database(self) -> sqlite3.Connection:
        return sqlite3.connect(self.folder / "data/gradebook.db", timeout=30)

    def queue(self, *arguments: str) -> list[dict]:
        return self.events("queue", "list", *arguments, expect=0)

    def wait_for(self, condition, what: str):
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            if condition():
                return
            time.sleep(0.05)
        self.fail(f"waited in vain for {what}")

    def kill_while_judging(self, package: str, source: str):
        process = self.start("judge", package, source)
        self.wait_for(lambda: any(i["stage"] == "judging" for i in self.queue()), "the judge")
        living = self.queue()[0]
        self.assertEqual(living["process"], process.pid)
        self.assertEqual(self.events("queue", "work", expect=0), [])
        refused = self.run_assay("queue", "drop", living["submission"], expect=2)
        self.assertIn(b"in the hands of a running Assay", refused.stderr)
        self.kill(process)
        return living["submission"]

    def test_an_empty_queue_says_so(self):
        self.assertEqual(self.queue(), [])
        self.assertIn(b"Nothing waits", self.run_assay("queue", "list", expect=0).stdout)
        self.assertIn(b"Nothing waits", self.run_assay("queue", "work", expect=0).stdout)
        self.assertIn(b"Nothing has been measured",
                      self.run_assay("metrics", expect=0).stdout)

    def test_bad_usage_is_told(self):
        for arguments in (["queue"], ["queue", "re-queue"], ["queue", "drop"], ["queue", "show"],
                          ["queue", "work", "--jobs", "0"], ["metrics", "--days", "0"],
                          ["queue", "show", "nobody"], ["queue", "drop", "nobody"],
                          ["queue", "re-queue", "nobody"]):
            self.assertTrue(self.run_assay(*arguments, expect=2).stderr, arguments)

    def test_what_a_killed_judge_leaves_is_judged_again_once(self):
        package = self.package()
        source = self.program(SLOW)
        submission = self.kill_while_judging(package, source)

        [item] = self.queue()
        self.assertEqual(list(item), ITEM)
        self.assertEqual({k: item[k] for k in ("event", "submission", "stage", "position",
                                               "purpose", "attempts", "process", "failure")},
                         {"event": "queued", "submission": submission, "stage": "waiting",
                          "position": 0, "purpose": "submit", "attempts": 1, "process": None,
                          "failure": ""})
        [shown] = self.events("queue", "show", submission, expect=0)
        self.assertEqual({k: shown[k] for k in ITEM if k != "lag_s"},
                         {k: item[k] for k in ITEM if k != "lag_s"})
        self.assertEqual(shown["judgements"], [])

        # Killed once more, it is a dead letter.
        process = self.start("queue", "work")
        self.wait_for(lambda: self.queue()[0]["stage"] == "judging", "the second judge")
        self.kill(process)
        text = self.run_assay("queue", "work", expect=0).stdout
        self.assertIn(b"Nothing waits", text)
        self.assertIn(b"1 dead letter: assay queue list", text)
        [told] = self.events("queue", "work", expect=0)
        self.assertEqual((told["event"], told["submission"]), ("dead_letter", submission))
        [dead] = self.queue()
        self.assertEqual((dead["stage"], dead["position"], dead["attempts"]), ("dead", None, 2))
        self.assertIn("ended before it was done, twice", dead["failure"])
        text = self.run_assay("queue", "list", expect=0).stdout.decode()
        self.assertRegex(text, rf"{submission} +dead ")

        # Another chance, in other circumstances.
        database = self.database()
        with database:
            database.execute("UPDATE source_files SET bytes = ?", (ECHO.encode(),))
        database.close()
        self.assertEqual(self.events("queue", "re-queue", "--dead", expect=0),
                         [{"event": "re-queued", "submission": submission}])
        [judged] = self.events("queue", "work", expect=0)
        self.assertEqual((judged["event"], judged["submission"], judged["verdict"]),
                         ("judged", submission, "AC"))
        self.assertEqual(self.queue(), [])

    def test_an_interrupted_worker_puts_back_what_it_has(self):
        package = self.package()
        self.kill_while_judging(package, self.program(SLOW))
        process = self.start("queue", "work")
        self.wait_for(lambda: self.queue()[0]["stage"] == "judging", "the worker")
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(timeout=20), 130)
        [item] = self.queue()
        self.assertEqual((item["stage"], item["attempts"]), ("waiting", 1))
        self.assertEqual(self.events("queue", "drop", item["submission"], expect=0),
                         [{"event": "dropped", "submission": item["submission"]}])
        self.assertEqual(self.queue(), [])
        self.assertEqual(self.events("history", expect=0)[0]["state"], "cancelled")

    def test_judging_again_makes_a_new_judgement_beside_the_old(self):
        package = self.package()
        submission = self.events("judge", package, self.program(ECHO), expect=0)[-1]["submission"]
        self.write("echo/data/secret/2.ans", "something else\n")
        self.run_assay("queue", "re-queue", submission, expect=0)
        [shown] = self.events("queue", "show", submission, expect=0)
        self.assertEqual([j["verdict"] for j in shown["judgements"]], ["AC"])
        self.run_assay("queue", "work", expect=0)
        database = self.database()
        rows = database.execute("SELECT verdict, package_hash FROM judgements "
                                "ORDER BY number").fetchall()
        database.close()
        self.assertEqual([verdict for verdict, _ in rows], ["AC", "WA"])
        self.assertNotEqual(rows[0][1], rows[1][1])
        self.assertEqual(self.events("history", expect=0)[0]["verdict"], "WA")

    def test_metrics_count_what_was_done(self):
        package = self.package()
        self.run_assay("judge", package, self.program(ECHO), expect=0)
        events = self.events("metrics", expect=0)
        for event in events:
            self.assertEqual(list(event), ["event", "metric", "label", "count", "p50_s", "p90_s",
                                           "p99_s", "max_s"])
            self.assertLessEqual(event["p50_s"], event["max_s"])
        counts = {(e["metric"], e["label"]): e["count"] for e in events}
        self.assertEqual(counts[("run_time", "python")], 3)
        self.assertEqual(counts[("queue_lag", "submit")], 1)
        self.assertEqual(counts[("compile_time", "python")], 1)
        # Three tests, the check of the syntax, and how Python starts, found out once.
        self.assertEqual(counts[("sandbox_start", None)], 5)
        text = self.run_assay("metrics", "--days", "1", expect=0).stdout.decode()
        self.assertRegex(text, r"run of a test +python +3 ")

    def test_two_hundred_submissions_and_kills(self):
        users, each, workers = 10, 20, 4
        package = self.package(tests={"sample/1": ("hello\n", "hello\n"),
                                      "secret/1": ("there\n", "there\n")})
        self.run_assay("judge", package, self.program(ECHO), expect=0)
        database = self.database()
        with database:
            for i in range(users * each):  # one user after the other
                database.execute(
                    "INSERT INTO submissions (id, assignment_id, assignment_title, "
                    "assignment_source, language, entry, user, purpose, created_ms, queued_ms) "
                    "SELECT ?, assignment_id, assignment_title, assignment_source, language, "
                    "entry, ?, purpose, created_ms, created_ms FROM submissions WHERE number = 1",
                    (f"s{i:03}", f"user{i // each}"))
                database.execute("INSERT INTO source_files SELECT last_insert_rowid(), position, "
                                 "name, bytes FROM source_files WHERE submission = 1")

        chance = random.Random(7)
        kills = 0
        while len(self.queue()) > 40 and kills < 12:
            process = self.start("queue", "work", "--jobs", str(workers))
            time.sleep(0.4 + chance.random() * 0.8)
            self.kill(process)
            kills += 1
        self.assertGreaterEqual(kills, 3)
        self.run_assay("queue", "work", "--jobs", str(workers))
        dead = sum(item["stage"] == "dead" for item in self.queue())
        if dead > 0:
            self.run_assay("queue", "re-queue", "--dead", expect=0)
            self.run_assay("queue", "work", "--jobs", str(workers), expect=0)
        self.assertEqual(self.queue(), [])

        rows = database.execute(
            "SELECT s.id, s.user, j.verdict FROM submissions s JOIN judgements j "
            "ON j.submission = s.number WHERE s.number > 1 ORDER BY j.number").fetchall()
        database.close()
        self.assertEqual({verdict for _, _, verdict in rows}, {"AC"})
        self.assertEqual(sorted(id for id, _, _ in rows),
                         [f"s{i:03}" for i in range(users * each)])
        # Whoever came first is never far ahead: at most by what was being judged when a process
        # was killed, and what had to wait as a dead letter. (In order of arrival it would be 20.)
        done = collections.Counter({f"user{i}": 0 for i in range(users)})
        for _, user, _ in rows[:users * each * 3 // 4]:
            done[user] += 1
            self.assertLessEqual(max(done.values()) - min(done.values()), 2 + 2 * workers + dead)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""`assay stress` from outside: what it finds, keeps, prints and returns."""

from support import CliTest, main

GENERATOR = "import sys\nassert input() == sys.argv[1]\nprint(sys.argv[1])\n"
BRUTE_FORCE = "print(2 * int(input()))\n"
WRONG = "n = int(input())\nprint(2 * n if n < 5 else 9)\n"


class Stress(CliTest):
    def setUp(self):
        super().setUp()
        self.doubles = self.package("double", tests={"sample/1": ("1\n", "2\n"),
                                                     "secret/1": ("3\n", "6\n")})

    def arguments(self, program, generator=GENERATOR, brute_force=BRUTE_FORCE):
        return ("stress", self.doubles, self.program(program, "main.py"),
                "--generator", self.program(generator, "generator.py"),
                "--brute-force", self.program(brute_force, "brute.py"))

    def test_finds_a_planted_bug_and_keeps_it(self):
        events = self.events(*self.arguments(WRONG), "--keep", "found", expect=1)
        self.assertEqual([e["program"] for e in events if e["event"] == "compiled"],
                         ["generator", "brute-force", "program"])
        last = events[-1]
        self.assertEqual(last["event"], "stressed")
        self.assertEqual((last["end"], last["program"], last["rounds"], last["seed"]),
                         ("found", "program", 4, 5))
        self.assertEqual((last["verdict"], last["input"], last["answer"], last["stdout"]),
                         ("WA", "5\n", "10\n", "9\n"))
        self.assertEqual((self.folder / "found.in").read_text(), "5\n")
        self.assertEqual((self.folder / "found.ans").read_text(), "10\n")

    def test_for_people(self):
        text = self.run_assay(*self.arguments(WRONG), expect=1).stdout.decode()
        self.assertIn("Seed 5: wrong answer", text)
        self.assertIn("4 inputs in agreement", text)
        self.assertIn("Brute force\n10\n", text)
        self.assertNotIn("\x1b[", text)

    def test_nothing_found_is_0(self):
        result = self.run_assay(*self.arguments(BRUTE_FORCE), "--rounds", "3",
                                "--first-seed", "7", expect=0)
        self.assertEqual(result.stdout.decode().strip(),
                         "No difference on 3 inputs (up to seed 9).")

    def test_a_broken_tool_is_2_and_named(self):
        def message(**tools):
            return self.run_assay(*self.arguments(BRUTE_FORCE, **tools), expect=2).stderr.decode()

        self.assertIn("the generator does not compile", message(generator="print(\n"))
        self.assertIn("the generator printed nothing for seed 1", message(generator="pass\n"))
        self.assertIn("the generator failed for seed 1: output limit",
                      message(generator="while True: print('x' * 9999)\n"))
        self.assertIn("the brute force failed for seed 1: run-time error",
                      message(brute_force="assert False\n"))

    def test_a_program_that_does_not_compile_is_1(self):
        self.run_assay(*self.arguments("print(\n"), expect=1)

    def test_nothing_is_stored(self):
        self.run_assay(*self.arguments(WRONG), expect=1)
        self.assertEqual(self.events("history", expect=0), [])

    def test_bad_usage_is_2(self):
        self.run_assay("stress", self.doubles, "main.py", expect=2)
        self.assertIn("gone.py", self.run_assay("stress", self.doubles, self.program(WRONG),
                                                "--generator", "gone.py", "--brute-force",
                                                "gone.py", expect=2).stderr.decode())


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Exercism's Python and Java exercises (FORMATS.md §10.2) become packages that judge right."""

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
        ruby = {"files": {"solution": ["leap.rb"], "test": ["leap_test.rb"]}}
        self.assert_some(self.import_it(self.exercise(ruby), expect=2), "language")
        self.assert_some(self.import_it(self.exercise(**{"leap_test.py": ""}), expect=2),
                         "no unit tests")
        self.assert_some(self.import_it(self.exercise({"files": []}), expect=2), "config.json")
        (self.folder / "leap/leap_test.py").unlink()
        source = str(self.folder / "leap")
        self.write("leap/.meta/config.json", json.dumps(CONFIG))
        self.assert_some(self.import_it(source, expect=2), "leap_test.py", "missing")


JAVA_TESTS = """import static org.assertj.core.api.Assertions.*;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

public class LeapTest {
    private Leap leap;

    @BeforeEach
    public void setUp() {
        leap = new Leap();
    }

    @Test
    @DisplayName("a year not divisible by 4")
    public void yearNotDivisibleBy4() {
        assertThat(leap.isLeapYear(2015)).isFalse();
    }

    @Disabled("Remove to run test")
    @Test
    public void testACentury() {
        assertThatExceptionOfType(IllegalArgumentException.class)
            .isThrownBy(() -> leap.isLeapYear(-100))
            .withMessage("negative");
    }

    @Disabled("Remove to run test")
    @Test
    void years() {
        assertThat(leap.years(1995, 2001)).containsExactly(1996, 2000).hasSize(2);
        assertThat(leap.years(1995, 2001)).isEqualTo(List.of(1996, 2000)).contains(2000);
        assertThat(Map.of("a", 1L)).containsEntry("a", 1L).containsOnly(entry("a", 1L));
        assertThat(leap.share()).isCloseTo(0.2425, within(0.001)).isGreaterThan(0.24);
        assertThat(new int[] {1, 2}).isEqualTo(new int[] {1, 2}).containsExactly(new int[] {1, 2});
        assertThat(leap.name()).startsWith("le").isNotEmpty().doesNotContain("x");
        assertThatThrownBy(() -> List.of(1).get(5))
            .isInstanceOf(IndexOutOfBoundsException.class).hasMessageContaining("5");
        assertThatNoException().isThrownBy(() -> leap.isLeapYear(4));
    }
}
"""

JAVA_RIGHT = """import java.util.ArrayList;
import java.util.List;

class Leap {
    boolean isLeapYear(int year) {
        System.out.println("noise");
        if (year < 0)
            throw new IllegalArgumentException("negative");
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    List<Integer> years(int from, int to) {
        List<Integer> found = new ArrayList<>();
        for (int year = from; year <= to; ++year)
            if (isLeapYear(year))
                found.add(year);
        return found;
    }

    double share() {
        return 97.0 / 400;
    }

    String name() {
        return "leap";
    }
}
"""

JAVA_STUB = """import java.util.List;

class Leap {
    boolean isLeapYear(int year) { throw new UnsupportedOperationException(); }
    List<Integer> years(int from, int to) { throw new UnsupportedOperationException(); }
    double share() { throw new UnsupportedOperationException(); }
    String name() { throw new UnsupportedOperationException(); }
}
"""


class ExercismInJava(ImportCase):
    def exercise(self, tests: str = JAVA_TESTS) -> str:
        solution, example = "src/main/java/Leap.java", ".meta/src/reference/java/Leap.java"
        test = "src/test/java/LeapTest.java"
        return self.tree("leap", {
            ".meta/config.json": json.dumps({"files": {"solution": [solution], "test": [test],
                                                       "example": [example]}}),
            ".docs/instructions.md": "Tell leap years.\n", example: JAVA_RIGHT,
            solution: JAVA_STUB, test: tests})

    def test_every_unit_test_is_a_test_also_those_that_are_switched_off(self):
        self.import_it(self.exercise())
        verdicts = self.verdicts()
        self.assertEqual(verdicts["accepted/Leap.java"], ("AC", None))
        self.assertEqual(verdicts["rejected/Leap.java"], ("WA", None))
        some = self.judge(JAVA_RIGHT.replace('"negative"', '"below"'), "Leap.java")
        self.assertEqual((some["verdict"], some["tests_passed"], some["tests_total"]), ("WA", 2, 3))

    def test_every_check_can_fail(self):
        self.import_it(self.exercise())
        for right, wrong in (("return 97.0 / 400", "return 0.25"), ('"leap"', '"lex"'),
                             ("year <= to", "year < to - 1"), ("from; ", "from + 2; "),
                             ("if (year < 0)", "if (year == 4 || year < 0)")):
            self.assertIn(right, JAVA_RIGHT)
            said = self.judge(JAVA_RIGHT.replace(right, wrong), "Leap.java")
            self.assertLess(said["tests_passed"], 3, wrong)

    def test_only_a_test_that_passes_counts(self):
        self.import_it(self.exercise())
        for start in ("System.exit(0);", "Runtime.getRuntime().halt(0);",
                      "throw new StackOverflowError();", "while (true) {}"):
            said = self.judge(JAVA_STUB.replace("throw new UnsupportedOperationException();",
                                                f"if (true) {{ {start} }} throw new Error();"),
                              "Leap.java")
            self.assertEqual(said["tests_passed"], 0, start)

    def test_what_cannot_be_carried_over_is_said(self):
        findings = self.import_it(self.exercise(
            JAVA_TESTS.replace("import java.util.Map;", "import java.util.Map;\nimport org.x.Y;")
            .replace("@Test\n    void years", "@ParameterizedTest\n    void years")))
        self.assert_some(findings, "org.x.Y")
        self.assert_some(findings, "years", "not carried over")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Polygon packages (FORMATS.md §9) become packages that judge right."""

import pathlib

from import_case import ADD_PY, WRONG_PY, ImportCase, main

TESTLIB = (pathlib.Path(__file__).parent / "testlib.h").read_text()

# Any number with the right remainder is right; points for a number that is only near.
CHECKER = """#include "testlib.h"
int main(int argc, char *argv[]) {
    registerTestlibCmd(argc, argv);
    long long wanted = ans.readLong(), found = ouf.readLong(), given = inf.readLong();
    if (found == wanted) quitf(_ok, "exactly");
    if (given == 666) quitf(_fail, "the author's answer is wrong");
    if (found == wanted + 1) quitp(10, "near");
    quitf(_wa, "far");
}
"""

INTERACTOR = """#include "testlib.h"
int main(int argc, char *argv[]) {
    registerInteraction(argc, argv);
    long long secret = inf.readLong();
    for (int i = 1; i <= 20; ++i) {
        long long guess = ouf.readLong();
        const char *word = guess == secret ? "=" : guess < secret ? "<" : ">";
        std::cout << word << std::endl;
        if (guess == secret) { tout << i << "\\n"; quitf(_ok, "found"); }
    }
    quitf(_wa, "too many guesses");
}
"""

FEW_GUESSES = """#include "testlib.h"
int main(int argc, char *argv[]) {
    registerTestlibCmd(argc, argv);
    quitf(ouf.readLong() <= 8 ? _ok : _wa, "by the interactor's report");
}
"""


def xml(tests: str, *, groups: str = "", checker: str = "std::wcmp.cpp", more: str = "",
        solutions: str = "", count: int = 3, judging: str = "") -> str:
    return f"""<?xml version="1.0" encoding="utf-8" standalone="no"?>
<problem revision="3" short-name="add-up" url="https://example.org/p">
  <names><name language="english" value="Add &amp; up"/><name language="german" value="Summe"/></names>
  <judging cpu-name="x" {judging}>
    <testset name="pretests"><test-count>0</test-count></testset>
    <testset name="tests">
      <time-limit>1500</time-limit><memory-limit>268435456</memory-limit>
      <test-count>{count}</test-count>
      <input-path-pattern>tests/%02d</input-path-pattern>
      <answer-path-pattern>tests/%02d.a</answer-path-pattern>
      <tests>{tests}</tests>{groups}
    </testset>
  </judging>
  <assets>
    <checker name="{checker}" type="testlib"><source path="files/check.cpp" type="cpp.g++17"/></checker>
    {more}
    <solutions>
      <solution tag="main"><source path="solutions/main.py" type="python.3"/></solution>
      {solutions}
    </solutions>
  </assets>
  <tags><tag value="math"/></tags>
</problem>
"""


SAMPLE_AND_TWO = ('<test method="manual" sample="true"/><test cmd="gen 1" method="generated"/>'
                  '<test method="manual"/>')
WRONG = '<solution tag="wrong-answer"><source path="solutions/wa.py" type="python.3"/></solution>'
FILES = {"tests/01": "1 2\r\n", "tests/01.a": "3\r\n", "tests/02": "5 6\r\n", "tests/02.a": "11\r\n",
         "tests/03": "20 30\n", "tests/03.a": "50\n", "solutions/main.py": ADD_PY,
         "solutions/wa.py": WRONG_PY, "files/check.cpp": CHECKER, "files/testlib.h": TESTLIB}


class Polygon(ImportCase):
    def polygon(self, problem: str, **more: str) -> str:
        return self.tree("source", {**FILES, "problem.xml": problem, **more})

    def test_pass_fail_with_a_standard_checker(self):
        source = self.polygon(xml(SAMPLE_AND_TWO, solutions=WRONG), **{
            "statement-sections/english/legend.tex": "Add two numbers.",
            "statement-sections/english/input.tex": "Two integers."})
        findings = self.import_it(source)
        self.assert_some(findings, "pretests", "not carried over")
        self.assertEqual(self.verdicts(), {"accepted/main.py": ("AC", None),
                                           "wrong_answer/wa.py": ("WA", None)})
        settings = self.text("problem.yaml")
        for line in ("time_limit: 1.5", "memory: 256", 'en: "Add & up"', 'de: "Summe"'):
            self.assertIn(line, settings)
        self.assertNotIn("\r", self.text("data/secret/002.in"))
        self.assertIn("Two integers.", self.text("statement/problem.en.tex"))
        self.assertEqual(self.text("data/sample/001.ans"), "3\n")
        self.assertEqual(self.run_assay("check", "out").returncode, 0)

    def test_an_archive_is_judged_without_an_import(self):
        import shutil
        self.polygon(xml(SAMPLE_AND_TWO, solutions=WRONG))
        shutil.make_archive(str(self.folder / "add"), "zip", self.folder, "source")
        self.assertEqual(self.verdicts("add.zip")["wrong_answer/wa.py"], ("WA", None))
        self.assertEqual(self.verdicts("source")["accepted/main.py"], ("AC", None))

    def test_groups_points_and_dependencies(self):
        tests = ('<test method="manual" sample="true" group="0" points="0"/>'
                 '<test method="manual" group="1" points="30"/>'
                 '<test method="manual" group="2" points="70"/>')
        groups = ('<groups><group name="0" points-policy="each-test"/>'
                  '<group name="2" points-policy="complete-group"><dependencies>'
                  '<dependency group="1"/></dependencies></group>'
                  '<group name="1" points-policy="complete-group"/></groups>')
        self.import_it(self.polygon(xml(tests, groups=groups, solutions=WRONG)))
        # The wrong program adds up only small numbers.
        self.assertEqual(self.verdicts(), {"accepted/main.py": ("AC", 100),
                                           "wrong_answer/wa.py": ("WA", 30)})
        only_large = "a, b = map(int, input().split())\nprint(a + b if a > 10 else 0)\n"
        self.assertEqual(self.judge(only_large)["score"], 0)  # the last group needs the second

    def test_a_checker_for_testlib(self):
        tests = ('<test method="manual" sample="true"/><test method="manual" points="20"/>'
                 '<test method="manual" points="20"/>')
        self.import_it(self.polygon(xml(tests, checker="mine.cpp")))
        self.assertEqual(self.verdicts(), {"accepted/main.py": ("AC", 40)})
        near = "print(sum(map(int, input().split())) + 1)\n"
        self.assertEqual(self.judge(near)["score"], 20)  # quitp(10) of 20, twice
        self.assertEqual(self.judge("print(7)\n")["score"], 0)

    def test_a_checker_that_fails_is_a_judge_error(self):
        source = self.polygon(xml(SAMPLE_AND_TWO, checker="mine.cpp"), **{"tests/03": "666 0\n"})
        self.import_it(source)
        path = self.write("work/main.py", "print(0 if input() != '1 2' else 3)\n")
        self.run_assay("judge", "out", path, "--no-store", "--full", expect=3)

    def test_an_interactor_and_its_report(self):
        problem = xml('<test method="manual"/>' * 2, count=2, checker="few.cpp",
                      more='<interactor><source path="files/inter.cpp" type="cpp.g++17"/></interactor>',
                      solutions='<solution tag="wrong-answer"><source path="solutions/wa.py" '
                                'type="python.3"/></solution>')
        search = ("low, high = 1, 100\nwhile True:\n    m = (low + high) // 2\n"
                  "    print(m, flush=True)\n    w = input()\n    if w == '=': break\n"
                  "    if w == '<': low = m + 1\n    else: high = m - 1\n")
        count_up = ("for n in range(1, 30):\n    print(n, flush=True)\n"
                    "    if input() == '=': break\n")
        self.import_it(self.polygon(problem, **{
            "files/inter.cpp": INTERACTOR, "files/check.cpp": FEW_GUESSES, "tests/01": "15\n",
            "tests/02": "18\n", "solutions/main.py": search, "solutions/wa.py": count_up}))
        # 20 guesses are allowed by the interactor, but only 8 by the checker.
        self.assertEqual(self.verdicts(), {"accepted/main.py": ("AC", None),
                                           "wrong_answer/wa.py": ("WA", None)})

    def test_what_cannot_be_carried_over_is_said(self):
        source = self.polygon(xml(
            SAMPLE_AND_TWO, judging='input-file="a.in" output-file=""',
            solutions='<solution tag="do-not-run"><source path="solutions/wa.py" type="python.3"/>'
                      '</solution><solution tag="accepted"><source path="solutions/main.py" '
                      'type="python.2"/></solution>'))
        findings = self.import_it(source)
        self.assert_some(findings, "a.in", "standard input", "left out")
        self.assertFalse((self.folder / "out/submissions").exists())
        self.assert_some(findings, "wa.py", "not to be run")
        self.assert_some(findings, "main.py", "Python 2")

    def test_damaged_packages(self):
        for problem, part in (("<problem", "problem.xml:1"), ("<p/>", "no element problem"),
                              (xml(SAMPLE_AND_TWO, count=9), "test-count is 9"),
                              (xml(SAMPLE_AND_TWO * 2, count=6), "the files of 3 tests are missing"),
                              (xml(SAMPLE_AND_TWO, checker="gone.cpp").replace("check.cpp", "no.cpp"),
                               "source of the checker is missing")):
            findings = self.import_it(self.polygon(problem), expect=2)
            self.assert_some(findings, part)
            self.assertFalse((self.folder / "out").exists())
        source = self.polygon(xml(SAMPLE_AND_TWO, checker="mine.cpp"))
        (self.folder / "source/files/testlib.h").unlink()
        self.assert_some(self.import_it(source, expect=2), "needs testlib.h")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""DMOJ problems (FORMATS.md §7) become packages that judge right."""

import io
import zipfile

from import_case import ADD_PY, ImportCase, main

CASES = {"1.in": "1 2\n", "1.out": "3\n", "2.in": "5 6\n", "2.out": "11\n", "3.in": "20 30\n",
         "3.out": "50\n"}


def zipped(files: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


class Dmoj(ImportCase):
    def problem(self, init: str, cases: dict[str, str] | None = None, **more: str) -> str:
        return self.tree("sum", {"init.yml": "archive: data.zip\n" + init,
                                 "data.zip": zipped(cases or CASES), **more})

    def test_cases_batches_and_dependencies(self):
        findings = self.import_it(self.problem("""
test_cases:
- {in: 1.in, out: 1.out, points: 10}
- points: 30
  batched:
  - {in: 2.in, out: 2.out}
  - {in: 1.in, out: 1.out}
- points: 60
  batched: [{in: 3.in, out: 3.out}]
  dependencies: [1]
"""))
        self.assert_some(findings, "limits are not part")
        self.assertEqual(self.judge(ADD_PY)["score"], 100)
        self.assertEqual(self.judge("print(3)\n")["score"], 10)
        # The second batch depends on the first.
        large = "a, b = map(int, input().split())\nprint(a + b if a > 10 else 3)\n"
        self.assertEqual(self.judge(large)["score"], 10)

    def test_points_that_differ(self):
        self.import_it(self.problem("""
test_cases:
- {in: 1.in, out: 1.out, points: 10}
- {in: 2.in, out: 2.out, points: 20}
- {in: 3.in, out: 3.out, points: 20}
"""))
        self.assertEqual(self.judge(ADD_PY)["score"], 50)
        self.assertEqual(self.judge("print(11)\n")["score"], 20)

    def test_tests_found_by_their_names(self):
        self.import_it(self.problem("points: 5\n", {
            "sum.1.in": "1 2\n", "sum.1.out": "3\n", "sum.10.in": "2 2\n", "sum.10.out": "4\n",
            "sum.2.in": "3 3\n", "sum.2.out": "6\n"}))
        self.assertEqual(self.judge(ADD_PY)["score"], 15)

    def test_checkers(self):
        answer = "1.5 Word\nb\n"
        rows = {  # checker: (accepted outputs, rejected outputs)
            "standard": (["1.5  Word\n\nb", answer], ["1.5 Word b\n", "1.5 word\nb\n"]),
            "easy": (["WORD1.5 b"], ["1.5 Word\n"]),
            "identical": ([answer], ["1.5 Word\nb", "1.5 Word \nb\n"]),
            "rstripped": (["1.5 Word  \nb"], ["1.5  Word\nb\n"]),
            "sorted": (["b\n1.5 Word\n"], ["b\n1.5\n"]),
            "{name: floats, args: {precision: 2}}": (["1.5001 Word\nb"], ["1.6 Word\nb\n"]),
        }
        for number, (checker, (right, wrong)) in enumerate(rows.items()):
            with self.subTest(checker):
                source = self.tree(f"s{number}", {"init.yml": f"checker: {checker}\ntest_cases:\n"
                                                  "- {in: 1.in, out: 1.out, points: 1}\n",
                                                  "1.in": "\n", "1.out": answer})
                self.run_assay("import", source, "-o", f"out{number}", expect=0)
                for texts, verdict in ((right, "AC"), (wrong, "WA")):
                    for text in texts:
                        program = f"import sys\nsys.stdout.write({text!r})\n"
                        self.assertEqual(self.judge(program, package=f"out{number}")["verdict"],
                                         verdict, (checker, text))

    def test_a_bridged_checker_and_part_of_the_points(self):
        checker = ("#include <fstream>\nint main(int, char **w) { std::ifstream o(w[2]), a(w[3]); "
                   "int x, y; o >> x; a >> y; return x % 10 == y % 10 ? 0 : 1; }\n")
        self.import_it(self.problem("""
checker: {name: bridged, args: {files: check.cpp, lang: CPP17}}
test_cases:
- {in: 1.in, out: 1.out, points: 1}
- {in: 2.in, out: 2.out, points: 1}
""", **{"check.cpp": checker}))
        self.assertEqual(self.judge("print(1 if '5' in input() else 13)\n")["verdict"], "AC")
        self.assertEqual(self.judge("print(13)\n")["score"], 1)

    def test_linecount_gives_parts(self):
        self.import_it(self.problem("checker: linecount\ntest_cases:\n"
                                    "- {in: 1.in, out: 1.out, points: 10}\n",
                                    {"1.in": "\n", "1.out": "a\nb\nc\nd\n"}))
        self.assertEqual(self.judge("print('a\\nx\\nc\\nd')\n")["score"], 7.5)

    def test_what_cannot_be_carried_over_is_said(self):
        one = "test_cases:\n- {in: 1.in, out: 1.out, points: 1}\n"
        for init, part in (("custom_judge: j.py\n" + one, "custom_judge"),
                           ("test_cases+: make()\n", "holds a program"),
                           ("checker: linematches\n" + one, "linematches"),
                           ("test_cases:\n- {generator_args: [1], points: 1}\n", "generator"),
                           ("test_cases:\n- {in: 9.in, out: 1.out, points: 1}\n", "9.in is missing"),
                           ("test_cases: {", "init.yml:")):
            self.assert_some(self.import_it(self.problem(init), expect=2), "init.yml", part)
            self.assertFalse((self.folder / "out").exists())
        findings = self.import_it(self.problem("pretest_test_cases: []\nfile_io: {input: a}\n" + one))
        self.assert_some(findings, "pretest_test_cases", "not carried over")
        self.assert_some(findings, "file_io", "not carried over")


if __name__ == "__main__":
    main()

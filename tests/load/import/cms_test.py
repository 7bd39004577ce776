#!/usr/bin/env python3
"""Tasks in CMS's Italian format (FORMATS.md §8) become packages that judge right."""

from import_case import ADD_PY, ImportCase, main

TASK = 'name: sum\ntitle: Somma\ntime_limit: 1.0\nmemory_limit: 256\ninfile: ""\noutfile: ""\n'
DATA = {"input/input0.txt": "1 2\n", "output/output0.txt": "3\n", "input/input1.txt": "5 6\n",
        "output/output1.txt": "11\n", "input/input2.txt": "20 30\n", "output/output2.txt": "50\n",
        "sol/soluzione.py": ADD_PY, "statement/statement.pdf": "%PDF-1.4\n"}

# Half of the points for a number that is one off.
CHECKER = """#include <fstream>
#include <iostream>
int main(int, char **words) {
    std::ifstream right(words[2]), output(words[3]);
    int a = 0, b = -1;
    right >> a;
    output >> b;
    std::cout << (a == b ? "1.0" : b == a + 1 ? "0.5" : "0.0") << std::endl;
    std::cerr << "translate:partial" << std::endl;
}
"""


class Cms(ImportCase):
    def task(self, yaml: str = "n_input: 3\n", **files: str) -> str:
        return self.tree("sum", {**DATA, "task.yaml": TASK + yaml, **files})

    def test_tests_share_the_points(self):
        self.import_it(self.task("n_input: 3\ntotal_value: 60\n",
                                 **{"sol/lenta.py": "print(3)\n", "att/input0.txt": "4 4\n",
                                    "att/output0.txt": "8\n"}))
        self.assertEqual(self.verdicts(), {"accepted/soluzione.py": ("AC", 60)})
        self.assertEqual(self.judge("print(11)\n")["score"], 20)
        self.assertEqual(self.text("data/sample/01.ans"), "8\n")
        self.assertIn("memory: 256", self.text("problem.yaml"))

    def test_subtasks_of_gen(self):
        self.import_it(self.task(**{"gen/GEN": "# comment\n# ST: 0\n#COPY: a.txt\n# ST: 100\n"
                                               "10 20 # big\n30 40\n"}))
        self.assertEqual(self.verdicts(), {"accepted/soluzione.py": ("AC", 100)})
        self.assertEqual(self.judge("print(11)\n")["score"], 0)

    def test_subtasks_of_task_yaml(self):
        self.import_it(self.task("n_input: 3\nscore_type: GroupMin\n"
                                 "score_type_parameters: [[30, 2], [70, 1]]\n"))
        small = "a, b = map(int, input().split())\nprint(a + b if a < 10 else 0)\n"
        self.assertEqual(self.judge(small)["score"], 30)

    def test_white_diff_minds_lines(self):
        self.import_it(self.tree("sum", {**DATA, "task.yaml": TASK + "n_input: 1\n",
                                         "output/output0.txt": "a b\n\nc\n", "sol/soluzione.py": ""}))
        for text, verdict in (("a  b\n\nc\n\n", "AC"), ("a b\nc\n", "WA"), ("a b\n\nC\n", "WA"),
                              ("a\nb\n\nc\n", "WA")):
            program = f"import sys\nsys.stdout.write({text!r})\n"
            self.assertEqual(self.judge(program)["verdict"], verdict, text)

    def test_a_checker_gives_parts(self):
        self.import_it(self.task("n_input: 3\nscore_type: GroupMin\n"
                                 "score_type_parameters: [[40, 1], [60, 2]]\n",
                                 **{"check/checker.cpp": CHECKER}))
        self.assertEqual(self.verdicts(), {"accepted/soluzione.py": ("AC", 100)})
        near = "a, b = map(int, input().split())\nprint(a + b + (a > 10))\n"
        self.assertEqual(self.judge(near)["score"], 70)
        self.assertEqual(self.judge("print(51)\n")["score"], 0)

    def test_a_grader(self):
        source = self.task(**{"sol/grader.cpp": "#include <iostream>\nint add(int, int);\nint main() "
                              "{ int a, b; std::cin >> a >> b; std::cout << add(a, b) << '\\n'; }\n"})
        (self.folder / "sum/sol/soluzione.py").unlink()
        self.write("sum/sol/soluzione.cpp", "int add(int a, int b) { return a + b; }\n")
        self.import_it(source)
        self.assertEqual(self.verdicts(), {"accepted/soluzione.cpp": ("AC", 100)})
        self.assertEqual(self.judge("int add(int a, int) { return a; }\n", "x.cpp")["score"], 0)

    def test_outputs_are_handed_in(self):
        findings = self.import_it(self.task("n_input: 3\noutput_only: true\n",
                                            **{"check/checker.cpp": CHECKER}))
        self.assert_some(findings, "soluzione.py", "not carried over")
        self.assert_some(findings, "000.out")
        outputs = [self.write(f"work/00{n}.out", text)
                   for n, text in enumerate(("3\n", "12\n", "7\n"))]
        judged = self.events("judge", "out", *outputs, "--as", "instructor", "--no-store")[-1]
        self.assertEqual((judged["score"], judged["tests_passed"]), (50, 2))

    def test_what_cannot_be_carried_over_is_said(self):
        for yaml, files, part in (("n_input: 4\n", {}, "input3.txt"),
                                  ("score_type: GroupThreshold\n", {}, "GroupThreshold"),
                                  ("", {"check/manager.cpp": ""}, "communication"),
                                  ("n_input: x\n", {}, "task.yaml:7")):
            self.assert_some(self.import_it(self.task(yaml, **files), expect=2), part)
            (self.folder / "sum/check/manager.cpp").unlink(missing_ok=True)
        findings = self.import_it(self.task("n_input: 3\nscore_mode: max_subtask\n",
                                            **{"sol/lenta.cpp": "int main() {}\n"}))
        self.assert_some(findings, "score_mode", "not carried over")
        self.assert_some(findings, "lenta.cpp", "does not tell the verdict")


if __name__ == "__main__":
    main()

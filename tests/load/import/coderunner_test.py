#!/usr/bin/env python3
"""CodeRunner questions (FORMATS.md §10.5) become packages that judge right."""

import base64

from import_case import ImportCase, main


def case(code: str = "", given: str = "", expected: str = "", *, mark: float = 1, example: bool = False,
         display: str = "SHOW") -> str:
    return (f'<testcase testtype="0" useasexample="{int(example)}" hiderestiffail="0" mark="{mark}">'
            f"<testcode><text><![CDATA[{code}]]></text></testcode>"
            f"<stdin><text>{given}</text></stdin><expected><text>{expected}</text></expected>"
            f"<extra><text></text></extra><display><text>{display}</text></display></testcase>")


def question(kind: str, cases: str, *, name: str = "Square it!", answer: str = "", more: str = "",
             grader: str = "EqualityGrader", every: int = 1) -> str:
    return (f'<question type="coderunner"><name><text>{name}</text></name>'
            '<questiontext format="html"><text><![CDATA[<p>Write <code>sqr</code>: n &lt; 10.</p>'
            "<ul><li>0 < n, fast</li></ul>]]></text></questiontext>"
            f"<coderunnertype>{kind}</coderunnertype><prototypetype>0</prototypetype>"
            f"<allornothing>{every}</allornothing><penaltyregime>10, 20, ...</penaltyregime>"
            f"<answer><![CDATA[{answer}]]></answer><grader>{grader}</grader>"
            f"<cputimelimitsecs>3</cputimelimitsecs><testcases>{cases}</testcases>{more}</question>")


class CodeRunner(ImportCase):
    def quiz(self, *questions: str) -> str:
        return self.write("quiz.xml", '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n' +
                          '<question type="category"><category/></question>\n' +
                          "\n".join(questions) + "\n</quiz>\n")

    def test_python_functions(self):
        cases = (case("print(sqr(3))", expected="9", example=True) +
                 case("for i in (-2, 4):\n    print(sqr(i))", expected="4\n16", mark=3,
                      display="HIDE"))
        findings = self.import_it(self.quiz(question(
            "python3", cases, answer="def sqr(n):\n    return n * n\n", every=0,
            more="<answerpreload>def sqr(n):</answerpreload>")))
        self.assert_some(findings, "penalty", "not carried over")
        self.assertEqual(self.verdicts(), {"accepted/answer.py": ("AC", 4)})
        positive = "def sqr(n):\n    return n * n if n > 0 else 0\n"
        self.assertEqual(self.judge(positive)["score"], 1)
        self.assertEqual(self.judge("def other(): pass\n")["score"], 0)
        self.assertIn("time_limit: 3", self.text("problem.yaml"))
        self.assertIn("`sqr`: n \\< 10.", self.text("statement/problem.en.md"))
        self.assertIn("- 0 \\< n, fast", self.text("statement/problem.en.md"))
        self.assertEqual(self.text("starter/python/answer.py"), "def sqr(n):\n")
        self.assertEqual(self.text("assay.yaml").count(": shown"), 2)  # the example, twice

    def test_python_input_is_echoed(self):
        self.import_it(self.quiz(question(
            "python3_w_input", case(given="Ada", expected="Name? Ada\nHi Ada"),
            answer="print('Hi', input('Name? '))\n")))
        self.assertEqual(self.verdicts(), {"accepted/answer.py": ("AC", None)})

    def test_c_functions(self):
        # No includes: CodeRunner's template has them.
        answer = ('/* { */\ntypedef struct { int x; } Point;\n'
                  'static int help(int n) { return n; }\nint sqr(int n) {\n    if (n == 99) '
                  '{ puts("}"); }\n    return help(n) * n;\n}\nint px(Point p) { return p.x; }\n')
        cases = (case('printf("%d\\n", sqr(3))', expected="9") +
                 case('Point p = {7};\nprintf("%d", px(p));', expected="7"))
        self.import_it(self.quiz(question("c_function", cases, answer=answer)))
        self.assertEqual(self.verdicts(), {"accepted/answer.c": ("AC", None)})
        wrong = "#include <stdio.h>\n" + answer.replace("return p.x", "return 0")
        self.assertEqual(self.judge(wrong, "x.c")["verdict"], "WA")
        self.assertEqual(self.judge("int sqr(int n) { return n * n; }\n", "x.c")["verdict"], "CE")

    def test_java_classes_and_programs(self):
        answer = "public class Box {\n  int n = 4;\n  int twice() { return 2 * n; }\n}\n"
        self.import_it(self.quiz(question(
            "java_class", case("System.out.println(new Box().twice());", expected="8"),
            answer=answer)))
        self.assertEqual(self.verdicts(), {"accepted/Box.java": ("AC", None)})
        self.assertEqual(self.judge(answer.replace("2 *", "3 *"), "Box.java")["verdict"], "WA")

    def test_java_methods_stand_in_a_class(self):
        answer = "int sqr(int n) { return n * n; }"
        self.import_it(self.quiz(question(
            "java_method", case("System.out.println(sqr(5));", expected="25") +
            case("for (int i : List.of(1, 2)) System.out.println(sqr(i));", expected="1\n4"),
            answer=answer,
            more="<answerpreload><![CDATA[int sqr(int n) {\n}]]></answerpreload>")))
        self.assertEqual(self.verdicts(), {"accepted/answer.java": ("AC", None)})
        self.assertIn("class Answer {\nint sqr(int n) {\n}\n}\n",
                      self.text("starter/java/answer.java"))
        for body, verdict in (("return n + n;", "WA"), ("return 1 / 0;", "RTE"), ("", "CE")):
            said = self.judge("class Answer {\n static int sqr(int n) { %s }\n}\n" % body, "x.java")
            self.assertEqual(said["verdict"], verdict, body)

    def test_graders(self):
        rows = (("NearEqualityGrader", "One  Two\n\n three", "one two\nThree", "one three two"),
                ("RegexGrader", "^b.*[0-9]+$", "a\nb x\n42\nc", "a b 1\n"),
                ("EqualityGrader", "a\nb", "a  \nb\n\n", "a\n\nb"))
        for number, (grader, expected, right, wrong) in enumerate(rows):
            with self.subTest(grader):
                xml = self.quiz(question("c_program", case(expected=expected), grader=grader))
                self.run_assay("import", xml, "-o", f"out{number}", expect=0)
                for text, verdict in ((right, "AC"), (wrong, "WA")):
                    quoted = text.replace("\n", "\\n")
                    program = f'#include <stdio.h>\nint main(void) {{ printf("%s", "{quoted}"); }}\n'
                    said = self.judge(program, "main.c", package=f"out{number}")
                    self.assertEqual(said["verdict"], verdict, (grader, text))

    def test_several_questions_and_support_files(self):
        data = base64.b64encode(b"5 6\n").decode()
        cases = case(expected="11") + f'<file name="data.txt" encoding="base64">{data}</file>'
        reads = "print(sum(map(int, open('data.txt').read().split())))\n"
        plain = '<question type="multichoice"><name><text>x</text></name></question>'
        source = self.quiz(question("python3", cases, answer=reads), plain,
                           question("nodejs", case(expected="1"), answer="console.log(1)"),
                           question("octave_function", case()))
        findings = self.import_it(source)
        self.assert_some(findings, "1 questions of other kinds")
        self.assert_some(findings, "octave_function")
        self.assertEqual(sorted(p.name for p in (self.folder / "out").iterdir()),
                         ["square-it", "square-it-2"])
        self.assertEqual(self.verdicts("out/square-it"), {"accepted/answer.py": ("AC", None)})
        self.assertEqual(self.verdicts("out/square-it-2"), {"accepted/answer.js": ("AC", None)})
        self.assertIn("several assignments", self.run_assay("check", source).stdout.decode())

    def test_what_cannot_be_carried_over_is_said(self):
        for text, part in ((question("matlab_function", case()), "its type is matlab_function"),
                           (question("python3", case(), more="<template>{{ X }}</template>"),
                            "a template of its own"),
                           (question("python3", case(), grader="TemplateGrader"), "TemplateGrader"),
                           (question("python3", ""), "no tests"),
                           (question("c_program", case("x();")), "its tests hold code"),
                           (question("c_function", case("x();")), "no answer")):
            findings = self.import_it(self.quiz(text), expect=2)
            self.assert_some(findings, "quiz.xml:4", part)
            self.assert_some(findings, "no question that can be carried over")
        self.assert_some(self.import_it(self.quiz("<question>"), expect=2), "this is not XML")


if __name__ == "__main__":
    main()

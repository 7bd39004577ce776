#!/usr/bin/env python3
"""Hostile foreign files give a clear error quickly and leave nothing behind."""

import shutil
import time

from import_case import ADD_PY, ImportCase, main
from polygon_test import FILES, SAMPLE_AND_TWO, xml


class Hostile(ImportCase):
    def refused(self, source: str, *parts: str, options: tuple[str, ...] = ()):
        start = time.monotonic()
        findings = self.import_it(source, *options, expect=2)
        self.assertLess(time.monotonic() - start, 10)
        self.assert_some(findings, *parts)
        self.assertEqual([p.name for p in self.folder.iterdir() if "out" in p.name], [])
        self.assertEqual(list((self.folder / "tmp").iterdir()), [])

    def test_xml(self):
        deep = "<quiz>" + "<a>" * 100_000 + "</a>" * 100_000 + "</quiz>"
        self.refused(self.write("deep.xml", deep), "nested too deep")
        self.refused(self.write("wide.xml", "<quiz>" + "<a/>" * 600_000 + "</quiz>"), "too many")
        self.refused(self.write("bytes.xml", b"<quiz>\n\xff</quiz>"), "bytes.xml:2", "UTF-8")
        laughs = ('<!DOCTYPE q [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><quiz><question '
                  'type="coderunner"><name><text>&b;</text></name></question></quiz>')
        self.refused(self.write("laughs.xml", laughs), "no question")

    def quiz(self, kind: str, answer: str, statement: str, repeat: int = 1) -> str:
        return self.write("quiz.xml", "<quiz>" + repeat * (
            f'<question type="coderunner"><name><text>Q</text></name><coderunnertype>{kind}'
            f"</coderunnertype><questiontext><text><![CDATA[{statement}]]></text></questiontext>"
            f"<answer><text>{answer}</text></answer><testcases><testcase><testcode>"
            f"<text>print(1)</text></testcode><expected><text>1</text></expected></testcase>"
            f"</testcases></question>\n") + "</quiz>")

    def test_texts_that_are_read_to_their_end_only_once(self):
        endless = "int f((" * 200_000
        for kind, answer, statement in (("c_function", endless, "x"),
                                        ("python3", "x = 1", "<a " * 1_000_000)):
            start = time.monotonic()
            self.import_it(self.quiz(kind, answer, statement))
            self.assertLess(time.monotonic() - start, 10)
            shutil.rmtree(self.folder / "out")
        self.refused(self.quiz("unknown", "", 2000 * "x", repeat=15_000), "left out")

    def test_yaml(self):
        bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
        for old, new in zip("abcdefg", "bcdefgh"):
            bomb += f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
        for name, form in (("init.yml", "dmoj"), ("task.yaml", "cms")):
            self.refused(self.tree(form, {name: bomb, "input/input0.txt": ""}), "too many values",
                         options=("--format", form))

    def test_paths_out_of_the_folder(self):
        self.write("secret.py", "print('secret')\n")
        solution = '<solution tag="accepted"><source path="../secret.py" type="python.3"/></solution>'
        source = self.tree("source", {**FILES, "problem.xml": xml(SAMPLE_AND_TWO,
                                                                  solutions=solution)})
        self.assert_some(self.import_it(source), "secret.py", "missing")
        self.assertFalse([p for p in (self.folder / "out").rglob("*")
                          if p.is_file() and b"secret" in p.read_bytes()])

    def test_patterns_of_tests(self):
        for pattern in ("tests/%s", "%999999999d", "tests/%", "../%02d", "%02d%02d", ""):
            text = xml(SAMPLE_AND_TWO).replace("tests/%02d<", pattern + "<", 1)
            self.refused(self.tree("source", {**FILES, "problem.xml": text}), "3 tests are missing")

    def test_circles_of_groups(self):
        tests = "".join(f'<test method="manual" points="5" group="{g}"/>' for g in "abc")
        groups = "<groups>" + "".join(
            f'<group name="{g}" points-policy="complete-group"><dependencies>'
            f'<dependency group="{d}"/></dependencies></group>' for g, d in
            ("ab", "bc", "ca")) + "</groups>"
        source = self.tree("source", {**FILES, "problem.xml": xml(tests, groups=groups)})
        self.assert_some(self.import_it(source), "the group a depends on b", "left out")
        self.assertEqual(self.judge(ADD_PY)["score"], 15)

    def test_a_folder_that_holds_itself(self):
        source = self.tree("sums", {"1.in": "1\n", "1.ans": "1\n"})
        (self.folder / "sums/again").symlink_to("../sums")
        (self.folder / "sums/device.in").symlink_to("/dev/zero")
        self.assert_some(self.import_it(source), "device.in", "left out")


if __name__ == "__main__":
    main()

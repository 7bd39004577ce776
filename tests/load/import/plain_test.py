#!/usr/bin/env python3
"""Folders of inputs and answers become packages that judge right."""

from import_case import ADD_PY, ImportCase, main


class Plain(ImportCase):
    def test_inputs_beside_answers(self):
        source = self.tree("sums", {"sample1.in": "1 2\n", "sample1.out": "3\n", "2.in": "5 6\n",
                                    "2.out": "11\n", "10.in": "7 8\n", "10.out": "15\n",
                                    "11.in": "0 0\n", "solution.py": ADD_PY,
                                    "statement.md": "Add.\n"})
        findings = self.import_it(source)
        self.assert_some(findings, "11.in", "without an answer")
        self.assertEqual(self.verdicts(), {"accepted/solution.py": ("AC", None)})
        names = sorted(p.name for p in (self.folder / "out/data/secret").glob("*.in"))
        self.assertEqual(names, ["01-2.in", "02-10.in"])  # 2 before 10
        self.assertEqual(self.text("data/sample/sample1.in"), "1 2\n")
        self.assertEqual(self.judge("print(11)\n")["verdict"], "WA")

    def test_a_pattern(self):
        files = {"given/t1.txt": "1 2\n", "given/t2.txt": "3 4\n", "wanted/r1.txt": "3\n",
                 "wanted/r2.txt": "7\n", "note.txt": "x\n"}
        source = self.tree("sums", files)
        self.assert_some(self.import_it(source, expect=2), "format", "not known")
        self.assert_some(self.import_it(source, "--format", "plain", "--pattern", "x*", expect=2),
                         "pattern", "not understood")
        self.import_it(source, "--format", "plain", "--pattern", "given/t*.txt,wanted/r*.txt")
        self.assertEqual(self.judge(ADD_PY)["tests_passed"], 2)
        self.assertEqual(self.judge("print(3)\n")["tests_passed"], 1)

    def test_numbered_names_in_folders(self):
        source = self.tree("sums", {
            f"tests/{kind}{n}.txt": text for n, (given, answer) in
            enumerate([("1 2\n", "3\n"), ("2 2\n", "4\n")]) for kind, text in
            (("input", given), ("output", answer))})
        self.import_it(source)
        self.assertEqual(self.judge(ADD_PY)["tests_total"], 2)

    def test_links_out_of_the_folder_are_left_out(self):
        source = self.tree("sums", {"1.in": "1 2\n", "1.ans": "3\n"})
        (self.folder / "sums/2.in").symlink_to("/etc/passwd")
        (self.folder / "sums/2.ans").symlink_to("/etc/passwd")
        (self.folder / "sums/loop").symlink_to(".")
        findings = self.import_it(source)
        self.assert_some(findings, "2.in", "leaves the folder")
        self.assertEqual(len(list((self.folder / "out/data/secret").glob("*.in"))), 1)


if __name__ == "__main__":
    main()

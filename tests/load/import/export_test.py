#!/usr/bin/env python3
"""A package written as a zip is the same package."""

import zipfile

from import_case import ImportCase, main


class Export(ImportCase):
    def test_there_and_back(self):
        self.package("echo", assay_yaml=None)
        self.write("echo/submissions/wrong_answer/x.py", "print('x')\n")
        self.write("echo/output_validator/run", "#!/bin/sh\nexit 42\n")
        (self.folder / "echo/output_validator/run").chmod(0o755)
        (self.folder / "echo/data/secret/3.in").symlink_to("1.in")
        (self.folder / "echo/data/secret/3.ans").symlink_to("1.ans")
        self.run_assay("export", "echo", "-o", "echo.zip", expect=0)
        self.run_assay("export", "echo", "-o", "again.zip", expect=0)
        self.assertEqual((self.folder / "echo.zip").read_bytes(),
                         (self.folder / "again.zip").read_bytes())
        self.import_it("echo.zip")
        for path in (self.folder / "echo").rglob("*"):
            if path.is_file():
                copy = self.folder / "out" / path.relative_to(self.folder / "echo")
                self.assertEqual(path.read_bytes(), copy.read_bytes(), path)
                self.assertEqual(path.stat().st_mode & 0o111, copy.stat().st_mode & 0o111, path)
        with zipfile.ZipFile(self.folder / "echo.zip") as archive:
            self.assertTrue(all(n.startswith("echo/") for n in archive.namelist()))

    def test_the_verdicts_are_the_same(self):
        self.package("echo")
        self.write("echo/submissions/wrong_answer/x.py", "print('x')\n")
        self.run_assay("export", "echo", "-o", "echo.zip", expect=0)
        self.assertEqual(self.verdicts("echo"), self.verdicts("echo.zip"))

    def test_what_was_imported_can_be_exported(self):
        source = self.tree("sums", {"1.in": "1 2\n", "1.ans": "3\n", "solution.py":
                                    "print(sum(map(int, input().split())))\n"})
        self.run_assay("export", source, "-o", "sums.zip", expect=0)
        self.assertEqual(self.verdicts("sums.zip"), {"accepted/solution.py": ("AC", None)})

    def test_bad_input(self):
        self.package("echo")
        self.write("echo.zip", "precious")
        self.assertIn("exists already",
                      self.run_assay("export", "echo", "-o", "echo.zip", expect=2).stderr.decode())
        self.assertEqual((self.folder / "echo.zip").read_text(), "precious")
        (self.folder / "echo/problem.yaml").unlink()
        self.run_assay("export", "echo", "-o", "new.zip", expect=2)
        self.run_assay("export", "nowhere", "-o", "new.zip", expect=2)
        self.assertFalse((self.folder / "new.zip").exists())
        self.assertEqual([p.name for p in self.folder.glob(".assay*")], [])


if __name__ == "__main__":
    main()

"""The judge of the attacks must itself be able to say no."""

import pathlib
import tempfile
import unittest

from suite import attack, expectation

EXITED = {"outcome": "exited", "exit_code": 0, "signal": None, "reason": None}
EXITED |= {"cpu_s": 0.5, "refused": ["socket"], "error_truncated": True}
KILLED = {"outcome": "killed", "exit_code": None, "signal": 9, "reason": "cpu"}
SIGNALLED = {"outcome": "signalled", "exit_code": None, "signal": 11, "reason": None}


class Outcomes(unittest.TestCase):
    def passes(self, text, report, stdout=b""):
        return not expectation.check_outcome(text, report, stdout)

    def test_exit_codes(self):
        self.assertTrue(self.passes("exited 0", EXITED))
        self.assertTrue(self.passes("exited any", EXITED))
        self.assertFalse(self.passes("exited not 0", EXITED))
        self.assertFalse(self.passes("exited 1", EXITED))
        self.assertFalse(self.passes("exited 0", KILLED))

    def test_signals_by_name(self):
        self.assertTrue(self.passes("signalled SEGV", SIGNALLED))
        self.assertFalse(self.passes("signalled FPE", SIGNALLED))
        self.assertFalse(self.passes("signalled KILL", KILLED))

    def test_reasons(self):
        self.assertTrue(self.passes("killed memory,cpu", KILLED))
        self.assertFalse(self.passes("killed memory", KILLED))
        self.assertFalse(self.passes("killed any", EXITED))

    def test_alternatives(self):
        self.assertTrue(self.passes("signalled SEGV or killed cpu", KILLED))
        self.assertFalse(self.passes("signalled SEGV or killed wall", KILLED))

    def test_held_needs_the_word(self):
        self.assertTrue(self.passes("held", EXITED, b"held\n"))
        self.assertFalse(self.passes("held", EXITED, b""))
        self.assertFalse(self.passes("held", EXITED, b"BREACH: x\nheld\n"))

    def test_mistakes_are_no_expectations(self):
        for text in ("exitted 0", "killed cpuu", "exited 0 or died"):
            with self.assertRaises(expectation.GrammarError):
                self.passes(text, EXITED)


class Conditions(unittest.TestCase):
    def test_bytes(self):
        for text, passes in (
            ('is "a\\x00\\n"', True),
            ('is "a"', False),
            ('has "a" and lacks "b"', True),
            ('has "b" or lacks "a"', False),
            ("at most 3", True),
            ("at most 2", False),
            ("at least 1K", False),
        ):
            self.assertEqual(not expectation.check_bytes("stdout", text, b"a\0\n"), passes, text)

    def test_report(self):
        for text, passes in (
            ("cpu_s at most 0.5", True),
            ("cpu_s at least 0.6", False),
            ("refused has socket", True),
            ("refused has socket bind", False),
            ("signal is null", True),
            ("exit_code is 0", True),
            ("error_truncated is true", True),
            ("error_truncated is false", False),
        ):
            self.assertEqual(not expectation.check_report(text, EXITED), passes, text)

    def test_unknown_key(self):
        with self.assertRaises(expectation.GrammarError):
            expectation.check_report("cpu at most 1", EXITED)


class Heads(unittest.TestCase):
    def read(self, text):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "one.c")
            path.write_text(text)
            return attack.read_program(path, "family")

    def test_modes_and_defaults(self):
        one = self.read(
            "// expect: killed memory or exited 1\n// exact expect: killed memory\n"
            "// options: --memory 64 --bind /a:/b\n// exact report: cpu_s at most 1\n#include <x>\n"
        )
        self.assertEqual(one.expectation("exact"), "killed memory")
        self.assertEqual(one.expectation("approximate"), "killed memory or exited 1")
        self.assertEqual(one.all("report", "approximate"), [])
        limits, binds = one.limits_and_binds()
        self.assertEqual((limits["memory"], limits["wall-time"], binds), ("64", "3", ["/a:/b"]))

    def test_sweep(self):
        self.assertEqual(len(self.read("// expect: exited {value}\n// for: 0..255\n").sweep()), 256)
        self.assertEqual(self.read("// expect: exited 0\n").sweep(), [""])

    def test_mistakes(self):
        for text in ("int main;\n", "// note: x\n", "// expect: exited 0\n// colour: red\n"):
            with self.assertRaises(expectation.GrammarError):
                self.read(text)


if __name__ == "__main__":
    unittest.main()

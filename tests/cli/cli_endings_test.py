#!/usr/bin/env python3
"""How runs that end badly are told: refused calls and stack overflow in words, the exam's rules."""

import shutil
import unittest

from support import ECHO, CliTest, main

CONNECT = ("import socket\ntry:\n    socket.socket(socket.AF_INET)\nexcept OSError:\n    pass\n")

ENDLESS = {
    "main.c": "#include <stdio.h>\nstatic volatile int one = 1;\n"
              "static int down(int n) { volatile char frame[512]; frame[0] = (char)n;\n"
              "  return one ? down(n + 1) + frame[0] : 0; }\n"
              "int main(void) { printf(\"%d\\n\", down(0)); }\n",
    "main.cpp": "#include <iostream>\nvolatile int one = 1;\n"
                "int down(int n) { volatile char frame[512]; frame[0] = char(n);\n"
                "  return one ? down(n + 1) + frame[0] : 0; }\n"
                "int main() { std::cout << down(0); }\n",
    "main.rs": "use std::hint::black_box;\n"
               "fn down(n: u64) -> u64 { let f = black_box([n; 64]);\n"
               "  if black_box(true) { down(n + 1) + f[3] } else { 0 } }\n"
               "fn main() { println!(\"{}\", down(0)); }\n",
    "Main.java": "public class Main {\n  static int down(int n) { return down(n + 1) + n; }\n"
                 "  public static void main(String[] a) { System.out.println(down(0)); }\n}\n",
    "main.py": "def down(n):\n    return down(n + 1) + 1\nprint(down(0))\n",
    "main.js": "function down(n) { return down(n + 1) + 1; }\nconsole.log(down(0));\n",
}
TOOLS = {"main.rs": "rustc", "Main.java": "javac", "main.js": "node"}


class RefusedCalls(CliTest):
    def test_a_sentence_says_what_was_tried(self):
        source = self.program(CONNECT + ECHO)
        text = self.run_assay("judge", self.package(), source, expect=0).stdout.decode()
        self.assertIn("your program tried to open a network connection (socket); "
                      "networking is off here", text)

    def test_one_clause_for_each_kind(self):
        source = self.program(
            "import ctypes\nlibc = ctypes.CDLL(None)\n"
            "for call in (101, 310, 165, 304):\n"  # ptrace, process_vm_readv, mount, open_by_...
            "    libc.syscall(call, -1, 0, 0, 0, 0, 0)\nraise SystemExit(3)\n")
        result = self.run_assay("run", source, expect=1).stderr.decode()
        self.assertIn("exit code 3; your program tried to reach into other processes (ptrace, "
                      "process_vm_readv); every program is alone here; it also tried to change what "
                      "is mounted where (mount, open_by_handle_at); the folders of the sandbox are "
                      "fixed", result)


class StackOverflow(CliTest):
    def check(self, name: str):
        if name in TOOLS and not shutil.which(TOOLS[name]):
            self.fail(f"{TOOLS[name]} is not installed; packaging/devroot/packages.txt lists it")
        source = self.program(ENDLESS[name], name)
        event = self.events("run", source, "--memory-limit", "256", "--time-limit", "10",
                            expect=1)[-1]
        self.assertIn(event["verdict"], ("RTE", "MLE"), event["stderr"][:200])
        native = name.endswith((".c", ".cpp"))
        exact = any(layer.get("name") == "exact limits" and layer["state"] == "holds"
                    for layer in self.events("doctor"))
        if native and exact and event["reason"] == "memory":
            return  # the kernel itself ended it: nobody saw its stack
        self.assertEqual(event["reason"], "stack", event["stderr"][:200])
        text = self.run_assay("run", source, "--memory-limit", "256", "--time-limit", "10").stderr
        self.assertIn(b"your program ran out of stack: endless recursion?", text)

    def test_memory_without_recursion_is_not_named_so(self):
        source = self.program("x = [0] * (1 << 27)\n")
        event = self.events("run", source, "--memory-limit", "64", expect=1)[-1]
        self.assertEqual(event["verdict"], "MLE")
        self.assertNotEqual(event["reason"], "stack")


for name in ENDLESS:
    setattr(StackOverflow, "test_" + name.replace(".", "_"),
            lambda self, name=name: self.check(name))


class Exam(CliTest):
    def test_ordinary_programs_pass(self):
        self.run_assay("judge", self.package(), self.program(ECHO), "--exam", expect=0)

    def test_a_compiled_program_passes(self):
        package = self.package(assay_yaml="languages: [cpp]\n")
        source = self.program("#include <iostream>\n#include <string>\nint main() { std::string s; "
                              "std::getline(std::cin, s); std::cout << s << '\\n'; }", "main.cpp")
        self.run_assay("judge", package, source, "--exam", expect=0)

    def test_an_unlisted_call_is_a_security_violation(self):
        source = self.program(CONNECT + ECHO)
        events = self.events("judge", self.package(), source, "--exam", "--as", "instructor",
                             expect=1)
        self.assertEqual([(e["verdict"], e["reason"], e["refused"]) for e in events[1:-1]],
                         [("SV", "refused", ["socket"])] * 3)
        self.assertEqual(events[-1]["verdict"], "SV")
        text = self.run_assay("judge", self.package(), source, "--exam", expect=1).stdout.decode()
        self.assertIn("security violation", text)
        self.assertIn("ended for a system call that is forbidden here; your program tried to open a "
                      "network connection (socket)", text)
        # Without the exam's rules the same program goes on.
        self.run_assay("judge", self.package(), source, expect=0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""./dev bench editor: from a key to the painted text in a program of 20,000 lines."""
import subprocess
import sys

GOAL = 16  # ms, 99th percentile

print("Editor: key to paint, 20,000 lines of C++ (goal: p99 of %d ms)" % GOAL)
sys.stdout.flush()
program = sys.argv[1] + "/../tests/editor_latency"
sys.exit(subprocess.run([program, "--check", str(GOAL)]).returncode)

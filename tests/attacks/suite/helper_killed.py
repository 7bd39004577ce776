"""An end in the middle of a run: of the helper by a signal, or of any process of its run."""

import json
import os
import random
import signal
import subprocess
import time

from .machine import descendants
from .run import Result

PATIENCE = 1.0  # seconds after which nothing may be left, on a machine of usual speed
SIGNALS = (signal.SIGKILL,) * 5 + (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGQUIT)


def _kill(pid):
    try:
        os.kill(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass


def _answer_failures(process, slow):
    """The helper lives, one of its processes was killed: what it says must not be a success."""
    try:
        text, _ = process.communicate(timeout=6 * slow)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return ["the helper did not end after one of its processes was killed"]
    report = json.loads(text) if text else {"outcome": "none"}
    outcome = report["outcome"]
    if process.returncode == 3 and outcome == "failed":
        return []
    if process.returncode == 0 and outcome in ("killed", "signalled"):
        return []
    return [f"status {process.returncode} and outcome {outcome} after a process was killed"]


def _left(runner, machine, hello):
    """What is left of the round. systemd keeps the scope of a helper that was killed just while it
    was being moved there: it waits for a process that it never saw leave. That empty cgroup, and
    nothing else, may stay until the next helper starts, which core does at once."""
    left = machine.leftovers(PATIENCE * runner.slow)
    if left and all(text.startswith("cgroup ") for text in left):
        failures, _ = runner.once(hello)
        left = failures + machine.leftovers(PATIENCE * runner.slow)
    return left


def kill_at_random(runner, machine, attack, hello, rounds, seed):
    """Every third round kills some process of the run, the others the helper itself."""
    moments = random.Random(seed)
    result = Result(attack)
    begin = time.monotonic()
    for number in range(rounds):
        process = runner.start(attack)
        time.sleep(moments.uniform(0, 0.06 * runner.slow))
        failures = []
        if number % 3 == 2:
            victims = [pid for pid in descendants() if pid != process.pid]
            if victims:
                _kill(moments.choice(victims))
            failures = _answer_failures(process, runner.slow)
        else:
            process.send_signal(moments.choice(SIGNALS))
            try:
                process.communicate(timeout=(PATIENCE + 3) * runner.slow)
            except subprocess.TimeoutExpired:
                failures = ["the helper outlives a signal that should end it"]
                process.kill()
                process.communicate()
        failures += _left(runner, machine, hello)
        result.failures += [f"round {number} (seed {seed}): {text}" for text in failures]
    result.seconds = time.monotonic() - begin
    result.outcome = f"{rounds} rounds"
    return result

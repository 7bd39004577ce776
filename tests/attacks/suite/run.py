"""One attack through `assay-sandbox run`, and its judgement."""

import contextlib
import dataclasses
import json
import os
import platform
import shlex
import shutil
import subprocess
import time

from . import expectation
from .attack import Attack


@dataclasses.dataclass
class Result:
    attack: Attack
    failures: list = dataclasses.field(default_factory=list)
    skipped: str = ""
    seconds: float = 0.0
    outcome: str = ""
    pending_met: list = dataclasses.field(default_factory=list)
    pending_open: list = dataclasses.field(default_factory=list)


def missing_need(attack):
    """Why this machine cannot run the attack; empty if it can."""
    match attack.value("needs").split():
        case ["machine", name] if platform.machine() != name:
            return f"this machine is no {name}"
        case ["program", name] if shutil.which(name) is None:
            return f"{name} is not installed"
    return ""


class Runner:
    def __init__(self, helper, workshop, slow=1.0):
        self._helper = str(helper)
        self._workshop = workshop
        self.slow = slow  # how many times slower than usual the machine is

    # Environment that the helper gets and that must not reach the program.
    def environment(self):
        return {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
            "HOME": os.path.expanduser("~"),
            "TMPDIR": str(self._workshop.temporary),
            "ASSAY_ATTACK_SECRET": self._workshop.tag,
            "LD_BIND_NOW": "1",
            "PYTHONPATH": str(self._workshop.bait),
            "BASH_ENV": str(self._workshop.bait / "answer.txt"),
        } | {
            name: os.environ[name]
            for name in ("XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS")
            if name in os.environ
        }

    def _limits(self, attack):
        limits, binds = attack.limits_and_binds()
        for limit, reason in (("wall-time", "wall"), ("cpu-time", "cpu")):
            if reason not in attack.value("expect"):
                limits[limit] = str(float(limits[limit]) * self.slow)
        return limits, binds

    def command(self, attack, value=""):
        """The helper's whole command line."""
        source = attack.value("name")
        words = self._workshop.words(value, source)

        def filled(text):
            for name, word in words.items():
                text = text.replace("{" + name + "}", word)
            return text

        limits, binds = self._limits(attack)
        command = [self._helper, "run", "--json"]
        for option, limit in limits.items():
            command += [f"--{option}", limit]
        for stream in ("stdout", "stderr"):
            command += [f"--{stream}", str(self._workshop.folder / stream)]
        command += ["--bind", f"{self._workshop.programs}:/attack"]
        if attack.value("source"):
            where = attack.value("source")
            where = where if "{" in where else f"{attack.path.parent}/sources/{where}"
            binds = [f"{where}:{source}", *binds]
        for bind in binds:
            command += ["--bind", filled(bind)]
        return [*command, "--", *[filled(word) for word in self._program(attack)]]

    @staticmethod
    def _program(attack):
        if attack.value("command"):
            return shlex.split(attack.value("command"))
        arguments = shlex.split(attack.value("args"))
        if attack.compiled:
            return [f"/attack/{attack.path.stem}", *arguments]
        interpreter = {".py": "python3", ".sh": "sh"}[attack.path.suffix]
        return [interpreter, f"/attack/{attack.path.name}", *arguments]

    def bound(self, attack):
        """Seconds after which the helper must have ended."""
        limits, _ = self._limits(attack)
        given = attack.value("wall")
        return float(given) * self.slow if given else float(limits["wall-time"]) + self.slow

    @contextlib.contextmanager
    def _input(self, attack):
        """Standard input of the helper: nothing, never an end, zeros, or a terminal."""
        match attack.value("stdin"):
            case "open":
                reader, writer = os.pipe()
            case "terminal":
                writer, reader = os.openpty()
            case kind:
                reader = os.open("/dev/zero" if kind == "zeros" else "/dev/null", os.O_RDONLY)
                writer = None
        try:
            yield reader
        finally:
            os.close(reader)
            if writer is not None:
                os.close(writer)

    def start(self, attack, value="", stdin=subprocess.DEVNULL):
        return subprocess.Popen(
            self.command(attack, value),
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=self.environment(),
            pass_fds=self._workshop.leaked,
            restore_signals=False,  # Python ignores SIGPIPE: the program must not inherit that
        )

    def once(self, attack, value=""):
        """Runs it once; failures, outcome, report."""
        for stream in ("stdout", "stderr"):
            (self._workshop.folder / stream).write_bytes(b"")
        begin = time.monotonic()
        bound = self.bound(attack)
        failures = []
        with self._input(attack) as stdin:
            process = self.start(attack, value, stdin)
            try:
                text, errors = process.communicate(timeout=bound + 3)
            except subprocess.TimeoutExpired:
                process.kill()
                failures.append(f"the helper had not ended after {bound + 3:.1f} s")
                text, errors = process.communicate()
        seconds = time.monotonic() - begin
        if seconds > bound:
            failures.append(f"took {seconds:.2f} s, at most {bound:.2f} s are allowed")
        try:
            report = json.loads(text)
        except ValueError:
            failures.append(
                f"no report (status {process.returncode}): {errors.decode(errors='replace')[:400]}"
            )
            return failures, {}
        if process.returncode != (3 if report["outcome"] == "failed" else 0):
            failures.append(f"status {process.returncode} with outcome {report['outcome']}")
        return failures + self._judge(attack, report, value), report

    def _stream(self, name):
        return (self._workshop.folder / name).read_bytes()

    def _judge(self, attack, report, value):
        mode = report["limits"]
        stdout = self._stream("stdout")
        wanted = attack.expectation(mode).replace("{value}", value)
        failures = expectation.check_outcome(wanted, report, stdout)
        if b"BREACH" in stdout:
            failures.append("; ".join(stdout.decode(errors="replace").splitlines()[:6]))
        for stream in ("stdout", "stderr"):
            for condition in attack.all(stream, mode):
                failures += expectation.check_bytes(stream, condition, self._stream(stream))
        for condition in attack.all("report", mode):
            found = expectation.check_report(condition, report)
            if self.slow == 1 or "_s at most" not in condition:
                failures += found
        return failures

    def attack(self, attack):
        """Runs it as often as it asks for, and looks at what its pending conditions say."""
        result = Result(attack, skipped=missing_need(attack))
        if result.skipped:
            return result
        begin = time.monotonic()
        report = {}
        for value in attack.sweep():
            for _ in range(int(attack.value("runs", "1"))):
                if "{scratch}" in attack.value("options"):
                    self._workshop.fresh_scratch()
                failures, report = self.once(attack, value)
                if "{scratch}" in attack.value("options"):
                    failures += self._workshop.clear_scratch()
                result.failures += [f"{value}: {text}" if value else text for text in failures]
        result.seconds = time.monotonic() - begin
        result.outcome = expectation.outcome_text(report) if report else "no report"
        for key, condition in attack.pending_conditions():
            if key == "report" and report:
                open_now = expectation.check_report(condition, report)
                (result.pending_open if open_now else result.pending_met).append(condition)
        return result

"""The folder the suite works in: compiled programs, baits, and the room for one run."""

import concurrent.futures
import getpass
import os
import pathlib
import shutil
import socket
import stat
import subprocess

COMPILER = ["gcc", "-std=gnu17", "-O1", "-static", "-s", "-pthread", "-Wall", "-Wextra"]
ANSWER = "the secret answer is 4711\n"


class BuildError(Exception):
    """An attack that does not compile."""


def build(attacks, folder, headers):
    """Compiles what is newer than its program, two at a time; other files are copied."""
    folder.mkdir(parents=True, exist_ok=True)
    newest_header = max(path.stat().st_mtime for path in headers)

    def one(attack):
        target = folder / (attack.path.stem if attack.compiled else attack.path.name)
        age = max(attack.path.stat().st_mtime, newest_header)
        if target.exists() and target.stat().st_mtime > age:
            return
        if not attack.compiled:
            shutil.copyfile(attack.path, target)
            return
        made = target.with_name(target.name + ".new")
        command = [*COMPILER, *attack.value("build").split(), "-o", made, attack.path]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        if result.returncode != 0:
            raise BuildError(f"{attack.path} does not compile:\n{result.stderr}")
        made.rename(target)  # never a half-written program under the right name

    wanted = {attack.path: attack for attack in attacks if attack.path.suffix != ".ini"}
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        list(pool.map(one, wanted.values()))


class Workshop:
    """Baits and places; what the words in braces of an attack stand for."""

    def __init__(self, folder, programs, suite, tag):
        self.folder = folder
        self.programs = programs
        self.suite = suite
        self.tag = tag
        self.bait = folder / "bait"
        self.scratch = folder / "scratch"
        self.temporary = folder / "temporary"
        self.bait.mkdir()
        self.temporary.mkdir()
        (self.bait / "answer.txt").write_text(ANSWER)
        (self.bait / "input.txt").write_text("input\n")
        os.mkfifo(self.bait / "fifo")
        shutil.copyfile(programs / "setuid_program", self.bait / "setuid")
        (self.bait / "setuid").chmod(0o6755)
        # What a careless parent leaves open across exec.
        self.leaked = [os.open("/", os.O_RDONLY), os.open(self.bait / "answer.txt", os.O_RDONLY)]
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._listener.bind("\0" + tag)
        self._listener.listen()
        self._bait_before = self._bait_state()

    def words(self, value, source):
        return {
            "bait": str(self.bait),
            "scratch": str(self.scratch),
            "suite": str(self.suite),
            "home": os.path.expanduser("~"),
            "user": getpass.getuser(),
            "hostname": socket.gethostname(),
            "abstract": self.tag,
            "tag": self.tag,
            "value": value,
            "source": source,
        }

    def close(self):
        self._listener.close()
        for fd in self.leaked:
            os.close(fd)

    def _bait_state(self):
        return [
            (str(path), info.st_mode, info.st_uid, info.st_size, info.st_mtime_ns, info.st_nlink)
            for path in sorted([*self.bait.iterdir(), *self.programs.iterdir()])
            for info in [path.lstat()]
        ]

    def damage(self):
        """Has anything that was bound read-only changed?"""
        changed = set(self._bait_state()) ^ set(self._bait_before)
        self._bait_before = self._bait_state()
        return [f"{entry[0]} has been changed" for entry in sorted(changed)]

    def fresh_scratch(self):
        self.scratch.mkdir()

    def clear_scratch(self):
        """Removes what a run wrote through a writable bind; says what should not be there."""
        found = []
        for path in [self.scratch, *_walk(self.scratch)]:
            info = path.lstat()
            if stat.S_ISBLK(info.st_mode) or stat.S_ISCHR(info.st_mode):
                found.append(f"device {path.name} was made on the machine")
            if stat.S_ISREG(info.st_mode) and info.st_mode & (stat.S_ISUID | stat.S_ISGID):
                found.append(f"{path.name} has mode {stat.S_IMODE(info.st_mode):o} on the machine")
        shutil.rmtree(self.scratch)
        return found


def _walk(folder):
    """All below a folder that may have taken our rights away."""
    for entry in list(os.scandir(folder)):
        path = pathlib.Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            path.chmod(0o700)
            yield from _walk(path)
        yield path

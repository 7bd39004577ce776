"""What a run may leave behind on the machine: processes, mounts, cgroups, files, IPC objects.

The suite is a child subreaper, so whatever a helper starts and does not end becomes its descendant:
a scan of /proc for descendants misses nothing, whatever sessions or double forks were made.
"""

import ctypes
import os
import pathlib
import signal
import time

PREFIX = "assay-attack"  # every file that an attack tries to make has it in its name
_SET_CHILD_SUBREAPER = 36
_WATCHED_FOLDERS = ("/tmp", "/var/tmp", "/dev/shm", "/dev/mqueue", "/run")


def become_subreaper():
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "cannot become a child subreaper")


def _parents():
    """pid → (parent, state, name) of all processes that can be seen."""
    result = {}
    for entry in os.scandir("/proc"):
        if entry.name.isdigit():
            try:
                text = pathlib.Path(entry.path, "stat").read_text(errors="replace")
            except OSError:
                continue
            name, _, rest = text.partition("(")[2].rpartition(")")
            fields = rest.split()
            result[int(entry.name)] = (int(fields[1]), fields[0], name)
    return result


def descendants(of=None):
    """pid → name of all living processes below this one; zombies do not count."""
    parents = _parents()
    below = {of or os.getpid()}
    found = {}
    grew = True
    while grew:
        grew = False
        for pid, (parent, state, name) in parents.items():
            if parent in below and pid not in below:
                below.add(pid)
                grew = True
                if state not in "ZX":
                    found[pid] = name
    return found


def children(of):
    """pid → name of this one's own living children."""
    return {pid: name for pid, (parent, state, name) in _parents().items()
            if parent == of and state not in "ZX"}


def _marked(tag):
    """Processes elsewhere that carry the tag of this suite in argument or environment."""
    found = {}
    own = {os.getpid(), os.getppid()}
    for entry in os.scandir("/proc"):
        if not entry.name.isdigit() or int(entry.name) in own:
            continue
        for name in ("cmdline", "environ"):
            try:
                data = pathlib.Path(entry.path, name).read_bytes()
            except OSError:
                continue
            if tag.encode() in data:
                found[int(entry.name)] = data[:60].decode(errors="replace")
    return found


def _mounts():
    return sorted(pathlib.Path("/proc/self/mountinfo").read_text().splitlines())


def _cgroups():
    found = set()
    for root in ("/sys/fs/cgroup", "/sys/fs/cgroup/unified"):
        if pathlib.Path(root, "cgroup.controllers").exists():
            for folder, names, _ in os.walk(root):
                found |= {os.path.join(folder, name) for name in names if "assay" in name}
    return found


def _ipc():
    """What has been left of System V IPC: (kind, id). Memory whose creator still lives is not left:
    a desktop and its windows make and drop such objects all the time, beside the suite."""
    found = set()
    for kind in ("shm", "sem", "msg"):
        head, *lines = pathlib.Path("/proc/sysvipc", kind).read_text().splitlines()
        for line in lines:
            entry = dict(zip(head.split(), line.split()))
            if not os.path.exists(f"/proc/{entry.get('cpid', 'none')}"):
                found.add((kind, entry[kind + "id"]))
    return found


def _files():
    found = set()
    for folder in _WATCHED_FOLDERS:
        try:
            names = os.listdir(folder)
        except OSError:
            continue
        for name in names:
            if PREFIX in name:
                found.add(os.path.join(folder, name))
    return found


class Machine:
    """The state before the first attack, to which each must return."""

    def __init__(self, tag, helper_temporary):
        self._tag = tag
        self._temporary = helper_temporary
        self._mounts = _mounts()
        self._cgroups = _cgroups()
        self._ipc = _ipc()
        self._files = _files()

    def _differences(self):
        found = [f"process {pid} ({name}) is left" for pid, name in descendants().items()]
        found += [f"process {pid} ({text}) is left" for pid, text in _marked(self._tag).items()]
        if _mounts() != self._mounts:
            found.append(f"mounts differ: {set(_mounts()) ^ set(self._mounts)}")
        found += [f"cgroup {path} is left" for path in _cgroups() - self._cgroups]
        found += [f"System V IPC object {kind} {number} is left"
                  for kind, number in _ipc() - self._ipc]
        found += [f"file {path} is left" for path in _files() - self._files]
        found += [f"file {name} of the helper is left" for name in os.listdir(self._temporary)]
        return found

    def leftovers(self, patience=1.0):
        """What is still there after so many seconds; what are processes is ended here."""
        deadline = time.monotonic() + patience
        while True:
            self.reap()
            found = self._differences()
            if not found or time.monotonic() > deadline:
                break
            time.sleep(0.01)
        for pid in descendants():
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.reap()
        return found

    @staticmethod
    def reap():
        """Zombies that were handed to us; call only when no child is being waited for."""
        try:
            while os.waitpid(-1, os.WNOHANG)[0] > 0:
                pass
        except ChildProcessError:
            pass

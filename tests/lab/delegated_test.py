#!/usr/bin/env python3
"""Where the helper finds its cgroups under systemd: a scope of its own, or the one it is in."""

import json
import os
import pathlib
import shlex
import socket
import subprocess
import time

from places import HELPER, HOG, PlaceTest, main, own_cgroup, run_helper

SERVICE = "/run/delegated.socket"  # the lab's: runs a script in a delegated service, as this user
# No way to systemd from here: what the helper was started in is all there is.
NO_BUS = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent", "XDG_RUNTIME_DIR": "/nonexistent"}
EXPORT = "".join(f"export {name}={value}\n" for name, value in NO_BUS.items())


def in_scope(*properties):
    options = [f"--property={one}" for one in properties]
    return ("systemd-run", "--user", "--scope", "--quiet", "--collect", *options)


def in_service(script):
    """Lines that a shell says in a fresh delegated service of the system's systemd."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(120)
        connection.connect(SERVICE)
        # Not the script's own input: whatever it starts would read on there.
        inner = f"sh -c {shlex.quote(script)} </dev/null 2>&1"
        connection.sendall(f"{EXPORT}{inner}\n".encode())
        connection.shutdown(socket.SHUT_WR)
        return connection.makefile().read().splitlines()


class OwnScope(PlaceTest):
    def started(self, *prefix):
        """A helper that runs a sleep of some seconds, and the scope it has been given."""
        process = subprocess.Popen([*prefix, HELPER, "run", "--json", "--", "/bin/sleep", "3"],
                                   stdout=subprocess.DEVNULL)  # fmt: skip
        self.addCleanup(process.wait)
        self.wait_for(lambda: own_cgroup(process.pid).endswith("/supervisor"))
        return process, pathlib.Path("/sys/fs/cgroup" + own_cgroup(process.pid)).parent

    def wait_for(self, condition):
        deadline = time.monotonic() + 20
        while not condition():
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.05)

    def test_systemd_gives_a_scope_and_takes_it_back(self):
        process, scope = self.started()
        self.assertEqual(f"assay-sandbox-{process.pid}.scope", scope.name)
        self.assertEqual(0, process.wait())
        self.wait_for(lambda: not scope.exists())

    def test_a_pinned_helper_gives_no_more_cores_than_it_has(self):
        for prefix, bound in ((("taskset", "-c", "0"), "100000 100000"), ((), "max 100000")):
            _, scope = self.started(*prefix)
            self.wait_for(lambda scope=scope: list(scope.glob("runs/*/cpu.max")))
            self.wait_for(lambda scope=scope, bound=bound: [bound + "\n"] == [
                one.read_text() for one in scope.glob("runs/*/cpu.max")])  # fmt: skip


class DelegatedService(PlaceTest):
    def test_is_used_when_systemd_cannot_be_asked(self):
        self.expect_exact(json.loads(in_service(f"{HELPER} run --json -- /bin/true")[-1]))
        hog = f"{HELPER} run --json {' '.join(HOG)}"
        self.expect_out_of_memory(json.loads(in_service(hog)[-1]))

    def test_company_moves_aside_and_helpers_share(self):
        # The shell was in the service's cgroup itself; two helpers at once, and one after them.
        lines = in_service(f"""
            {HELPER} run --json -- /bin/sleep 2 & {HELPER} run --json -- /bin/sleep 2 & wait
            {HELPER} run --json -- /bin/true
            cat /proc/self/cgroup; ls -d /sys/fs/cgroup$(sed s/0::// /proc/self/cgroup)/../runs/*/
        """)
        for report in lines[:3]:
            self.expect_exact(json.loads(report))
        self.assertRegex(lines[3], "/delegated@.*[.]service/supervisor$")
        self.assertRegex(lines[4], "No such file")  # no leaf is left


class UserScope(PlaceTest):
    def test_of_ones_own_is_asked_for_even_in_a_delegated_one(self):
        prefix = in_scope("Delegate=yes")
        self.expect_exact(run_helper("--", "/bin/true", prefix=prefix))

    def test_a_scope_that_is_not_delegated_is_left_alone(self):
        no_bus = ("env", *(f"{name}={value}" for name, value in NO_BUS.items()))
        report = run_helper("--", "/bin/true", prefix=(*in_scope("Delegate=no"), *no_bus))
        self.assertEqual("exited", report["outcome"])
        self.assertEqual("approximate", report["limits"])
        for part in ("no part of the cgroup tree is delegated", "system service with Delegate=yes"):
            self.assertIn(part, report["limits_why"])


if __name__ == "__main__":
    assert os.geteuid() != 0, "as the lab machine's ordinary user"
    main()

// assay-sandbox: runs one untrusted program at a time, isolated, without setuid and without root.
//
// Theory of operation
//
// Three processes, no threads (a threaded process cannot make a user namespace):
//
//   supervisor   this program, outside. Makes the pipes, starts the box, watches clocks and
//                output, kills, and writes the report (run.cpp).
//   init         process 1 of the box (inside.cpp): forked straight into new user, pid, mount, ipc
//                and cgroup namespaces, and into a network and a uts namespace that all boxes of
//                this helper use, one after the other (shared_namespaces.cpp). It builds the file
//                tree, forks the program, reaps everything, and kills what outlives the program.
//   program      forked by the init, never process 1 itself: as process 1 it would be immune to its
//                own signals. Between fork and exec it gives up all it could still do, the system
//                call filter last.
//
// Supervisor and init share one socket. The supervisor says "go"; the init
// says Prepared (with the box's /proc, from which usage is sampled); the program's process, filter
// and all, says AtGate (with the descriptor at which refused calls wait) and waits for the command
// it is to become; and the init says Ended. Or one of the two says what failed. The program cannot
// reach the socket: it closes at exec. A box at its gate is a Slot (slot.cpp); serve keeps some
// ready (pool.cpp); a Run is what happens from the gate's opening to the report.
//
// How everything ends: killing the init kills all of its pid namespace. The init dies with the
// supervisor (PDEATHSIG), and with the namespaces go their mounts. In serve mode the supervisor
// ends when its caller closes the socket. So whoever is killed, nothing is left.
//
// What the program's output goes through: pipes that the supervisor empties (relay.cpp), so that a
// flood is cut at its limit and the caller's own files never enter the box.
//
// What is not a boundary: the kernel itself, its caches, and time. See SECURITY.md.

#include "helper/command_line.h"

int main(int argc, char **argv)
{
    return assay::sandbox::runCommandLine(argc, argv);
}

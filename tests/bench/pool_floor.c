// What the kernel alone takes for one use of a prepared box: pool_floor TARGET ROUNDS PAUSE UNTIL
//
// A box is prepared (all namespaces, a tmpfs root with the target and /proc, an init and a process
// that waits); the clock runs from opening its gate until the init, and with it every namespace, is
// reaped (UNTIL is "gone"), or only until the init has reaped the program and said so ("told"). No
// filter, no limits, no streams, no report. Prints microseconds, one figure a line.
#define _GNU_SOURCE
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void must(int good, const char *what)
{
    if (!good) {
        perror(what);
        _exit(1);
    }
}

static void put(const char *path, const char *text)
{
    int fd = open(path, O_WRONLY);
    must(fd >= 0 && write(fd, text, strlen(text)) > 0, path);
    close(fd);
}

static void box(const char *target, int gate, int ready, unsigned uid, unsigned gid)
{
    char line[64];
    must(unshare(CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWNET | CLONE_NEWIPC |
                 CLONE_NEWUTS | CLONE_NEWCGROUP) == 0, "unshare");
    put("/proc/self/setgroups", "deny");
    snprintf(line, sizeof(line), "%u %u 1", uid, uid);
    put("/proc/self/uid_map", line);
    snprintf(line, sizeof(line), "%u %u 1", gid, gid);
    put("/proc/self/gid_map", line);
    pid_t init = fork();
    must(init >= 0, "fork");
    if (init > 0) {
        waitpid(init, NULL, 0);
        _exit(0);
    }
    must(mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0, "private");
    int source = (int)syscall(SYS_open_tree, AT_FDCWD, target, 1 /* clone */);
    must(source >= 0 && mount("tmpfs", "/usr", "tmpfs", 0, NULL) == 0 && chdir("/usr") == 0, "root");
    close(open("true", O_CREAT | O_WRONLY, 0755));
    must(syscall(SYS_move_mount, source, "", AT_FDCWD, "true", 4) == 0, "bind");
    must(mkdir("proc", 0755) == 0 && mount("proc", "proc", "proc", 0, NULL) == 0, "proc");
    must(syscall(SYS_pivot_root, ".", ".") == 0 && umount2(".", MNT_DETACH) == 0, "pivot_root");
    if (fork() == 0) {
        char byte = 0;
        must(write(ready, "r", 1) == 1 && read(gate, &byte, 1) == 1, "gate");
        execl("/true", "true", NULL);
        _exit(127);
    }
    wait(NULL);
    must(write(ready, "e", 1) == 1, "tell");
    _exit(0);
}

int main(int argc, char **argv)
{
    if (argc != 5)
        return 2;
    const int until_told = strcmp(argv[4], "told") == 0;
    const struct timespec pause = {0, atol(argv[3]) * 1000000L};
    for (int i = -3; i < atoi(argv[2]); ++i) {
        int gate[2], ready[2];
        char byte = 0;
        must(pipe2(gate, O_CLOEXEC) == 0 && pipe2(ready, O_CLOEXEC) == 0, "pipe");
        pid_t child = fork();
        if (child == 0)
            box(argv[1], gate[0], ready[1], getuid(), getgid());
        must(read(ready[0], &byte, 1) == 1, "ready");
        nanosleep(&pause, NULL);
        struct timespec start, end;
        clock_gettime(CLOCK_MONOTONIC, &start);
        must(write(gate[1], "g", 1) == 1, "open");
        int status = 1;
        must(read(ready[0], &byte, 1) == 1, "ended");
        if (until_told)
            clock_gettime(CLOCK_MONOTONIC, &end);
        waitpid(child, &status, 0);
        if (!until_told)
            clock_gettime(CLOCK_MONOTONIC, &end);
        must(status == 0, "box");
        if (i >= 0)
            printf("%.1f\n", (double)(end.tv_sec - start.tv_sec) * 1e6 +
                                 (double)(end.tv_nsec - start.tv_nsec) / 1e3);
        close(gate[0]), close(gate[1]), close(ready[0]), close(ready[1]);
    }
    return 0;
}

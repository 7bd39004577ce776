// What every attack program shares: it runs only in a box, and it judges itself where it can.
#pragma once

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/// Ends the program with 99 unless it lies where the runner binds it inside the box (or is a copy
/// that an attack made in there): nobody starts a fork bomb on the bare machine by accident.
__attribute__((constructor)) static void onlyInTheBox(void)
{
    char path[4096] = {0};
    if (readlink("/proc/self/exe", path, sizeof(path) - 1) < 0 ||
        (strncmp(path, "/attack/", 8) != 0 && strncmp(path, "/box/", 5) != 0)) {
        fputs("this is an attack on a sandbox: start it through attack_suite.py\n", stderr);
        _exit(99);
    }
}

static int breaches __attribute__((unused));

/// Says what got through. A run whose output has the word BREACH fails, whatever else it does.
__attribute__((unused, format(printf, 1, 2))) static void breach(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("BREACH: ", stdout);
    vprintf(format, arguments);
    putchar('\n');
    fflush(stdout);
    va_end(arguments);
    ++breaches;
}

/// The last line of a probe: exit status 0 and the word "held" if nothing got through.
__attribute__((unused)) static int conclusion(void)
{
    if (breaches == 0)
        puts("held");
    fflush(stdout);
    return breaches == 0 ? 0 : 1;
}

/// The call must be refused before the kernel looks at its arguments. They are bad on purpose:
/// EFAULT, EBADF, EINVAL or ESRCH would mean that the filter let the call through.
__attribute__((unused)) static void mustRefuse(const char *name, long result)
{
    if (result >= 0)
        breach("%s succeeded", name);
    else if (errno != EPERM && errno != EACCES && errno != ENOSYS)
        breach("%s reached the kernel: %s", name, strerror(errno));
}

/// The call must fail, for whatever reason.
__attribute__((unused)) static void mustFail(const char *name, long result)
{
    if (result >= 0)
        breach("%s succeeded", name);
}

/// No descriptor for this path may be had.
__attribute__((unused)) static void mustNotOpen(const char *path, int flags)
{
    int fd = open(path, flags, 0600);
    if (fd >= 0) {
        breach("%s opened", path);
        close(fd);
    }
}

/// CPU seconds that this process itself has used.
__attribute__((unused)) static double cpuSeconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/// Computes until this process has used so many CPU seconds.
__attribute__((unused)) static void burn(double seconds)
{
    const double end = cpuSeconds() + seconds;
    volatile uint64_t sum = 0;
    while (cpuSeconds() < end)
        for (int i = 0; i < 20000; ++i)
            sum += (uint64_t)i * sum + 1;
}

/// Maps and touches so many bytes; null if they are not to be had.
__attribute__((unused)) static char *touch(size_t bytes)
{
    char *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        return NULL;
    for (size_t at = 0; at < bytes; at += 4096)
        memory[at] = 1;
    return memory;
}

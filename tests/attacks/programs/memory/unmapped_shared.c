// expect: killed memory or exited any or signalled any
// exact expect: killed memory
// options: --memory 64 --cpu-time 2 --wall-time 3
// note: pages of shared memory that no process maps any more: only a cgroup still counts them
#include "../attack.h"

int main(void)
{
    int failed = 0;
    for (int i = 0; i < 4; ++i)
        if (fork() == 0) {
            for (int mebibyte = 0; mebibyte < 48; ++mebibyte) {
                char *memory =
                    mmap(NULL, 1 << 20, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
                if (memory == MAP_FAILED)
                    _exit(3);
                memset(memory, 1, 1 << 20);
                (void)madvise(memory, 1 << 20, MADV_DONTNEED);
            }
            usleep(300000);
            _exit(0);
        }
    int status;
    while (wait(&status) > 0)
        failed += status != 0;
    return failed > 0;
}

// expect: killed memory or exited not 0
// exact expect: killed memory
// options: --memory 64 --cpu-time 2 --wall-time 4
// report: memory_bytes at most 256M
// exact report: memory_bytes at most 66M
// note: eight processes of 40 MiB: each is below the limit alone, together they are far above
#include "../attack.h"

int main(void)
{
    for (int i = 0; i < 8; ++i)
        if (fork() == 0) {
            if (touch(40 << 20) == NULL)
                _exit(3);
            sleep(2);
            _exit(0);
        }
    int failed = 0;
    int status;
    while (wait(&status) > 0)
        failed += status != 0;
    return failed > 0;
}

// expect: killed memory or signalled any or exited not 0
// exact expect: killed memory
// options: --memory 64
// report: memory_bytes at most 96M
// exact report: memory_bytes at most 66M
// stdout: lacks "survived"
#include "../attack.h"

int main(void)
{
    for (size_t total = 0; total < 1024; ++total)
        if (touch(1 << 20) == NULL)
            return 3;
    puts("survived");
    return 0;
}

// expect: exited 0
// options: --output-limit 4
// stdout: at least 1M
// stdout: at most 1M
// note: one MiB written in the last moment arrives whole
#include "../attack.h"

int main(void)
{
    static char block[1 << 20];
    memset(block, 'z', sizeof(block));
    size_t written = 0;
    while (written < sizeof(block)) {
        ssize_t size = write(1, block + written, sizeof(block) - written);
        if (size <= 0)
            return 3;
        written += (size_t)size;
    }
    _exit(0);
}

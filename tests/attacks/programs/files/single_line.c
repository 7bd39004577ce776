// expect: killed output
// options: --output-limit 4 --cpu-time 2
// stdout: at most 4M
// note: one gigabyte without a newline
#include "../attack.h"

int main(void)
{
    for (long i = 0; i < 1L << 30; ++i)
        putchar_unlocked('a');
    return 0;
}

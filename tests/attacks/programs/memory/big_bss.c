// expect: killed memory or signalled any or exited not 0
// exact expect: killed memory
// options: --memory 64
// stdout: lacks "survived"
// note: one GiB that is no file and no call: it is there when the program starts
#include "../attack.h"

static char table[(size_t)1 << 30];

int main(void)
{
    for (size_t at = 0; at < sizeof(table); at += 4096)
        table[at] = 1;
    puts("survived");
    return table[4096] - 1;
}

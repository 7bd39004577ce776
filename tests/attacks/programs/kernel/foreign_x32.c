// expect: killed refused or signalled SYS
// needs: machine x86_64
// stdout: lacks "survived"
// note: the x32 way to call getpid, number 39 with a bit set: the same numbers, another table
#include "../attack.h"

int main(void)
{
    long result = syscall(0x40000000 + 39);
    printf("survived: %ld\n", result);
    return 0;
}

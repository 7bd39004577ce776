// expect: killed refused or signalled SYS
// needs: machine x86_64
// stdout: lacks "survived"
// note: int 0x80 counts calls as i386 does: 20 is getpid there and writev here
#include "../attack.h"

int main(void)
{
#ifdef __x86_64__
    long result = 20;
    __asm__ volatile("int $0x80" : "+a"(result) : : "memory", "r8", "r9", "r10", "r11");
    printf("survived: %ld\n", result);
#endif
    return 0;
}

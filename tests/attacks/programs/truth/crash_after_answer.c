// expect: signalled SEGV
// stdout: is "42\n"
// note: a right answer, then a crash: both are reported, and the crash wins
#include "../attack.h"

static int *volatile nowhere;

int main(void)
{
    puts("42");
    fflush(stdout);
    return *nowhere;
}

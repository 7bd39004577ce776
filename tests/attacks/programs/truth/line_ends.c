// expect: exited 0
// stdout: is "a\r\nb\rc\n\r\n"
#include "../attack.h"

int main(void)
{
    fputs("a\r\nb\rc\n\r\n", stdout);
    return 0;
}

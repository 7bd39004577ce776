// expect: exited 0
// stdout: is "a\nb"
#include "../attack.h"

int main(void)
{
    fputs("a\nb", stdout);
    return 0;
}

// expect: exited 3
// stdout: is "before\n"
// note: with 0 to 2 closed the next file it opens becomes its standard output
#include "../attack.h"

int main(void)
{
    (void)!write(1, "before\n", 7);
    close(0);
    close(1);
    close(2);
    for (int i = 0; i < 3; ++i)
        (void)open("/box/mine", O_CREAT | O_RDWR, 0600);
    (void)!write(1, "after\n", 6);
    return 3;
}

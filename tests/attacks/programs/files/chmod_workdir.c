// expect: exited 0
// note: a working folder that nobody may enter must not keep anything alive
#include "../attack.h"

int main(void)
{
    (void)mkdir("/box/inner", 0700);
    (void)chmod("/box/inner", 0);
    (void)chmod("/box", 0);
    (void)chmod("/tmp", 0);
    return 0;
}

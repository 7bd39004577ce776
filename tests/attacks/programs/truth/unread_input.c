// expect: exited 6
// stdin: zeros
// wall: 2
// note: standard input without an end, of which it reads a little
#include "../attack.h"

int main(void)
{
    char block[100];
    (void)!read(0, block, sizeof(block));
    close(0);
    usleep(50000);
    return 6;
}

// expect: exited 0
// stdout: is "early\n"
// wall: 2
// note: output closed long before the end: the end of the pipe is not the end of the run
#include "../attack.h"

int main(void)
{
    (void)!write(1, "early\n", 6);
    close(1);
    close(2);
    usleep(300000);
    return 0;
}

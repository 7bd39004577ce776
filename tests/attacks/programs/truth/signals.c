// expect: signalled {value}
// for: SEGV FPE ABRT BUS ILL TERM KILL HUP INT QUIT TRAP SYS PIPE ALRM USR1 USR2 XCPU XFSZ VTALRM
// args: {value}
// report: exit_code is null
// note: each signal to itself; as PID 1 it would be ignored
#include "../attack.h"

int main(int argc, char **argv)
{
    for (int number = 1; argc > 1 && number < 32; ++number)
        if (strcmp(sigabbrev_np(number), argv[1]) == 0)
            raise(number);
    usleep(50000);
    return 0;
}

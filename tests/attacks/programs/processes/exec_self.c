// expect: killed cpu,wall
// options: --cpu-time 0.5 --wall-time 2
// note: a process that is a new program each moment keeps its pid and its used CPU time
#include "../attack.h"

int main(int argc, char **argv)
{
    (void)argc;
    execv("/proc/self/exe", argv);
    return 3;
}

// expect: exited {value}
// for: 0..255
// args: {value}
// report: signal is null
// note: 128+n is an exit code like any other
#include "../attack.h"

int main(int argc, char **argv)
{
    return argc > 1 ? atoi(argv[1]) : 1;
}

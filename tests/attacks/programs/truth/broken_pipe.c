// expect: signalled PIPE
// note: the runner starts the helper with SIGPIPE ignored, as Python does; the program has it back
#include "../attack.h"

int main(void)
{
    int ends[2];
    if (pipe(ends) != 0)
        return 3;
    close(ends[0]);
    (void)!write(ends[1], "x", 1);
    return 0;
}

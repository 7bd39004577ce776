#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
int main(void)
{
    signal(SIGPIPE, SIG_DFL);
    for (int i = 0; i < 100000; ++i)
        if (write(1, "still talking\n", 14) != 14)
            return 1;
    return 0;
}

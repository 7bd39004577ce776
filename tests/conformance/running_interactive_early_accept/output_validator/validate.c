#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
/* Accepts the first byte and leaves. */
int main(void)
{
    char c;
    return read(0, &c, 1) == 1 ? 42 : 43;
}

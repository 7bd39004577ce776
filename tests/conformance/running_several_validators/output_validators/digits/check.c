#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
int main(void)
{
    int c;
    while ((c = getchar()) != EOF)
        if (c == '1')
            return 42;
    return 43;
}

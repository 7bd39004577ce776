#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
int main(void)
{
    int low = 1, high = 1000;
    char answer[16];
    for (;;) {
        int middle = (low + high) / 2;
        printf("%d\n", middle);
        fflush(stdout);
        if (scanf("%15s", answer) != 1)
            return 1;
        if (answer[0] == 'r')
            return 0;
        if (answer[0] == 'h')
            low = middle + 1;
        else
            high = middle - 1;
    }
}

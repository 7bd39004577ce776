#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
/* Says its numbers, closes its output and waits for the sum. */
int main(int argc, char **argv)
{
    FILE *in = argc < 4 ? NULL : fopen(argv[1], "r");
    int n, sum = 0, said;
    if (!in)
        return 1;
    while (fscanf(in, "%d", &n) == 1) {
        printf("%d\n", n);
        sum += n;
    }
    fflush(stdout);
    close(1);
    return scanf("%d", &said) == 1 && said == sum ? 42 : 43;
}

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A number from 1 to 1000 is to be found by questions; answers are "lower", "higher", "right". */
int main(int argc, char **argv)
{
    FILE *in = argc < 4 ? NULL : fopen(argv[1], "r");
    int secret, asked;
    if (!in || fscanf(in, "%d", &secret) != 1)
        return 1;
    for (int i = 0; i < 10; ++i) {
        if (scanf("%d", &asked) != 1)
            return 43;
        if (asked < 1 || asked > 1000)
            return 43;
        printf("%s\n", asked < secret ? "higher" : asked > secret ? "lower" : "right");
        fflush(stdout);
        if (asked == secret)
            return 42;
    }
    return 43;
}

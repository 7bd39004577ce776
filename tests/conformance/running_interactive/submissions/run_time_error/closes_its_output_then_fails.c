#include <stdio.h>
#include <unistd.h>

/* The validator is not told before the submission has ended. */
int main(void)
{
    fclose(stdout);
    usleep(600000);
    return 1;
}

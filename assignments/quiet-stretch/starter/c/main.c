#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    long long n, d;
    if (scanf("%lld %lld", &n, &d) != 2) {
        return 1;
    }
    long long *levels = malloc((size_t)n * sizeof *levels);
    for (long long i = 0; i < n; ++i) {
        if (scanf("%lld", &levels[i]) != 1) {
            return 1;
        }
    }

    // Write your code here.

    return 0;
}

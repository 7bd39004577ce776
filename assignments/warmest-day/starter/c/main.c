#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    long long n;
    if (scanf("%lld", &n) != 1) {
        return 1;
    }
    long long *temperatures = malloc((size_t)n * sizeof *temperatures);
    for (long long i = 0; i < n; ++i) {
        if (scanf("%lld", &temperatures[i]) != 1) {
            return 1;
        }
    }

    // Write your code here.

    return 0;
}

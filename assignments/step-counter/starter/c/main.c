#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    long long n, q;
    if (scanf("%lld %lld", &n, &q) != 2) {
        return 1;
    }
    long long *steps = malloc((size_t)n * sizeof *steps);
    for (long long i = 0; i < n; ++i) {
        if (scanf("%lld", &steps[i]) != 1) {
            return 1;
        }
    }
    for (long long i = 0; i < q; ++i) {
        long long first;
        long long last;
        if (scanf("%lld %lld", &first, &last) != 2) {
            return 1;
        }
        // Use the two numbers here.
    }

    // Write your code here.

    return 0;
}

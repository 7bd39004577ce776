#include <stdio.h>

int main(void)
{
    long long n;
    if (scanf("%lld", &n) != 1) {
        return 1;
    }
    for (long long i = 0; i < n; ++i) {
        double kilometres;
        long long minutes;
        if (scanf("%lf %lld", &kilometres, &minutes) != 2) {
            return 1;
        }
        // Use the two numbers here.
    }

    // Write your code here.

    return 0;
}

// A double has 53 bits: 999999999999999999 becomes 1000000000000000000.
#include <math.h>
#include <stdio.h>

int main(void)
{
    long long n;
    if (scanf("%lld", &n) != 1) {
        return 1;
    }
    printf("%lld\n", (long long)sqrt((double)n));
    return 0;
}

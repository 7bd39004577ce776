#include <stdio.h>

int main(void)
{
    long long total, a, b;
    if (scanf("%lld %lld %lld", &total, &a, &b) != 3) {
        return 1;
    }

    // Write your code here.

    return 0;
}

#include <stdio.h>

int main(void)
{
    long long sweets, children;
    if (scanf("%lld %lld", &sweets, &children) != 2) {
        return 1;
    }

    // Write your code here.

    return 0;
}

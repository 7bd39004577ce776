// Forgets the party to which nobody came.
#include <stdio.h>

int main(void)
{
    long long sweets, children;
    if (scanf("%lld %lld", &sweets, &children) != 2) {
        return 1;
    }
    printf("%lld %lld\n", sweets / children, sweets % children);
    return 0;
}

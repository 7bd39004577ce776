// An int holds no more than 2147483647 sweets.
#include <stdio.h>

int main(void)
{
    long long sweets, children;
    if (scanf("%lld %lld", &sweets, &children) != 2) {
        return 1;
    }
    int box = (int)sweets;
    int heads = (int)children;
    if (heads == 0) {
        printf("0 %d\n", box);
    } else {
        printf("%d %d\n", box / heads, box % heads);
    }
    return 0;
}

// Fast, but a sum in the last group is larger than an int.
#include <stdio.h>

static int total[12001];

int main(void)
{
    int n, q;
    if (scanf("%d %d", &n, &q) != 2) {
        return 1;
    }
    for (int day = 1; day <= n; ++day) {
        int steps;
        if (scanf("%d", &steps) != 1) {
            return 1;
        }
        total[day] = (int)((unsigned)total[day - 1] + (unsigned)steps);
    }
    while (q-- > 0) {
        int first, last;
        if (scanf("%d %d", &first, &last) != 2) {
            return 1;
        }
        printf("%d\n", (int)((unsigned)total[last] - (unsigned)total[first - 1]));
    }
    return 0;
}

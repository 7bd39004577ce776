#include <stdio.h>

int main(void)
{
    int n;
    if (scanf("%d", &n) != 1) {
        return 1;
    }
    int best = 0;
    int bestDay = 0;
    for (int day = 1; day <= n; ++day) {
        int temperature;
        if (scanf("%d", &temperature) != 1) {
            return 1;
        }
        if (bestDay == 0 || temperature > best) {
            best = temperature;
            bestDay = day;
        }
    }
    printf("%d %d\n", best, bestDay);
    return 0;
}

// Integer division turns 90 minutes into one hour.
#include <stdio.h>

int main(void)
{
    int n;
    if (scanf("%d", &n) != 1) {
        return 1;
    }
    double distance = 0;
    int minutes = 0;
    for (int i = 0; i < n; ++i) {
        double kilometres;
        int more;
        if (scanf("%lf %d", &kilometres, &more) != 2) {
            return 1;
        }
        distance += kilometres;
        minutes += more;
    }
    printf("%.9f\n", distance / (minutes / 60));
    return 0;
}

// expect: held
// note: root of the machine must not stand behind the box's user: its files would obey
#include "../attack.h"

int main(void)
{
    unsigned inside, outside, count;
    FILE *map = fopen("/proc/self/uid_map", "r");
    if (map == NULL)
        return conclusion();
    while (fscanf(map, "%u %u %u", &inside, &outside, &count) == 3)
        if (outside == 0 && count < 1000000)
            breach("user %u in the box is root outside", inside);
    return conclusion();
}

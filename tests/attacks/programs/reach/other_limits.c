// expect: held
// note: the limits of the box's init are as good as the program's own if it can set them
#include "../attack.h"

#include <sys/resource.h>

int main(void)
{
    for (int resource = 0; resource < 16; ++resource) {
        struct rlimit found;
        mustRefuse("prlimit of PID 1", prlimit(1, (__rlimit_resource_t)resource, NULL, &found));
    }
    return conclusion();
}

// expect: held or killed memory
// options: --memory 128 --cpu-time 2
#include "fill.h"

int main(void)
{
    const int kept = fillFolder("/dev/shm", 400);
    if (kept > 128)
        breach("%d MiB in /dev/shm", kept);
    return conclusion();
}

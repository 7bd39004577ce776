// expect: held or killed cpu,wall,memory
// options: --cpu-time 2 --wall-time 4
// note: 100,000 nested folders: whoever clears up must neither recurse nor build the path
#include "../attack.h"

int main(void)
{
    long depth = 0;
    while (depth < 100000 && mkdir("d", 0700) == 0 && chdir("d") == 0)
        ++depth;
    if (depth >= 100000)
        breach("%ld folders deep", depth);
    return conclusion();
}

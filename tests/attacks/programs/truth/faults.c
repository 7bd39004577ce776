// expect: signalled {value}
// for: SEGV FPE ILL BUS ABRT
// args: {value}
// note: the same signals by real mistakes
#include "../attack.h"

static volatile int zero;
static int *volatile nowhere;

int main(int argc, char **argv)
{
    const char *kind = argc > 1 ? argv[1] : "";
    if (strcmp(kind, "SEGV") == 0)
        return *nowhere;
    if (strcmp(kind, "FPE") == 0)
        return 7 / zero; // 1 / x needs no division
    if (strcmp(kind, "ILL") == 0)
        __builtin_trap();
    if (strcmp(kind, "ABRT") == 0)
        abort();
    if (strcmp(kind, "BUS") == 0) {
        int fd = open("empty", O_CREAT | O_RDWR, 0600);
        char *page = mmap(NULL, 4096, PROT_READ, MAP_SHARED, fd, 0);
        return page[0];
    }
    return 0;
}

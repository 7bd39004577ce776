// expect: exited 0
// options: --memory 256
// report: memory_bytes at least 45M
// report: memory_bytes at most 72M
// exact report: memory_bytes at least 47M
// exact report: memory_bytes at most 54M
// note: 48 MiB in many small pieces
#include "../attack.h"

int main(void)
{
    for (int i = 0; i < 48 * 1024; ++i) {
        char *piece = malloc(1008);
        if (piece == NULL)
            return 3;
        memset(piece, i, 1008);
    }
    return 0;
}

// expect: exited 0
// options: --memory 64
// stdout: has "mapped" or has "refused"
// exact stdout: is "mapped\n"
// note: address space costs nothing; where it must stand for memory the program is refused it
#include "../attack.h"

int main(void)
{
    char *memory = mmap(NULL, (size_t)64 << 30, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    puts(memory == MAP_FAILED ? "refused" : "mapped");
    return 0;
}

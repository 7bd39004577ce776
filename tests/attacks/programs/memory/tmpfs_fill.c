// expect: held or killed memory
// options: --memory 256 --cpu-time 2
// note: files of the box are memory of the machine; /tmp and /box hold 64 MiB unless told otherwise
#include "fill.h"

int main(void)
{
    const char *folders[] = {"/tmp", "/box", "/dev/shm", "/", "/dev"};
    int total = 0;
    for (size_t i = 0; i < sizeof(folders) / sizeof(*folders); ++i)
        total += fillFolder(folders[i], 400);
    if (total > 256)
        breach("%d MiB of files", total);
    return conclusion();
}

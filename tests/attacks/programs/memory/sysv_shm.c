// expect: held or killed memory or signalled any
// options: --memory 64 --cpu-time 2
// note: segments outlive the process that made them; they must not outlive the run
#include "../attack.h"

#include <sys/ipc.h>
#include <sys/shm.h>

int main(void)
{
    int kept = 0;
    for (; kept < 300; ++kept) {
        int id = shmget(IPC_PRIVATE, 1 << 20, IPC_CREAT | 0666);
        if (id < 0)
            break;
        char *memory = shmat(id, NULL, 0);
        if (memory == (char *)-1)
            break;
        memset(memory, 1, 1 << 20);
        shmdt(memory);
    }
    if (kept > 128)
        breach("%d MiB of shared segments", kept);
    return conclusion();
}

// expect: held
// options: --bind {bait}/setuid:/box/setuid
// args: try
// note: {bait}/setuid is a copy of this program that belongs to the runner, with mode 6755
#include "../attack.h"

#include <sys/prctl.h>

int main(int argc, char **argv)
{
    (void)argv;
    if (argc > 1) {
        execl("/box/setuid", "setuid", NULL);
        breach("the bait cannot be started: %s", strerror(errno));
        return conclusion();
    }
    if (geteuid() == 0 || geteuid() != getuid() || getegid() != getgid())
        breach("user %u became %u", getuid(), geteuid());
    return conclusion();
}

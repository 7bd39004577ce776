// expect: held
// args: {hostname}
#include "../attack.h"

int main(int argc, char **argv)
{
    char name[256] = {0};
    (void)gethostname(name, sizeof(name) - 1);
    if (argc > 1 && strcmp(name, argv[1]) == 0)
        breach("the machine's own name: %s", name);
    mustFail("sethostname", sethostname("attack", 6));
    return conclusion();
}

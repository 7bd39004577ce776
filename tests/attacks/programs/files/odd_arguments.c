// expect: exited 0
// args: "--json" "" "a b" "$(id)" "--" "-x"
// stdout: is "[--json][][a b][$(id)][--][-x]"
// note: arguments are passed as they are: none is an option of ours or goes through a shell
#include "../attack.h"

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i)
        printf("[%s]", argv[i]);
    return 0;
}

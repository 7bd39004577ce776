// expect: held
// args: {tag}
// note: the runner sets ASSAY_ATTACK_SECRET, PYTHONPATH and others for the helper
#include "../attack.h"

extern char **environ;

int main(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    const char *allowed[] = {"PATH=", "HOME=/box", "LANG=", "LC_",      "TMPDIR=/tmp", "PWD=/box",
                             "USER=", "SHELL=",    "TERM=", "LOGNAME=", "TZ="};
    for (char **entry = environ; *entry != NULL; ++entry) {
        int known = 0;
        for (size_t i = 0; i < sizeof(allowed) / sizeof(*allowed); ++i)
            known = known || strncmp(*entry, allowed[i], strlen(allowed[i])) == 0;
        if (!known)
            breach("environment: %s", *entry);
    }
    return conclusion();
}

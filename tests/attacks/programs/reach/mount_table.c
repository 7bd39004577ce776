// expect: held
// note: every mount is nosuid, and read-only but for the places that are the program's own
#include "../attack.h"

static int own(const char *point)
{
    const char *places[] = {"/box",      "/tmp",      "/dev/shm",    "/proc",       "/dev/null",
                            "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"};
    for (size_t i = 0; i < sizeof(places) / sizeof(*places); ++i)
        if (strcmp(point, places[i]) == 0)
            return 1;
    return 0;
}

int main(void)
{
    char line[4096];
    int mounts = 0;
    FILE *table = fopen("/proc/self/mountinfo", "r");
    while (table != NULL && fgets(line, sizeof(line), table) != NULL) {
        char point[1024];
        char options[1024];
        if (sscanf(line, "%*s %*s %*s %*s %1023s %1023s", point, options) != 2)
            continue;
        ++mounts;
        if (strstr(options, "nosuid") == NULL)
            breach("%s is not nosuid", point);
        if (strncmp(options, "ro", 2) != 0 && !own(point))
            breach("%s can be written", point);
        if (strstr(line, "shared:") != NULL || strstr(line, "master:") != NULL)
            breach("%s is linked with the machine's mounts", point);
    }
    if (table != NULL && mounts == 0)
        breach("an empty mount table");
    return conclusion();
}

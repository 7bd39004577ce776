// expect: held
// args: {user}
// note: /etc/passwd inside must not list the machine's people
#include "../attack.h"

int main(int argc, char **argv)
{
    char line[1024];
    int entries = 0;
    FILE *file = fopen("/etc/passwd", "r");
    while (file != NULL && fgets(line, sizeof(line), file) != NULL) {
        ++entries;
        const size_t length = argc > 1 ? strlen(argv[1]) : 0;
        if (length > 0 && strcmp(argv[1], "root") != 0 && strncmp(line, argv[1], length) == 0 &&
            line[length] == ':')
            breach("%s is listed", argv[1]);
    }
    if (entries > 4)
        breach("%d users in /etc/passwd", entries);
    return conclusion();
}

// expect: held
// note: only the box's own few processes can be seen
#include "../attack.h"

#include <ctype.h>
#include <dirent.h>

int main(void)
{
    DIR *folder = opendir("/proc");
    if (folder == NULL)
        return conclusion();
    int processes = 0;
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;)
        if (isdigit((unsigned char)entry->d_name[0])) {
            ++processes;
            if (atoi(entry->d_name) > 100)
                breach("process %s", entry->d_name);
        }
    if (processes > 4)
        breach("%d processes", processes);
    return conclusion();
}

// How much can be written below a folder before it is refused.
#pragma once

#include "../attack.h"

/// Writes 1 MiB blocks into a new file of this folder until one fails; returns the MiB kept.
static int fillFolder(const char *folder, int most)
{
    char path[256];
    static char block[1 << 20];
    memset(block, 'x', sizeof(block));
    snprintf(path, sizeof(path), "%s/assay-attack-filler", folder);
    (void)signal(SIGXFSZ, SIG_IGN);
    int fd = open(path, O_CREAT | O_WRONLY | O_TRUNC, 0600);
    if (fd < 0)
        return 0;
    int kept = 0;
    while (kept < most && write(fd, block, sizeof(block)) == (ssize_t)sizeof(block))
        ++kept;
    close(fd);
    return kept;
}

// expect: held
// options: --bind {scratch}:/box/out:rw
// scratch: tidy
// note: where an answer file is expected: a link, a FIFO, a device, a socket, a setuid program
#include "../attack.h"

#include <sys/socket.h>
#include <sys/sysmacros.h>
#include <sys/un.h>

int main(void)
{
    if (chdir("/box/out") != 0)
        return 3;
    (void)!symlink("/etc/shadow", "link");
    (void)!symlink("../../../../../../etc/shadow", "climbing");
    (void)mkfifo("fifo", 0666);
    mustFail("mknod of a disk", mknod("disk", S_IFBLK | 0666, makedev(8, 0)));
    mustFail("mknod of kmem", mknod("kmem", S_IFCHR | 0666, makedev(1, 2)));
    mustFail("mknod of null", mknod("null", S_IFCHR | 0666, makedev(1, 3)));
    struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "socket"};
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    if (fd >= 0)
        (void)bind(fd, (struct sockaddr *)&address, sizeof(address));
    fd = open("suid", O_CREAT | O_WRONLY, 0755);
    if (fd < 0)
        return 3;
    (void)fchmod(fd, 06755);
    mustFail("a file of root", fchown(fd, 0, 0));
    (void)mkdir("closed", 0700);
    (void)!symlink("..", "closed/loop");
    (void)chmod("closed", 0);
    return conclusion();
}

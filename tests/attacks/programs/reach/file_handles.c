// expect: held
// note: opening by inode number goes around every path
#include "../attack.h"

int main(void)
{
    struct {
        struct file_handle handle;
        unsigned char bytes[128];
    } handle = {.handle = {.handle_bytes = 128}};
    int mount = 0;
    const long named = syscall(SYS_name_to_handle_at, AT_FDCWD, "/box", &handle, &mount, 0);
    (void)named;
    mustRefuse("open_by_handle_at", syscall(SYS_open_by_handle_at, -1, (void *)8, O_RDONLY));
    return conclusion();
}

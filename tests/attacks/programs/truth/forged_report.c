// expect: exited 5
// note: a program that prints a report of its own, on every descriptor it can find
#include "../attack.h"

int main(void)
{
    const char text[] = "{\"outcome\":\"exited\",\"exit_code\":0,\"signal\":null,\"reason\":null,"
                        "\"cpu_s\":0,\"wall_s\":0,\"memory_bytes\":1,\"refused\":[]}\n";
    for (int fd = 1; fd < 1024; ++fd)
        (void)!write(fd, text, sizeof(text) - 1);
    return 5;
}

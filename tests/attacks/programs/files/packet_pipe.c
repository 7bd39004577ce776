// expect: exited 0
// stdout: is "one two three\n"
// note: O_DIRECT makes its end of the pipe keep packets, of which a short read loses the rest
#include "../attack.h"

int main(void)
{
    (void)fcntl(1, F_SETFL, O_WRONLY | O_DIRECT | O_NONBLOCK);
    (void)fcntl(1, F_SETPIPE_SZ, 4096);
    const char *words[] = {"one ", "two ", "", "three", "\n"};
    for (int i = 0; i < 5; ++i) {
        while (write(1, words[i], strlen(words[i])) < 0 && errno == EAGAIN)
            usleep(100);
    }
    return 0;
}

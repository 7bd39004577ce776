// expect: exited 0
// stdout: is "\x00\xff\xc0\x80\x1b[2J\x1b]0;title\x07\xe2\x80\xae\xed\xa0\x80\r\n\xf4\x90\x80\x80"
// note: NUL, invalid UTF-8, terminal escapes, bidi override: passed on byte by byte
#include "../attack.h"

int main(void)
{
    const char text[] =
        "\0\xff\xc0\x80\x1b[2J\x1b]0;title\a\xe2\x80\xae\xed\xa0\x80\r\n\xf4\x90\x80\x80";
    (void)!write(1, text, sizeof(text) - 1);
    return 0;
}

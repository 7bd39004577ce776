// expect: exited 0
// stdout: is "hello\n"
// note: no attack: run after each one to see that the next run is unharmed
#include "attack.h"

int main(void)
{
    puts("hello");
    return 0;
}

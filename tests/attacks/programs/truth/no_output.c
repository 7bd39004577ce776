// expect: exited 0
// stdout: is ""
// stderr: is ""
#include "../attack.h"

int main(void)
{
    return 0;
}

// expect: held
// report: refused has personality
// note: READ_IMPLIES_EXEC and ADDR_NO_RANDOMIZE make other attacks easier
#include "../attack.h"

int main(void)
{
    mustRefuse("personality(READ_IMPLIES_EXEC)", syscall(SYS_personality, 0x0400000));
    mustRefuse("personality(PER_LINUX32)", syscall(SYS_personality, 8));
    return conclusion();
}

// expect: killed processes,cpu,wall
// options: --processes 32 --cpu-time 0.5 --wall-time 2
#include "../attack.h"

int main(void)
{
    for (;;)
        fork();
}

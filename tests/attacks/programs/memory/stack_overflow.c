// expect: signalled SEGV or killed memory
// options: --memory 64
// build: -fno-optimize-sibling-calls
// note: a recursion without an end
#include "../attack.h"

#pragma GCC diagnostic ignored "-Winfinite-recursion"

static volatile int deeper = 1;

static int descend(int level)
{
    volatile char frame[4096];
    frame[0] = (char)level;
    return deeper ? descend(level + 1) + frame[0] : 0;
}

int main(void)
{
    return descend(0);
}

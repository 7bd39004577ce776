// expect: held
// options: --processes 16 --memory 64
// note: what was set for the program stays set
#include "../attack.h"

#include <sys/resource.h>

int main(void)
{
    const int finite[] = {RLIMIT_CORE,     RLIMIT_FSIZE, RLIMIT_NOFILE, RLIMIT_MEMLOCK,
                          RLIMIT_MSGQUEUE, RLIMIT_NPROC, RLIMIT_RTPRIO};
    for (size_t i = 0; i < sizeof(finite) / sizeof(*finite); ++i) {
        struct rlimit limit;
        struct rlimit all = {RLIM_INFINITY, RLIM_INFINITY};
        if (getrlimit((__rlimit_resource_t)finite[i], &limit) != 0)
            continue;
        if (limit.rlim_max == RLIM_INFINITY)
            breach("limit %d is not set", finite[i]);
        mustFail("setrlimit", setrlimit((__rlimit_resource_t)finite[i], &all));
    }
    return conclusion();
}

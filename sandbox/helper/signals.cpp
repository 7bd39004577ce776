#include "helper/signals.h"

#include <signal.h>

namespace assay::sandbox {

void resetSignals()
{
    for (int signal = 1; signal < NSIG; ++signal)
        ::signal(signal, SIG_DFL); // SIGKILL, SIGSTOP and libc's own refuse, and may
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

} // namespace assay::sandbox

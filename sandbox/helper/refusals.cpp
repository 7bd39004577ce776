#include "helper/refusals.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <linux/seccomp.h>
#include <memory>
#include <poll.h>
#include <seccomp.h>
#include <sys/ioctl.h>

namespace assay::sandbox {

namespace {

constexpr std::size_t mostNames = 32;

} // namespace

bool Refusals::take(short events)
{
    if ((events & POLLIN) == 0) { // hung up: nobody can ask any more
        m_listener.reset();
        return false;
    }
    seccomp_notif question{};
    if (::ioctl(m_listener.get(), SECCOMP_IOCTL_NOTIF_RECV, &question) != 0)
        return false; // it was killed while it waited
    writeDown(question.data.nr, question.data.arch);
    if (m_answer == Answer::Leave)
        return true;
    seccomp_notif_resp answer{};
    answer.id = question.id;
    answer.error = -EPERM;
    static_cast<void>(::ioctl(m_listener.get(), SECCOMP_IOCTL_NOTIF_SEND, &answer));
    return false;
}

void Refusals::writeDown(int call, unsigned architecture)
{
    if (m_names.size() >= mostNames)
        return;
    const std::unique_ptr<char, void (*)(void *)> known(
        seccomp_syscall_resolve_num_arch(architecture, call), std::free);
    std::string name = known ? known.get() : "call " + std::to_string(call);
    if (std::ranges::find(m_names, name) == m_names.end())
        m_names.push_back(std::move(name));
}

} // namespace assay::sandbox

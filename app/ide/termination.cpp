#include "termination.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace assay::ide {

namespace {

constexpr std::array endings{SIGTERM, SIGINT, SIGHUP};

/// Read end, write end. A signal's action may do next to nothing but write.
std::array<int, 2> wakePipe{-1, -1};

void note(int)
{
    const int error = errno;
    const char byte = 0;
    static_cast<void>(!::write(wakePipe[1], &byte, 1)); // a full pipe has said it already
    errno = error;
}

void setActions(void (*action)(int))
{
    for (const int one : endings) {
        struct sigaction wanted{};
        wanted.sa_handler = action;
        wanted.sa_flags = SA_RESTART;
        ::sigaction(one, &wanted, nullptr);
    }
}

} // namespace

Termination::Termination(QObject *parent)
    : QObject(parent)
{
    if (::pipe2(wakePipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // the signals end the program at once then, as they would anyway
    m_notifier = new QSocketNotifier(wakePipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        setActions(SIG_DFL); // who asks twice does not want to wait
        Q_EMIT asked();
    });
    setActions(note);
}

Termination::~Termination()
{
    if (m_notifier == nullptr)
        return;
    setActions(SIG_DFL);
    delete m_notifier;
    for (int &end : wakePipe) {
        ::close(end);
        end = -1;
    }
}

} // namespace assay::ide

#include "helper/relay.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <fcntl.h>
#include <limits>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

namespace assay::sandbox {

namespace {

constexpr std::size_t bufferSize = 64 * 1024;

/// A regular file takes all at once, and so does /dev/null. Of a pipe that polls as writable, only
/// so much is promised.
std::size_t chunkFor(int destination)
{
    struct stat status{};
    if (::fstat(destination, &status) != 0)
        return PIPE_BUF;
    const bool isNull = S_ISCHR(status.st_mode) && status.st_rdev == makedev(1, 3);
    return S_ISREG(status.st_mode) || isNull ? bufferSize : PIPE_BUF;
}

} // namespace

Relay::Relay(int source, int destination, Descriptor owned, std::uint64_t limit, Excess excess)
    : m_source(source),
      m_destination(destination),
      m_owned(std::move(owned)),
      m_limit(limit),
      m_excess(excess),
      m_chunk(chunkFor(destination))
{
}

Relay Relay::fromProgram(Descriptor pipe, int destination, std::uint64_t limit, Excess excess)
{
    const int source = pipe.get();
    Relay relay(source, destination, std::move(pipe), limit, excess);
    // Output only: pages of an input file that went into the program's pipe by themselves would be
    // the very pages of the file.
    relay.m_moves = relay.takesAllAtOnce();
    return relay;
}

Relay Relay::toProgram(int source, Descriptor pipe)
{
    const int destination = pipe.get();
    Relay relay(source, destination, std::move(pipe), std::numeric_limits<std::uint64_t>::max(),
                Excess::Dropped);
    relay.m_chunk = bufferSize; // our own end does not block
    return relay;
}

bool Relay::takesAllAtOnce() const
{
    return m_chunk >= bufferSize;
}

pollfd Relay::interest() const
{
    if (m_finished)
        return {-1, 0, 0};
    if (!m_waiting.empty())
        return {m_destination, POLLOUT, 0};
    return {m_source, POLLIN, 0};
}

void Relay::advance()
{
    if (m_finished)
        return;
    if (m_waiting.empty())
        read();
    else
        write();
    const bool noMore = m_sourceEnded || (m_overLimit && m_excess == Excess::EndsRun);
    if (m_waiting.empty() && noMore)
        finish();
}

/// False if it has to be done by hand: to learn whether there is more than the limit, and for files
/// that the kernel does not do this for.
bool Relay::moveToFile()
{
    constexpr std::uint64_t most = 1 << 20;
    const std::uint64_t room = m_limit - m_accepted;
    if (!m_moves || room == 0 || m_destinationGone)
        return false;
    const ssize_t moved =
        ::splice(m_source, nullptr, m_destination, nullptr,
                 static_cast<std::size_t>(std::min(room, most)), SPLICE_F_NONBLOCK);
    if (moved < 0 && errno != EAGAIN && errno != EINTR) {
        m_moves = false; // opened for appending; or an error, which writing will find too
        return false;
    }
    if (moved == 0)
        m_sourceEnded = true;
    if (moved > 0) {
        m_accepted += static_cast<std::uint64_t>(moved);
        m_passed += static_cast<std::uint64_t>(moved);
        m_lastByte = 0;
    }
    return true;
}

void Relay::read()
{
    if (moveToFile())
        return;
    static std::array<char, bufferSize> buffer; // the helper has one thread
    const ssize_t got = ::read(m_source, buffer.data(), buffer.size());
    if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR))
        m_sourceEnded = true;
    if (got <= 0)
        return;
    std::string_view fresh(buffer.data(), static_cast<std::size_t>(got));
    const std::uint64_t room = m_limit - m_accepted;
    if (fresh.size() > room) {
        m_overLimit = true;
        fresh = fresh.substr(0, static_cast<std::size_t>(room));
    }
    m_accepted += fresh.size();
    if (m_destinationGone)
        return;
    if (takesAllAtOnce()) // no need to ask first
        fresh.remove_prefix(put(fresh));
    m_waiting.assign(fresh);
    m_written = 0;
}

void Relay::write()
{
    m_written += put(std::string_view(m_waiting).substr(m_written));
    if (m_written == m_waiting.size())
        m_waiting.clear();
}

/// Writes once, and says how many bytes need not be written again.
std::size_t Relay::put(std::string_view bytes)
{
    if (bytes.empty())
        return 0;
    const ssize_t taken = ::write(m_destination, bytes.data(), std::min(bytes.size(), m_chunk));
    if (taken > 0) {
        m_passed += static_cast<std::uint64_t>(taken);
        m_lastByte = bytes[static_cast<std::size_t>(taken) - 1];
        return static_cast<std::size_t>(taken);
    }
    if (taken < 0 && (errno == EAGAIN || errno == EINTR))
        return 0;
    // Nobody reads any more. The program's output is still read, so that it is judged for what it
    // does, not for what its reader did; its input ends here.
    m_destinationGone = true;
    if (taken < 0 && errno != EPIPE && errno != ECONNRESET)
        m_error = errno;
    if (m_destination == m_owned.get())
        m_sourceEnded = true;
    return bytes.size();
}

void Relay::finish()
{
    m_finished = true;
    if (m_tellsEnd)
        ::shutdown(m_destination, SHUT_WR);
    m_owned.reset();
    m_waiting.clear();
}

} // namespace assay::sandbox

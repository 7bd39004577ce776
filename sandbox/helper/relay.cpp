#include "helper/relay.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>

namespace assay::sandbox {

namespace {

constexpr std::size_t bufferSize = 64 * 1024;

/// A regular file takes all at once. Of a pipe that polls as writable, only so much is promised.
std::size_t chunkFor(int destination)
{
    struct stat status{};
    const bool regular = ::fstat(destination, &status) == 0 && S_ISREG(status.st_mode);
    return regular ? bufferSize : PIPE_BUF;
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
    return Relay(source, destination, std::move(pipe), limit, excess);
}

Relay Relay::toProgram(int source, Descriptor pipe)
{
    const int destination = pipe.get();
    Relay relay(source, destination, std::move(pipe), std::numeric_limits<std::uint64_t>::max(),
                Excess::Dropped);
    relay.m_chunk = bufferSize; // our own end does not block
    return relay;
}

pollfd Relay::interest() const
{
    if (m_finished)
        return {-1, 0, 0};
    if (m_written < m_buffer.size())
        return {m_destination, POLLOUT, 0};
    return {m_source, POLLIN, 0};
}

void Relay::advance()
{
    if (m_finished)
        return;
    if (m_written < m_buffer.size())
        write();
    else
        read();
    const bool drained = m_written == m_buffer.size();
    const bool noMore = m_sourceEnded || (m_overLimit && m_excess == Excess::EndsRun);
    if (drained && noMore)
        finish();
}

void Relay::read()
{
    m_buffer.resize(bufferSize);
    m_written = 0;
    const ssize_t got = ::read(m_source, m_buffer.data(), m_buffer.size());
    m_buffer.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR))
        m_sourceEnded = true;
    const std::uint64_t room = m_limit - m_accepted;
    if (m_buffer.size() > room) {
        m_overLimit = true;
        m_buffer.resize(static_cast<std::size_t>(room));
    }
    m_accepted += m_buffer.size();
    if (m_destinationGone)
        m_buffer.clear();
    else if (!m_buffer.empty() && m_chunk >= bufferSize)
        write(); // files and our own pipe ends never block: no need to ask first
}

void Relay::write()
{
    const std::size_t left = std::min(m_buffer.size() - m_written, m_chunk);
    const ssize_t put = ::write(m_destination, m_buffer.data() + m_written, left);
    if (put > 0) {
        m_written += static_cast<std::size_t>(put);
        m_passed += static_cast<std::uint64_t>(put);
        m_lastByte = m_buffer[m_written - 1];
        return;
    }
    if (put < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    // Nobody reads any more. The program's output is still read, so that it is judged for what it
    // does, not for what its reader did; its input ends here.
    m_destinationGone = true;
    if (put < 0 && errno != EPIPE && errno != ECONNRESET)
        m_error = errno;
    m_buffer.clear();
    m_written = 0;
    if (m_destination == m_owned.get())
        m_sourceEnded = true;
}

void Relay::finish()
{
    m_finished = true;
    m_owned.reset();
    m_buffer.clear();
    m_written = 0;
}

} // namespace assay::sandbox

#include "judge/harness/call_session.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace assay::judge {

namespace {

using Clock = std::chrono::steady_clock;

/// How long a process may take to end after its last answer.
constexpr auto farewell = std::chrono::milliseconds(300);

bool isEmpty(const std::filesystem::path &file)
{
    struct stat status{};
    return ::stat(file.c_str(), &status) != 0 || status.st_size == 0;
}

/// Waits until there is something to read, or the end of it; false when time is over.
bool readable(int socket, Clock::time_point deadline)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
    pollfd waiting{socket, POLLIN, 0};
    return left.count() > 0 && ::poll(&waiting, 1, static_cast<int>(left.count())) > 0;
}

} // namespace

CallSession::CallSession(run::WorkDir files, UniqueFd socket, std::string header)
    : m_files(std::move(files)),
      m_socket(std::move(socket)),
      m_header(std::move(header))
{
}

Result<std::unique_ptr<CallSession>> CallSession::start(run::Runner &runner,
                                                        run::RunRequest request, std::string header)
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return failErrno("cannot make a socket for calls");
    UniqueFd ours(ends[0]);
    UniqueFd theirs(ends[1]);
    auto files = TRY(run::WorkDir::create());
    request.standardOutput = files.path() / "output";
    request.standardError = files.path() / "error";
    request.callSocket = theirs.get();
    std::unique_ptr<CallSession> session(
        new CallSession(std::move(files), std::move(ours), std::move(header)));
    session->m_run =
        std::jthread([session = session.get(), &runner, request = std::move(request),
                      theirs = std::move(theirs)](const std::stop_token &stop) mutable {
            // What ended the run is of no interest: the call that got no answer is made again
            // alone.
            (void)runner.run(request, stop);
            theirs.reset(); // whoever waits for an answer sees the end
            session->m_ended = true;
        });
    return session;
}

CallSession::~CallSession()
{
    m_socket.reset();
    for (const auto deadline = Clock::now() + farewell; !m_ended && Clock::now() < deadline;)
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    m_run.request_stop();
}

bool CallSession::write(std::string_view bytes) const
{
    while (!bytes.empty()) {
        const auto count = ::send(m_socket.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

std::optional<CallSession::Answer> CallSession::call(const std::string &request, Duration patience,
                                                     std::size_t largest, std::stop_token stop)
{
    const std::stop_callback cancelled(stop, [this] { m_run.request_stop(); });
    const auto start = Clock::now();
    const auto deadline = start + patience;
    // A program that does not read must not hold us either.
    const auto limit = std::chrono::ceil<std::chrono::microseconds>(patience).count();
    const timeval longest{.tv_sec = limit / 1'000'000, .tv_usec = limit % 1'000'000};
    (void)::setsockopt(m_socket.get(), SOL_SOCKET, SO_SNDTIMEO, &longest, sizeof longest);
    if (!write(m_header + request))
        return std::nullopt;
    m_header.clear();

    Answer answer;
    std::array<char, 65'536> buffer{};
    while (answer.line.size() <= largest && readable(m_socket.get(), deadline)) {
        const auto count = ::recv(m_socket.get(), buffer.data(), buffer.size(), 0);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return std::nullopt;
        answer.line.append(buffer.data(), static_cast<std::size_t>(count));
        if (answer.line.ends_with('\n')) {
            answer.wallTime = std::chrono::duration_cast<Duration>(Clock::now() - start);
            return answer;
        }
    }
    return std::nullopt;
}

bool CallSession::silent() const
{
    return isEmpty(m_files.path() / "output") && isEmpty(m_files.path() / "error");
}

} // namespace assay::judge

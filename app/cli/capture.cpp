#include "capture.h"

#include "base/unique_fd.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace assay::cli {

namespace {

constexpr std::size_t mostOutput = std::size_t{1} << 20U;

Result<pid_t> start(const std::filesystem::path &program, const std::vector<std::string> &arguments,
                    int output)
{
    std::string name = program.string();
    std::vector<std::string> texts = arguments;
    std::vector<char *> argv{name.data()};
    for (auto &text : texts)
        argv.push_back(text.data());
    argv.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    pid_t pid = -1;
    const int problem = ::posix_spawn(&pid, name.c_str(), &actions, nullptr, argv.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (problem != 0)
        return std::unexpected(Error{problem == ENOENT ? ErrorCode::NotFound : ErrorCode::Io,
                                     "cannot start " + name, problem});
    return pid;
}

} // namespace

Result<Captured> capture(const std::filesystem::path &program,
                         const std::vector<std::string> &arguments,
                         std::chrono::milliseconds timeout)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return failErrno("cannot make a pipe");
    const UniqueFd reading(ends[0]);
    UniqueFd writing(ends[1]);
    const pid_t pid = TRY(start(program, arguments, writing.get()));
    writing.reset();

    Captured captured;
    const auto end = std::chrono::steady_clock::now() + timeout;
    std::array<char, 4096> buffer{};
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            end - std::chrono::steady_clock::now());
        pollfd waiting{reading.get(), POLLIN, 0};
        if (left.count() <= 0 || captured.output.size() >= mostOutput ||
            ::poll(&waiting, 1, static_cast<int>(left.count())) == 0) {
            ::kill(pid, SIGKILL);
            break;
        }
        const ssize_t count = ::read(reading.get(), buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        captured.output.append(buffer.data(), static_cast<std::size_t>(count));
    }
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status))
        captured.exitCode = WEXITSTATUS(status);
    return captured;
}

} // namespace assay::cli

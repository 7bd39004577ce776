// Asks a compiler or interpreter for its version. These are the machine's own programs named by an
// administrator's files, not a student's, so they run outside the sandbox, with a time limit.

#include "load/language_registry.h"

#include "base/unique_fd.h"
#include "load/joined.h"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <format>
#include <optional>
#include <poll.h>
#include <regex>
#include <spawn.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace assay::load {

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto patience = std::chrono::seconds(30); // a JVM on a busy machine
constexpr std::size_t mostOutput = 16'384;

std::optional<fs::path> onPath(const std::string &program)
{
    if (program.contains('/'))
        return ::access(program.c_str(), X_OK) == 0 ? std::optional<fs::path>(program)
                                                    : std::nullopt;
    const char *path = std::getenv("PATH");
    std::istringstream folders(path != nullptr ? path : "/usr/local/bin:/usr/bin:/bin");
    for (std::string folder; std::getline(folders, folder, ':');) {
        const auto candidate = fs::path(folder) / program;
        std::error_code error;
        if (!folder.empty() && fs::is_regular_file(candidate, error) &&
            ::access(candidate.c_str(), X_OK) == 0)
            return candidate;
    }
    return std::nullopt;
}

/// The child's output until it closes it, is too much, or takes too long.
std::string readOutput(int fd, Clock::time_point deadline)
{
    std::string output;
    std::array<char, 4096> buffer{};
    while (output.size() < mostOutput) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
        pollfd waiting{fd, POLLIN, 0};
        if (left.count() <= 0 || ::poll(&waiting, 1, static_cast<int>(left.count())) == 0)
            break;
        const auto n = ::read(fd, buffer.data(), buffer.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        output.append(buffer.data(), static_cast<std::size_t>(n));
    }
    return output;
}

/// Reaps the child; kills its process group if it is still there at the deadline.
bool finish(pid_t child, Clock::time_point deadline)
{
    int status = 0;
    pid_t reaped = 0;
    while ((reaped = ::waitpid(child, &status, WNOHANG)) == 0 && Clock::now() < deadline)
        ::usleep(2'000);
    if (reaped == 0) {
        ::kill(-child, SIGKILL);
        ::waitpid(child, &status, 0);
        return false;
    }
    return reaped == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// Runs a command with its standard output and standard error joined; empty if it failed.
std::optional<std::string> outputOf(const std::vector<std::string> &command)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return std::nullopt;
    const UniqueFd readEnd(ends[0]);
    UniqueFd writeEnd(ends[1]);

    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, writeEnd.get(), 1);
    ::posix_spawn_file_actions_adddup2(&actions, writeEnd.get(), 2);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    ::posix_spawnattr_setpgroup(&attributes, 0);

    std::vector<std::string> arguments = command;
    std::vector<char *> argv;
    for (auto &argument : arguments)
        argv.push_back(argument.data());
    argv.push_back(nullptr);
    pid_t child = 0;
    const int spawned =
        ::posix_spawnp(&child, argv.front(), &actions, &attributes, argv.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
    if (spawned != 0)
        return std::nullopt;

    writeEnd.reset();
    const auto deadline = Clock::now() + patience;
    auto output = readOutput(readEnd.get(), deadline);
    if (!finish(child, deadline))
        return std::nullopt;
    return output;
}

} // namespace

LanguageState probeLanguage(const Language &language)
{
    LanguageState state;
    state.id = language.id;
    const auto &program = language.versionCommand.front();
    const auto install = language.packages.empty() ? std::string()
                                                   : std::format("; install the package {}",
                                                                 joined(language.packages, " "));
    const auto path = onPath(program);
    if (!path) {
        state.why = std::format("{} is not installed{}", program, install);
        return state;
    }
    state.path = path->string();
    const auto output = outputOf(language.versionCommand);
    if (!output) {
        state.why = std::format("{} does not tell its version{}", program, install);
        return state;
    }
    std::smatch match;
    if (!std::regex_search(*output, match, std::regex(language.versionPattern))) {
        state.why = std::format("{} tells a version that was not understood", program);
        return state;
    }
    state.version = match[1].str();
    state.available = true;
    return state;
}

} // namespace assay::load

#include "judge/compile/prepared_folder.h"

#include "base/bytes.h"
#include "base/paths.h"
#include "judge/check/excerpt.h"
#include "judge/compile/command_line.h"
#include "run/work_dir.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <fcntl.h>
#include <format>
#include <fstream>
#include <functional>
#include <map>
#include <mutex>
#include <sys/file.h>
#include <system_error>
#include <thread>

namespace assay::judge {

namespace {

namespace fs = std::filesystem;

constexpr Duration patience = std::chrono::minutes(5);
constexpr ByteCount memory = ByteCount::mib(2048);
constexpr ByteCount shownLog = ByteCount::kib(16);

/// What the processor can do, in the kernel's words. Prepared code may be made for it, and a home
/// folder may be shared by machines that differ.
std::string processorFeatures()
{
    std::ifstream processors("/proc/cpuinfo");
    for (std::string line; std::getline(processors, line);)
        if (line.starts_with("flags") || line.starts_with("Features"))
            return line;
    return {};
}

/// A name for everything that the content depends on; another version is another folder.
std::string folderName(const Language &language, const std::string &toolchain)
{
    static const std::string features = processorFeatures();
    std::string all = toolchain + '\0' + features;
    for (const auto *list : {&language.prepareCommand, &language.environment})
        for (const auto &part : *list)
            all += '\0' + part;
    std::string name = toolchain;
    std::ranges::replace_if(
        name, [](unsigned char c) { return std::isalnum(c) == 0 && c != '.'; }, '-');
    return std::format("{}-{:016x}", name, std::hash<std::string>()(all));
}

/// Held while one process prepares; the kernel frees it however the process ends.
Result<UniqueFd> lockFile(const fs::path &path, std::stop_token stop)
{
    UniqueFd file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file)
        return failErrno("cannot write " + path.string());
    while (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return failErrno("cannot lock " + path.string());
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "preparing a language was cancelled");
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return file;
}

/// Runs the command in the sandbox; it writes into `folder`.
Result<> fill(const fs::path &folder, const Language &language, run::Runner &runner,
              std::stop_token stop)
{
    const auto files = TRY(run::WorkDir::create());
    run::RunRequest request;
    const CommandContext context{.memory = memory, .prepared = preparedFolder};
    request.command = expandCommand(language.prepareCommand, context);
    request.environment = expandCommand(language.environment, context);
    request.profile = run::SandboxProfile::Compiler;
    request.limits.cpuTime = patience;
    request.limits.wallTime = patience;
    request.limits.memory = memory;
    request.limits.processes = std::max(128, language.processes);
    request.addressSpaceLimit = language.addressSpaceLimit;
    request.binds = {{folder, preparedFolder, true}};
    request.standardOutput = files.path() / "output";
    request.standardError = files.path() / "error";
    const auto report = TRY(runner.run(request, stop));
    if (report.outcome == run::RunReport::Outcome::Exited && report.exitCode == 0)
        return {};
    const auto log = TRY(readFilePrefix(request.standardError, shownLog));
    return fail(ErrorCode::LanguageUnavailable,
                std::format("{} cannot be prepared here: {}", language.name,
                            log.bytes.empty() ? "its prepare command failed without a message"
                                              : excerpt(log.bytes, 1000)));
}

/// A folder in use is marked as just used; this is how others tell it from one of an old toolchain.
void markUsed(const fs::path &folder)
{
    std::error_code notOurs;
    fs::last_write_time(folder, fs::file_time_type::clock::now(), notOurs);
}

/// Each version of a compiler has its folder, of tens of megabytes. What no process has used for a
/// month goes, with its lock file and what an interrupted attempt has left.
void removeOld(const fs::path &parent)
{
    constexpr auto kept = std::chrono::days(30);
    const auto now = fs::file_time_type::clock::now();
    std::error_code problem;
    std::vector<fs::path> old;
    for (fs::directory_iterator entry(parent, problem), end; !problem && entry != end;
         entry.increment(problem))
        if (const auto used = entry->last_write_time(problem);
            !problem && now - used > kept && entry->path().extension() != ".lock")
            old.push_back(entry->path());
    for (const auto &path : old) {
        fs::remove_all(path, problem);
        fs::remove(path.string() + ".lock", problem);
    }
}

bool uses(const std::vector<std::string> &command)
{
    return std::ranges::any_of(
        command, [](const std::string &argument) { return argument.contains("{prepared}"); });
}

constexpr const char *listName = ".files";
constexpr ByteCount longestList = ByteCount::mib(1);

/// Size and name of every file, a line each.
std::string filesBelow(const fs::path &folder)
{
    std::vector<std::string> lines;
    std::error_code problem;
    for (fs::recursive_directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem))
        if (entry->is_regular_file(problem) && entry->path().filename() != listName)
            lines.push_back(std::format("{} {}\n", entry->file_size(problem),
                                        entry->path().lexically_relative(folder).string()));
    std::ranges::sort(lines);
    std::string all;
    for (const std::string &line : lines)
        all += line;
    return all;
}

/// Who cleans a cache may take the files and leave the folders. A program that did not find what it
/// needs to start would seem to fail by itself.
bool isWhole(const fs::path &folder)
{
    std::error_code problem;
    if (!fs::is_regular_file(folder / listName, problem))
        return false;
    const auto listed = readFilePrefix(folder / listName, longestList);
    return listed && !listed->truncated && listed->bytes == filesBelow(folder);
}

/// The folder that other processes find as well.
Result<fs::path> lastingFolder(const std::string &name, const Language &language,
                               run::Runner &runner, std::stop_token stop)
{
    const fs::path parent = cacheDirectory() / "toolchains";
    const fs::path wanted = parent / name;
    std::error_code problem;
    if (isWhole(wanted)) {
        markUsed(wanted);
        return wanted;
    }
    fs::create_directories(parent, problem);
    if (problem)
        return std::unexpected(
            Error{ErrorCode::Io, "cannot make the folder " + parent.string(), problem.value()});
    const auto lock = TRY(lockFile(wanted.string() + ".lock", stop));
    if (isWhole(wanted))
        return wanted;

    // Only what is whole gets the name: an interrupted attempt is thrown away by the next one.
    const fs::path part = wanted.string() + ".part";
    fs::remove_all(part, problem);
    fs::create_directory(part, problem);
    if (!problem)
        fs::permissions(part, fs::perms::owner_all, problem);
    if (problem)
        return std::unexpected(
            Error{ErrorCode::Io, "cannot make the folder " + part.string(), problem.value()});
    TRY(fill(part, language, runner, stop));
    if (!(std::ofstream(part / listName) << filesBelow(part)).flush())
        return fail(ErrorCode::Io, "cannot write " + (part / listName).string());
    fs::remove_all(wanted, problem);
    fs::rename(part, wanted, problem);
    if (problem)
        return std::unexpected(
            Error{ErrorCode::Io, "cannot keep the folder " + part.string(), problem.value()});
    removeOld(parent);
    return wanted;
}

/// A folder of this process, gone with it.
Result<fs::path> ownFolder(const std::string &name, const Language &language, run::Runner &runner,
                           std::stop_token stop)
{
    static std::mutex mutex;
    static std::map<std::string, run::WorkDir> folders;
    const std::lock_guard lock(mutex);
    if (const auto known = folders.find(name); known != folders.end())
        return known->second.path();
    auto folder = TRY(run::WorkDir::create());
    TRY(fill(folder.path(), language, runner, stop));
    return folders.emplace(name, std::move(folder)).first->second.path();
}

} // namespace

bool compilesPrepared(const Language &language)
{
    return !language.prepareCommand.empty() &&
           (uses(language.compileCommand) || uses(language.checkCommand));
}

bool runsPrepared(const Language &language)
{
    return !language.prepareCommand.empty() &&
           (uses(language.runCommand) || uses(language.harnessCommand));
}

Result<fs::path> preparedFolderOf(const Language &language, const std::string &toolchain,
                                  run::Runner &runner, std::stop_token stop)
{
    const std::string name = folderName(language, toolchain);
    auto lasting = lastingFolder(name, language, runner, stop);
    if (lasting || lasting.error().code == ErrorCode::Cancelled)
        return lasting;
    return ownFolder(name, language, runner, stop); // no home, or one that is full
}

} // namespace assay::judge

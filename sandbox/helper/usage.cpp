#include "helper/usage.h"

#include "helper/small_file.h"

#include <algorithm>
#include <ctime>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace assay::sandbox {

namespace {

// Fields of /proc/PID/stat, counted from the state, which follows the name in parentheses.
constexpr std::size_t userTime = 11;
constexpr std::size_t systemTime = 12;
constexpr std::size_t childrenUserTime = 13;
constexpr std::size_t childrenSystemTime = 14;
constexpr std::size_t threads = 17;
constexpr std::size_t startTime = 19;
constexpr std::size_t residentPages = 21;
constexpr std::size_t fieldsNeeded = 22;

/// The fields after the name, which may itself hold spaces and parentheses.
std::vector<std::string_view> statFields(std::string_view stat)
{
    std::vector<std::string_view> fields;
    const std::size_t nameEnd = stat.rfind(')');
    if (nameEnd == std::string_view::npos)
        return fields;
    stat.remove_prefix(std::min(nameEnd + 2, stat.size()));
    while (!stat.empty() && fields.size() < fieldsNeeded) {
        const std::size_t space = std::min(stat.find(' '), stat.size());
        fields.push_back(stat.substr(0, space));
        stat.remove_prefix(std::min(space + 1, stat.size()));
    }
    return fields;
}

Nanoseconds ticks(std::string_view first, std::string_view second)
{
    static const long perSecond = ::sysconf(_SC_CLK_TCK);
    return Nanoseconds(static_cast<std::int64_t>(leadingNumber(first) + leadingNumber(second)) *
                       (1'000'000'000 / perSecond));
}

/// Calls `visit` with each number that names something in a folder below /proc, until it says no.
template <typename Visit> void forEachNumber(int proc, const std::string &path, const Visit &visit)
{
    // A fresh open file each time: a shared position would need a rewind, and fdopendir takes over.
    const int folder = ::openat(proc, path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    const std::unique_ptr<DIR, int (*)(DIR *)> list(::fdopendir(folder), ::closedir);
    while (const dirent *entry = list ? ::readdir(list.get()) : nullptr) {
        const std::string name(static_cast<const char *>(entry->d_name));
        if (name.front() >= '1' && name.front() <= '9' && !visit(name))
            return;
    }
}

/// Calls `visit` with the path below /proc of each thread until it says no.
template <typename Visit> void forEachThread(int proc, const std::string &pid, const Visit &visit)
{
    const std::string tasks = pid + "/task";
    forEachNumber(proc, tasks,
                  [&](const std::string &thread) { return visit(tasks + '/' + thread); });
}

/// A thread of a process whose first thread has ended: that one no longer names the memory that
/// the others hold. Empty if no thread lives.
std::string livingThread(int proc, const std::string &pid)
{
    std::string found;
    forEachThread(proc, pid, [&](const std::string &thread) {
        const std::string sizes = readSmall(proc, (thread + "/statm").c_str());
        if (!sizes.empty() && !sizes.starts_with("0 "))
            found = thread;
        return found.empty();
    });
    return found;
}

/// Nanoseconds that a task has had a core, at the start of its schedstat.
Nanoseconds coreTime(int proc, const std::string &task)
{
    return Nanoseconds(
        static_cast<std::int64_t>(leadingNumber(readSmall(proc, (task + "/schedstat").c_str()))));
}

/// The same of all living threads of a process. More exact than the hundredths of a second in its
/// stat, which for a run of many processes add up to much; nothing where the kernel does not tell.
Nanoseconds coreTimeOfThreads(int proc, const std::string &pid, std::uint64_t count)
{
    if (count <= 1)
        return coreTime(proc, pid);
    Nanoseconds sum{};
    forEachThread(proc, pid, [&](const std::string &thread) {
        sum += coreTime(proc, thread);
        return true;
    });
    return sum;
}

/// Resident pages of a process or thread, the second number of its statm.
std::uint64_t pagesOf(int proc, const std::string &task)
{
    const std::string sizes = readSmall(proc, (task + "/statm").c_str());
    const std::size_t space = std::min(sizes.find(' '), sizes.size());
    return leadingNumber(std::string_view(sizes).substr(std::min(space + 1, sizes.size())));
}

/// The bytes that a line of a file of /proc gives in KiB: "Pss:   12 kB". 0 if there is none.
std::uint64_t kibibytesOf(std::string_view text, std::string_view key)
{
    const std::size_t at = text.find(key);
    if (at == std::string_view::npos)
        return 0;
    const std::size_t digits = text.find_first_of("0123456789", at);
    return digits == std::string_view::npos ? 0 : leadingNumber(text.substr(digits)) * 1024;
}

/// Memory of a process with what it shares divided fairly among the sharers.
std::uint64_t proportionalBytes(int proc, const std::string &task)
{
    return kibibytesOf(readSmall(proc, (task + "/smaps_rollup").c_str()), "\nPss:");
}

} // namespace

std::uint64_t largestStack(int proc)
{
    std::uint64_t largest = 0;
    forEachNumber(proc, ".", [&](const std::string &pid) {
        const std::string status = readSmall(proc, (pid + "/status").c_str());
        largest = std::max(largest, kibibytesOf(status, "\nVmStk:"));
        return true;
    });
    return largest;
}

UsageSampler::UsageSampler(Descriptor proc, pid_t program, Nanoseconds programSetUp)
    : m_proc(std::move(proc)),
      m_hasProgramClock(::clock_getcpuclockid(program, &m_programClock) == 0),
      m_programSetUp(programSetUp)
{
}

UsageSample UsageSampler::sample()
{
    Processes now = readAll();
    accountVanished(now);
    UsageSample result;
    result.cpu = total(now) + m_lost;
    result.memoryBytes = memoryOf(now);
    m_highestCpu = std::max(m_highestCpu, result.cpu);
    m_highestMemory = std::max(m_highestMemory, result.memoryBytes);
    m_before = std::move(now);
    return result;
}

UsageSampler::Processes UsageSampler::readAll() const
{
    Processes processes;
    forEachNumber(m_proc.get(), ".", [&](const std::string &pid) {
        const std::string stat = readSmall(m_proc.get(), (pid + "/stat").c_str());
        const std::vector<std::string_view> fields = statFields(stat);
        if (fields.size() < fieldsNeeded)
            return true; // gone since the list was read
        Process process;
        process.own =
            std::max(ticks(fields[userTime], fields[systemTime]),
                     coreTimeOfThreads(m_proc.get(), pid, leadingNumber(fields[threads])));
        process.children = ticks(fields[childrenUserTime], fields[childrenSystemTime]);
        static const auto pageSize = static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
        process.memoryAt = pid;
        std::uint64_t resident = leadingNumber(fields[residentPages]);
        if (resident == 0 && leadingNumber(fields[threads]) > 1) {
            process.memoryAt = livingThread(m_proc.get(), pid);
            resident = pagesOf(m_proc.get(), process.memoryAt);
        }
        process.residentBytes = resident * pageSize;
        if (pid == "1") { // the init: its own work is not the run's
            process.own = {};
            process.residentBytes = 0;
        }
        processes.emplace(pid + ' ' + std::string(fields[startTime]), process);
        return true;
    });
    return processes;
}

std::optional<Nanoseconds> UsageSampler::preciseProgramCpu() const
{
    timespec used{};
    if (!m_hasProgramClock || ::clock_gettime(m_programClock, &used) != 0)
        return std::nullopt; // reaped: the init's account has it
    return std::chrono::seconds(used.tv_sec) + Nanoseconds(used.tv_nsec);
}

Nanoseconds UsageSampler::total(const Processes &now) const
{
    Nanoseconds sum{};
    for (const auto &[key, process] : now) {
        // The program is the second process of its namespace. Its own clock is exact where /proc
        // counts in hundredths of a second.
        const bool isProgram = key.starts_with("2 ");
        sum += process.children +
               (isProgram ? std::max(process.own, preciseProgramCpu().value_or(process.own))
                          : process.own);
    }
    return std::max(sum - m_programSetUp, Nanoseconds{});
}

void UsageSampler::accountVanished(const Processes &now)
{
    Nanoseconds vanished{};
    Nanoseconds gained{};
    for (const auto &[key, before] : m_before)
        if (!now.contains(key))
            vanished += before.own + before.children;
    if (vanished == Nanoseconds{})
        return;
    for (const auto &[key, process] : now) {
        const auto before = m_before.find(key);
        gained +=
            process.children - (before == m_before.end() ? Nanoseconds{} : before->second.children);
    }
    // Hundredths are cut off at every reading, so a small difference means nothing.
    constexpr Nanoseconds rounding = std::chrono::milliseconds(20);
    const auto tolerance = rounding * static_cast<std::int64_t>(now.size() + 1);
    if (vanished > gained + tolerance)
        m_lost += vanished - gained;
}

std::uint64_t UsageSampler::memoryOf(const Processes &now)
{
    std::uint64_t resident = 0;
    std::size_t processes = 0;
    for (const auto &[key, process] : now) {
        resident += process.residentBytes;
        processes += process.residentBytes > 0 ? 1 : 0;
    }
    if (processes <= 1)
        return resident;
    // Processes share pages, so the plain sum is too high. The fair sum is dear: it is made only
    // when the plain one has grown beyond what has been looked at.
    if (resident < m_examinedResident + m_examinedResident / 16)
        return std::min(resident, m_highestMemory);
    m_examinedResident = resident;
    std::uint64_t fair = 0;
    for (const auto &[key, process] : now)
        if (process.residentBytes > 0)
            fair += proportionalBytes(m_proc.get(), process.memoryAt);
    return fair;
}

} // namespace assay::sandbox

#pragma once

#include "base/error.h"
#include "base/units.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <stop_token>
#include <string>

namespace assay::judge {

/// A time limit that was found by running reference submissions, and how fast the machine was that
/// ran them (machine_speed.h).
struct FoundTimeLimit {
    Duration limit{};
    double machineFactor = 1;
};

/// Time limits of packages that give none (FORMATS.md §3.1), each measured once. Shared by judges
/// on several threads.
class TimeLimits {
public:
    /// Where limits outlive the process. Called on judge threads, one call at a time.
    struct Memory {
        std::function<std::optional<FoundTimeLimit>(const std::string &packageHash)> recall;
        std::function<void(const std::string &packageHash, const FoundTimeLimit &found)> keep;
    };

    explicit TimeLimits(Memory memory = {});

    /// The package's limit. If none is known, or it was measured on a machine of quite another
    /// speed, `measure` finds it; other threads that ask for the same package wait.
    Result<Duration> limitFor(const std::string &packageHash,
                              const std::function<Result<Duration>()> &measure,
                              std::stop_token stop);

private:
    std::optional<Duration> known(const std::string &packageHash);

    Memory m_memory;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::set<std::string> m_measuring;
    std::map<std::string, Duration> m_limits;
};

} // namespace assay::judge

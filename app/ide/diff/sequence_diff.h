#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace assay::ide {

/// A run that differs: `leftCount` elements from `leftFrom` on stand where the other side has
/// `rightCount` from `rightFrom` on. One of the counts may be 0.
struct SequenceChange {
    int leftFrom = 0;
    int leftCount = 0;
    int rightFrom = 0;
    int rightCount = 0;

    bool operator==(const SequenceChange &) const = default;
};

/// How long a comparison may go on.
class DiffBudget {
public:
    explicit DiffBudget(std::chrono::milliseconds time, std::stop_token stop = {});

    /// Asks the clock only every so often.
    bool isSpent();

private:
    std::chrono::steady_clock::time_point m_end;
    std::stop_token m_stop;
    int m_untilClock = 0;
    bool m_spent = false;
};

/// A shortest way from one sequence to the other, in order, touching runs joined; nothing when the
/// budget is spent first. Needs memory for the two lengths, not for their product. Any thread.
std::optional<std::vector<SequenceChange>> diffSequences(std::span<const std::uint32_t> left,
                                                         std::span<const std::uint32_t> right,
                                                         DiffBudget &budget);

} // namespace assay::ide

#pragma once

#include "base/units.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace assay::store {

enum class Metric {
    RunTime,      ///< wall time of a test's run; by language
    CompileTime,  ///< wall time of a compilation that was not in the cache; by language
    QueueLag,     ///< from the queue to a worker; by purpose
    SandboxStart, ///< what the sandbox adds to a run; no label
};

/// "run_time", as printed with --json.
const char *metricName(Metric metric);

/// How long are metrics kept.
inline constexpr std::chrono::days metricRetention{30};

/// Durations in buckets that grow by a twelfth of a doubling each, so that percentiles are true
/// to 6 % whatever the number of samples, and a year of judging takes no more room than a day.
class Histogram {
public:
    void add(Duration sample) { add(bucketOf(sample), 1); }
    void add(int bucket, std::int64_t count);

    std::int64_t count() const { return m_count; }
    /// The duration below which this share (0–1) of the samples lies; zero without samples.
    Duration percentile(double share) const;
    const std::map<int, std::int64_t> &buckets() const { return m_buckets; }

    static int bucketOf(Duration sample);
    /// The duration in the middle of a bucket.
    static Duration durationOf(int bucket);

private:
    std::map<int, std::int64_t> m_buckets;
    std::int64_t m_count = 0;
};

struct MetricKey {
    Metric metric = Metric::RunTime;
    std::string label; ///< language or purpose; may be empty
    auto operator<=>(const MetricKey &) const = default;
};

using Metrics = std::map<MetricKey, Histogram>;
using MetricDay = std::chrono::sys_days;

/// Adds to what is known of that day; days older than `metricRetention` go. Throws
/// SQLite::Exception, as the other; the caller holds the transaction.
void addMetrics(SQLite::Database &database, const Metrics &metrics, MetricDay today);
/// All samples of the days from `since` on.
Metrics readMetrics(SQLite::Database &database, MetricDay since);

} // namespace assay::store

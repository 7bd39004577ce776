#include "store/metrics.h"

#include "store/query.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace assay::store {

namespace {

constexpr double bucketsADoubling = 12;
/// Over 30 hours; nothing that is measured takes as long.
constexpr int lastBucket = static_cast<int>(37 * bucketsADoubling);

constexpr std::array allMetrics{Metric::RunTime, Metric::CompileTime, Metric::QueueLag,
                                Metric::SandboxStart};

} // namespace

const char *metricName(Metric metric)
{
    switch (metric) {
    case Metric::RunTime: return "run_time";
    case Metric::CompileTime: return "compile_time";
    case Metric::QueueLag: return "queue_lag";
    case Metric::SandboxStart: return "sandbox_start";
    }
    return "";
}

void Histogram::add(int bucket, std::int64_t count)
{
    m_buckets[bucket] += count;
    m_count += count;
}

Duration Histogram::percentile(double share) const
{
    auto left = static_cast<std::int64_t>(std::ceil(share * static_cast<double>(m_count)));
    for (const auto &[bucket, count] : m_buckets) {
        left -= count;
        if (left <= 0)
            return durationOf(bucket);
    }
    return {};
}

int Histogram::bucketOf(Duration sample)
{
    if (sample.count() <= 1)
        return 0;
    const double bucket = std::log2(static_cast<double>(sample.count())) * bucketsADoubling;
    return std::min(static_cast<int>(std::lround(bucket)), lastBucket);
}

Duration Histogram::durationOf(int bucket)
{
    return Duration(std::llround(std::exp2(bucket / bucketsADoubling)));
}

void addMetrics(SQLite::Database &database, const Metrics &metrics, MetricDay today)
{
    const std::int64_t day = today.time_since_epoch().count();
    for (const auto &[key, histogram] : metrics)
        for (const auto &[bucket, count] : histogram.buckets())
            Query(database, "INSERT INTO metrics VALUES (?,?,?,?,?) ON CONFLICT DO UPDATE SET "
                            "samples = samples + excluded.samples")
                .with(std::string(metricName(key.metric)))
                .with(key.label)
                .with(day)
                .with(bucket)
                .with(count)
                .run();
    Query(database, "DELETE FROM metrics WHERE day < ?").with(day - metricRetention.count()).run();
}

Metrics readMetrics(SQLite::Database &database, MetricDay since)
{
    Query row(database, "SELECT metric, label, bucket, sum(samples) FROM metrics WHERE day >= ? "
                        "GROUP BY metric, label, bucket");
    row.with(std::int64_t{since.time_since_epoch().count()});
    Metrics metrics;
    while (row.next()) {
        const auto name = row.text();
        const auto metric = std::ranges::find(allMetrics, name, metricName);
        auto label = row.text();
        const int bucket = row.number();
        if (metric != allMetrics.end())
            metrics[{*metric, std::move(label)}].add(bucket, row.integer());
    }
    return metrics;
}

} // namespace assay::store

#include "session/metered_runner.h"

#include <chrono>

namespace assay {

Result<run::RunReport> MeteredRunner::run(const run::RunRequest &request, std::stop_token stop)
{
    const auto start = std::chrono::steady_clock::now();
    auto report = m_inner->run(request, std::move(stop));
    const auto took = std::chrono::steady_clock::now() - start;
    if (report && m_tell)
        m_tell(std::max(std::chrono::duration_cast<Duration>(took) - report->wallTime, Duration{}));
    return report;
}

std::unique_ptr<run::Runner> MeteredRunner::another() const
{
    auto inner = m_inner->another();
    return inner ? std::make_unique<MeteredRunner>(std::move(inner), m_tell) : nullptr;
}

} // namespace assay

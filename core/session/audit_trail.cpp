#include "session/audit_trail.h"

#include <algorithm>
#include <chrono>

namespace assay {

namespace {

store::AuditEntry newEntry(const Submission &submission, const std::string &assignmentTitle,
                           store::Violation violation)
{
    store::AuditEntry entry;
    entry.submissionId = submission.id;
    entry.user = submission.user;
    entry.assignmentId = submission.assignmentId;
    entry.assignmentTitle = assignmentTitle;
    entry.violation = std::move(violation);
    entry.seen = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    return entry;
}

} // namespace

void AuditTrail::note(const Submission &submission, const std::string &assignmentTitle,
                      const TestResult &result)
{
    auto violations = store::violationsOf(result);
    if (violations.empty())
        return;
    const std::scoped_lock lock(m_mutex);
    auto &open = m_open[submission.id];
    bool isNews = false;
    for (auto &violation : violations) {
        const auto known = std::ranges::find_if(open.entries, [&](const store::AuditEntry &entry) {
            return entry.violation.kind == violation.kind;
        });
        if (known == open.entries.end()) {
            open.entries.push_back(newEntry(submission, assignmentTitle, std::move(violation)));
            isNews = true;
            continue;
        }
        ++known->tests;
        const auto before = known->violation.calls.size();
        store::addCalls(known->violation.calls, violation.calls);
        isNews = isNews || known->violation.calls.size() != before;
    }
    // Each storing waits for the disk: not for every test that only counts up.
    open.changed = !isNews || !m_gradebook.recordViolations(open.entries);
}

Result<> AuditTrail::finish(const std::string &submissionId)
{
    const std::scoped_lock lock(m_mutex);
    const auto open = m_open.extract(submissionId);
    if (open.empty() || !open.mapped().changed)
        return {};
    return m_gradebook.recordViolations(open.mapped().entries);
}

} // namespace assay

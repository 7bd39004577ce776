#pragma once

#include "model/judgement.h"
#include "model/submission.h"
#include "store/gradebook.h"

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace assay {

/// Sums up the violations of the submissions under way and stores them: at once when something
/// new is seen, so that nothing is lost if judging breaks off, and the numbers at the end. Safe
/// from any thread; the events of one submission come in order.
class AuditTrail {
public:
    explicit AuditTrail(store::Gradebook &gradebook)
        : m_gradebook(gradebook)
    {
    }

    /// One test of the submission is done. What could not be stored is tried again by finish.
    void note(const Submission &submission, const std::string &assignmentTitle,
              const TestResult &result);
    /// The submission's last event; stores what is not stored yet.
    Result<> finish(const std::string &submissionId);

private:
    struct Open {
        std::vector<store::AuditEntry> entries; ///< one a kind
        bool changed = false;                   ///< since they were stored
    };

    store::Gradebook &m_gradebook;
    std::mutex m_mutex;
    std::map<std::string, Open> m_open; ///< by submission; only those with violations
};

} // namespace assay

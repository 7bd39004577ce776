#pragma once

#include "judge/verdict/verdict_profile.h"
#include "model/judge_event.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace assay::cli {

/// How a reference submission ended; what `assay verify` needs of it.
struct Outcome {
    std::optional<Judgement> judgement; ///< without outputs; absent: `error` says why
    std::string profileVerdict;         ///< in the words of the profile that was asked for
    std::string remark; ///< the first test that was not accepted, and why; printable
    std::optional<Error> error;
};

/// Collects outcomes from judge threads until somebody asks for them. Safe from any thread.
class Outcomes {
public:
    explicit Outcomes(std::optional<judge::VerdictProfile> profile)
        : m_profile(profile)
    {
    }

    void receive(const JudgeEvent &event);
    /// Blocks until the submission has ended.
    Outcome take(const std::string &submissionId);

private:
    void put(const std::string &submissionId, Outcome outcome);

    const std::optional<judge::VerdictProfile> m_profile;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::string, Outcome> m_outcomes;
};

} // namespace assay::cli

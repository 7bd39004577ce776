#pragma once

#include "judge/harness/call_session.h"
#include "judge/harness/harness.h"
#include "judge/program_run.h"
#include "judge/stdio_judge.h"
#include "judge/verdict/verdict_rules.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace assay::judge {

/// What stays the same from call to call of one submission. References outlive the judge.
struct HarnessSetup {
    const Assignment &assignment;
    const Language &language;
    const Executable &program;
    const Limits &limits;                ///< for this language
    std::vector<run::BoundPath> binds{}; ///< of the driver
    run::SandboxProfile profile = run::SandboxProfile::Program;
};

/// Judges tests of function and SQL assignments (FORMATS.md §12, §13).
///
/// A verdict is always that of a process of its own, with one exception: where calls are accepted,
/// one process makes call after call, as long as each is accepted within its limits and silently.
/// Anything else, a wrong result as much as a crash, is settled by making that call again alone,
/// and so are all calls after it. A process that has seen a hidden call makes no shown one: it
/// could print what it remembers.
class HarnessJudge {
public:
    HarnessJudge(run::Runner &runner, HarnessSetup setup);

    enum class Comparison { Full, None };

    /// With Comparison::None any result is accepted.
    Result<StdioJudge::Outcome> judge(const TestCase &test, Comparison comparison,
                                      std::stop_token stop);

private:
    using Outcome = StdioJudge::Outcome;

    struct Checked {
        std::optional<CheckReport> check;
        bool resultMissing = false;
        std::string message;
        std::optional<std::string> output; ///< shown instead of standard output
    };

    enum class Sharing { NotYet, Now, NoMore };

    Result<Outcome> judgeAlone(const TestCase &test, Comparison comparison, std::stop_token stop);
    Result<std::optional<Outcome>> judgeShared(const TestCase &test, std::stop_token stop);
    Result<> openSession(Visibility visibility);
    Result<ProgramRun> run(const TestCase &test, std::stop_token stop);
    std::vector<std::string> command() const;
    Result<std::string> header() const;
    Result<std::string> call(const TestCase &test) const;
    Result<std::string> request(const TestCase &test) const;
    Result<Checked> checkRun(const TestCase &test, const ProgramRun &run,
                             const RunFacts &facts) const;
    Result<Checked> checkRecord(const TestCase &test, const std::optional<HarnessRecord> &record,
                                const std::string &answer) const;
    Result<Checked> checkCall(const TestCase &test, const HarnessRecord &record,
                              const std::string &answer) const;

    run::Runner &m_runner;
    HarnessSetup m_setup;
    std::string m_nonce = makeNonce();
    Sharing m_sharing = Sharing::NotYet;
    std::unique_ptr<CallSession> m_session;
    Visibility m_seen = Visibility::Shown; ///< the most hidden call that the session has made
};

} // namespace assay::judge

#pragma once

#include "judge/check/check_report.h"
#include "model/language.h"
#include "model/limits.h"
#include "model/verdict.h"
#include "run/runner.h"

#include <optional>
#include <string_view>

namespace assay::judge {

/// The facts a verdict is made of.
struct RunFacts {
    const run::RunReport &run;
    const Limits &limits; ///< those the run was judged by
    const Language &language;
    std::string_view errorOutput; ///< beginning of standard error
    bool resultMissing = false;   ///< a harness got no result although the program exited with 0
};

/// The verdict on one run, first rule that holds: SV killed for a refused call; MLE killed for
/// memory; TLE over the processor or wall limit; MLE abnormal end with the language's text for "out
/// of memory", or with more memory in use than allowed; OLE; RTE signal, exit code, too many
/// processes, no result; WA; AC. Equality with the time limit is fine. `check` is needed (and
/// looked at) only if the program ended well.
Verdict decideVerdict(const RunFacts &facts, const std::optional<CheckReport> &check);

/// Why the run ended: the report's reason, or Stack where a crash or a kill for memory was one for
/// want of stack. That is said only for sure: by the size of the stack before the kill, or by the
/// language's own text for it. And CpuTime rather than WallTime for what was not just waiting.
EndReason decideReason(const RunFacts &facts);

/// Did the program end by itself with exit code 0 within its limits, so that its output counts?
bool endedWell(const RunFacts &facts);

} // namespace assay::judge

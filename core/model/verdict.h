#pragma once

#include <optional>
#include <string_view>

namespace assay {

/// What is said about a submission, and never about us (our own failures are Errors).
enum class Verdict {
    AC,  ///< accepted
    WA,  ///< wrong answer
    TLE, ///< time limit
    MLE, ///< memory limit
    OLE, ///< output limit
    RTE, ///< run-time error
    CE,  ///< compile error
    SV,  ///< security violation
    SK,  ///< skipped: not run
};

/// The two-letter or three-letter code ("AC", "TLE") of files, JSON and exports.
std::string_view verdictCode(Verdict verdict);
std::optional<Verdict> verdictFromCode(std::string_view code);

/// Why a run was ended or refused; tells sub-cases of one verdict apart.
enum class EndReason {
    None,
    CpuTime,  ///< used more processor time than allowed
    WallTime, ///< waiting, not computing
    Memory,
    Stack, ///< a crash that endless recursion best explains; see judge::decideReason
    Output,
    Processes, ///< more processes or threads than allowed
    Refused,   ///< killed for a forbidden system call
};

/// The word used in reports and JSON ("cpu", "wall", "memory", "stack", "output", "processes",
/// "refused"); empty for None.
std::string_view endReasonName(EndReason reason);

} // namespace assay

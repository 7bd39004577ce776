#pragma once

#include "model/judgement.h"
#include "model/limits.h"

#include <optional>
#include <string>
#include <string_view>

namespace assay::judge {

/// How another judge would call what happened (FORMATS.md §5–§8, §11). The facts stay ours; only
/// the words change.
enum class VerdictProfile {
    Assay,    ///< our own codes
    Kattis,   ///< and ICPC: AC WA TLE RTE CE
    Domjudge, ///< "correct", "wrong-answer", "no-output", "timelimit", …
    Dmoj,     ///< tells exit codes (IR) from signals (RTE)
    Cms,      ///< sentences beside an outcome from 0 to 1
};

/// "assay", "kattis", "domjudge", "dmoj", "cms".
std::string_view profileName(VerdictProfile profile);
/// By that name; "icpc" is "kattis".
std::optional<VerdictProfile> profileFromName(std::string_view name);

/// The verdict on one test, empty if it was not run ("SC" for DMOJ). `limits` are those it was
/// judged by: DOMjudge holds the time limit against wall time as well.
std::string profileVerdict(VerdictProfile profile, const TestResult &result, const Limits &limits);

/// The verdict on the submission by the profile's own rule: DOMjudge's first test that is not
/// correct, DMOJ's and CMS's worst one. Partial scores are no business of a verdict. Pure.
std::string profileVerdict(VerdictProfile profile, const Judgement &judgement,
                           const Limits &limits);

/// The four verdicts that the package format knows (AC, WA, TLE, RTE), and CE.
Verdict formatVerdictOf(Verdict verdict);

} // namespace assay::judge

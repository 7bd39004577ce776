#pragma once

#include "json_line.h"
#include "judge/verdict/verdict_profile.h"
#include "model/judgement.h"

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

namespace assay::cli {

/// Adds `--profile NAME`: how another judge would call what happened.
void addProfileOption(CLI::App &command, std::string &name);

/// The profile of that name; absent without a name. `name` has been checked by the option.
std::optional<judge::VerdictProfile> profileNamed(const std::string &name);

/// The verdict on the submission in the profile's words. Outputs must still be in the judgement:
/// some judges tell an empty one from a wrong one.
std::string verdictIn(judge::VerdictProfile profile, const Judgement &judgement);

/// Adds profile, profile_verdict and profile_tests (a word for each test that was run).
void setProfile(Json &object, judge::VerdictProfile profile, const Judgement &judgement);

/// "domjudge: wrong-answer (2 tests correct, 1 wrong-answer)".
std::string profileLine(judge::VerdictProfile profile, const Judgement &judgement);

} // namespace assay::cli

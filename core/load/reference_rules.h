#pragma once

#include "load/yaml_map.h"
#include "model/assignment.h"

#include <optional>
#include <string>
#include <vector>

namespace assay::load {

/// One set of requirements as submissions.yaml writes it; what is absent may come from a default.
struct RuleText {
    std::string tests; ///< glob; empty: all tests
    std::optional<std::vector<Verdict>> permitted;
    std::optional<std::vector<Verdict>> required;
    std::optional<ScoreRange> score;
    std::optional<std::string> message;
    std::optional<bool> lower; ///< use_for_time_limit; absent: the verdicts decide
    std::optional<bool> upper;
};

/// The meaning of a folder of submissions/ since 2023-07; nothing for folders without one.
std::optional<RuleText> defaultRule(const std::string &folder);

/// Reads the keys `permitted`, `required`, `score`, `message` and `use_for_time_limit`.
RuleText readRule(YamlMap &map);

/// `first` with what `second` says in its place.
RuleText overridden(RuleText first, const RuleText &second);

/// The rule with all that follows from the verdicts: which bound of the time limit it gives
/// (FORMATS.md §3.1, §4.5). Other judges have no verdict for memory and see a run-time error; too
/// much output counts as a wrong answer.
ReferenceRule ruleFrom(const RuleText &text);

/// The final verdicts that a rule about all tests leaves; empty if it leaves all.
std::vector<Verdict> finalVerdicts(const RuleText &text);

} // namespace assay::load

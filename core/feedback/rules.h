#pragma once

#include "base/error.h"
#include "model/verdict.h"

#include <filesystem>
#include <string>
#include <vector>

namespace assay::feedback {

/// Where a rule looks.
enum class Source {
    Errors,   ///< the compiler's errors
    Warnings, ///< the compiler's warnings, after a run that failed
    Messages, ///< standard error and message of a shown test that failed
    Detected, ///< a function of ours (detectors.h)
};

/// One row of rules.json.
struct Rule {
    std::string id; ///< of the texts; several rules may share one
    Source source = Source::Errors;
    std::vector<std::string> languages; ///< ids; empty: all
    std::vector<Verdict> verdicts;      ///< of the test; empty: any
    std::vector<std::string> patterns;  ///< any of them
    std::string detector;
    int weight = 50;
};

/// Reads rules.json. BadFormat names the rule and what is wrong with it.
Result<std::vector<Rule>> readRules(const std::filesystem::path &path);

} // namespace assay::feedback

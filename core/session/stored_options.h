#pragma once

#include "judge/judge.h"

#include <string>

namespace assay {

/// The options of a stored submission that matter when it is judged again after a crash, as words
/// for the gradebook. Submissions with a pattern or for the samples only are never stored.
std::string optionsText(const judge::JudgeOptions &options);
/// Words it does not know are passed over.
judge::JudgeOptions optionsFrom(const std::string &text);

} // namespace assay

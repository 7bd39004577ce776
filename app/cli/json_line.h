#pragma once

#include "base/issue.h"
#include "model/judgement.h"
#include "model/student_view.h"

#include <nlohmann/json.hpp>
#include <string>

namespace assay::cli {

/// Keys stay in the order in which they are set: it is part of the contract.
using Json = nlohmann::ordered_json;

/// One object a line on standard output, flushed.
void printJson(const Json &object);

/// Sets `key` to the text with ill-formed bytes as U+FFFD; if there were any, also
/// `key`_base64 to the true bytes.
void setBytes(Json &object, const std::string &key, const std::string &bytes);
/// Whole numbers without a decimal point.
Json jsonNumber(double value);

Json compiledJson(const CompileResult &compile);
/// For a student what is withheld about a verdict-only test is null.
Json testJson(const TestResult &result, Audience audience);
/// For a student with the counts of hidden tests.
Json judgedJson(const Judgement &judgement, Audience audience);
Json errorJson(const Error &error);
Json issueJson(const std::filesystem::path &package, const Issue &issue);

} // namespace assay::cli

#pragma once

#include "judge/compile/executable.h"
#include "model/test_case.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace assay::judge {

/// The name a file with the answer to the test should have: "02.out" for secret/group1/02.
std::string answerName(const TestCase &test);

/// The submitted file that answers the test, in problems where answers are submitted instead of a
/// program: secret/group1/02.out below the submission's folder, or the same without the first
/// folders as long as no other of `tests` can be meant; .ans, .txt or no extension are as good.
std::optional<std::filesystem::path> findAnswer(const Executable &submission, const TestCase &test,
                                                const std::vector<TestCase> &tests);

} // namespace assay::judge

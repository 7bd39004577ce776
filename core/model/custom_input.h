#pragma once

#include "base/units.h"
#include "model/test_case.h"

#include <cstddef>
#include <optional>
#include <string>

namespace assay {

/// A test that a student wrote for themselves. For functions the input is a JSON array of
/// arguments, for SQL the set-up of the database.
struct CustomInput {
    std::string name; ///< as the student calls it; unique within an assignment
    std::string input;
    std::optional<std::string> answer; ///< absent: the program is run and nothing is compared

    bool operator==(const CustomInput &) const = default;
};

/// What is kept of one assignment's custom inputs: enough for people, an end for mistakes.
inline constexpr std::size_t customInputsLimit = 200;
inline constexpr ByteCount customInputLimit = ByteCount::mib(16); ///< input and answer, each

/// Custom inputs are judged as tests of this folder. Packages have no such folder.
inline constexpr const char *customFolder = "custom/";

inline bool isCustom(const TestCase &test)
{
    return test.name.starts_with(customFolder);
}

} // namespace assay

#pragma once

#include "base/error.h"
#include "judge/check/check_report.h"
#include "judge/check/token_reader.h"

#include <filesystem>
#include <string>
#include <vector>

namespace assay::judge {

/// Flags of the default output validator.
struct DefaultCheckerFlags {
    bool caseSensitive = false;
    bool spaceSensitive = false;
    std::optional<double> absolute; ///< tolerance
    std::optional<double> relative; ///< tolerance

    /// Understands case_sensitive, space_change_sensitive, float_tolerance X,
    /// float_absolute_tolerance X, float_relative_tolerance X; anything else is CheckerFailed.
    static Result<DefaultCheckerFlags> parse(const std::vector<std::string> &arguments);
};

/// Compares a program's output with the answer file token by token, as the default validator of
/// the ICPC package format does. Streams both files: memory stays bounded whatever their size.
/// Fails with Io if one of them cannot be read. `largestBuffer` is for tests.
Result<CheckReport> checkDefault(const std::filesystem::path &output,
                                 const std::filesystem::path &answer,
                                 const DefaultCheckerFlags &flags,
                                 std::size_t largestBuffer = TokenReader::standardBuffer);

} // namespace assay::judge

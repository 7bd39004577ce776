#pragma once

#include "base/units.h"

#include <string>
#include <vector>

namespace assay::judge {

/// What the placeholders of a language's command lines stand for; see model/language.h.
struct CommandContext {
    std::string entry{};
    std::vector<std::string> sources{};
    std::string output{};
    std::string javaClass{};
    ByteCount memory{};
    std::string prepared{};
};

/// A command, or an environment, with its placeholders filled in. An argument that is just
/// {sources} becomes one argument for each file; elsewhere in an argument placeholders are replaced
/// in place.
std::vector<std::string> expandCommand(const std::vector<std::string> &command,
                                       const CommandContext &context);

} // namespace assay::judge

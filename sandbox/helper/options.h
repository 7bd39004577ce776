#pragma once

#include "protocol/fallible.h"
#include "protocol/job.h"

#include <optional>
#include <string>
#include <variant>

namespace assay::sandbox {

struct RunOptions {
    Job job;
    std::optional<std::string> input; ///< files; without one, the helper's own descriptor
    std::optional<std::string> output;
    std::optional<std::string> error;
    bool json = false;
};

struct CheckOptions {
    bool json = false;
};

struct ServeOptions {};
struct HelpOptions {};
struct VersionOptions {};

using Options = std::variant<RunOptions, CheckOptions, ServeOptions, HelpOptions, VersionOptions>;

/// Reads the command line; an error says what was wrong and what is expected.
Fallible<Options> readOptions(int argc, char **argv);

/// The text of --help.
const char *usageText();

} // namespace assay::sandbox

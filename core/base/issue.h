#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace assay {

enum class Severity {
    Note,    ///< worth knowing
    Warning, ///< the package can be judged; something is odd
    Error,   ///< the package cannot be judged, or not as its author meant
};

/// One finding about an author's package. Collected, never thrown: a reader reports all it can see.
struct Issue {
    Severity severity = Severity::Error;
    std::filesystem::path file; ///< relative to the package's top folder; empty: the package itself
    int line = 0;               ///< 1-based; 0: the whole file
    std::string found;          ///< what is wrong, with the offending value
    std::string expected;       ///< what the format asks for; may be empty
};

using Issues = std::vector<Issue>;

inline bool hasErrors(const Issues &issues)
{
    for (const auto &issue : issues)
        if (issue.severity == Severity::Error)
            return true;
    return false;
}

} // namespace assay

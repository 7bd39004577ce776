#pragma once

#include "model/judgement.h"

#include <string_view>
#include <vector>

namespace assay::judge {

/// Finds the messages of gcc, ld, javac, rustc, Python and Node in a compiler's
/// log. Understands each by its form, so one function serves all languages. Names of files lose a
/// leading "/box/" or "./". At most `maximumDiagnostics`; never fails, whatever the bytes.
std::vector<Diagnostic> parseDiagnostics(std::string_view log);
inline constexpr std::size_t maximumDiagnostics = 200;

} // namespace assay::judge

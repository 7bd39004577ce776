#include "fuzz.h"

#include "judge/compile/diagnostics.h"

namespace assay::fuzz {

void run(std::string_view bytes)
{
    const auto found = judge::parseDiagnostics(bytes);
    promise(found.size() <= judge::maximumDiagnostics, "the number of diagnostics is bounded");
    for (const auto &diagnostic : found)
        promise(diagnostic.line >= 0 && diagnostic.column >= 0, "places are never negative");
}

} // namespace assay::fuzz

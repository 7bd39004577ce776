#include "fuzz.h"

#include "analysis/analysis.h"
#include "analysis/lexer.h"

#include <array>

namespace assay::fuzz {

// The first byte chooses the language.
void run(std::string_view bytes)
{
    constexpr std::array languages{"cpp",    "java",   "javascript", "rust",   "go",
                                   "kotlin", "csharp", "python",     "ruby",   "perl",
                                   "php",    "bash",   "lua",        "pascal", "sql"};
    if (bytes.empty())
        return;
    const std::string language =
        languages.at(static_cast<unsigned char>(bytes.front()) % languages.size());
    bytes.remove_prefix(1);

    const auto &dialect = *analysis::dialectOf(language);
    const char *end = bytes.data();
    for (const auto &token : analysis::tokensOf(bytes, dialect)) {
        promise(token.text.data() >= end, "tokens stand in order and do not overlap");
        promise(!token.text.empty(), "every token holds something");
        promise(token.line >= 1 && token.column >= 1, "places begin at 1");
        end = token.text.data() + token.text.size();
    }
    promise(end <= bytes.data() + bytes.size(), "tokens stand inside the source");
    const auto blanked = analysis::blankSource(bytes, dialect);
    promise(blanked.size() == bytes.size(), "a blanked source keeps its size");

    const auto found = analysis::analyze({{"main", std::string(bytes)}}, language, {});
    promise(found.findings.size() <= analysis::maximumFindings, "findings are bounded");
    for (const auto &finding : found.findings)
        promise(finding.line >= 0 && finding.column >= 0, "places are never negative");
}

} // namespace assay::fuzz

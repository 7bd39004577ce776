#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace assay::judge {

/// The source with comments and texts turned into blanks in place; `languageId` is one of those
/// whose driver is compiled in (cpp, rust, go).
std::string blankSource(std::string_view source, std::string_view languageId);

/// The first place of `word` at or after `from` that is not part of a longer name; npos: none.
std::size_t findWord(std::string_view text, std::string_view word, std::size_t from = 0);

/// Tells how many braces are open at places that are asked for from front to back.
class BraceDepth {
public:
    explicit BraceDepth(std::string_view blanked)
        : m_text(blanked)
    {
    }
    int at(std::size_t place);

private:
    std::string_view m_text;
    std::size_t m_counted = 0;
    int m_depth = 0;
};

} // namespace assay::judge

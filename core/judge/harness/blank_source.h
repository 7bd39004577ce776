#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace assay::judge {

/// The source of a C-like language (C++, Rust, Go) with its comments and texts turned into blanks:
/// every offset and line break stays, so a place found here is the same place in the source.
/// Bounded by the source's size; what no compiler would understand gives something harmless.
std::string blankSource(std::string_view source);

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

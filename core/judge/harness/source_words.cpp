#include "judge/harness/source_words.h"

#include "analysis/characters.h"
#include "analysis/lexer.h"

#include <algorithm>
#include <cassert>

namespace assay::judge {

using analysis::isNamePart;

std::string blankSource(std::string_view source, std::string_view languageId)
{
    const auto *dialect = analysis::dialectOf(languageId);
    assert(dialect != nullptr);
    return analysis::blankSource(source, *dialect);
}

std::size_t findWord(std::string_view text, std::string_view word, std::size_t from)
{
    for (std::size_t at = text.find(word, from); at != text.npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !isNamePart(text[at - 1])) &&
            (end >= text.size() || !isNamePart(text[end])))
            return at;
    }
    return text.npos;
}

int BraceDepth::at(std::size_t place)
{
    const auto part = m_text.substr(m_counted, place - m_counted);
    m_depth += static_cast<int>(std::ranges::count(part, '{') - std::ranges::count(part, '}'));
    m_counted = place;
    return m_depth;
}

} // namespace assay::judge

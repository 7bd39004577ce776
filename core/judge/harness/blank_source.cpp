#include "judge/harness/blank_source.h"

#include <algorithm>
#include <cctype>

namespace assay::judge {

namespace {

bool isNamePart(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

std::size_t after(std::string_view source, std::string_view close, std::size_t from)
{
    const std::size_t end = source.find(close, from);
    return end == source.npos ? source.size() : end + close.size();
}

/// The end of a text in quotes that may hold escapes.
std::size_t afterQuoted(std::string_view source, std::size_t at, char quote)
{
    for (++at; at < source.size() && source[at] != quote; ++at)
        if (source[at] == '\\')
            ++at;
    return std::min(at + 1, source.size());
}

/// C++ R"x(…)x" and Rust r#"…"#: the end of the text whose quote is at `quote`; 0 if it is none.
std::size_t afterRaw(std::string_view source, std::size_t quote)
{
    std::size_t start = quote;
    while (start > 0 && source[start - 1] == '#')
        --start;
    if (start == 0 || (source[start - 1] != 'R' && source[start - 1] != 'r'))
        return 0;
    if (source[start - 1] == 'r')
        return after(source, "\"" + std::string(quote - start, '#'), quote + 1);
    const std::size_t length = source.substr(quote, 18).find('('); // at most 16 signs before it
    if (length == source.npos)
        return 0;
    const std::size_t open = quote + length;
    return after(source, ")" + std::string(source.substr(quote + 1, open - quote - 1)) + "\"",
                 open);
}

/// The end of the comment or text that begins at `at`; `at` if none does.
std::size_t afterQuiet(std::string_view source, std::size_t at)
{
    const std::string_view rest = source.substr(at);
    if (rest.starts_with("//"))
        return after(source, "\n", at) - (source.find('\n', at) == source.npos ? 0 : 1);
    if (rest.starts_with("/*"))
        return after(source, "*/", at + 2);
    if (rest.front() == '`')
        return after(source, "`", at + 1);
    if (rest.front() == '"') {
        const std::size_t raw = afterRaw(source, at);
        return raw != 0 ? raw : afterQuoted(source, at, '"');
    }
    if (rest.front() != '\'' || (at > 0 && isNamePart(source[at - 1])))
        return at; // also the marks between digits
    // A letter is closed soon; Rust's lifetimes are not.
    const std::size_t end = afterQuoted(source, at, '\'');
    return end - at <= 12 && rest.substr(0, end - at).find('\n') == rest.npos ? end : at;
}

} // namespace

std::string blankSource(std::string_view source)
{
    std::string result(source);
    for (std::size_t at = 0; at < source.size();) {
        const std::size_t end = afterQuiet(source, at);
        for (std::size_t i = at; i < end; ++i)
            if (result[i] != '\n')
                result[i] = ' ';
        at = std::max(end, at + 1);
    }
    return result;
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

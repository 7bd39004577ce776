#include "text.h"

#include "base/bytes.h"

#include <fmt/format.h>

namespace assay::cli {

namespace {

/// Decodes the character at `position` of well-formed UTF-8 and moves on.
char32_t nextCharacter(std::string_view text, std::size_t &position)
{
    const auto byte = static_cast<unsigned char>(text[position++]);
    if (byte < 0x80)
        return byte;
    const int more = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1;
    char32_t character = byte & (0x3FU >> static_cast<unsigned>(more));
    for (int i = 0; i < more && position < text.size(); ++i)
        character = character << 6U | (static_cast<unsigned char>(text[position++]) & 0x3FU);
    return character;
}

bool mustEscape(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || (c >= 0x200E && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

} // namespace

std::string printable(std::string_view bytes)
{
    const std::string text = toUtf8(bytes);
    std::string result;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t start = position;
        const char32_t c = nextCharacter(text, position);
        if (c == '\n')
            result += "\\n";
        else if (c == '\t')
            result += "\\t";
        else if (c == '\r')
            result += "\\r";
        else if (mustEscape(c))
            result += fmt::format("\\u{{{:x}}}", static_cast<std::uint32_t>(c));
        else
            result += text.substr(start, position - start);
    }
    return result;
}

std::size_t displayWidth(std::string_view utf8)
{
    std::size_t width = 0;
    for (const char c : utf8)
        width += (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
    return width;
}

std::string padded(std::string text, std::size_t width)
{
    const auto has = displayWidth(text);
    if (has < width)
        text.append(width - has, ' ');
    return text;
}

} // namespace assay::cli

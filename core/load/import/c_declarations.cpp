#include "load/import/c_declarations.h"

#include <algorithm>

namespace assay::load {

namespace {

/// Without comments; texts and characters in quotes stay.
std::string withoutComments(std::string_view source)
{
    std::string text;
    for (std::size_t i = 0; i < source.size(); ++i) {
        const auto rest = source.substr(i);
        if (rest.starts_with("//")) {
            i += std::min(rest.find('\n'), rest.size()) - 1;
        } else if (rest.starts_with("/*")) {
            const auto end = rest.find("*/", 2);
            i += end == std::string_view::npos ? rest.size() : end + 1;
            text += ' ';
        } else if (rest.front() == '"' || rest.front() == '\'') {
            std::size_t end = 1;
            while (end < rest.size() && rest[end] != rest.front())
                end += rest[end] == '\\' ? 2U : 1U;
            end = std::min(end + 1, rest.size());
            text += rest.substr(0, end);
            i += end - 1;
        } else {
            text += rest.front();
        }
    }
    return text;
}

/// The place behind the bracket that closes the one at `start`.
std::size_t behindBlock(std::string_view text, std::size_t start)
{
    int depth = 0;
    for (std::size_t i = start; i < text.size(); ++i) {
        if (text[i] == '"' || text[i] == '\'') {
            const char quote = text[i];
            for (++i; i < text.size() && text[i] != quote; ++i)
                i += text[i] == '\\' ? 1U : 0U;
        } else if (text[i] == '{') {
            ++depth;
        } else if (text[i] == '}' && --depth == 0) {
            return i + 1;
        }
    }
    return text.size();
}

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text)
{
    const auto start = std::min(text.find_first_not_of(blanks), text.size());
    return text.substr(start, text.find_last_not_of(blanks) + 1 - start);
}

bool isFunctionHead(std::string_view head)
{
    return head.ends_with(')') || head.ends_with(") const") || head.ends_with(") noexcept");
}

bool isHidden(std::string_view head)
{
    return head.starts_with("static ") || head.starts_with("template") ||
           head.find(" main(") != std::string::npos || head.starts_with("main(") ||
           head.find(" main (") != std::string::npos;
}

} // namespace

std::string cDeclarations(std::string_view source)
{
    const std::string text = withoutComments(source);
    std::string result;
    std::size_t start = 0; // of the statement
    bool begun = false;    // it holds more than blanks
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '#' && !begun) {
            auto end = text.find('\n', i);
            while (end != std::string::npos && end > 0 && text[end - 1] == '\\')
                end = text.find('\n', end + 1);
            end = std::min(end, text.size());
            result += text.substr(i, end - i) + "\n";
            i = start = end;
        } else if (text[i] == '{') {
            const auto head = trimmed(std::string_view(text).substr(start, i - start));
            const auto end = behindBlock(text, i);
            if (isFunctionHead(head)) {
                if (!isHidden(head))
                    result.append(head).append(";\n");
                i = start = end;
            } else {
                i = end; // a type; its semicolon comes
            }
            begun = i != start;
        } else if (text[i] == ';') {
            const auto statement = trimmed(std::string_view(text).substr(start, i - start));
            const bool isType = statement.starts_with("typedef") ||
                                statement.starts_with("struct") || statement.starts_with("union") ||
                                statement.starts_with("enum") || statement.starts_with("class") ||
                                statement.starts_with("using");
            if (isType || isFunctionHead(statement))
                result.append(statement).append(";\n");
            start = ++i;
            begun = false;
        } else {
            begun = begun || !blanks.contains(text[i]);
            ++i;
        }
    }
    return result;
}

} // namespace assay::load

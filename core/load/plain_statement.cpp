#include "load/plain_statement.h"

#include <sstream>
#include <string_view>
#include <vector>

namespace assay::load {

namespace {

bool isListItem(std::string_view line)
{
    return line.starts_with("- ") || line.starts_with("* ");
}

std::string escaped(const std::string &line)
{
    std::string result;
    for (const char c : line) {
        if (c == '<')
            result += '\\';
        if (c != '\r')
            result += c;
    }
    while (result.ends_with(' '))
        result.pop_back();
    return result;
}

} // namespace

std::string markdownFromPlainText(const std::string &text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(escaped(line));
    std::string result;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        result += lines[i];
        const bool continues = i + 1 < lines.size() && !lines[i].empty() && !lines[i + 1].empty() &&
                               !isListItem(lines[i + 1]);
        // Two spaces before the line's end are a line break inside the paragraph.
        result += continues ? "  \n" : "\n";
        // A list needs a blank line in front of it to be one everywhere.
        if (i + 1 < lines.size() && !lines[i].empty() && !isListItem(lines[i]) &&
            isListItem(lines[i + 1]))
            result += '\n';
    }
    return result;
}

} // namespace assay::load

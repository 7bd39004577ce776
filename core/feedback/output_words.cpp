#include "feedback/output_words.h"

#include <charconv>

namespace assay::feedback {

namespace {

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

} // namespace

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    std::size_t at = 0;
    while (words.size() < maximumWords) {
        while (at < text.size() && isSpace(text[at]))
            ++at;
        if (at >= text.size())
            break;
        const std::size_t start = at;
        while (at < text.size() && !isSpace(text[at]))
            ++at;
        words.push_back(text.substr(start, at - start));
    }
    return words;
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty() && lines.size() < maximumWords) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        while (!line.empty() && isSpace(line.back()))
            line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
    }
    while (!lines.empty() && lines.back().empty())
        lines.pop_back();
    return lines;
}

std::optional<long long> wholeNumber(std::string_view word)
{
    long long value = 0;
    const auto end = std::from_chars(word.data(), word.data() + word.size(), value);
    if (end.ec != std::errc{} || end.ptr != word.data() + word.size())
        return std::nullopt;
    return value;
}

std::optional<double> number(std::string_view word)
{
    double value = 0;
    const auto end = std::from_chars(word.data(), word.data() + word.size(), value);
    if (end.ec != std::errc{} || end.ptr != word.data() + word.size())
        return std::nullopt;
    return value;
}

std::string bare(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z')
            result += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
                 (static_cast<unsigned char>(c) & 0x80U) != 0)
            result += c;
    }
    return result;
}

} // namespace assay::feedback

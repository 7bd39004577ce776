#include "load/import/test_pairs.h"

#include <algorithm>
#include <array>

namespace assay::load {

namespace {

constexpr std::array<std::pair<const char *, const char *>, 16> usualPatterns = {{
    {"*.in", "*.ans"},
    {"*.in", "*.out"},
    {"*.in", "*.a"},
    {"*.in", "*.sol"},
    {"*.in", "*.diff"},
    {"*.in", "*.ok"},
    {"*.inp", "*.out"},
    {"*.in.txt", "*.out.txt"},
    {"input*.txt", "output*.txt"},
    {"input.*.txt", "output.*.txt"},
    {"input.*", "output.*"},
    {"input*", "output*"},
    {"in*.txt", "out*.txt"},
    {"in.*", "out.*"},
    {"*.dat", "*.ans"},
    {"*", "*.a"},
}};

struct Star {
    std::string before;
    std::string behind;
};

std::optional<Star> starOf(const std::string &name)
{
    const auto star = name.find('*');
    if (star == std::string::npos || name.find('*', star + 1) != std::string::npos)
        return std::nullopt;
    return Star{name.substr(0, star), name.substr(star + 1)};
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// A run of digits at this place, without leading zeros.
std::string_view digitsAt(const std::string &text, std::size_t &place)
{
    while (place < text.size() && text[place] == '0')
        ++place;
    const auto start = place;
    while (place < text.size() && isDigit(text[place]))
        ++place;
    return std::string_view(text).substr(start, place - start);
}

} // namespace

bool naturallyBefore(const std::string &a, const std::string &b)
{
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const auto first = digitsAt(a, i);
            const auto second = digitsAt(b, j);
            if (first.size() != second.size())
                return first.size() < second.size();
            if (first != second)
                return first < second;
        } else if (a[i] != b[j]) {
            return a[i] < b[j];
        } else {
            ++i;
            ++j;
        }
    }
    if ((i == a.size()) != (j == b.size()))
        return i == a.size();
    return a < b; // equal but for zeros
}

std::optional<TestPattern> parseTestPattern(const std::string &text)
{
    const auto comma = text.find(',');
    if (comma == std::string::npos)
        return std::nullopt;
    TestPattern pattern{text.substr(0, comma), text.substr(comma + 1)};
    if (!starOf(pattern.input) || !starOf(pattern.answer) || pattern.input == pattern.answer)
        return std::nullopt;
    return pattern;
}

std::vector<TestPair> findPairs(const SourceTree &source, const std::string &folder,
                                const TestPattern &pattern)
{
    // A pattern may lead into a folder itself: "in/*.txt,out/*.txt".
    const auto input = starOf(folder.empty() ? pattern.input : folder + "/" + pattern.input);
    const auto answer = starOf(folder.empty() ? pattern.answer : folder + "/" + pattern.answer);
    std::vector<TestPair> pairs;
    if (!input || !answer)
        return pairs;
    for (const auto *file : source.filesBelow(folder)) {
        const auto name = file->name.string();
        if (name.size() <= input->before.size() + input->behind.size() ||
            !name.starts_with(input->before) || !name.ends_with(input->behind))
            continue;
        const auto star = name.substr(input->before.size(),
                                      name.size() - input->before.size() - input->behind.size());
        // The answer files of another test are no inputs ("*" and "*.a").
        const bool isAnswer = answer->behind.size() > input->behind.size() &&
                              name.starts_with(answer->before) && name.ends_with(answer->behind);
        if (star.contains('/') || isAnswer)
            continue;
        pairs.push_back({star, file, source.find(answer->before + star + answer->behind)});
    }
    std::ranges::sort(pairs, naturallyBefore, &TestPair::name);
    return pairs;
}

std::optional<TestPattern> guessPattern(const SourceTree &source, const std::string &folder)
{
    for (const auto &[input, answer] : usualPatterns) {
        const TestPattern pattern{input, answer};
        const auto pairs = findPairs(source, folder, pattern);
        const bool any =
            std::ranges::any_of(pairs, [](const TestPair &pair) { return pair.answer != nullptr; });
        if (any)
            return pattern;
    }
    return std::nullopt;
}

} // namespace assay::load

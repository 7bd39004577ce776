// The streaming comparison against a plain one that holds both texts whole, on random texts.
#include "judge/check/default_checker.h"
#include "judge/check/number_text.h"

#include "base/paths.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <random>

namespace assay::judge {
namespace {

using Place = TokenReader::Place;

/// FORMATS.md §4.1 word by word; nothing if the output is accepted, else where it is wrong.
std::optional<Place> firstDifference(const std::string &answer, const std::string &output,
                                     const DefaultCheckerFlags &flags)
{
    std::size_t a = 0;
    std::size_t o = 0;
    const auto spaceAt = [](const std::string &text, std::size_t at) {
        return at < text.size() && isSpace(text[at]);
    };
    const auto place = [&](std::size_t at) {
        const auto before = output.substr(0, at);
        const auto line = std::ranges::count(before, '\n');
        const auto lineStart = before.rfind('\n');
        return Place{static_cast<int>(line) + 1,
                     static_cast<int>(at - (lineStart == before.npos ? 0 : lineStart + 1)) + 1};
    };
    const auto token = [&](const std::string &text, std::size_t at) {
        std::string word;
        while (at < text.size() && !isSpace(text[at]))
            word += text[at++];
        return word;
    };
    const auto number = [](const std::string &word) {
        return word.size() <= 4096 ? parseDecimal(word) : std::nullopt;
    };
    for (;;) {
        while (spaceAt(answer, a) || spaceAt(output, o)) {
            if (!flags.spaceSensitive) {
                (spaceAt(answer, a) ? a : o) += 1;
                continue;
            }
            if (a >= answer.size() || o >= output.size() || answer[a] != output[o])
                return place(o);
            ++a;
            ++o;
        }
        auto expected = token(answer, a);
        auto found = token(output, o);
        if (expected.empty() && found.empty())
            return std::nullopt;
        bool equal = false;
        if (const auto wanted = number(expected);
            wanted && (flags.absolute || flags.relative) && !expected.empty()) {
            const auto value = number(found);
            equal = value && ((flags.absolute && std::abs(*wanted - *value) <= *flags.absolute) ||
                              (flags.relative &&
                               std::abs(*wanted - *value) <= *flags.relative * std::abs(*wanted)));
        } else {
            if (!flags.caseSensitive)
                for (auto *word : {&expected, &found})
                    for (char &c : *word)
                        if (c >= 'A' && c <= 'Z')
                            c = static_cast<char>(c + 32);
            equal = expected == found;
        }
        if (!equal)
            return place(o);
        a += expected.size();
        o += found.size();
    }
}

class RandomTexts {
public:
    explicit RandomTexts(unsigned seed)
        : m_random(seed)
    {
    }

    int upTo(int limit) { return std::uniform_int_distribution(0, limit)(m_random); }
    bool chance(int percent) { return upTo(99) < percent; }
    template <std::size_t N> std::string oneOf(const char *const (&choices)[N])
    {
        return choices[upTo(static_cast<int>(N) - 1)];
    }

    std::string space()
    {
        return oneOf({" ", " ", "\n", "\n", "  ", "\t", "\r\n", "\v\f", " \n", "\n\n"});
    }
    std::string token()
    {
        if (chance(1)) // around the longest token that may be a number
            return "1." + std::string(static_cast<std::size_t>(4090 + upTo(8)), '0');
        if (chance(1))
            return std::string(static_cast<std::size_t>(upTo(9000)), chance(50) ? 'x' : 'X');
        return oneOf({"1",     "1.0",    "1.05", "-3",  "+3",       "1e3", "1000",
                      "1e999", "1e-400", "0",    "abc", "ABC",      "aBd", "0x10",
                      "inf",   "7",      "77",   "777", "\xc3\xa4", "."});
    }
    /// An answer and an output that is much like it.
    std::pair<std::string, std::string> pair()
    {
        std::string answer;
        std::string output;
        const int changes = chance(50) ? 0 : 1;
        for (int left = upTo(1500); left > 0; --left) {
            const std::string word = token();
            const std::string gap = space();
            answer += word + gap;
            const bool change = changes != 0 && chance(1);
            output += change && chance(50) ? token() : word;
            output += change && chance(50) ? space() : gap;
        }
        if (chance(20))
            (chance(50) ? answer : output) += token();
        if (chance(20))
            (chance(50) ? answer : output) += space();
        return {answer, output};
    }

private:
    std::mt19937 m_random;
};

TEST(DefaultCheckerProperty, StreamingDecidesAsThePlainRulesDo)
{
    const auto folder = TemporaryDirectory::create("assay-checker").value();
    const auto write = [&](const char *name, const std::string &text) {
        std::ofstream(folder.path() / name, std::ios::binary) << text;
        return folder.path() / name;
    };
    int rejected = 0;
    constexpr int rounds = 1500;
    for (unsigned seed = 0; seed < rounds; ++seed) {
        RandomTexts texts(seed);
        DefaultCheckerFlags flags;
        flags.caseSensitive = texts.chance(30);
        flags.spaceSensitive = texts.chance(30);
        if (texts.chance(40))
            flags.absolute = 0.05;
        if (texts.chance(20))
            flags.relative = 0.05;
        const auto [answer, output] = texts.pair();
        const auto expected = firstDifference(answer, output, flags);
        rejected += expected ? 1 : 0;

        const auto report = checkDefault(write("output", output), write("answer", answer), flags,
                                         TokenReader::smallestBuffer);
        ASSERT_TRUE(report);
        ASSERT_EQ(report->accepted, !expected) << "seed " << seed << ": " << report->message;
        if (expected) {
            ASSERT_TRUE(report->difference);
            EXPECT_EQ(report->difference->line, expected->line) << "seed " << seed;
            EXPECT_EQ(report->difference->column, expected->column) << "seed " << seed;
        }
    }
    EXPECT_GT(rejected, rounds / 10);
    EXPECT_LT(rejected, rounds * 9 / 10);
}

} // namespace
} // namespace assay::judge

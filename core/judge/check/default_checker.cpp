#include "judge/check/default_checker.h"

#include "judge/check/excerpt.h"
#include "judge/check/number_text.h"
#include "judge/check/token_reader.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <format>

namespace assay::judge {

namespace {

// Theory of operation. The rules speak of tokens, but most outputs equal the answer byte for byte,
// so the comparison jumps: equal bytes up to the last white space in them, or up to different white
// space, are equal tokens under every flag, and only what follows is looked at token by token,
// until the next jump. Lines are counted when there is something to say about one.

/// Longer tokens are compared as text, piece by piece; no number anybody means is that long.
constexpr std::size_t tokenLimit = TokenReader::smallestBuffer - 1;
/// So much of a token may appear in a message.
constexpr std::size_t shownLimit = 200;

/// How many bytes two texts have in common at their beginning.
std::size_t equalPrefix(const char *a, const char *b, std::size_t size)
{
    std::size_t at = 0;
    for (; at + sizeof(std::uint64_t) <= size; at += sizeof(std::uint64_t)) {
        std::uint64_t left = 0;
        std::uint64_t right = 0;
        std::memcpy(&left, a + at, sizeof left);
        std::memcpy(&right, b + at, sizeof right);
        if (left != right)
            break;
    }
    while (at < size && a[at] == b[at])
        ++at;
    return at;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// A token as people read it in a message.
std::string shown(std::string_view token)
{
    return token.empty() ? "the end of the output" : excerpt(token);
}

const char *spaceName(std::string_view bytes)
{
    if (bytes.empty())
        return "the end of the output";
    switch (bytes.front()) {
    case ' ': return "a space";
    case '\t': return "a tab";
    case '\n': return "a line break";
    case '\r': return "a carriage return";
    case '\v': return "a vertical tab";
    case '\f': return "a form feed";
    default: return "text";
    }
}

/// One comparison of two open files.
class Comparison {
public:
    Comparison(TokenReader &output, TokenReader &answer, const DefaultCheckerFlags &flags)
        : m_output(output),
          m_answer(answer),
          m_flags(flags)
    {
    }

    CheckReport run()
    {
        for (;;) {
            skipEqual();
            const std::uint64_t before = m_answer.offset() + m_output.offset();
            if (auto wrong = compareSpace())
                return *wrong;
            if (m_answer.offset() + m_output.offset() != before)
                continue; // most likely equal again
            const bool more = !m_answer.atEnd();
            if (auto wrong = compareToken())
                return *wrong;
            if (!more)
                return CheckReport::accept();
        }
    }

private:
    void skipEqual()
    {
        for (;;) {
            const auto expected = m_answer.window();
            const auto found = m_output.window();
            std::size_t count =
                equalPrefix(expected.data(), found.data(), std::min(expected.size(), found.size()));
            const bool tokensEnd = count < expected.size() && count < found.size() &&
                                   isSpace(expected[count]) && isSpace(found[count]);
            while (!tokensEnd && count > 0 && !isSpace(expected[count - 1]))
                --count;
            if (count == 0)
                return;
            m_answer.advance(count);
            m_output.advance(count);
            if (tokensEnd)
                return;
        }
    }

    std::optional<CheckReport> compareSpace()
    {
        if (!m_flags.spaceSensitive) {
            m_output.skipSpace();
            m_answer.skipSpace();
            return std::nullopt;
        }
        for (;;) {
            const auto expected = m_answer.window().substr(0, 1);
            const auto found = m_output.window().substr(0, 1);
            const auto space = [](std::string_view bytes) {
                return !bytes.empty() && isSpace(bytes.front());
            };
            if (!space(expected) && !space(found))
                return std::nullopt;
            if (expected != found)
                return differ(m_output.offset(), spaceName(expected), spaceName(found));
            m_answer.advance(1);
            m_output.advance(1);
        }
    }

    /// The token ahead, with at least one byte more of it if it is longer than the limit.
    static std::string_view token(TokenReader &reader)
    {
        const auto bytes = reader.window(tokenLimit + 1);
        const std::size_t most = std::min(bytes.size(), tokenLimit + 1);
        std::size_t size = 0;
        while (size < most && !isSpace(bytes[size]))
            ++size;
        return bytes.substr(0, size);
    }

    std::optional<CheckReport> compareToken()
    {
        const std::uint64_t offset = m_output.offset();
        const std::string_view expected = token(m_answer);
        const std::string_view found = token(m_output);
        if (expected.size() <= tokenLimit && found.size() <= tokenLimit) {
            if (!equalTokens(expected, found))
                return differ(offset, expected, found);
            m_answer.advance(expected.size());
            m_output.advance(found.size());
            return std::nullopt;
        }
        // The windows move while the rest is compared.
        const std::string expectedStart(expected.substr(0, shownLimit + 1));
        const std::string foundStart(found.substr(0, shownLimit + 1));
        if (isNumber(expected) || !equalLongTokens())
            return differ(offset, expectedStart, foundStart);
        return std::nullopt;
    }

    std::optional<double> number(std::string_view token) const
    {
        if ((m_flags.absolute || m_flags.relative) && token.size() <= tokenLimit)
            return parseDecimal(token);
        return std::nullopt;
    }

    bool isNumber(std::string_view token) const { return number(token).has_value(); }

    bool equalTokens(std::string_view expected, std::string_view found) const
    {
        if (equalText(expected, found))
            return true;
        const auto wanted = number(expected);
        const auto value = wanted ? number(found) : std::nullopt;
        return value && isClose(*wanted, *value, m_flags.absolute.value_or(-1),
                                m_flags.relative.value_or(-1));
    }

    /// Compares two tokens of any length and passes what was equal.
    bool equalLongTokens()
    {
        for (;;) {
            const std::string_view expected = token(m_answer);
            const std::string_view found = token(m_output);
            const std::size_t size = std::min(expected.size(), found.size());
            if (size == 0)
                return expected.empty() && found.empty();
            if (!equalText(expected.substr(0, size), found.substr(0, size)))
                return false;
            m_answer.advance(size);
            m_output.advance(size);
        }
    }

    bool equalText(std::string_view a, std::string_view b) const
    {
        if (a.size() != b.size())
            return false;
        if (a == b)
            return true;
        return !m_flags.caseSensitive &&
               std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
    }

    CheckReport differ(std::uint64_t offset, std::string_view expected, std::string_view found)
    {
        return report(offset, shown(expected), shown(found), excerpt(expected, shownLimit),
                      excerpt(found, shownLimit));
    }

    CheckReport differ(std::uint64_t offset, const char *expected, const char *found)
    {
        return report(offset, expected, found, expected, found);
    }

    CheckReport report(std::uint64_t offset, const std::string &expected, const std::string &found,
                       std::string expectedText, std::string foundText)
    {
        const auto place = m_output.placeOf(offset);
        auto report = CheckReport::reject(std::format("line {}, column {}: expected {}, got {}",
                                                      place.line, place.column, expected, found));
        report.difference =
            Difference{place.line, place.column, std::move(expectedText), std::move(foundText)};
        return report;
    }

    TokenReader &m_output;
    TokenReader &m_answer;
    const DefaultCheckerFlags &m_flags;
};

} // namespace

Result<DefaultCheckerFlags> DefaultCheckerFlags::parse(const std::vector<std::string> &arguments)
{
    DefaultCheckerFlags flags;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string &name = arguments[i];
        if (name == "case_sensitive") {
            flags.caseSensitive = true;
        } else if (name == "space_change_sensitive") {
            flags.spaceSensitive = true;
        } else if (name == "float_tolerance" || name == "float_absolute_tolerance" ||
                   name == "float_relative_tolerance") {
            const auto value =
                i + 1 < arguments.size() ? parseDecimal(arguments[i + 1]) : std::nullopt;
            if (!value || *value < 0)
                return fail(ErrorCode::CheckerFailed,
                            "the flag " + name +
                                " of the default output validator needs a number that is not "
                                "negative after it, for example 1e-6");
            ++i;
            if (name != "float_relative_tolerance")
                flags.absolute = value;
            if (name != "float_absolute_tolerance")
                flags.relative = value;
        } else {
            return fail(ErrorCode::CheckerFailed,
                        "the default output validator has no flag " + excerpt(name) +
                            ": it knows case_sensitive, space_change_sensitive, float_tolerance, "
                            "float_absolute_tolerance and float_relative_tolerance");
        }
    }
    return flags;
}

Result<CheckReport> checkDefault(const std::filesystem::path &output,
                                 const std::filesystem::path &answer,
                                 const DefaultCheckerFlags &flags, std::size_t largestBuffer)
{
    auto outputReader = TRY(TokenReader::open(output, largestBuffer));
    auto answerReader = TRY(TokenReader::open(answer, largestBuffer));
    const CheckReport report = Comparison(outputReader, answerReader, flags).run();
    if (outputReader.failed())
        return std::unexpected(outputReader.error());
    if (answerReader.failed())
        return std::unexpected(answerReader.error());
    return report;
}

} // namespace assay::judge

#include "judge/default_checker.h"

#include "judge/excerpt.h"
#include "judge/number_text.h"
#include "judge/token_reader.h"

#include <algorithm>
#include <format>

namespace assay::judge {

namespace {

/// Longer tokens are compared as text, piece by piece; no number anybody means is that long.
constexpr std::size_t tokenLimit = 4096;

struct Place {
    int line;
    int column;
};

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// A token as people read it in a message.
std::string shown(const std::string &token)
{
    return token.empty() ? "the end of the output" : excerpt(token);
}

CheckReport differ(Place place, const std::string &expected, const std::string &found)
{
    auto report =
        CheckReport::reject(std::format("line {}, column {}: expected {}, got {}", place.line,
                                        place.column, shown(expected), shown(found)));
    report.difference =
        Difference{place.line, place.column, excerpt(expected, 200), excerpt(found, 200)};
    return report;
}

std::string spaceName(int c)
{
    switch (c) {
    case TokenReader::end: return "the end of the output";
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
            if (auto wrong = compareSpace())
                return *wrong;
            if (auto wrong = compareToken())
                return *wrong;
            if (!m_more)
                return CheckReport::accept();
        }
    }

private:
    std::optional<CheckReport> compareSpace()
    {
        if (!m_flags.spaceSensitive) {
            m_output.skipSpace();
            m_answer.skipSpace();
            return std::nullopt;
        }
        while (isSpace(m_answer.peek()) || isSpace(m_output.peek())) {
            const Place place{m_output.line(), m_output.column()};
            const int expected = m_answer.get();
            const int found = m_output.get();
            if (expected == found)
                continue;
            auto report = CheckReport::reject(std::format("line {}, column {}: expected {}, got {}",
                                                          place.line, place.column,
                                                          spaceName(expected), spaceName(found)));
            report.difference =
                Difference{place.line, place.column, spaceName(expected), spaceName(found)};
            return report;
        }
        return std::nullopt;
    }

    std::optional<CheckReport> compareToken()
    {
        const Place place{m_output.line(), m_output.column()};
        const std::string expected = m_answer.token(tokenLimit);
        const std::string found = m_output.token(tokenLimit);
        m_more = !expected.empty();
        if (expected.empty() != found.empty())
            return differ(place, expected, found);
        if (!equalTokens(expected, found))
            return differ(place, expected, found);
        return std::nullopt;
    }

    bool equalTokens(const std::string &expected, const std::string &found)
    {
        const bool whole = !m_answer.inToken();
        if ((m_flags.absolute || m_flags.relative) && whole) {
            if (const auto number = parseDecimal(expected)) {
                const auto value = m_output.inToken() ? std::nullopt : parseDecimal(found);
                return value && isClose(*number, *value, m_flags.absolute.value_or(-1),
                                        m_flags.relative.value_or(-1));
            }
        }
        if (!std::ranges::equal(expected, found,
                                [this](char a, char b) { return equalBytes(a, b); }))
            return false;
        while (m_answer.inToken() && m_output.inToken())
            if (!equalBytes(static_cast<char>(m_answer.get()), static_cast<char>(m_output.get())))
                return false;
        return m_answer.inToken() == m_output.inToken();
    }

    bool equalBytes(char a, char b) const
    {
        return a == b || (!m_flags.caseSensitive && lower(a) == lower(b));
    }

    TokenReader &m_output;
    TokenReader &m_answer;
    const DefaultCheckerFlags &m_flags;
    bool m_more = true;
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
                                 const DefaultCheckerFlags &flags)
{
    auto outputReader = TRY(TokenReader::open(output));
    auto answerReader = TRY(TokenReader::open(answer));
    const CheckReport report = Comparison(outputReader, answerReader, flags).run();
    if (outputReader.failed())
        return std::unexpected(outputReader.error());
    if (answerReader.failed())
        return std::unexpected(answerReader.error());
    return report;
}

} // namespace assay::judge

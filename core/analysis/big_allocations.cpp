#include "analysis/source_files.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

// Sizes that are written in the source and that no memory limit allows.

namespace assay::analysis {

namespace {

constexpr double mebibyte = 1 << 20;
constexpr std::size_t expressionLength = 24; ///< tokens

using Constants = std::map<std::string_view, double>;

/// Reads products and powers of numbers and named constants: "N * 10", "10**9", "1 << 20".
class Expression {
public:
    Expression(const Outline &outline, const Constants &constants)
        : m_outline(outline),
          m_constants(constants)
    {
    }

    /// The value of the tokens [first, last); nullopt if they are more than that.
    std::optional<double> value(std::size_t first, std::size_t last) const
    {
        if (first >= last || last - first > expressionLength)
            return std::nullopt;
        auto result = operand(first);
        for (std::size_t i = first + 1; result && i < last; i += 2) {
            const auto right = i + 1 < last ? operand(i + 1) : std::nullopt;
            if (!right)
                return std::nullopt;
            const Token &sign = m_outline.tokens[i];
            if (sign.is("*"))
                *result *= *right;
            else if (sign.is("+"))
                *result += *right;
            else if (sign.is("-"))
                *result -= *right;
            else if (sign.is("**"))
                result = std::pow(*result, *right);
            else if (sign.is("<<"))
                result = std::ldexp(*result, static_cast<int>(std::min(*right, 200.0)));
            else
                return std::nullopt;
        }
        return result;
    }

    /// The same for the longest beginning: "10**9 for x in …" is 10**9.
    std::optional<double> leading(std::size_t first, std::size_t end) const
    {
        std::optional<double> best;
        for (std::size_t last = first + 1; last <= std::min(end, first + 7); last += 2)
            if (const auto found = value(first, last))
                best = found;
        return best;
    }

private:
    std::optional<double> operand(std::size_t at) const
    {
        const Token &token = m_outline.tokens[at];
        if (token.kind == TokenKind::Name) {
            const auto known = m_constants.find(token.text);
            return known == m_constants.end() ? std::nullopt : std::optional(known->second);
        }
        return numberOf(token);
    }

    const Outline &m_outline;
    const Constants &m_constants;
};

/// "const int N = 1000", "#define N 1000", "N = 10**5".
Constants constantsOf(const Outline &outline)
{
    Constants constants;
    const auto &tokens = outline.tokens;
    std::map<std::string_view, int> assigned;
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::Name || !tokens[i + 1].is("="))
            continue;
        if (++assigned[tokens[i].text] > 1) { // it changes: no constant
            constants.erase(tokens[i].text);
            continue;
        }
        std::size_t end = i + 2;
        while (end < tokens.size() && end < i + 2 + expressionLength && !tokens[end].is(";") &&
               !tokens[end].is(",") && tokens[end].kind != TokenKind::LineEnd &&
               tokens[end].line == tokens[i].line)
            ++end;
        if (const auto value = Expression(outline, constants).value(i + 2, end))
            constants[tokens[i].text] = *value;
    }
    for (const auto &token : tokens) {
        if (token.kind != TokenKind::Directive || !token.text.starts_with("#define "))
            continue;
        const auto parts = tokensOf(token.text.substr(8), *dialectOf("java"));
        if (parts.size() == 2 && parts[0].kind == TokenKind::Name)
            if (const auto value = numberOf(parts[1]))
                constants[parts[0].text] = *value;
    }
    return constants;
}

/// Bytes of an element of the type that the word names; 0: it is no type.
double sizeOfType(std::string_view word)
{
    static constexpr std::array<std::pair<std::string_view, int>, 26> sizes{{
        {"char", 1},    {"bool", 1}, {"boolean", 1}, {"byte", 1},    {"u8", 1},     {"i8", 1},
        {"short", 2},   {"i16", 2},  {"u16", 2},     {"int", 4},     {"float", 4},  {"unsigned", 4},
        {"i32", 4},     {"u32", 4},  {"int32", 4},   {"long", 8},    {"double", 8}, {"ll", 8},
        {"i64", 8},     {"u64", 8},  {"int64", 8},   {"float64", 8}, {"size_t", 8}, {"int64_t", 8},
        {"string", 32}, {"f64", 8},
    }};
    const auto *const found =
        std::ranges::find(sizes, word, &std::pair<std::string_view, int>::first);
    return found == sizes.end() ? 0 : found->second;
}

struct Sized {
    double elements = 1;
    std::size_t end = 0; ///< behind it
    bool known = false;
};

/// "[N][M]" from `at` on.
Sized dimensions(const Outline &outline, const Expression &expression, std::size_t at)
{
    Sized result;
    while (at < outline.tokens.size() && outline.tokens[at].is("[") &&
           outline.partners[at] != none) {
        const auto value = expression.value(at + 1, outline.partners[at]);
        if (!value)
            break;
        result.elements *= *value;
        result.known = true;
        at = outline.partners[at] + 1;
    }
    result.end = at;
    return result;
}

/// Bytes that the code at `at` asks for; 0 if it is no allocation of known size.
double bytesAt(const Outline &outline, const Expression &expression, std::size_t at,
               std::string_view &name)
{
    const auto &tokens = outline.tokens;
    const auto id = outline.dialect->id;
    const Token &token = tokens[at];
    if (id == "python") {
        // [0] * 10**9 and bytearray(10**9)
        if (token.is("]") && at + 2 < tokens.size() && tokens[at + 1].is("*") &&
            outline.partners[at] != none && at - outline.partners[at] == 2) {
            name = "list";
            std::size_t end = at + 2;
            while (end < tokens.size() && tokens[end].kind != TokenKind::LineEnd)
                ++end;
            return expression.leading(at + 2, end).value_or(0) * 8;
        }
        if (token.is("bytearray") && at + 1 < tokens.size() && tokens[at + 1].is("(") &&
            outline.partners[at + 1] != none) {
            name = token.text;
            return expression.value(at + 2, outline.partners[at + 1]).value_or(0);
        }
        return 0;
    }
    if (token.kind != TokenKind::Name)
        return 0;
    const double size = sizeOfType(token.text);
    if (size == 0 || at + 1 >= tokens.size())
        return 0;
    if (tokens[at + 1].is("[")) { // new int[N], Go's [N]int is not followed
        const auto sized = dimensions(outline, expression, at + 1);
        name = token.text;
        return sized.known ? sized.elements * size : 0;
    }
    if (outline.dialect->directives && tokens[at + 1].kind == TokenKind::Name &&
        at + 2 < tokens.size() && tokens[at + 2].is("[")) { // int a[N][M]
        const auto sized = dimensions(outline, expression, at + 2);
        name = tokens[at + 1].text;
        return sized.known ? sized.elements * size : 0;
    }
    // vector<int> a(N)
    if (tokens[at + 1].is(">") && at + 3 < tokens.size() &&
        tokens[at + 2].kind == TokenKind::Name && tokens[at + 3].is("(") &&
        outline.partners[at + 3] != none && at >= 2 && tokens[at - 2].is("vector")) {
        name = tokens[at + 2].text;
        return expression.leading(at + 4, outline.partners[at + 3]).value_or(0) * size;
    }
    return 0;
}

} // namespace

void findBigAllocations(const ReadFiles &files, const Circumstances &circumstances,
                        std::vector<Finding> &found)
{
    const auto limit = static_cast<double>(circumstances.memory.bytes());
    for (const auto &file : files.files) {
        const Constants constants = constantsOf(file.outline);
        const Expression expression(file.outline, constants);
        for (std::size_t i = 0; i < file.outline.tokens.size(); ++i) {
            std::string_view name;
            const double bytes = bytesAt(file.outline, expression, i, name);
            if (bytes > limit)
                found.push_back(
                    findingAt(FindingKind::BigAllocation, file, i, name,
                              static_cast<int>(std::min(bytes / mebibyte, 2'000'000'000.0))));
        }
    }
}

} // namespace assay::analysis

#include "diff/visible_text.h"

#include <algorithm>

namespace assay::ide {

namespace {

struct Token {
    qsizetype from = 0;
    qsizetype length = 0;
};

std::vector<Token> tokens(const QString &text)
{
    std::vector<Token> result;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        const qsizetype from = at;
        while (at < text.size() && !text[at].isSpace())
            ++at;
        result.push_back({from, at - from});
    }
    return result;
}

/// Position of a line and column; beyond the line's end: its end.
qsizetype positionOf(const QString &text, int line, int column)
{
    qsizetype start = 0;
    for (int number = 1; number < line; ++number) {
        const qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            return text.size();
        start = end + 1;
    }
    const qsizetype end = text.indexOf(u'\n', start);
    return std::min(start + std::max(column - 1, 0), end < 0 ? text.size() : end);
}

bool isEasilyOverlooked(const QString &raw, qsizetype at)
{
    const auto isEdge = [&raw](qsizetype other) {
        return other < 0 || other >= raw.size() || raw[other].isSpace();
    };
    return isEdge(at - 1) || isEdge(at + 1);
}

} // namespace

VisibleText visibleText(const QString &raw)
{
    VisibleText result;
    result.positions.reserve(static_cast<std::size_t>(raw.size()) + 1);
    const auto sign = [&result](QChar character) {
        result.signs.push_back(result.text.size());
        result.text += character;
    };
    for (qsizetype at = 0; at < raw.size(); ++at) {
        const QChar character = raw[at];
        result.positions.push_back(result.text.size());
        if (character == u'\n') {
            sign(u'↵');
            result.text += u'\n';
        } else if (character == u'\t') {
            sign(u'→');
            result.text += u'\t';
        } else if (character == u'\r') {
            sign(u'␍');
        } else if (character == u' ' && isEasilyOverlooked(raw, at)) {
            sign(u'·');
        } else if (character.unicode() < 0x20) {
            sign(QChar(static_cast<char16_t>(0x2400 + character.unicode())));
        } else {
            result.text += character;
        }
    }
    result.positions.push_back(result.text.size());
    // The last end of line is shown by its sign; an empty line below it would look like output.
    if (result.text.endsWith(u'\n'))
        result.text.chop(1);
    else
        result.missingFinalNewline = !raw.isEmpty();
    return result;
}

DifferingTokens differingTokens(const QString &expected, const QString &found, int line, int column)
{
    const std::vector<Token> wanted = tokens(expected);
    const std::vector<Token> got = tokens(found);
    std::size_t number = 0;
    if (line > 0) {
        const qsizetype place = positionOf(found, line, column);
        number = static_cast<std::size_t>(std::ranges::count_if(
            got, [place](const Token &token) { return token.from + token.length <= place; }));
    } else {
        const auto word = [](const QString &text, const Token &token) {
            return QStringView(text).mid(token.from, token.length);
        };
        while (number < std::min(wanted.size(), got.size()) &&
               word(expected, wanted[number]) == word(found, got[number]))
            ++number;
        if (number == wanted.size() && number == got.size())
            return {}; // only white space differs, or nothing
    }
    DifferingTokens result{.found = true,
                           .expectedFrom = expected.size(),
                           .expectedLength = 0,
                           .foundFrom = found.size(),
                           .foundLength = 0};
    if (number < wanted.size()) {
        result.expectedFrom = wanted[number].from;
        result.expectedLength = wanted[number].length;
    }
    if (number < got.size()) {
        result.foundFrom = got[number].from;
        result.foundLength = got[number].length;
    }
    return result;
}

} // namespace assay::ide

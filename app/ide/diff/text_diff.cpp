#include "diff/text_diff.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace assay::ide {

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(assay::ide::TextDiff)
};

constexpr qsizetype excerptLength = 60;

/// Numbers that are equal where lines are.
class LineNumbers {
public:
    std::vector<std::uint32_t> of(const LinedText &text)
    {
        std::vector<std::uint32_t> numbers;
        numbers.reserve(static_cast<std::size_t>(text.count()));
        for (int i = 0; i < text.count(); ++i) {
            // A last line without its end is another line.
            const std::pair key(text.line(i), text.hasEnd(i));
            auto known = m_known.constFind(key);
            if (known == m_known.cend())
                known = m_known.insert(key, static_cast<std::uint32_t>(m_known.size()));
            numbers.push_back(*known);
        }
        return numbers;
    }

private:
    QHash<std::pair<QStringView, bool>, std::uint32_t> m_known;
};

QString withoutSpaces(QStringView line)
{
    return line.toString().simplified();
}

/// The word around a place, or the one character there if it is white space.
QString excerptAt(const QString &text, qsizetype at)
{
    if (at >= text.size())
        return {};
    if (text[at].isSpace())
        return text[at];
    qsizetype from = at;
    while (from > 0 && !text[from - 1].isSpace() && at - from < excerptLength)
        --from;
    qsizetype to = at;
    while (to < text.size() && !text[to].isSpace() && to - from < excerptLength)
        ++to;
    return text.mid(from, to - from);
}

QString named(const QString &excerpt)
{
    if (excerpt.isEmpty())
        return Say::tr("the end");
    if (excerpt == u"\n")
        return Say::tr("the end of the line");
    if (excerpt == u" ")
        return Say::tr("a space");
    if (excerpt == u"\t")
        return Say::tr("a tab");
    if (excerpt == u"\r")
        return Say::tr("a carriage return");
    return excerpt;
}

/// Rows of one change: its lines face each other as far as both sides have some.
void addChange(TextDiff &diff, const SequenceChange &change)
{
    diff.changes.push_back(static_cast<int>(diff.rows.size()));
    for (int i = 0; i < std::max(change.leftCount, change.rightCount); ++i) {
        DiffRow row;
        row.expected = i < change.leftCount ? change.leftFrom + i : -1;
        row.found = i < change.rightCount ? change.rightFrom + i : -1;
        if (row.expected < 0)
            row.kind = DiffRow::Kind::FoundOnly;
        else if (row.found < 0)
            row.kind = DiffRow::Kind::ExpectedOnly;
        else
            row.kind = withoutSpaces(diff.expected.line(row.expected)) ==
                               withoutSpaces(diff.found.line(row.found))
                           ? DiffRow::Kind::Spaces
                           : DiffRow::Kind::Changed;
        diff.rows.push_back(row);
    }
}

} // namespace

LinedText::LinedText(QString text)
    : m_text(std::move(text))
{
    for (qsizetype at = 0; at < m_text.size();) {
        const qsizetype end = m_text.indexOf(u'\n', at);
        const qsizetype stop = end < 0 ? m_text.size() : end;
        m_lines.push_back({at, stop - at, end >= 0});
        at = stop + 1;
    }
}

QStringView LinedText::line(int index) const
{
    const Line &line = m_lines[static_cast<std::size_t>(index)];
    return QStringView(m_text).sliced(line.from, line.length);
}

FirstDifference firstDifference(const QString &expected, const QString &found)
{
    const auto parted = std::ranges::mismatch(expected, found);
    const qsizetype at = parted.in1 - expected.begin();
    FirstDifference difference;
    if (at == expected.size() && at == found.size())
        return difference;
    const qsizetype lineStart = at == 0 ? 0 : expected.lastIndexOf(u'\n', at - 1) + 1;
    difference.line = static_cast<int>(QStringView(expected).first(at).count(u'\n')) + 1;
    difference.column = static_cast<int>(at - lineStart) + 1;
    difference.expected = excerptAt(expected, at);
    difference.found = excerptAt(found, at);
    using Kind = FirstDifference::Kind;
    if (at == found.size())
        difference.kind =
            QStringView(expected).sliced(at) == u"\n" ? Kind::FinalNewline : Kind::FoundEnds;
    else if (at == expected.size())
        difference.kind =
            QStringView(found).sliced(at) == u"\n" ? Kind::ExtraNewline : Kind::ExpectedEnds;
    else
        difference.kind = Kind::Character;
    return difference;
}

QString firstDifferenceText(const FirstDifference &difference)
{
    using Kind = FirstDifference::Kind;
    const QString expected = named(difference.expected);
    const QString found = named(difference.found);
    switch (difference.kind) {
    case Kind::None: return Say::tr("Both are the same, character for character.");
    case Kind::FinalNewline:
        return Say::tr("Only the end of line %1 is missing in your output.").arg(difference.line);
    case Kind::ExtraNewline:
        return Say::tr("Your output has one end of line too many, in line %1.")
            .arg(difference.line);
    case Kind::FoundEnds:
        return Say::tr("Your output ends in line %1, column %2; expected %3.")
            .arg(difference.line)
            .arg(difference.column)
            .arg(expected);
    case Kind::ExpectedEnds:
        return Say::tr("Your output should end in line %1, column %2; it goes on with %3.")
            .arg(difference.line)
            .arg(difference.column)
            .arg(found);
    case Kind::Character: break;
    }
    return Say::tr("Line %1, column %2: expected %3, found %4.")
        .arg(difference.line)
        .arg(difference.column)
        .arg(expected, found);
}

TextDiff compareTexts(const QString &expected, const QString &found, DiffBudget budget)
{
    TextDiff diff;
    diff.expected = LinedText(expected);
    diff.found = LinedText(found);
    diff.first = firstDifference(expected, found);
    LineNumbers numbers;
    const auto left = numbers.of(diff.expected);
    const auto right = numbers.of(diff.found);
    const auto changes = diffSequences(left, right, budget);
    diff.complete = changes.has_value();
    if (!changes) {
        const int both = std::min(diff.expected.count(), diff.found.count());
        int same = 0;
        while (same < both &&
               left[static_cast<std::size_t>(same)] == right[static_cast<std::size_t>(same)])
            ++same;
        for (int i = 0; i < same; ++i)
            diff.rows.push_back({DiffRow::Kind::Same, i, i});
        addChange(diff, {same, diff.expected.count() - same, same, diff.found.count() - same});
        return diff;
    }
    int leftDone = 0;
    int rightDone = 0;
    const auto addSame = [&](int until) {
        for (; leftDone < until; ++leftDone, ++rightDone)
            diff.rows.push_back({DiffRow::Kind::Same, leftDone, rightDone});
    };
    for (const SequenceChange &change : *changes) {
        addSame(change.leftFrom);
        addChange(diff, change);
        leftDone += change.leftCount;
        rightDone += change.rightCount;
    }
    addSame(diff.expected.count());
    return diff;
}

LineMarks lineMarks(QStringView expected, QStringView found)
{
    const qsizetype shorter = std::min(expected.size(), found.size());
    qsizetype start = 0;
    while (start < shorter && expected[start] == found[start])
        ++start;
    qsizetype end = 0;
    while (end < shorter - start &&
           expected[expected.size() - 1 - end] == found[found.size() - 1 - end])
        ++end;
    return {start, expected.size() - start - end, start, found.size() - start - end};
}

} // namespace assay::ide

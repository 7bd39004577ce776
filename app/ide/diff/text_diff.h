#pragma once

#include "diff/sequence_diff.h"

#include <QString>

#include <vector>

namespace assay::ide {

/// A text cut into lines without copying it.
class LinedText {
public:
    LinedText() = default;
    explicit LinedText(QString text);

    int count() const { return static_cast<int>(m_lines.size()); }
    /// Without its end; a CR before it belongs to the line.
    QStringView line(int index) const;
    /// Only the last line can be without an end.
    bool hasEnd(int index) const { return m_lines[static_cast<std::size_t>(index)].hasEnd; }
    const QString &text() const { return m_text; }

private:
    struct Line {
        qsizetype from = 0;
        qsizetype length = 0;
        bool hasEnd = true;
    };
    QString m_text;
    std::vector<Line> m_lines;
};

/// One row of two texts side by side; indices of lines from 0, -1: nothing on this side.
struct DiffRow {
    enum class Kind {
        Same,
        Spaces, ///< differs in white space only, which most checkers ignore
        Changed,
        ExpectedOnly,
        FoundOnly,
    };
    Kind kind = Kind::Same;
    int expected = -1;
    int found = -1;
};

/// Where two texts part, in characters from 1.
struct FirstDifference {
    enum class Kind {
        None,         ///< the same, character for character
        Character,    ///< different characters at this place
        FoundEnds,    ///< the found text ends here
        ExpectedEnds, ///< the found text goes on here
        FinalNewline, ///< only the end of the last line is missing in the found text
        ExtraNewline, ///< only the end of the last line is too much in the found text
    };
    Kind kind = Kind::None;
    int line = 0;
    int column = 0;
    QString expected; ///< word or character there, at most 60 characters
    QString found;
};

FirstDifference firstDifference(const QString &expected, const QString &found);
/// "Line 3, column 7: expected 42, found 41."
QString firstDifferenceText(const FirstDifference &difference);

/// Two texts compared line by line.
struct TextDiff {
    LinedText expected;
    LinedText found;
    FirstDifference first;
    std::vector<DiffRow> rows;
    std::vector<int> changes; ///< rows at which runs of differing rows begin
    bool complete = true;     ///< false: the budget was spent; only the first difference is known
};

/// Any thread. When the budget is spent lines are simply set side by side by their numbers.
TextDiff compareTexts(const QString &expected, const QString &found, DiffBudget budget);

/// The part of two lines that differs: what is between their common beginning and common end.
struct LineMarks {
    qsizetype expectedFrom = 0;
    qsizetype expectedLength = 0;
    qsizetype foundFrom = 0;
    qsizetype foundLength = 0;
};
LineMarks lineMarks(QStringView expected, QStringView found);

} // namespace assay::ide

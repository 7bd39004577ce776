#include "actions/fuzzy_match.h"

#include <vector>

namespace assay::ide {

namespace {

constexpr qsizetype longestPattern = 40;
constexpr qsizetype longestText = 200;

constexpr int letterWorth = 10;
constexpr int sideBySideWorth = 12;
constexpr int wordBeginWorth = 14;
constexpr int textBeginWorth = 6;
constexpr int gapCost = 1;
constexpr int unreachable = -1'000'000;

/// The letter without its accent, in small.
QChar folded(QChar letter)
{
    const QString parts = letter.decomposition();
    return (parts.isEmpty() ? letter : parts.front()).toLower();
}

QString foldedPattern(const QString &pattern)
{
    QString letters;
    for (const QChar letter : pattern) {
        if (letters.size() == longestPattern)
            break;
        if (!letter.isSpace() && letter.category() != QChar::Mark_NonSpacing)
            letters += folded(letter);
    }
    return letters;
}

bool beginsWord(const QString &text, qsizetype place)
{
    return text[place].isLetterOrNumber() && (place == 0 || !text[place - 1].isLetterOrNumber());
}

/// What the letter at `place` is worth beside its mere presence.
int placeWorth(const QString &text, qsizetype place)
{
    return letterWorth + (beginsWord(text, place) ? wordBeginWorth : 0) +
           (place == 0 ? textBeginWorth : 0);
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString &pattern, const QString &text)
{
    const QString wanted = foldedPattern(pattern);
    if (wanted.isEmpty())
        return FuzzyMatch{};
    const auto columns = static_cast<std::size_t>(qMin(text.size(), longestText));
    const auto rows = static_cast<std::size_t>(wanted.size());
    if (columns < rows)
        return std::nullopt;

    // best[row][column]: letters up to `row` are placed, the last of them at `column`.
    std::vector<std::vector<int>> best(rows, std::vector<int>(columns, unreachable));
    std::vector<std::vector<std::size_t>> before(rows, std::vector<std::size_t>(columns, 0));
    for (std::size_t row = 0; row < rows; ++row) {
        int carried = unreachable; // the best of the row above, less what the gap costs
        std::size_t carriedFrom = 0;
        for (std::size_t column = 0; column < columns; ++column) {
            const auto place = static_cast<qsizetype>(column);
            if (folded(text[place]) == wanted[static_cast<qsizetype>(row)]) {
                const int worth = placeWorth(text, place);
                if (row == 0) {
                    best[row][column] = worth - static_cast<int>(column) * gapCost / 4;
                } else {
                    if (carried > unreachable) {
                        best[row][column] = carried + worth;
                        before[row][column] = carriedFrom;
                    }
                    const int beside = column > 0 ? best[row - 1][column - 1] : unreachable;
                    if (beside > unreachable &&
                        beside + worth + sideBySideWorth > best[row][column]) {
                        best[row][column] = beside + worth + sideBySideWorth;
                        before[row][column] = column - 1;
                    }
                }
            }
            if (row > 0) {
                if (carried > unreachable)
                    carried -= gapCost;
                if (const int here = best[row - 1][column]; here > carried) {
                    carried = here;
                    carriedFrom = column;
                }
            }
        }
    }

    std::size_t last = 0;
    for (std::size_t column = 1; column < columns; ++column)
        if (best[rows - 1][column] > best[rows - 1][last])
            last = column;
    if (best[rows - 1][last] <= unreachable)
        return std::nullopt;
    FuzzyMatch match;
    match.score = best[rows - 1][last];
    match.letters.resize(static_cast<qsizetype>(rows));
    for (std::size_t row = rows; row-- > 0;) {
        match.letters[static_cast<qsizetype>(row)] = static_cast<qsizetype>(last);
        last = before[row][last];
    }
    return match;
}

} // namespace assay::ide

#pragma once

#include <QString>
#include <QVector>

#include <optional>

namespace assay::ide {

struct FuzzyMatch {
    int score = 0;              ///< higher is better; comparable for one pattern only
    QVector<qsizetype> letters; ///< places in the text, in order
};

/// Do the letters of `pattern` occur in `text` in this order? Case, accents and blanks of the
/// pattern do not count. Beginnings of words and letters side by side are worth more, gaps cost.
/// Of long texts only the first 200 characters are looked at, of patterns 40.
std::optional<FuzzyMatch> fuzzyMatch(const QString &pattern, const QString &text);

} // namespace assay::ide

#pragma once

#include <QString>

#include <vector>

namespace assay::ide {

/// Text with signs for what cannot be seen, and the way back to positions in the raw text.
struct VisibleText {
    QString text;
    std::vector<qsizetype> positions; ///< of each raw character (and the end) in `text`
    std::vector<qsizetype> signs;     ///< places in `text` of signs that are not in the raw text
    bool missingFinalNewline = false;
};

/// Ends of lines as ↵, tabs as →, CR as ␍, other control characters as their pictures; spaces as ·
/// where they lead, trail or follow each other.
VisibleText visibleText(const QString &raw);

/// Where two outputs first differ, as ranges of both raw texts.
struct DifferingTokens {
    bool found = false;
    qsizetype expectedFrom = 0;
    qsizetype expectedLength = 0;
    qsizetype foundFrom = 0;
    qsizetype foundLength = 0;
};

/// `line` and `column` (1-based, in characters) are the checker's place in `found`; its token's
/// number is looked up in `expected`. With line 0 the first differing token is searched.
DifferingTokens differingTokens(const QString &expected, const QString &found, int line,
                                int column);

} // namespace assay::ide

#pragma once

#include <QByteArrayView>
#include <QString>

namespace assay::ide {

enum class LineEnd { Unix, Windows, OldMac };

/// What of a text is not its characters but must survive editing all the same.
struct TextFormat {
    LineEnd lineEnd = LineEnd::Unix; ///< of most lines; new lines get it
    bool mixedLineEnds = false;      ///< kept as they are
    bool byteOrderMark = false;

    bool operator==(const TextFormat &) const = default;
};

TextFormat formatOf(const QString &text);

/// "UTF-8 · CRLF", for the status line.
QString shortName(const TextFormat &format);

/// Bytes of the longest line.
qsizetype longestLineOf(QByteArrayView bytes);

} // namespace assay::ide

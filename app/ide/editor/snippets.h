#pragma once

#include <QString>
#include <QVector>

namespace assay::ide {

/// A piece of program with places to fill in. The file format is resources/README.md's.
struct Snippet {
    QString prefix; ///< what is typed before Tab
    QString body;   ///< with ${1:text}, $1 and $0; \t is one step of indentation
};

/// A snippet with its places taken out.
struct ExpandedSnippet {
    /// Bytes of `text`.
    struct Place {
        int stop = 0; ///< 1, 2, …; 0: where the cursor ends
        long begin = 0;
        long end = 0;
    };

    QByteArray text;
    QVector<Place> places; ///< in the order of the text
};

/// Of a language; empty if there are none. Read once.
const QVector<Snippet> &snippetsFor(const QString &languageId);

/// Our own format, from bytes; what is not of the format is left out.
QVector<Snippet> parseSnippets(const QByteArray &json);

/// `indentation` stands before every line but the first, `step` for each tab; `newLine` ends lines.
/// The first place of a number gives its text to the others.
ExpandedSnippet expand(const Snippet &snippet, const QString &indentation, const QString &step,
                       const QString &newLine);

} // namespace assay::ide

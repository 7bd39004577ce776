#pragma once

#include <QByteArray>
#include <QRegularExpression>
#include <QString>
#include <QVector>

#include <chrono>

class QsciScintillaBase;

namespace assay::ide {

struct SearchQuery {
    QString what;
    bool pattern = false; ///< a regular expression; matches stay inside one line
    bool matchCase = false;
    bool wholeWords = false;
    long begin = 0; ///< bytes of the document: where to look
    long end = -1;  ///< -1: its end

    bool operator==(const SearchQuery &) const = default;
};

/// Finds every place of a query in a document, a slice of time at a time.
///
/// Nothing a student may ask for holds the window up: a step ends when its time is over, a regular
/// expression that backtracks without end is stopped by PCRE's own count, and only the beginning of
/// a very long line is given to one. GUI thread only.
class TextSearch {
public:
    static constexpr int mostHits = 100'000;
    static constexpr qsizetype longestPatternLine = 4000; ///< characters

    enum class State {
        Running,
        Done,
        TooMany,   ///< mostHits were found; there may be more
        TooCostly, ///< the expression was stopped
        Invalid,   ///< it cannot be understood; see problem()
    };

    /// Bytes of the document.
    struct Hit {
        long begin = 0;
        long end = 0;
    };

    void start(const SearchQuery &query);
    /// Call until it is not Running any more; start again when the document has changed.
    State step(const QsciScintillaBase &editor, std::chrono::milliseconds budget);

    State state() const { return m_state; }
    const QVector<Hit> &hits() const { return m_hits; }
    /// Where the next step begins: all hits before it are known.
    long searchedTo() const { return m_position; }
    /// Some line was too long for the expression.
    bool cutLines() const { return m_cutLines; }
    QString problem() const;

    /// What `text` stands for at a hit: \0 to \9 are the parts of an expression's match there.
    QByteArray replacement(const QsciScintillaBase &editor, const Hit &hit,
                           const QString &text) const;

private:
    bool searchLine(const QByteArray &line, long lineBegin, long from, long to);

    SearchQuery m_query;
    QRegularExpression m_expression;
    QVector<Hit> m_hits;
    State m_state = State::Done;
    long m_position = 0;
    bool m_cutLines = false;
};

} // namespace assay::ide

#pragma once

#include <QRegularExpression>
#include <QString>

#include <vector>

namespace assay::ide {

/// Turns what KSyntaxHighlighting says about folding into Scintilla's levels, line by line.
///
/// Where regions begin and end (brackets, comments) a line's level is the least depth in it, so
/// that a closing bracket stays in sight when its block is folded; it heads a fold if it ends
/// deeper. Where indentation makes blocks (Python) the level is the indentation, and a line heads a
/// fold once a deeper one follows.
class FoldLevels {
public:
    /// `ignored` are patterns of lines without meaning for indentation, such as comments.
    void begin(bool byIndentation, const QStringList &ignored);

    /// Forgets the lines from `line` on.
    void truncate(std::size_t line);

    /// The regions of the next line, in their order.
    void beginLine();
    void regionBegins();
    void regionEnds();
    /// The line's own level for Scintilla, flags included. The next call is about the next line.
    int endLine(const QString &text);

    /// After endLine(): a line before it that heads a fold now and did not, or the other way
    /// round; -1: none. Its level is changedLevel().
    long changedLine() const { return m_changedLine; }
    int changedLevel() const { return m_changedLevel; }

private:
    struct Line {
        int depth = 0;       ///< of regions, at its end
        int indentation = 0; ///< of the block it belongs to
        bool blank = false;
        bool header = false;
    };

    int levelByIndentation(const QString &text);

    bool m_byIndentation = false;
    std::vector<QRegularExpression> m_ignored;
    std::vector<Line> m_lines;
    int m_depth = 0;
    int m_least = 0;
    long m_changedLine = -1;
    int m_changedLevel = 0;
};

} // namespace assay::ide

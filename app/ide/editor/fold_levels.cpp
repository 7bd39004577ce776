#include "editor/fold_levels.h"

#include "editor/indentation.h"

#include <Qsci/qsciscintillabase.h>

#include <algorithm>

namespace assay::ide {

namespace {

constexpr int deepest = 2000; // Scintilla keeps levels in twelve bits

int levelOf(int depth)
{
    return QsciScintillaBase::SC_FOLDLEVELBASE + std::clamp(depth, 0, deepest);
}

} // namespace

void FoldLevels::begin(bool byIndentation, const QStringList &ignored)
{
    m_byIndentation = byIndentation;
    m_ignored.clear();
    for (const QString &pattern : ignored)
        m_ignored.emplace_back(QRegularExpression::anchoredPattern(pattern));
    m_lines.clear();
}

void FoldLevels::truncate(std::size_t line)
{
    m_lines.resize(std::min(line, m_lines.size()));
}

void FoldLevels::beginLine()
{
    m_depth = m_lines.empty() ? 0 : m_lines.back().depth;
    m_least = m_depth;
}

void FoldLevels::regionBegins()
{
    ++m_depth;
}

void FoldLevels::regionEnds()
{
    m_depth = std::max(0, m_depth - 1);
    m_least = std::min(m_least, m_depth);
}

int FoldLevels::endLine(const QString &text)
{
    m_changedLine = -1;
    if (m_byIndentation)
        return levelByIndentation(text);
    const bool header = m_depth > m_least;
    m_lines.push_back({.depth = m_depth, .header = header});
    return levelOf(m_least) | (header ? QsciScintillaBase::SC_FOLDLEVELHEADERFLAG : 0);
}

int FoldLevels::levelByIndentation(const QString &text)
{
    const bool blank =
        text.trimmed().isEmpty() || std::ranges::any_of(m_ignored, [&](const auto &pattern) {
            return pattern.match(text).hasMatch();
        });
    if (blank) {
        // Belongs to what stands before it; whether it ends a block is known by the next text.
        const int indentation = m_lines.empty() ? 0 : m_lines.back().indentation;
        m_lines.push_back({.indentation = indentation, .blank = true});
        return levelOf(indentation) | QsciScintillaBase::SC_FOLDLEVELWHITEFLAG;
    }
    const int indentation = indentationOf(text, defaultTabWidth);
    auto line = static_cast<long>(m_lines.size()) - 1;
    while (line >= 0 && m_lines[static_cast<std::size_t>(line)].blank)
        --line;
    if (line >= 0) {
        Line &previous = m_lines[static_cast<std::size_t>(line)];
        const bool header = indentation > previous.indentation;
        if (header != previous.header) {
            previous.header = header;
            m_changedLine = line;
            m_changedLevel = levelOf(previous.indentation) |
                             (header ? QsciScintillaBase::SC_FOLDLEVELHEADERFLAG : 0);
        }
    }
    m_lines.push_back({.indentation = indentation});
    return levelOf(indentation);
}

} // namespace assay::ide

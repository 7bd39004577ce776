#include "editor/diagnostic_marks.h"

#include "editor/scintilla.h"
#include "theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace assay::ide {

namespace {

using Sci = QsciScintillaBase;

constexpr int gapBeforeText = 28; // pixels
constexpr int leastTextWidth = 40;
constexpr int rightGap = 8;

/// Ends after a whole word: half of one reads like another.
QString elidedAfterWord(const QFontMetrics &metrics, const QString &text, int width)
{
    if (metrics.horizontalAdvance(text) <= width)
        return text;
    QString cut = metrics.elidedText(text, Qt::ElideRight, width);
    cut.chop(1);
    const qsizetype space = text[cut.size()].isSpace() ? cut.size() : cut.lastIndexOf(u' ');
    return (space > 0 ? cut.left(space).trimmed() + u' ' : cut) + QChar(0x2026);
}

} // namespace

void DiagnosticMarks::define(QsciScintilla &view, const EditorColors &colors)
{
    view.markerDefine(QsciScintilla::Circle, errorMarker);
    view.markerDefine(QsciScintilla::Circle, warningMarker);
    view.indicatorDefine(QsciScintilla::SquiggleIndicator, errorIndicator);
    view.indicatorDefine(QsciScintilla::SquiggleIndicator, warningIndicator);
    for (const int marker : {errorMarker, warningMarker}) {
        const QColor &color = marker == errorMarker ? colors.error : colors.warning;
        view.setMarkerBackgroundColor(color, marker);
        view.setMarkerForegroundColor(color, marker);
    }
    view.setIndicatorForegroundColor(colors.error, errorIndicator);
    view.setIndicatorForegroundColor(colors.warning, warningIndicator);
}

void DiagnosticMarks::set(QsciScintilla &view, const QVector<DiagnosticView> &diagnostics)
{
    if (!m_notes.isEmpty()) {
        view.markerDeleteAll(errorMarker);
        view.markerDeleteAll(warningMarker);
        for (const int indicator : {errorIndicator, warningIndicator}) {
            tell(view, Sci::SCI_SETINDICATORCURRENT, indicator);
            tell(view, Sci::SCI_INDICATORCLEARRANGE, 0, lengthOf(view));
        }
    }
    m_notes.clear();
    for (const DiagnosticView &diagnostic : diagnostics)
        if (diagnostic.line >= 1 && diagnostic.line <= view.lines() &&
            diagnostic.severity != DiagnosticSeverity::Note)
            add(view, diagnostic);
    view.viewport()->update();
}

void DiagnosticMarks::add(QsciScintilla &view, const DiagnosticView &diagnostic)
{
    const bool error = diagnostic.severity == DiagnosticSeverity::Error;
    const int line = diagnostic.line - 1;
    const long first = lineStart(view, line);
    const long last = lineEnd(view, line);
    long begin = tell(view, Sci::SCI_GETLINEINDENTPOSITION, line);
    long end = last;
    if (diagnostic.column > 0) {
        begin = std::min(first + diagnostic.column - 1, last);
        end = tell(view, Sci::SCI_WORDENDPOSITION, begin, 1);
        if (end <= begin)
            end = tell(view, Sci::SCI_POSITIONAFTER, begin);
        end = std::min(end, last);
    }
    if (end <= begin) // at the end of the line, or a blank one: the character before shows it
        begin = std::max(first, end - 1);
    tell(view, Sci::SCI_SETINDICATORCURRENT, error ? errorIndicator : warningIndicator);
    tell(view, Sci::SCI_INDICATORFILLRANGE, begin, end - begin);

    const QString text = diagnostic.message.simplified();
    const auto sameLine = [&](const Note &note) { return view.markerLine(note.marker) == line; };
    if (const auto note = std::ranges::find_if(m_notes, sameLine); note != m_notes.end()) {
        if (!note->texts.contains(text))
            note->texts += text;
        return; // the first message of a line is the one that helps
    }
    const int marker = view.markerAdd(line, error ? errorMarker : warningMarker);
    m_notes.append({marker, diagnostic.severity, {text}});
}

QString DiagnosticMarks::text(const QsciScintilla &view, int line) const
{
    for (const Note &note : m_notes)
        if (view.markerLine(note.marker) == line)
            return note.texts.join(QLatin1Char('\n'));
    return {};
}

int DiagnosticMarks::next(const QsciScintilla &view, int line) const
{
    int next = -1;
    for (const Note &note : m_notes) {
        const int place = view.markerLine(note.marker);
        if (place > line && (next < 0 || place < next))
            next = place;
    }
    return next;
}

int DiagnosticMarks::previous(const QsciScintilla &view, int line) const
{
    int previous = -1;
    for (const Note &note : m_notes)
        if (const int place = view.markerLine(note.marker); place < line)
            previous = std::max(previous, place);
    return previous;
}

QVector<DiagnosticMarks::Place> DiagnosticMarks::places(const QsciScintilla &view) const
{
    QVector<Place> places;
    for (const Note &note : m_notes)
        if (const int line = view.markerLine(note.marker); line >= 0)
            places.append({line, note.severity});
    return places;
}

void DiagnosticMarks::paint(const QsciScintilla &view, QPainter &painter, const QRect &area,
                            const EditorColors &colors) const
{
    painter.setFont(Theme::font(0.88));
    for (const Note &note : m_notes) {
        const int line = view.markerLine(note.marker);
        if (line < 0 || tell(view, Sci::SCI_GETLINEVISIBLE, line) == 0)
            continue;
        const long end = lineEnd(view, line);
        const auto x = static_cast<int>(tell(view, Sci::SCI_POINTXFROMPOSITION, 0, end));
        const auto y = static_cast<int>(tell(view, Sci::SCI_POINTYFROMPOSITION, 0, end));
        const int left = x + gapBeforeText;
        const QRect space(left, y, view.viewport()->width() - left - rightGap,
                          static_cast<int>(tell(view, Sci::SCI_TEXTHEIGHT, line)));
        if (space.width() < leastTextWidth || !space.intersects(area))
            continue;
        painter.setPen(note.severity == DiagnosticSeverity::Error ? colors.error : colors.warning);
        painter.drawText(space, Qt::AlignLeft | Qt::AlignVCenter,
                         elidedAfterWord(painter.fontMetrics(), note.texts.front(), space.width()));
    }
}

} // namespace assay::ide

#include "editor/code_editor.h"

#include "editor/indentation.h"
#include "editor/syntax_lexer.h"
#include "theme/theme.h"

#include <Qsci/qscicommandset.h>

#include <QFontDatabase>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace assay::ide {

namespace {

constexpr int numberMargin = 0;
constexpr int markMargin = 1;
constexpr int spaceMargin = 2;
constexpr int errorIndicator = 8; // 0 to 7 belong to lexers
constexpr int warningIndicator = 9;
constexpr int errorMarker = 1;
constexpr int warningMarker = 2;

unsigned long number(int value)
{
    return static_cast<unsigned long>(value);
}

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

/// Scintilla makes its own fonts and would draw ligatures: the family without them is preferred.
QFont editorFont()
{
    QFont font = Theme::codeFont();
    const QString plain = QStringLiteral("JetBrains Mono NL");
    if (font.family() == QLatin1String("JetBrains Mono") && QFontDatabase::hasFamily(plain))
        font.setFamily(plain);
    return font;
}

} // namespace

CodeEditor::CodeEditor(QWidget *parent)
    : QsciScintilla(parent)
{
    configure();
    releaseKeys();
    applyTheme();
    connect(&Theme::instance(), &Theme::changed, this, &CodeEditor::applyTheme);
    connect(this, &QsciScintilla::linesChanged, this, &CodeEditor::updateMarginWidth);
}

void CodeEditor::configure()
{
    setUtf8(true);
    setEolMode(EolUnix);
    setFrameShape(NoFrame);
    setViewportMargins(0, 6, 0, 0);
    setAutoFillBackground(true);
    setTabWidth(indentColumns);
    setIndentationsUseTabs(false);
    setTabIndents(true);
    setBackspaceUnindents(true);
    setBraceMatching(SloppyBraceMatch);
    setCaretLineVisible(true);
    SendScintilla(SCI_SETCARETLINEVISIBLEALWAYS, 1UL);
    setCaretWidth(2);
    setScrollWidth(1);
    setScrollWidthTracking(true);
    SendScintilla(SCI_SETMULTIPLESELECTION, 1UL);
    SendScintilla(SCI_SETADDITIONALSELECTIONTYPING, 1UL);
    SendScintilla(SCI_SETENDATLASTLINE, 1UL);

    setMarginType(numberMargin, NumberMargin);
    setMarginType(markMargin, SymbolMargin);
    setMarginMarkerMask(markMargin, (1 << errorMarker) | (1 << warningMarker));
    setMarginWidth(markMargin, 10);
    setMarginType(spaceMargin, SymbolMargin);
    setMarginMarkerMask(spaceMargin, 0);
    setMarginWidth(spaceMargin, 4);
    markerDefine(Circle, errorMarker);
    markerDefine(Circle, warningMarker);
    indicatorDefine(SquiggleIndicator, errorIndicator);
    indicatorDefine(SquiggleIndicator, warningIndicator);
}

/// Keys of Scintilla's that mean something else in the window.
void CodeEditor::releaseKeys()
{
    for (const int key : {int(Qt::Key_Escape), int(Qt::CTRL) | int(Qt::Key_Slash),
                          int(Qt::CTRL) | int(Qt::Key_Plus), int(Qt::CTRL) | int(Qt::Key_Minus),
                          int(Qt::CTRL) | int(Qt::Key_Slash), int(Qt::CTRL) | int(Qt::Key_Return)})
        if (QsciCommand *command = standardCommands()->boundTo(key)) {
            if (command->key() == key)
                command->setKey(0);
            if (command->alternateKey() == key)
                command->setAlternateKey(0);
        }
}

void CodeEditor::applyTheme()
{
    const Tokens &tokens = Theme::current();
    const QFont font = editorFont();
    QPalette around = palette(); // the strip above the first line
    around.setColor(QPalette::Window, tokens.codeGround);
    around.setColor(QPalette::Base, tokens.codeGround);
    setPalette(around);
    setColor(tokens.text);
    setPaper(tokens.codeGround);
    setFont(font);
    if (m_lexer)
        m_lexer->applyTheme(font);
    setCaretForegroundColor(tokens.text);
    setCaretLineBackgroundColor(tokens.selection);
    setSelectionBackgroundColor(mixed(tokens.codeGround, tokens.accent, 0.28));
    resetSelectionForegroundColor();
    setMarginsFont(font);
    setMarginsBackgroundColor(tokens.codeGround);
    setMarginsForegroundColor(tokens.muted);
    setMarginBackgroundColor(markMargin, tokens.codeGround);
    setMarginBackgroundColor(spaceMargin, tokens.codeGround);
    setMatchedBraceBackgroundColor(mixed(tokens.codeGround, tokens.accent, 0.22));
    setMatchedBraceForegroundColor(tokens.text);
    setUnmatchedBraceForegroundColor(tokens.bad.text);
    setUnmatchedBraceBackgroundColor(tokens.codeGround);
    setMarkerBackgroundColor(tokens.bad.text, errorMarker);
    setMarkerForegroundColor(tokens.bad.text, errorMarker);
    setMarkerBackgroundColor(tokens.limit.text, warningMarker);
    setMarkerForegroundColor(tokens.limit.text, warningMarker);
    setIndicatorForegroundColor(tokens.bad.text, errorIndicator);
    setIndicatorForegroundColor(tokens.limit.text, warningIndicator);
    SendScintilla(SCI_SETEXTRAASCENT, 2UL);
    SendScintilla(SCI_SETEXTRADESCENT, 2UL);
    updateMarginWidth();
}

void CodeEditor::setLanguage(const LanguageView &language)
{
    const bool same = m_lexer && m_language.highlighting == language.highlighting;
    m_language = language;
    if (same)
        return;
    SyntaxLexer *old = m_lexer;
    m_lexer = new SyntaxLexer(language.highlighting, editorFont(), this);
    setLexer(m_lexer);
    delete old;
    applyTheme(); // setLexer resets the margins to the lexer's look
}

void CodeEditor::updateMarginWidth()
{
    const auto digits = std::max<qsizetype>(3, QString::number(lines()).size() + 1);
    setMarginWidth(numberMargin, QString(digits, QLatin1Char('0')));
}

void CodeEditor::setDiagnostics(const QVector<DiagnosticView> &diagnostics)
{
    markerDeleteAll(errorMarker);
    markerDeleteAll(warningMarker);
    for (const int indicator : {errorIndicator, warningIndicator}) {
        SendScintilla(SCI_SETINDICATORCURRENT, number(indicator));
        SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, SendScintilla(SCI_GETLENGTH));
    }
    m_notes.clear();
    for (const DiagnosticView &diagnostic : diagnostics)
        if (diagnostic.line >= 1 && diagnostic.line <= lines() &&
            diagnostic.severity != DiagnosticSeverity::Note)
            markDiagnostic(diagnostic);
    viewport()->update();
}

void CodeEditor::markDiagnostic(const DiagnosticView &diagnostic)
{
    const bool error = diagnostic.severity == DiagnosticSeverity::Error;
    const int line = diagnostic.line - 1;
    const long lineStart = SendScintilla(SCI_POSITIONFROMLINE, number(line));
    const long lineEnd = SendScintilla(SCI_GETLINEENDPOSITION, number(line));
    long begin = SendScintilla(SCI_GETLINEINDENTPOSITION, number(line));
    long end = lineEnd;
    if (diagnostic.column > 0) {
        begin = std::min(lineStart + diagnostic.column - 1, lineEnd);
        end = SendScintilla(SCI_WORDENDPOSITION, static_cast<unsigned long>(begin), 1L);
        if (end <= begin)
            end = SendScintilla(SCI_POSITIONAFTER, static_cast<unsigned long>(begin));
        end = std::min(end, lineEnd);
    }
    if (end <= begin) // at the end of the line, or a blank one: the character before shows it
        begin = std::max(lineStart, end - 1);
    SendScintilla(SCI_SETINDICATORCURRENT, number(error ? errorIndicator : warningIndicator));
    SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(begin), end - begin);

    const QString text = diagnostic.message.simplified();
    const auto sameLine = [&](const Note &note) { return lineOfMarker(note.marker) == line; };
    if (const auto note = std::ranges::find_if(m_notes, sameLine); note != m_notes.end()) {
        if (!note->texts.contains(text))
            note->texts += text;
        return; // the first message of a line is the one that helps
    }
    const int marker = markerAdd(line, error ? errorMarker : warningMarker);
    m_notes.append({marker, diagnostic.severity, {text}});
}

QString CodeEditor::diagnosticText(int line) const
{
    for (const Note &note : m_notes)
        if (lineOfMarker(note.marker) == line)
            return note.texts.join(QLatin1Char('\n'));
    return {};
}

int CodeEditor::lineOfMarker(int marker) const
{
    return markerLine(marker);
}

int CodeEditor::nextDiagnostic(int line) const
{
    int next = -1;
    for (const Note &note : m_notes) {
        const int noteLine = lineOfMarker(note.marker);
        if (noteLine > line && (next < 0 || noteLine < next))
            next = noteLine;
    }
    return next;
}

void CodeEditor::goTo(int line, int column)
{
    const int target = std::clamp(line - 1, 0, std::max(0, lines() - 1));
    const long start = SendScintilla(SCI_POSITIONFROMLINE, number(target));
    const long end = SendScintilla(SCI_GETLINEENDPOSITION, number(target));
    const long position = column > 0 ? std::min(start + column - 1, end)
                                     : SendScintilla(SCI_GETLINEINDENTPOSITION, number(target));
    SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(position));
    SendScintilla(SCI_ENSUREVISIBLEENFORCEPOLICY, number(target));
    setFocus();
}

QString CodeEditor::lineText(int line) const
{
    QString text = this->text(line);
    while (text.endsWith(QLatin1Char('\n')) || text.endsWith(QLatin1Char('\r')))
        text.chop(1);
    return text;
}

void CodeEditor::toggleComment()
{
    if (m_language.lineComment.isEmpty())
        return;
    int firstLine = 0;
    int firstColumn = 0;
    int lastLine = 0;
    int lastColumn = 0;
    if (hasSelectedText()) {
        getSelection(&firstLine, &firstColumn, &lastLine, &lastColumn);
        if (lastColumn == 0 && lastLine > firstLine)
            --lastLine; // the selection ends before that line
    } else {
        getCursorPosition(&firstLine, &firstColumn);
        lastLine = firstLine;
    }
    QStringList block;
    for (int line = firstLine; line <= lastLine; ++line)
        block += lineText(line);
    const QStringList toggled = toggleLineComment(block, m_language.lineComment);

    int cursorLine = 0;
    int cursorColumn = 0;
    getCursorPosition(&cursorLine, &cursorColumn);
    const bool wasSelected = hasSelectedText();
    beginUndoAction();
    setSelection(firstLine, 0, lastLine, static_cast<int>(block.back().size()));
    replaceSelectedText(toggled.join(QLatin1Char('\n')));
    endUndoAction();
    if (wasSelected) {
        setSelection(firstLine, 0, lastLine, static_cast<int>(toggled.back().size()));
    } else {
        const auto shift = static_cast<int>(toggled.back().size() - block.back().size());
        setCursorPosition(cursorLine, std::max(0, cursorColumn + shift));
    }
}

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    const bool newLine = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool closing = event->text() == QLatin1String("}") ||
                         event->text() == QLatin1String(")") || event->text() == QLatin1String("]");
    if ((newLine && plain) || closing) {
        beginUndoAction();
        QsciScintilla::keyPressEvent(event);
        if (newLine)
            indentNewLine();
        else
            alignClosingBracket();
        endUndoAction();
        return;
    }
    QsciScintilla::keyPressEvent(event);
}

void CodeEditor::indentNewLine()
{
    int line = 0;
    int column = 0;
    getCursorPosition(&line, &column);
    if (line == 0 || column != 0)
        return;
    const bool colonBlocks = m_language.id == QLatin1String("python");
    const QString previous = lineText(line - 1);
    const int indentation = indentationAfter(previous, colonBlocks);
    if (indentation <= 0)
        return;
    // Between a pair of brackets the closing one gets a line of its own.
    const QString rest = lineText(line).trimmed();
    const bool opened = indentation > indentationOf(previous);
    const bool closes = !rest.isEmpty() && QStringLiteral("})]").contains(rest.front());
    insertAt(QString(indentation, QLatin1Char(' ')), line, 0);
    setCursorPosition(line, indentation);
    if (opened && closes)
        insertAt(QLatin1Char('\n') + QString(indentationOf(previous), QLatin1Char(' ')), line,
                 indentation);
}

void CodeEditor::alignClosingBracket()
{
    int line = 0;
    int column = 0;
    getCursorPosition(&line, &column);
    if (lineText(line).left(column).trimmed().size() != 1)
        return; // there is text before the bracket
    const long position = SendScintilla(SCI_GETCURRENTPOS) - 1;
    const long opener = SendScintilla(SCI_BRACEMATCH, static_cast<unsigned long>(position), 0L);
    if (opener < 0)
        return;
    const auto openerLine =
        static_cast<int>(SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(opener)));
    if (openerLine < line)
        SendScintilla(SCI_SETLINEINDENTATION, number(line),
                      static_cast<long>(indentationOf(lineText(openerLine))));
}

void CodeEditor::focusOutEvent(QFocusEvent *event)
{
    QsciScintilla::focusOutEvent(event);
    Q_EMIT focusLeft();
}

void CodeEditor::paintEvent(QPaintEvent *event)
{
    QsciScintilla::paintEvent(event);
    if (m_notes.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setFont(Theme::font(0.88));
    const Tokens &tokens = Theme::current();
    for (const Note &note : m_notes) {
        const int line = lineOfMarker(note.marker);
        if (line < 0)
            continue;
        const long end = SendScintilla(SCI_GETLINEENDPOSITION, number(line));
        const long x = SendScintilla(SCI_POINTXFROMPOSITION, 0UL, end) + 28;
        const long y = SendScintilla(SCI_POINTYFROMPOSITION, 0UL, end);
        const long height = SendScintilla(SCI_TEXTHEIGHT, number(line));
        const QRect space(static_cast<int>(x), static_cast<int>(y),
                          viewport()->width() - static_cast<int>(x) - 8, static_cast<int>(height));
        if (space.width() < 40 || !space.intersects(event->rect()))
            continue;
        painter.setPen(note.severity == DiagnosticSeverity::Error ? tokens.bad.text
                                                                  : tokens.limit.text);
        painter.drawText(space, Qt::AlignLeft | Qt::AlignVCenter,
                         elidedAfterWord(painter.fontMetrics(), note.texts.front(), space.width()));
    }
}

bool CodeEditor::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QsciScintilla::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = diagnosticText(lineAt(help->pos()));
    // Only rich text is wrapped.
    QToolTip::showText(help->globalPos(),
                       text.isEmpty() ? QString()
                                      : QStringLiteral("<p style='white-space:pre-wrap'>") +
                                            text.toHtmlEscaped() + QStringLiteral("</p>"),
                       viewport());
    return true;
}

} // namespace assay::ide

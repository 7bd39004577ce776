#include "editor/code_editor.h"

#include "bridge/exact_text.h"
#include "editor/change_marks.h"
#include "editor/diagnostic_marks.h"
#include "editor/editor_look.h"
#include "editor/overview_ruler.h"
#include "editor/scintilla.h"
#include "editor/search_marks.h"
#include "editor/selections.h"
#include "editor/syntax_lexer.h"
#include "editor/typing.h"
#include "theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolTip>

#include <algorithm>

namespace assay::ide {

using namespace std::chrono_literals;

namespace {

constexpr auto rulerDelay = 60ms; // marks of the ruler may lag behind the keys
constexpr int topGap = 6;         // pixels

QsciScintilla::EolMode modeOf(LineEnd lineEnd)
{
    switch (lineEnd) {
    case LineEnd::Unix: break;
    case LineEnd::Windows: return QsciScintilla::EolWindows;
    case LineEnd::OldMac: return QsciScintilla::EolMac;
    }
    return QsciScintilla::EolUnix;
}

} // namespace

CodeEditor::CodeEditor(QWidget *parent)
    : QsciScintilla(parent),
      m_diagnostics(std::make_shared<DiagnosticMarks>()),
      m_ruler(new OverviewRuler(this)),
      m_typing(std::make_unique<Typing>(*this))
{
    setLayoutDirection(Qt::LeftToRight); // programs are read so in every language
    setUpEditor(*this);
    releaseKeys(*this);
    setViewportMargins(0, topGap, OverviewRuler::stripWidth, 0);
    applyOptions();
    m_rulerTimer.setSingleShot(true);
    m_rulerTimer.setInterval(rulerDelay);
    connect(&m_rulerTimer, &QTimer::timeout, this, &CodeEditor::updateRuler);
    connect(m_ruler, &OverviewRuler::lineChosen, this, [this](int line) { goTo(line + 1, 0); });
    connect(&Theme::instance(), &Theme::changed, this, &CodeEditor::applyLook);
    connect(this, &QsciScintilla::linesChanged, this, &CodeEditor::updateMarginWidth);
    connect(this, &QsciScintilla::SCN_ZOOM, this, &CodeEditor::updateMarginWidth);
    connect(this, &QsciScintilla::textChanged, this, &CodeEditor::checkSize);
    connect(this, &QsciScintilla::cursorPositionChanged, this,
            [this] { m_typing->snippets().noteCursor(); });
    connect(this, &QsciScintilla::SCN_MODIFIED, this,
            [this](int position, int type, const char *text, int length, int linesAdded) {
                noteModification(position, type, QByteArrayView(text, text ? length : 0),
                                 linesAdded, length);
            });
}

CodeEditor::~CodeEditor()
{
    // Scintilla tells of changes while it goes. Not disconnect(): Qt drops what a screen reader
    // knows of this editor at destroyed(), which is sent nevertheless.
    blockSignals(true);
}

// --- options and look -----------------------------------------------------------------------

int CodeEditor::tabColumns() const
{
    return m_options.tabWidth(m_language.id);
}

void CodeEditor::setOptions(const EditorOptions &options)
{
    if (options == m_options)
        return;
    m_options = options;
    applyOptions();
}

void CodeEditor::applyOptions()
{
    setTabWidth(tabColumns());
    setIndentationsUseTabs(m_options.indentWithTabs);
    setWhitespaceVisibility(m_options.whiteSpace ? WsVisible : WsInvisible);
    tell(*this, SCI_SETWHITESPACESIZE, 2);
    // Wrapping lays out the whole text.
    setWrapMode(m_options.wrapLines && !m_large ? WrapWord : WrapNone);
    applyLook();
}

void CodeEditor::applyLook()
{
    m_colors = editorColors(m_options.theme);
    const QFont font = editorFont(m_options);
    applyColors(*this, m_colors, font);
    if (m_lexer)
        m_lexer->setLook(m_colors, font);
    applyFoldMargin(*this, m_colors, m_lexer && !m_large);
    m_ruler->setColors(m_colors);
    updateMarginWidth();
}

void CodeEditor::setLanguage(const LanguageView &language)
{
    const bool same = m_lexer && m_language.highlighting == language.highlighting;
    m_language = language;
    if (!same) {
        SyntaxLexer *old = m_lexer;
        m_lexer = new SyntaxLexer(language.highlighting, this);
        if (m_first)
            m_lexer->follow(m_first->m_lexer);
        m_lexer->setPlain(m_large);
        setLexer(m_lexer);
        delete old;
    }
    applyOptions(); // setLexer resets the margins to the lexer's look
}

void CodeEditor::updateMarginWidth()
{
    const auto digits = std::max<qsizetype>(3, QString::number(lines()).size() + 1);
    setMarginWidth(numberMargin, QString(digits, QLatin1Char('0')));
}

// --- text -----------------------------------------------------------------------------------

void CodeEditor::setContents(const QString &text)
{
    m_format = formatOf(text);
    QByteArray bytes = text.toUtf8();
    if (m_format.byteOrderMark)
        bytes.remove(0, 3);
    m_withheld = longestLineOf(bytes) > longestLine;
    m_kept = m_withheld ? text : QString();
    if (m_withheld)
        bytes.clear();
    setReadOnly(false);
    {
        const QScopedValueRollback loading(m_loading, true);
        tell(*this, SCI_CLEARALL);
        SendScintilla(SCI_APPENDTEXT, static_cast<unsigned long>(bytes.size()), bytes.constData());
        tell(*this, SCI_EMPTYUNDOBUFFER);
    }
    setEolMode(modeOf(m_format.lineEnd));
    setReadOnly(m_withheld);
    setModified(false);
}

QString CodeEditor::contents() const
{
    if (m_withheld)
        return m_kept;
    const QString text = exactText(bytesOf(*this, 0, lengthOf(*this)));
    return m_format.byteOrderMark ? QChar(0xfeff) + text : text;
}

void CodeEditor::showDocumentOf(CodeEditor &first)
{
    m_first = &first;
    setDocument(first.document());
    m_diagnostics = first.m_diagnostics;
    m_format = first.m_format;
    setLanguage(first.m_language);
    setOptions(first.m_options);
    setEolMode(first.eolMode());
    setReadOnly(first.isReadOnly());
    m_lexer->follow(first.m_lexer);
    checkSize();
}

void CodeEditor::checkSize()
{
    m_rulerTimer.start();
    const bool large = lengthOf(*this) > largeBytes || lines() > largeLines;
    if (large == m_large)
        return;
    m_large = large;
    if (m_lexer) {
        m_lexer->setPlain(large);
        tell(*this, SCI_STARTSTYLING, 0); // what is known of styles is not right any more
    }
    applyOptions();
    Q_EMIT largeChanged();
}

void CodeEditor::noteModification(int position, int type, QByteArrayView text, int linesAdded,
                                  int length)
{
    const bool inserted = (type & SC_MOD_INSERTTEXT) != 0;
    if (!inserted && (type & SC_MOD_DELETETEXT) == 0)
        return;
    m_typing->snippets().noteChange(position, inserted ? length : -length);
    if (!m_loading && !m_first)
        markChange(*this, position, inserted, text, linesAdded);
}

void CodeEditor::clearChangeMarks()
{
    clearChanges(*this);
    m_rulerTimer.start();
}

void CodeEditor::trimTrailingSpace()
{
    const UndoStep step(*this);
    for (long line = 0; line < lines(); ++line) {
        const long end = lineEnd(*this, line);
        const long begin = lineStart(*this, line);
        long kept = end;
        while (kept > begin && (byteAt(*this, kept - 1) == ' ' || byteAt(*this, kept - 1) == '\t'))
            --kept;
        if (kept < end)
            tell(*this, SCI_DELETERANGE, kept, end - kept);
    }
}

void CodeEditor::foldAllBlocks(bool folded)
{
    if (m_large)
        return;
    tell(*this, SCI_COLOURISE, tell(*this, SCI_GETENDSTYLED), lengthOf(*this));
    tell(*this, SCI_FOLDALL, folded ? SC_FOLDACTION_CONTRACT : SC_FOLDACTION_EXPAND);
}

CommentMarks CodeEditor::commentMarks() const
{
    CommentMarks marks{m_language.lineComment, {}};
    if (m_lexer) {
        if (marks.line.isEmpty())
            marks.line = m_lexer->lineComment();
        marks.block = m_lexer->blockComment();
    }
    return marks;
}

// --- marks ----------------------------------------------------------------------------------

void CodeEditor::setDiagnostics(const QVector<DiagnosticView> &diagnostics)
{
    m_diagnostics->set(*this, diagnostics);
    m_rulerTimer.start();
}

QString CodeEditor::diagnosticText(int line) const
{
    return m_diagnostics->text(*this, line);
}

int CodeEditor::nextDiagnostic(int line) const
{
    return m_diagnostics->next(*this, line);
}

int CodeEditor::previousDiagnostic(int line) const
{
    return m_diagnostics->previous(*this, line);
}

void CodeEditor::goTo(int line, int column)
{
    const long target = std::clamp(line - 1, 0, std::max(0, lines() - 1));
    const long position =
        column > 0 ? std::min(lineStart(*this, target) + column - 1, lineEnd(*this, target))
                   : tell(*this, SCI_GETLINEINDENTPOSITION, target);
    tell(*this, SCI_GOTOPOS, position);
    tell(*this, SCI_ENSUREVISIBLEENFORCEPOLICY, target);
    setFocus();
}

void CodeEditor::setHits(const QVector<TextSearch::Hit> &hits)
{
    m_hits = markHits(*this, hits);
    m_rulerTimer.start();
}

void CodeEditor::updateRuler()
{
    OverviewRuler::Marks marks;
    marks.lines = lines();
    for (const auto &place : m_diagnostics->places(*this))
        (place.severity == DiagnosticSeverity::Error ? marks.errors : marks.warnings) += place.line;
    for (const TextSearch::Hit &hit : std::as_const(m_hits)) {
        const auto line = static_cast<int>(lineOf(*this, hit.begin));
        if (marks.hits.isEmpty() || marks.hits.back() != line)
            marks.hits += line;
    }
    marks.changes = changedLines(*this);
    m_ruler->setMarks(marks);
}

void CodeEditor::placeRuler()
{
    const QRect text = viewport()->geometry();
    m_ruler->setGeometry(text.right() + 1, text.top(), OverviewRuler::stripWidth, text.height());
}

// --- events ---------------------------------------------------------------------------------

bool CodeEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (m_typing->wants(*key)) {
            event->accept();
            return true;
        }
        // Scintilla would take every key it knows, the window's shortcuts as well.
        const QKeySequence keys(key->keyCombination());
        const auto actions = window()->actions();
        if (std::ranges::any_of(actions, [&](const QAction *action) {
                return action->isEnabled() && action->shortcuts().contains(keys);
            })) {
            event->ignore();
            return false;
        }
    }
    return QsciScintilla::event(event);
}

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    if (m_typing->before(*event))
        return;
    QsciScintilla::keyPressEvent(event);
    m_typing->after(*event);
}

void CodeEditor::mousePressEvent(QMouseEvent *event)
{
    // A rectangle is drawn with Alt and Shift.
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::AltModifier) {
        const QPoint place = event->position().toPoint();
        setFocus();
        toggleCursorAt(*this, tell(*this, SCI_POSITIONFROMPOINT, place.x(), place.y()));
        return;
    }
    QsciScintilla::mousePressEvent(event);
}

void CodeEditor::paste()
{
    if (!pasteSpread(*this, QGuiApplication::clipboard()->text()))
        QsciScintilla::paste();
}

QByteArray CodeEditor::fromMimeData(const QMimeData *source, bool &rectangular) const
{
    const QByteArray bytes = QsciScintilla::fromMimeData(source, rectangular);
    const QLocale locale;
    if (bytes.size() > largestPaste) {
        Q_EMIT refused(tr("The text to be inserted has %1; a program is never that large. Put "
                          "data into an input instead.")
                           .arg(locale.formattedDataSize(bytes.size())));
        return {};
    }
    if (longestLineOf(bytes) > longestLine) {
        Q_EMIT refused(tr("The text to be inserted has a line of more than %1 bytes, which an "
                          "editor cannot show. Put data into an input instead.")
                           .arg(locale.toString(longestLine)));
        return {};
    }
    return bytes;
}

void CodeEditor::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuRequested(event->globalPos());
}

void CodeEditor::focusInEvent(QFocusEvent *event)
{
    QsciScintilla::focusInEvent(event);
    Q_EMIT focusGained();
}

void CodeEditor::focusOutEvent(QFocusEvent *event)
{
    QsciScintilla::focusOutEvent(event);
    Q_EMIT focusLeft();
}

void CodeEditor::paintEvent(QPaintEvent *event)
{
    QsciScintilla::paintEvent(event);
    if (m_diagnostics->isEmpty())
        return;
    QPainter painter(viewport());
    m_diagnostics->paint(*this, painter, event->rect(), m_colors);
}

void CodeEditor::resizeEvent(QResizeEvent *event)
{
    QsciScintilla::resizeEvent(event);
    placeRuler();
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

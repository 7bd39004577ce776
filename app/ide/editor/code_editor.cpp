#include "editor/code_editor.h"

#include "bridge/exact_text.h"
#include "editor/diagnostic_marks.h"
#include "editor/overview_ruler.h"
#include "editor/scintilla.h"
#include "editor/selections.h"
#include "editor/syntax_lexer.h"
#include "editor/typing.h"
#include "theme/theme.h"

#include <Qsci/qscicommandset.h>

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace assay::ide {

using namespace std::chrono_literals;

namespace {

using Sci = QsciScintillaBase;

constexpr qsizetype mostMarkedHits = 10'000;
constexpr int mostMarkedChanges = 10'000; // lines of one edit
constexpr auto rulerDelay = 60ms;         // marks of the ruler may lag behind the keys
constexpr int scopeIndicator = closerIndicator + 1;
constexpr int topGap = 6; // pixels

/// Scintilla makes its own fonts and would draw ligatures: a family without them is preferred.
QString withoutLigatures(const QString &family)
{
    static constexpr std::array pairs{
        std::pair("JetBrains Mono", "JetBrains Mono NL"), std::pair("Fira Code", "Fira Mono"),
        std::pair("Cascadia Code", "Cascadia Mono"), std::pair("Iosevka", "Iosevka Fixed")};
    for (const auto &[with, without] : pairs)
        if (family == QLatin1String(with) && QFontDatabase::hasFamily(QLatin1String(without)))
            return QLatin1String(without);
    return family;
}

QFont editorFont(const EditorOptions &options)
{
    QFont font = Theme::codeFont();
    if (!options.fontFamily.isEmpty())
        font.setFamily(options.fontFamily);
    if (options.fontPoints > 0)
        font.setPointSize(options.fontPoints);
    if (!options.ligatures)
        font.setFamily(withoutLigatures(font.family()));
    return font;
}

qsizetype longestLineOf(QByteArrayView bytes)
{
    qsizetype longest = 0;
    qsizetype begin = 0;
    while (begin < bytes.size()) {
        qsizetype end = bytes.indexOf('\n', begin);
        if (end < 0)
            end = bytes.size();
        longest = std::max(longest, end - begin);
        begin = end + 1;
    }
    return longest;
}

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
    configure();
    releaseKeys();
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
    // Scintilla tells of changes while it goes.
    disconnect();
}

// --- set-up and look ------------------------------------------------------------------------

void CodeEditor::configure()
{
    setUtf8(true);
    setEolMode(EolUnix);
    setFrameShape(NoFrame);
    setViewportMargins(0, topGap, OverviewRuler::stripWidth, 0);
    setAutoFillBackground(true);
    setTabIndents(true);
    setBackspaceUnindents(true);
    setBraceMatching(SloppyBraceMatch);
    setCaretLineVisible(true);
    tell(*this, SCI_SETCARETLINEVISIBLEALWAYS, 1);
    setCaretWidth(2);
    tell(*this, SCI_SETLAYOUTCACHE, SC_CACHE_PAGE); // lines in sight are laid out once
    setScrollWidth(1);
    setScrollWidthTracking(true);
    tell(*this, SCI_SETENDATLASTLINE, 1);

    setMarginType(numberMargin, NumberMargin);
    setMarginType(markMargin, SymbolMargin);
    setMarginMarkerMask(markMargin, (1 << errorMarker) | (1 << warningMarker));
    setMarginWidth(markMargin, 10);
    setMarginType(changeMargin, SymbolMargin);
    setMarginMarkerMask(changeMargin, 1 << changeMarker);
    setMarginWidth(changeMargin, 4);
    tell(*this, SCI_MARKERDEFINE, changeMarker, SC_MARK_FULLRECT);
    indicatorDefine(StraightBoxIndicator, hitIndicator);
    setIndicatorDrawUnder(true, hitIndicator);
    indicatorDefine(StraightBoxIndicator, scopeIndicator);
    setIndicatorDrawUnder(true, scopeIndicator);
    tell(*this, SCI_INDICSETALPHA, hitIndicator, 110);
    tell(*this, SCI_INDICSETOUTLINEALPHA, hitIndicator, 160);
    tell(*this, SCI_INDICSETALPHA, scopeIndicator, 30);
    tell(*this, SCI_INDICSETOUTLINEALPHA, scopeIndicator, 30);
}

/// Keys of Scintilla's that mean something else in the window, or nothing.
void CodeEditor::releaseKeys()
{
    using Key = Qt::Key;
    const std::array control{Key::Key_Slash, Key::Key_Plus,  Key::Key_Minus, Key::Key_Return,
                             Key::Key_D,     Key::Key_L,     Key::Key_T,     Key::Key_Up,
                             Key::Key_Down,  Key::Key_Space, Key::Key_Tab};
    QList<int> keys{int(Qt::Key_Escape), int(Qt::CTRL) | int(Qt::SHIFT) | int(Qt::Key_L),
                    int(Qt::CTRL) | int(Qt::SHIFT) | int(Qt::Key_T)};
    for (const Key key : control)
        keys += int(Qt::CTRL) | int(key);
    for (const int key : std::as_const(keys))
        while (QsciCommand *command = standardCommands()->boundTo(key)) {
            if (command->key() == key)
                command->setKey(0);
            else
                command->setAlternateKey(0);
        }
}

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
    QPalette around = palette(); // the strip above the first line
    around.setColor(QPalette::Window, m_colors.ground);
    around.setColor(QPalette::Base, m_colors.ground);
    setPalette(around);
    setColor(m_colors.text);
    setPaper(m_colors.ground);
    setFont(font);
    if (m_lexer)
        m_lexer->setLook(m_colors, font);
    setCaretForegroundColor(m_colors.text);
    setCaretLineBackgroundColor(m_colors.currentLine);
    setSelectionBackgroundColor(m_colors.selection);
    resetSelectionForegroundColor();
    SendScintilla(SCI_SETADDITIONALSELBACK, m_colors.selection);
    SendScintilla(SCI_SETADDITIONALCARETFORE, m_colors.text);
    setWhitespaceForegroundColor(m_colors.faint);
    setMarginsFont(font);
    setMarginsBackgroundColor(m_colors.ground);
    setMarginsForegroundColor(m_colors.lineNumbers);
    for (const int margin : {markMargin, changeMargin, foldMargin})
        setMarginBackgroundColor(margin, m_colors.ground);
    setMatchedBraceBackgroundColor(m_colors.bracket);
    setMatchedBraceForegroundColor(m_colors.text);
    setUnmatchedBraceForegroundColor(m_colors.error);
    setUnmatchedBraceBackgroundColor(m_colors.ground);
    DiagnosticMarks::define(*this, m_colors);
    SendScintilla(SCI_MARKERSETBACK, static_cast<unsigned long>(changeMarker), m_colors.change);
    setIndicatorForegroundColor(m_colors.searchHit, hitIndicator);
    setIndicatorForegroundColor(m_colors.selection, scopeIndicator);
    m_ruler->setColors(m_colors);
    tell(*this, SCI_SETEXTRAASCENT, 2);
    tell(*this, SCI_SETEXTRADESCENT, 2);
    applyFolding();
    updateMarginWidth();
}

void CodeEditor::applyFolding()
{
    const bool folds = m_lexer && !m_large;
    if ((folding() != NoFoldStyle) != folds)
        setFolding(folds ? PlainFoldStyle : NoFoldStyle, foldMargin);
    if (!folds)
        return;
    setMarginWidth(foldMargin, 14);
    setFoldMarginColors(m_colors.ground, m_colors.ground);
    for (int marker = int(SC_MARKNUM_FOLDEREND); marker <= int(SC_MARKNUM_FOLDEROPEN); ++marker) {
        long symbol = SC_MARK_EMPTY;
        if (marker == SC_MARKNUM_FOLDER || marker == SC_MARKNUM_FOLDEREND)
            symbol = SC_MARK_ARROW;
        else if (marker == SC_MARKNUM_FOLDEROPEN || marker == SC_MARKNUM_FOLDEROPENMID)
            symbol = SC_MARK_ARROWDOWN;
        tell(*this, SCI_MARKERDEFINE, marker, symbol);
        // QScintilla's own functions know nothing of these markers.
        const auto number = static_cast<unsigned long>(marker);
        SendScintilla(SCI_MARKERSETFORE, number, m_colors.faint);
        SendScintilla(SCI_MARKERSETBACK, number, m_colors.faint);
    }
    tell(*this, SCI_SETFOLDFLAGS, SC_FOLDFLAG_LINEAFTER_CONTRACTED);
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
    if (m_loading || m_first || linesAdded > mostMarkedChanges)
        return;
    const long first = lineOf(*this, position);
    // Whole lines put before a line do not change that one.
    const bool wholeLines = position == lineStart(*this, first) && text.endsWith('\n');
    const long last = first + std::max(0, linesAdded) - (inserted && wholeLines ? 1 : 0);
    for (long line = first; line <= last; ++line)
        if ((tell(*this, SCI_MARKERGET, line) & (1L << changeMarker)) == 0)
            tell(*this, SCI_MARKERADD, line, changeMarker);
}

void CodeEditor::clearChangeMarks()
{
    tell(*this, SCI_MARKERDELETEALL, changeMarker);
    m_rulerTimer.start();
}

QVector<int> CodeEditor::changedLines() const
{
    QVector<int> changed;
    for (long line = tell(*this, SCI_MARKERNEXT, 0, 1L << changeMarker); line >= 0;
         line = tell(*this, SCI_MARKERNEXT, line + 1, 1L << changeMarker))
        changed += static_cast<int>(line);
    return changed;
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
    tell(*this, SCI_SETINDICATORCURRENT, hitIndicator);
    if (!m_hits.isEmpty())
        tell(*this, SCI_INDICATORCLEARRANGE, 0, lengthOf(*this));
    m_hits = hits.mid(0, mostMarkedHits);
    for (const TextSearch::Hit &hit : std::as_const(m_hits))
        tell(*this, SCI_INDICATORFILLRANGE, hit.begin, hit.end - hit.begin);
    m_rulerTimer.start();
}

void CodeEditor::setSearchScope(long begin, long end)
{
    tell(*this, SCI_SETINDICATORCURRENT, scopeIndicator);
    tell(*this, SCI_INDICATORCLEARRANGE, 0, lengthOf(*this));
    if (end > begin)
        tell(*this, SCI_INDICATORFILLRANGE, begin, end - begin);
}

std::pair<long, long> CodeEditor::searchScope() const
{
    const long length = lengthOf(*this);
    const auto marked = [&](long position) {
        return tell(*this, SCI_INDICATORVALUEAT, scopeIndicator, position) != 0;
    };
    long begin = 0;
    if (!marked(0))
        begin = tell(*this, SCI_INDICATOREND, scopeIndicator, 0);
    if (begin >= length || !marked(begin))
        return {0, length}; // nothing was selected
    // Edits may have torn the scope; its last piece ends it.
    long end = begin;
    for (long at = begin; at < length;) {
        const long next = tell(*this, SCI_INDICATOREND, scopeIndicator, at);
        if (marked(at))
            end = next;
        if (next <= at)
            break;
        at = next;
    }
    return {begin, end};
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
    marks.changes = changedLines();
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

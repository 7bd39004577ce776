#include "editor/editor_pane.h"

#include "editor/code_editor.h"
#include "editor/editor_notice.h"
#include "editor/editor_side.h"
#include "editor/editor_tabs.h"
#include "editor/find_bar.h"
#include "editor/go_to_line_bar.h"
#include "editor/typing.h"

#include <QLabel>
#include <QLocale>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <utility>

namespace assay::ide {

EditorPane::EditorPane(QWidget *parent)
    : QWidget(parent),
      m_split(new QSplitter(Qt::Horizontal, this)),
      m_first(new EditorSide(QStringLiteral("fileTabs"), tr("Files"), this)),
      m_second(new EditorSide(QStringLiteral("secondFileTabs"), tr("Files, second view"), this)),
      m_current(m_first),
      m_emptyText(new QLabel(tr("Choose an assignment; your program is written here."), this)),
      m_notice(new EditorNotice(this)),
      m_findBar(new FindBar(this)),
      m_goToLine(new GoToLineBar(this))
{
    setObjectName(QStringLiteral("editorPane"));
    setAccessibleName(tr("Editor"));
    m_emptyText->setObjectName(QStringLiteral("editorEmpty"));
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setForegroundRole(QPalette::PlaceholderText);
    m_emptyText->setAutoFillBackground(true);
    m_emptyText->setBackgroundRole(QPalette::Base);
    m_emptyText->setWordWrap(true);
    m_first->add(m_emptyText);
    m_second->add(new QWidget(m_second));
    m_second->tabs().setButtons(false, true);
    m_second->hide();
    m_split->setObjectName(QStringLiteral("editorSplit"));
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_first);
    m_split->addWidget(m_second);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_split, 1);
    layout->addWidget(m_findBar);
    layout->addWidget(m_goToLine);

    connectTabs(m_first);
    connectTabs(m_second);
    connect(m_goToLine, &GoToLineBar::chosen, this, [this](int line, int column) {
        if (CodeEditor *editor = currentEditor())
            editor->goTo(line, column);
    });
    connect(m_goToLine, &GoToLineBar::closed, this, &EditorPane::focusEditor);
    clear();
}

EditorPane::~EditorPane()
{
    m_findBar->setEditor(nullptr);
}

void EditorPane::connectTabs(EditorSide *side)
{
    EditorTabs *tabs = &side->tabs();
    connect(tabs, &EditorTabs::chosen, this, [this, side](const QString &name) {
        showIn(side, name);
        useSide(side);
    });
    connect(tabs, &EditorTabs::addRequested, this, &EditorPane::addFile);
    connect(tabs, &EditorTabs::renamed, this, &EditorPane::rename);
    connect(tabs, &EditorTabs::entryRequested, this, &EditorPane::setEntry);
    connect(tabs, &EditorTabs::removeRequested, this, &EditorPane::remove);
    connect(tabs, &EditorTabs::reordered, this, &EditorPane::reorder);
    connect(tabs, &EditorTabs::splitRequested, this, &EditorPane::split);
    connect(tabs, &EditorTabs::closeRequested, this, &EditorPane::unsplit);
}

// --- the files ------------------------------------------------------------------------------

void EditorPane::setFiles(const LanguageView &language, const QVector<SourceView> &files,
                          const QString &entry)
{
    clear();
    m_language = language;
    for (const SourceView &source : files)
        append(source);
    if (m_files.empty())
        append({language.defaultFile, {}});
    m_entry = find(entry) ? entry : m_files.front().name;
    m_first->tabs().setVisible(true);
    updateTabs();
    setCurrentFile(m_entry);
}

void EditorPane::clear()
{
    m_findBar->setEditor(nullptr);
    unsplit();
    m_first->showPage(nullptr);
    for (const File &file : m_files)
        delete file.editor;
    m_files.clear();
    m_diagnostics.clear();
    m_removed = {};
    m_entry.clear();
    m_first->tabs().setVisible(false);
    updateNotice();
    announceDiagnostic();
}

EditorPane::File &EditorPane::append(const SourceView &source)
{
    auto *editor = new CodeEditor(m_first);
    editor->setObjectName(QStringLiteral("editor:") + source.name);
    editor->setAccessibleName(tr("Text of %1").arg(source.name));
    editor->setLanguage(m_language);
    editor->setOptions(m_options);
    editor->setContents(source.text);
    editor->zoomTo(m_zoom);
    m_first->add(editor);
    connect(editor, &QsciScintilla::textChanged, this, &EditorPane::edited);
    connectEditor(editor, m_first);
    m_files.push_back({source.name, editor});
    return m_files.back();
}

void EditorPane::connectEditor(CodeEditor *editor, EditorSide *side)
{
    connect(editor, &CodeEditor::focusLeft, this, &EditorPane::focusLeft);
    connect(editor, &CodeEditor::focusGained, this, [this, side] { useSide(side); });
    connect(editor, &CodeEditor::refused, this, &EditorPane::refused);
    connect(editor, &CodeEditor::menuRequested, this, &EditorPane::menuRequested);
    connect(editor, &CodeEditor::largeChanged, this, &EditorPane::updateNotice);
    connect(editor, &QsciScintilla::cursorPositionChanged, this,
            [this, editor](int line, int column) {
                if (editor != currentEditor())
                    return;
                Q_EMIT cursorMoved(line + 1, column + 1);
                announceDiagnostic();
            });
    connect(editor, &QsciScintilla::SCN_ZOOM, this, [this, editor] {
        if (m_zooming)
            return;
        setZoom(static_cast<int>(editor->SendScintilla(QsciScintilla::SCI_GETZOOM)));
        Q_EMIT zoomChanged(m_zoom);
    });
    editor->typing().setSources([this] {
        QVector<const CodeEditor *> others;
        for (const File &file : m_files)
            others += file.editor;
        return others;
    });
}

QVector<SourceView> EditorPane::files() const
{
    QVector<SourceView> sources;
    for (const File &file : m_files)
        sources.append({file.name, file.editor->contents()});
    return sources;
}

EditorPane::File *EditorPane::find(const QString &name)
{
    return const_cast<File *>(std::as_const(*this).find(name));
}

const EditorPane::File *EditorPane::find(const QString &name) const
{
    const auto found = std::ranges::find(m_files, name, &File::name);
    return found == m_files.end() ? nullptr : &*found;
}

std::size_t EditorPane::indexOf(const QString &name) const
{
    const auto found = std::ranges::find(m_files, name, &File::name);
    return found == m_files.end() ? 0 : static_cast<std::size_t>(found - m_files.begin());
}

bool EditorPane::hasLargeFile() const
{
    return std::ranges::any_of(m_files, [](const File &file) {
        return file.editor->isLarge() || file.editor->isWithheld();
    });
}

void EditorPane::addFile()
{
    if (m_files.empty())
        return;
    const QString extension =
        m_language.extensions.isEmpty() ? QString() : m_language.extensions.front();
    QString name = tr("part") + extension;
    for (int number = 2; find(name); ++number)
        name = tr("part") + QString::number(number) + extension;
    append({name, {}});
    updateTabs();
    useSide(m_first);
    setCurrentFile(name);
    setDiagnostics(m_diagnostics);
    Q_EMIT edited();
    m_first->tabs().editName(name);
}

void EditorPane::renameCurrentFile()
{
    if (!m_files.empty())
        m_current->tabs().editName(currentFile());
}

void EditorPane::removeCurrentFile()
{
    remove(currentFile());
}

void EditorPane::makeCurrentFileEntry()
{
    if (!m_files.empty() && m_entry != currentFile())
        setEntry(currentFile());
}

void EditorPane::moveCurrentFile(int step)
{
    if (m_files.empty())
        return;
    const auto from = static_cast<std::ptrdiff_t>(indexOf(currentFile()));
    const std::ptrdiff_t to = from + step;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(m_files.size()))
        return;
    std::swap(m_files[static_cast<std::size_t>(from)], m_files[static_cast<std::size_t>(to)]);
    updateTabs();
    Q_EMIT edited();
}

void EditorPane::showNeighbour(int step)
{
    if (m_files.empty())
        return;
    const auto count = static_cast<std::ptrdiff_t>(m_files.size());
    const auto at = static_cast<std::ptrdiff_t>(indexOf(currentFile())) + step;
    setCurrentFile(m_files[static_cast<std::size_t>((at % count + count) % count)].name);
    focusEditor();
}

void EditorPane::reorder(const QStringList &names)
{
    std::ranges::sort(m_files, {}, [&](const File &file) { return names.indexOf(file.name); });
    updateTabs();
    Q_EMIT edited();
}

void EditorPane::remove(const QString &name)
{
    const File *file = find(name);
    if (!file || m_files.size() == 1)
        return;
    m_removed = {name, file->editor->contents()};
    const File gone = *file;
    std::erase_if(m_files, [&](const File &candidate) { return candidate.name == name; });
    if (m_entry == name)
        m_entry = m_files.front().name;
    updateTabs();
    for (EditorSide *side : {m_first, m_second})
        showIn(side, side->tabs().current());
    showCurrent();
    delete gone.second; // before the document it shows
    gone.editor->deleteLater();
    Q_EMIT edited();
    Q_EMIT fileRemoved(name);
}

void EditorPane::restoreRemovedFile()
{
    if (m_removed.name.isEmpty() || m_files.empty() || find(m_removed.name))
        return;
    const QString name = append(m_removed).name;
    m_removed = {};
    updateTabs();
    setCurrentFile(name);
    Q_EMIT edited();
}

QString EditorPane::problemWithName(const QString &name) const
{
    static const QRegularExpression allowed(
        QStringLiteral("^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$"));
    if (find(name))
        return tr("There is a file named %1 already.").arg(name);
    if (name.size() > 100 || !allowed.match(name).hasMatch())
        return tr("“%1” cannot be a file's name here: use letters, digits, dots, dashes and "
                  "underscores.")
            .arg(name);
    return {};
}

void EditorPane::rename(const QString &oldName, const QString &newName)
{
    File *file = find(oldName);
    if (!file)
        return;
    if (const QString problem = problemWithName(newName); !problem.isEmpty()) {
        Q_EMIT refused(problem);
        return;
    }
    file->name = newName;
    for (CodeEditor *editor : {file->editor, file->second}) {
        if (!editor)
            continue;
        editor->setObjectName(QStringLiteral("editor:") + newName);
        editor->setAccessibleName(tr("Text of %1").arg(newName));
    }
    if (m_entry == oldName)
        m_entry = newName;
    updateTabs();
    focusEditor();
    Q_EMIT edited();
}

void EditorPane::setEntry(const QString &name)
{
    m_entry = name;
    updateTabs();
    Q_EMIT edited();
}

void EditorPane::updateTabs()
{
    QStringList names;
    for (const File &file : m_files)
        names += file.name;
    m_first->tabs().setFiles(names, m_entry);
    m_second->tabs().setFiles(names, m_entry);
}

// --- what is shown --------------------------------------------------------------------------

CodeEditor *EditorPane::currentEditor() const
{
    return m_current->editor();
}

QString EditorPane::currentFile() const
{
    return m_files.empty() ? QString() : m_current->tabs().current();
}

void EditorPane::setCurrentFile(const QString &name)
{
    if (!find(name))
        return;
    m_current->tabs().setCurrent(name);
    showIn(m_current, name);
    showCurrent();
}

void EditorPane::showIn(EditorSide *side, const QString &name)
{
    File *file = find(name);
    if (!file || (side == m_second && !isSplit()))
        return;
    const bool hadFocus = side->editor() && side->editor()->hasFocus();
    CodeEditor *editor = side == m_first ? file->editor : secondView(*file);
    side->showPage(editor);
    if (hadFocus)
        editor->setFocus();
}

CodeEditor *EditorPane::secondView(File &file)
{
    if (!file.second) {
        file.second = new CodeEditor(m_second);
        file.second->setObjectName(QStringLiteral("editor:") + file.name);
        file.second->setAccessibleName(tr("Text of %1").arg(file.name));
        file.second->showDocumentOf(*file.editor);
        file.second->zoomTo(m_zoom);
        m_second->add(file.second);
        connectEditor(file.second, m_second);
    }
    return file.second;
}

bool EditorPane::isSplit() const
{
    return !m_second->isHidden();
}

void EditorPane::toggleSplit()
{
    if (isSplit())
        unsplit();
    else
        split(currentFile());
}

void EditorPane::split(const QString &name)
{
    if (!find(name))
        return;
    if (!isSplit()) {
        m_second->show();
        m_split->setSizes({1000, 1000});
    }
    m_second->tabs().setCurrent(name);
    showIn(m_second, name);
    useSide(m_second);
    focusEditor();
}

void EditorPane::unsplit()
{
    const bool hadFocus = m_current == m_second;
    m_findBar->setEditor(nullptr);
    m_second->hide();
    m_second->showPage(nullptr);
    for (File &file : m_files)
        delete std::exchange(file.second, nullptr);
    m_current = m_first;
    if (m_files.empty())
        return;
    showCurrent();
    if (hadFocus)
        focusEditor();
}

void EditorPane::useSide(EditorSide *side)
{
    if (side == m_second && !isSplit())
        return;
    m_current = side;
    showCurrent();
}

/// Tells everybody about the file that is current now.
void EditorPane::showCurrent()
{
    CodeEditor *editor = currentEditor();
    m_findBar->setEditor(editor);
    if (!editor)
        return;
    Q_EMIT cursorMoved(cursorLine() + 1, cursorColumn() + 1);
    Q_EMIT formatShown(shortName(editor->format()));
    announceDiagnostic();
    updateNotice();
}

void EditorPane::updateNotice()
{
    const CodeEditor *editor = currentEditor();
    if (editor && editor->isWithheld())
        m_notice->setText(tr("This file has a line too long to be shown. It is kept as it is."));
    else if (editor && editor->isLarge())
        m_notice->setText(tr("This file is very large (%1), so it is shown plain: without "
                             "highlighting, folding and checking while you type.")
                              .arg(QLocale().formattedDataSize(editor->length())));
    else
        m_notice->setText({});
}

int EditorPane::cursorLine() const
{
    int line = 0;
    int column = 0;
    if (const CodeEditor *editor = currentEditor())
        editor->getCursorPosition(&line, &column);
    return line;
}

int EditorPane::cursorColumn() const
{
    int line = 0;
    int column = 0;
    if (const CodeEditor *editor = currentEditor())
        editor->getCursorPosition(&line, &column);
    return column;
}

void EditorPane::setCursor(int line, int column)
{
    if (CodeEditor *editor = currentEditor()) {
        editor->setCursorPosition(line, column);
        editor->ensureCursorVisible();
    }
}

void EditorPane::focusEditor()
{
    if (CodeEditor *editor = currentEditor())
        editor->setFocus();
}

void EditorPane::setOptions(const EditorOptions &options)
{
    m_options = options;
    for (const File &file : m_files) {
        file.editor->setOptions(options);
        if (file.second)
            file.second->setOptions(options);
    }
}

void EditorPane::setZoom(int level)
{
    const QScopedValueRollback zooming(m_zooming, true);
    m_zoom = level;
    for (const File &file : m_files)
        for (CodeEditor *editor : {file.editor, file.second})
            if (editor && editor->SendScintilla(QsciScintilla::SCI_GETZOOM) != level)
                editor->zoomTo(level);
}

int EditorPane::zoom() const
{
    return m_zoom;
}

void EditorPane::prepareRun()
{
    for (const File &file : m_files) {
        if (m_options.trimTrailingSpace && !file.editor->isLarge() && !file.editor->isReadOnly())
            file.editor->trimTrailingSpace();
        file.editor->clearChangeMarks();
    }
}

// --- problems and places --------------------------------------------------------------------

void EditorPane::setDiagnostics(const QVector<DiagnosticView> &diagnostics)
{
    m_diagnostics = diagnostics;
    for (const File &file : m_files) {
        QVector<DiagnosticView> own;
        for (const DiagnosticView &diagnostic : diagnostics)
            if (diagnostic.file == file.name || (m_files.size() == 1 && !find(diagnostic.file)))
                own += diagnostic;
        file.editor->setDiagnostics(own);
        if (file.second)
            file.second->viewport()->update();
    }
    announceDiagnostic();
}

void EditorPane::announceDiagnostic()
{
    const CodeEditor *editor = currentEditor();
    Q_EMIT diagnosticShown(editor ? editor->diagnosticText(cursorLine()) : QString());
}

void EditorPane::goTo(const QString &file, int line, int column)
{
    setCurrentFile(find(file) ? file : m_entry);
    if (CodeEditor *editor = currentEditor())
        editor->goTo(line, column);
}

bool EditorPane::goToNextDiagnostic()
{
    return goToDiagnostic(true);
}

bool EditorPane::goToPreviousDiagnostic()
{
    return goToDiagnostic(false);
}

bool EditorPane::goToDiagnostic(bool forward)
{
    const std::size_t count = m_files.size();
    const std::size_t current = indexOf(currentFile());
    int line = cursorLine();
    for (std::size_t step = 0; step <= count && count > 0; ++step) {
        const std::size_t index = forward ? current + step : current + count - step % count;
        const File &file = m_files[index % count];
        const int found =
            forward ? file.editor->nextDiagnostic(line) : file.editor->previousDiagnostic(line);
        if (found >= 0) {
            setCurrentFile(file.name);
            currentEditor()->goTo(found + 1, 0);
            return true;
        }
        // Other files are searched from their end, this one again at last.
        line = forward ? -1 : std::numeric_limits<int>::max();
    }
    return false;
}

void EditorPane::openFindBar()
{
    m_goToLine->hide();
    if (!m_files.empty())
        m_findBar->open();
}

void EditorPane::findNext()
{
    m_findBar->findNext();
}

void EditorPane::findPrevious()
{
    m_findBar->findPrevious();
}

void EditorPane::openGoToLine()
{
    if (const CodeEditor *editor = currentEditor())
        m_goToLine->open(cursorLine() + 1, editor->lines());
}

void EditorPane::toggleComment()
{
    if (CodeEditor *editor = currentEditor(); editor && !editor->isReadOnly())
        toggleLineComments(*editor, editor->commentMarks());
}

void EditorPane::toggleBlockComment()
{
    if (CodeEditor *editor = currentEditor(); editor && !editor->isReadOnly())
        assay::ide::toggleBlockComment(*editor, editor->commentMarks());
}

} // namespace assay::ide

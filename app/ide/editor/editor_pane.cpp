#include "editor/editor_pane.h"

#include "editor/code_editor.h"
#include "editor/editor_tabs.h"
#include "editor/find_bar.h"

#include <QLabel>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace assay::ide {

EditorPane::EditorPane(QWidget *parent)
    : QWidget(parent),
      m_tabs(new EditorTabs(this)),
      m_stack(new QStackedWidget(this)),
      m_emptyText(new QLabel(tr("Choose an assignment; your program is written here."), this)),
      m_findBar(new FindBar(this))
{
    setObjectName(QStringLiteral("editorPane"));
    setAccessibleName(tr("Editor"));
    m_emptyText->setObjectName(QStringLiteral("editorEmpty"));
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setForegroundRole(QPalette::PlaceholderText);
    m_emptyText->setAutoFillBackground(true);
    m_emptyText->setBackgroundRole(QPalette::Base);
    m_emptyText->setWordWrap(true);
    m_stack->addWidget(m_emptyText);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_findBar);

    connect(m_tabs, &EditorTabs::chosen, this, &EditorPane::showFile);
    connect(m_tabs, &EditorTabs::addRequested, this, &EditorPane::addFile);
    connect(m_tabs, &EditorTabs::renamed, this, &EditorPane::rename);
    connect(m_tabs, &EditorTabs::entryRequested, this, &EditorPane::setEntry);
    connect(m_tabs, &EditorTabs::removeRequested, this, &EditorPane::remove);
    clear();
}

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
    m_tabs->setVisible(true);
    updateTabs();
    setCurrentFile(m_entry);
}

void EditorPane::clear()
{
    m_findBar->setEditor(nullptr);
    for (const File &file : m_files)
        delete file.editor;
    m_files.clear();
    m_diagnostics.clear();
    m_removed = {};
    m_entry.clear();
    m_tabs->setVisible(false);
    m_stack->setCurrentWidget(m_emptyText);
    announceDiagnostic();
}

EditorPane::File &EditorPane::append(const SourceView &source)
{
    auto *editor = new CodeEditor(m_stack);
    editor->setObjectName(QStringLiteral("editor:") + source.name);
    editor->setAccessibleName(tr("Text of %1").arg(source.name));
    editor->setLanguage(m_language);
    editor->setText(source.text);
    editor->zoomTo(m_zoom);
    m_stack->addWidget(editor);
    connect(editor, &QsciScintilla::textChanged, this, &EditorPane::edited);
    connect(editor, &CodeEditor::focusLeft, this, &EditorPane::focusLeft);
    connect(editor, &QsciScintilla::cursorPositionChanged, this, [this](int line, int column) {
        Q_EMIT cursorMoved(line + 1, column + 1);
        announceDiagnostic();
    });
    connect(editor, &QsciScintilla::SCN_ZOOM, this, [this, editor] {
        setZoom(static_cast<int>(editor->SendScintilla(QsciScintilla::SCI_GETZOOM)));
        Q_EMIT zoomChanged(m_zoom);
    });
    m_files.push_back({source.name, editor});
    return m_files.back();
}

QVector<SourceView> EditorPane::files() const
{
    QVector<SourceView> sources;
    for (const File &file : m_files)
        sources.append({file.name, file.editor->text()});
    return sources;
}

EditorPane::File *EditorPane::find(const QString &name)
{
    const auto found = std::ranges::find(m_files, name, &File::name);
    return found == m_files.end() ? nullptr : &*found;
}

const EditorPane::File *EditorPane::find(const QString &name) const
{
    const auto found = std::ranges::find(m_files, name, &File::name);
    return found == m_files.end() ? nullptr : &*found;
}

CodeEditor *EditorPane::currentEditor() const
{
    return qobject_cast<CodeEditor *>(m_stack->currentWidget());
}

QString EditorPane::currentFile() const
{
    return m_files.empty() ? QString() : m_tabs->current();
}

void EditorPane::setCurrentFile(const QString &name)
{
    if (!find(name))
        return;
    m_tabs->setCurrent(name);
    showFile(name);
}

void EditorPane::showFile(const QString &name)
{
    const File *file = find(name);
    if (!file)
        return;
    const bool hadFocus = currentEditor() && currentEditor()->hasFocus();
    m_stack->setCurrentWidget(file->editor);
    m_findBar->setEditor(file->editor);
    if (hadFocus)
        file->editor->setFocus();
    Q_EMIT cursorMoved(cursorLine() + 1, cursorColumn() + 1);
    announceDiagnostic();
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

void EditorPane::setDiagnostics(const QVector<DiagnosticView> &diagnostics)
{
    m_diagnostics = diagnostics;
    for (const File &file : m_files) {
        QVector<DiagnosticView> own;
        for (const DiagnosticView &diagnostic : diagnostics)
            if (diagnostic.file == file.name || (m_files.size() == 1 && !find(diagnostic.file)))
                own += diagnostic;
        file.editor->setDiagnostics(own);
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
    if (m_files.empty())
        return false;
    const auto current = static_cast<std::size_t>(std::max<std::ptrdiff_t>(
        0, std::ranges::find(m_files, currentFile(), &File::name) - m_files.begin()));
    int line = cursorLine();
    for (std::size_t step = 0; step <= m_files.size(); ++step) {
        const File &file = m_files[(current + step) % m_files.size()];
        const int next = file.editor->nextDiagnostic(line);
        if (next >= 0) {
            setCurrentFile(file.name);
            file.editor->goTo(next + 1, 0);
            return true;
        }
        line = -1; // other files are searched from their top, this one again at last
    }
    return false;
}

void EditorPane::setZoom(int level)
{
    m_zoom = level;
    for (const File &file : m_files) {
        const QSignalBlocker blocker(file.editor);
        file.editor->zoomTo(level);
    }
}

int EditorPane::zoom() const
{
    return m_zoom;
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
    setCurrentFile(name);
    setDiagnostics(m_diagnostics);
    Q_EMIT edited();
    m_tabs->editName(name);
}

void EditorPane::remove(const QString &name)
{
    const File *file = find(name);
    if (!file || m_files.size() == 1)
        return;
    m_removed = {name, file->editor->text()};
    file->editor->deleteLater();
    m_stack->removeWidget(file->editor);
    std::erase_if(m_files, [&](const File &candidate) { return candidate.name == name; });
    if (m_entry == name)
        m_entry = m_files.front().name;
    updateTabs();
    setCurrentFile(m_tabs->current());
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
    file->editor->setObjectName(QStringLiteral("editor:") + newName);
    file->editor->setAccessibleName(tr("Text of %1").arg(newName));
    if (m_entry == oldName)
        m_entry = newName;
    updateTabs();
    file->editor->setFocus();
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
    m_tabs->setFiles(names, m_entry);
}

void EditorPane::openFindBar()
{
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

void EditorPane::toggleComment()
{
    if (CodeEditor *editor = currentEditor())
        editor->toggleComment();
}

} // namespace assay::ide

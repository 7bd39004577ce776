#include "editor/editor_pane.h"

#include "editor/code_editor.h"
#include "editor/editor_notice.h"
#include "editor/editor_side.h"
#include "editor/editor_tabs.h"
#include "editor/find_bar.h"
#include "editor/go_to_line_bar.h"
#include "editor/typing.h"

#include <QLabel>
#include <QRegularExpression>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
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

} // namespace assay::ide

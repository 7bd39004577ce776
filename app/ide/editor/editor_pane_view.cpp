// What the pane shows: sides, notices, problems and places. Its files are in editor_pane.cpp.
#include "editor/editor_pane.h"

#include "editor/code_editor.h"
#include "editor/editor_notice.h"
#include "editor/editor_side.h"
#include "editor/editor_tabs.h"
#include "editor/find_bar.h"
#include "editor/go_to_line_bar.h"

#include <QLocale>
#include <QScopedValueRollback>
#include <QSplitter>

#include <limits>
#include <utility>

namespace assay::ide {

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

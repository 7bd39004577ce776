#include "main_window/editor_actions.h"

#include "actions/action_registry.h"
#include "editor/code_editor.h"
#include "editor/editor_pane.h"
#include "editor/scintilla.h"
#include "editor/selections.h"
#include "editor/typing.h"
#include "settings/settings.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>

namespace assay::ide {

namespace {

using Sci = QsciScintillaBase;

constexpr auto control = Qt::CTRL;
constexpr auto controlShift = Qt::CTRL | Qt::SHIFT;
constexpr auto controlAlt = Qt::CTRL | Qt::ALT;

/// The line that heads the block the cursor is in.
long blockAround(const QsciScintillaBase &editor)
{
    const long line = lineOf(editor, caretOf(editor));
    const bool heads =
        (tell(editor, Sci::SCI_GETFOLDLEVEL, line) & Sci::SC_FOLDLEVELHEADERFLAG) != 0;
    return heads ? line : tell(editor, Sci::SCI_GETFOLDPARENT, line);
}

void fold(QsciScintillaBase &editor, bool folded)
{
    if (const long line = blockAround(editor); line >= 0)
        tell(editor, Sci::SCI_FOLDLINE, line,
             folded ? Sci::SC_FOLDACTION_CONTRACT : Sci::SC_FOLDACTION_EXPAND);
}

} // namespace

EditorActions::EditorActions(ActionRegistry &registry, EditorPane &pane, Settings &settings)
    : QObject(&pane),
      m_registry(registry),
      m_pane(pane),
      m_settings(settings)
{
    addFileActions();
    addTextActions();
    addCursorActions();
    addFoldingActions();
    addViewActions();
    connect(&pane, &EditorPane::menuRequested, this, &EditorActions::showMenu);
}

template <typename Act> void EditorActions::onEditor(QAction *action, Act act)
{
    connect(action, &QAction::triggered, this, [this, act] {
        CodeEditor *editor = m_pane.currentEditor();
        if (editor && !editor->isReadOnly())
            act(*editor);
    });
}

void EditorActions::addFileActions()
{
    const auto add = [this](const QString &id, const QString &text, const QKeySequence &key,
                            auto slot) {
        connect(m_registry.add(id, text, key), &QAction::triggered, &m_pane, slot);
    };
    EditorPane *pane = &m_pane;
    add(QStringLiteral("file.rename"), tr("Rename file…"), Qt::Key_F2,
        &EditorPane::renameCurrentFile);
    add(QStringLiteral("file.entry"), tr("Make this the entry file"), controlAlt | Qt::Key_E,
        &EditorPane::makeCurrentFileEntry);
    add(QStringLiteral("file.move-left"), tr("Move file to the left"),
        controlShift | Qt::Key_PageUp, [pane] { pane->moveCurrentFile(-1); });
    add(QStringLiteral("file.move-right"), tr("Move file to the right"),
        controlShift | Qt::Key_PageDown, [pane] { pane->moveCurrentFile(1); });
    add(QStringLiteral("file.remove"), tr("Remove file"), controlShift | Qt::Key_Delete,
        &EditorPane::removeCurrentFile);
    add(QStringLiteral("go.next-file"), tr("Next file"), control | Qt::Key_PageDown,
        [pane] { pane->showNeighbour(1); });
    add(QStringLiteral("go.previous-file"), tr("Previous file"), control | Qt::Key_PageUp,
        [pane] { pane->showNeighbour(-1); });
    add(QStringLiteral("go.line"), tr("Go to line…"), control | Qt::Key_G,
        &EditorPane::openGoToLine);
}

void EditorActions::addTextActions()
{
    const auto add = [this](const QString &id, const QString &text, const QKeySequence &key,
                            auto act) { onEditor(m_registry.add(id, text, key), act); };
    connect(m_registry.add(QStringLiteral("edit.block-comment"), tr("Block comment"),
                           controlShift | Qt::Key_Slash),
            &QAction::triggered, &m_pane, &EditorPane::toggleBlockComment);
    add(QStringLiteral("edit.complete"), tr("Complete word"), control | Qt::Key_Space,
        [](CodeEditor &editor) { editor.typing().complete(); });
    add(QStringLiteral("edit.snippet"), tr("Insert snippet…"), control | Qt::Key_J,
        [](CodeEditor &editor) { editor.typing().offerSnippets(); });
    add(QStringLiteral("edit.line-up"), tr("Move line up"), Qt::ALT | Qt::Key_Up,
        [](CodeEditor &editor) { tell(editor, Sci::SCI_MOVESELECTEDLINESUP); });
    add(QStringLiteral("edit.line-down"), tr("Move line down"), Qt::ALT | Qt::Key_Down,
        [](CodeEditor &editor) { tell(editor, Sci::SCI_MOVESELECTEDLINESDOWN); });
    add(QStringLiteral("edit.duplicate"), tr("Duplicate line or selection"),
        controlShift | Qt::Key_D,
        [](CodeEditor &editor) { tell(editor, Sci::SCI_SELECTIONDUPLICATE); });
    add(QStringLiteral("edit.delete-line"), tr("Delete line"), controlShift | Qt::Key_K,
        [](CodeEditor &editor) { tell(editor, Sci::SCI_LINEDELETE); });
    add(QStringLiteral("edit.trim"), tr("Remove blanks at line ends"), controlAlt | Qt::Key_B,
        [](CodeEditor &editor) { editor.trimTrailingSpace(); });
    add(QStringLiteral("go.bracket"), tr("Go to matching bracket"),
        controlShift | Qt::Key_Backslash, [](CodeEditor &editor) { editor.moveToMatchingBrace(); });
}

void EditorActions::addCursorActions()
{
    const auto add = [this](const QString &id, const QString &text, const QKeySequence &key,
                            auto act) { onEditor(m_registry.add(id, text, key), act); };
    add(QStringLiteral("edit.next-occurrence"), tr("Select next occurrence"), control | Qt::Key_D,
        &selectNextOccurrence);
    add(QStringLiteral("edit.all-occurrences"), tr("Select all occurrences"),
        controlShift | Qt::Key_L, &selectAllOccurrences);
    add(QStringLiteral("edit.cursor-above"), tr("Add cursor above"), controlAlt | Qt::Key_Up,
        [](CodeEditor &editor) { addCursor(editor, -1); });
    add(QStringLiteral("edit.cursor-below"), tr("Add cursor below"), controlAlt | Qt::Key_Down,
        [](CodeEditor &editor) { addCursor(editor, 1); });
    add(QStringLiteral("edit.split-selection"), tr("Cursor in each selected line"),
        Qt::ALT | Qt::SHIFT | Qt::Key_I, &splitIntoLines);
}

void EditorActions::addFoldingActions()
{
    const auto add = [this](const QString &id, const QString &text, const QKeySequence &key,
                            auto act) { onEditor(m_registry.add(id, text, key), act); };
    add(QStringLiteral("view.fold"), tr("Fold block"), controlShift | Qt::Key_BracketLeft,
        [](CodeEditor &editor) { fold(editor, true); });
    add(QStringLiteral("view.unfold"), tr("Unfold block"), controlShift | Qt::Key_BracketRight,
        [](CodeEditor &editor) { fold(editor, false); });
    add(QStringLiteral("view.fold-all"), tr("Fold all"), controlAlt | Qt::Key_BracketLeft,
        [](CodeEditor &editor) { editor.foldAllBlocks(true); });
    add(QStringLiteral("view.unfold-all"), tr("Unfold all"), controlAlt | Qt::Key_BracketRight,
        [](CodeEditor &editor) { editor.foldAllBlocks(false); });
}

void EditorActions::addViewActions()
{
    connect(m_registry.add(QStringLiteral("view.split"), tr("Two views side by side"),
                           control | Qt::Key_Backslash),
            &QAction::triggered, &m_pane, &EditorPane::toggleSplit);
    const auto option = [this](const QString &id, const QString &text, const QKeySequence &key,
                               bool EditorOptions::*member) {
        connect(m_registry.add(id, text, key), &QAction::triggered, this, [this, member] {
            EditorOptions options = m_pane.options();
            options.*member = !(options.*member);
            m_settings.setEditorOptions(options);
            m_pane.setOptions(options);
        });
    };
    option(QStringLiteral("view.white-space"), tr("Show or hide blanks"), controlAlt | Qt::Key_W,
           &EditorOptions::whiteSpace);
    option(QStringLiteral("view.wrap"), tr("Wrap long lines or not"), Qt::ALT | Qt::Key_Z,
           &EditorOptions::wrapLines);
}

void EditorActions::showMenu(const QPoint &globalPosition)
{
    CodeEditor *editor = m_pane.currentEditor();
    if (!editor)
        return;
    auto *menu = new QMenu(&m_pane);
    menu->setObjectName(QStringLiteral("editorMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, QKeySequence::StandardKey key, bool enabled,
                         void (QsciScintilla::*act)()) {
        QAction *action = menu->addAction(text);
        action->setShortcut(key); // shown; the editor itself knows the key
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, editor, act);
    };
    const bool writable = !editor->isReadOnly();
    const bool selected = hasSelection(*editor);
    add(tr("Undo"), QKeySequence::Undo, editor->isUndoAvailable(), &QsciScintilla::undo);
    add(tr("Redo"), QKeySequence::Redo, editor->isRedoAvailable(), &QsciScintilla::redo);
    menu->addSeparator();
    add(tr("Cut"), QKeySequence::Cut, writable && selected, &QsciScintilla::cut);
    add(tr("Copy"), QKeySequence::Copy, selected, &QsciScintilla::copy);
    add(tr("Paste"), QKeySequence::Paste, writable, &QsciScintilla::paste);
    connect(menu->addAction(tr("Select all")), &QAction::triggered, editor,
            [editor] { editor->selectAll(); });
    menu->addSeparator();
    for (const char *id : {"edit.find", "go.line", "edit.comment", "edit.next-occurrence",
                           "edit.snippet", "view.fold", "view.split"})
        if (QAction *action = m_registry.action(QLatin1String(id)))
            menu->addAction(action);
    menu->popup(globalPosition);
}

} // namespace assay::ide

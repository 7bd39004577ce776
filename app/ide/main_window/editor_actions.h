#pragma once

#include <QObject>

class QAction;

namespace assay::ide {

class ActionRegistry;
class CodeEditor;
class EditorPane;
class Settings;

/// What can be done to the text and its files, as actions of the window, and the menu that a right
/// click in the text opens.
class EditorActions : public QObject {
    Q_OBJECT

public:
    /// All outlive this object, which belongs to the pane.
    EditorActions(ActionRegistry &registry, EditorPane &pane, Settings &settings);

private:
    void addFileActions();
    void addTextActions();
    void addCursorActions();
    void addFoldingActions();
    void addViewActions();
    void showMenu(const QPoint &globalPosition);
    /// An action on the current editor; nothing happens without one.
    template <typename Act> void onEditor(QAction *action, Act act);

    ActionRegistry &m_registry;
    EditorPane &m_pane;
    Settings &m_settings;
};

} // namespace assay::ide

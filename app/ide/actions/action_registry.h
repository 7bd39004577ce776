#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QString>
#include <QStringList>

#include <vector>

class QAction;
class QWidget;

namespace assay::ide {

/// All that can be done in the window, each once: menus, buttons, the command palette and the list
/// of shortcuts are fed by it.
class ActionRegistry : public QObject {
    Q_OBJECT

public:
    /// Shortcuts work in `window`.
    explicit ActionRegistry(QWidget *window);

    /// The student's own shortcuts by action id, in Qt's portable spelling; an empty list is none
    /// at all. Also for actions that are added later.
    void setOwnShortcuts(const QHash<QString, QStringList> &shortcuts);

    /// `id` is stable and names the action in settings and tests ("run.submit"); what stands before
    /// the point is its group. Tool tips carry the shortcut.
    QAction *add(const QString &id, const QString &text, const QList<QKeySequence> &shortcuts = {});
    QAction *add(const QString &id, const QString &text, const QKeySequence &shortcut);
    /// Null if there is none.
    QAction *action(const QString &id) const;
    const std::vector<QAction *> &actions() const { return m_actions; }

    /// "run" of "run.submit", and what people call it; empty for a group without a name.
    static QString groupOf(const QAction *action);
    static QString groupName(const QString &group);

    /// Disables the action; its tool tip says why. Empty: enables it again.
    void setObstacle(QAction *action, const QString &why);
    /// The action's first shortcut as the desktop writes it ("Ctrl+P"); empty: it has none.
    QString shortcutText(const QString &id) const;

    QList<QKeySequence> defaultShortcuts(const QAction *action) const;
    bool hasOwnShortcuts(const QAction *action) const;
    /// Another action with this shortcut, if any.
    QAction *userOf(const QKeySequence &shortcut, const QAction *except) const;
    /// Ends in shortcutsChanged().
    void setShortcuts(QAction *action, const QList<QKeySequence> &shortcuts);
    void resetShortcuts(QAction *action);
    void resetAllShortcuts();
    const QHash<QString, QStringList> &ownShortcuts() const { return m_own; }

Q_SIGNALS:
    void shortcutsChanged();

private:
    void apply(QAction *action, const QList<QKeySequence> &shortcuts);
    void showToolTip(QAction *action) const;

    QWidget *m_window;
    std::vector<QAction *> m_actions;
    QHash<const QAction *, QList<QKeySequence>> m_defaults;
    QHash<QString, QStringList> m_own;
    QHash<const QAction *, QString> m_obstacles;
};

/// The action's text as it is said: without mnemonics.
QString plainText(const QAction *action);

} // namespace assay::ide

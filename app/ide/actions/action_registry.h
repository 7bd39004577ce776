#pragma once

#include <QKeySequence>
#include <QObject>
#include <QString>

#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace assay::ide {

/// All that can be done in the window, each once: menus, buttons and shortcuts are fed by it.
class ActionRegistry : public QObject {
    Q_OBJECT

public:
    /// Shortcuts work in `window`.
    explicit ActionRegistry(QWidget *window);

    /// `id` is stable and names the action in settings and tests ("run.submit"). Tool tips carry
    /// the shortcut.
    QAction *add(const QString &id, const QString &text, const QList<QKeySequence> &shortcuts = {});
    QAction *add(const QString &id, const QString &text, const QKeySequence &shortcut);
    /// Null if there is none.
    QAction *action(const QString &id) const;
    const std::vector<QAction *> &actions() const { return m_actions; }

private:
    QWidget *m_window;
    std::vector<QAction *> m_actions;
};

} // namespace assay::ide

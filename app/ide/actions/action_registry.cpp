#include "actions/action_registry.h"

#include <QAction>
#include <QWidget>

#include <algorithm>

namespace assay::ide {

ActionRegistry::ActionRegistry(QWidget *window)
    : QObject(window),
      m_window(window)
{
}

QAction *ActionRegistry::add(const QString &id, const QString &text,
                             const QList<QKeySequence> &shortcuts)
{
    auto *action = new QAction(text, m_window);
    action->setObjectName(id);
    action->setShortcuts(shortcuts);
    QString plain = text;
    plain.remove(QChar(0x2026)).remove(QLatin1Char('&'));
    action->setIconText(plain);
    action->setToolTip(shortcuts.isEmpty()
                           ? plain
                           : tr("%1 (%2)", "action, shortcut")
                                 .arg(plain, shortcuts.front().toString(QKeySequence::NativeText)));
    m_window->addAction(action);
    m_actions.push_back(action);
    return action;
}

QAction *ActionRegistry::add(const QString &id, const QString &text, const QKeySequence &shortcut)
{
    return add(id, text, QList<QKeySequence>{shortcut});
}

QAction *ActionRegistry::action(const QString &id) const
{
    const auto found = std::ranges::find_if(
        m_actions, [&](const QAction *action) { return action->objectName() == id; });
    return found == m_actions.end() ? nullptr : *found;
}

} // namespace assay::ide

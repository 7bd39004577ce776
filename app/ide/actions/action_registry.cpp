#include "actions/action_registry.h"

#include <QAction>
#include <QWidget>

#include <algorithm>

namespace assay::ide {

namespace {

QList<QKeySequence> sequencesFrom(const QStringList &texts)
{
    QList<QKeySequence> sequences;
    for (const QString &text : texts)
        if (const QKeySequence sequence(text, QKeySequence::PortableText); !sequence.isEmpty())
            sequences += sequence;
    return sequences;
}

QStringList textsOf(const QList<QKeySequence> &sequences)
{
    QStringList texts;
    for (const QKeySequence &sequence : sequences)
        texts += sequence.toString(QKeySequence::PortableText);
    return texts;
}

} // namespace

QString plainText(const QAction *action)
{
    QString plain = action->text();
    return plain.remove(QLatin1Char('&'));
}

ActionRegistry::ActionRegistry(QWidget *window)
    : QObject(window),
      m_window(window)
{
}

void ActionRegistry::setOwnShortcuts(const QHash<QString, QStringList> &shortcuts)
{
    m_own = shortcuts;
    for (QAction *action : m_actions)
        apply(action, hasOwnShortcuts(action) ? sequencesFrom(m_own.value(action->objectName()))
                                              : defaultShortcuts(action));
    Q_EMIT shortcutsChanged();
}

QAction *ActionRegistry::add(const QString &id, const QString &text,
                             const QList<QKeySequence> &shortcuts)
{
    auto *action = new QAction(text, m_window);
    action->setObjectName(id);
    action->setIconText(plainText(action).remove(QChar(0x2026)));
    m_defaults.insert(action, shortcuts);
    m_window->addAction(action);
    m_actions.push_back(action); // known by its id when its keys are told
    apply(action, hasOwnShortcuts(action) ? sequencesFrom(m_own.value(id)) : shortcuts);
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

QString ActionRegistry::groupOf(const QAction *action)
{
    return action->objectName().section(QLatin1Char('.'), 0, 0);
}

QString ActionRegistry::groupName(const QString &group)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("run"), QT_TR_NOOP("Run")},
        {QStringLiteral("go"), QT_TR_NOOP("Go")},
        {QStringLiteral("file"), QT_TR_NOOP("File")},
        {QStringLiteral("edit"), QT_TR_NOOP("Edit")},
        {QStringLiteral("view"), QT_TR_NOOP("View")},
        {QStringLiteral("help"), QT_TR_NOOP("Help")},
        {QStringLiteral("stress"), QT_TR_NOOP("Stress test")},
        {QStringLiteral("statement"), QT_TR_NOOP("Statement")},
        {QStringLiteral("results"), QT_TR_NOOP("Results")},
        {QStringLiteral("feedback"), QT_TR_NOOP("Feedback")},
    };
    const char *name = names.value(group);
    return name ? tr(name) : QString();
}

QList<QKeySequence> ActionRegistry::defaultShortcuts(const QAction *action) const
{
    return m_defaults.value(action);
}

bool ActionRegistry::hasOwnShortcuts(const QAction *action) const
{
    return m_own.contains(action->objectName());
}

QAction *ActionRegistry::userOf(const QKeySequence &shortcut, const QAction *except) const
{
    const auto found = std::ranges::find_if(m_actions, [&](const QAction *action) {
        return action != except && action->shortcuts().contains(shortcut);
    });
    return found == m_actions.end() ? nullptr : *found;
}

void ActionRegistry::setShortcuts(QAction *action, const QList<QKeySequence> &shortcuts)
{
    if (shortcuts == defaultShortcuts(action))
        m_own.remove(action->objectName());
    else
        m_own.insert(action->objectName(), textsOf(shortcuts));
    apply(action, shortcuts);
    Q_EMIT shortcutsChanged();
}

void ActionRegistry::resetShortcuts(QAction *action)
{
    setShortcuts(action, defaultShortcuts(action));
}

void ActionRegistry::resetAllShortcuts()
{
    setOwnShortcuts({});
}

void ActionRegistry::apply(QAction *action, const QList<QKeySequence> &shortcuts)
{
    action->setShortcuts(shortcuts);
    showToolTip(action);
}

void ActionRegistry::showToolTip(QAction *action) const
{
    const QString keys = shortcutText(action->objectName());
    QString tip = action->iconText();
    if (!keys.isEmpty())
        tip = tr("%1 (%2)", "action, shortcut").arg(tip, keys);
    if (const QString why = m_obstacles.value(action); !why.isEmpty())
        tip += QLatin1Char('\n') + why;
    action->setToolTip(tip);
}

void ActionRegistry::setObstacle(QAction *action, const QString &why)
{
    action->setEnabled(why.isEmpty());
    if (m_obstacles.value(action) == why)
        return;
    m_obstacles.insert(action, why);
    showToolTip(action);
}

QString ActionRegistry::shortcutText(const QString &id) const
{
    const QAction *found = action(id);
    return found ? found->shortcut().toString(QKeySequence::NativeText) : QString();
}

} // namespace assay::ide

#include "actions/action_menu.h"

#include "actions/action_registry.h"

#include <QAction>
#include <QMenu>

namespace assay::ide {

namespace {

const QString quit = QStringLiteral("file.quit");
const QString flatGroup = QStringLiteral("run");

QMenu *groupMenu(QMenu *menu, const QString &group)
{
    const QString name = QStringLiteral("menu:") + group;
    if (auto *known = menu->findChild<QMenu *>(name, Qt::FindDirectChildrenOnly))
        return known;
    auto *made = new QMenu(ActionRegistry::groupName(group), menu);
    made->setObjectName(name);
    menu->addMenu(made);
    return made;
}

void fill(QMenu *menu, const ActionRegistry &registry, QMenu *extra)
{
    for (QMenu *old : menu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly))
        if (old != extra)
            delete old;
    menu->clear();
    for (QAction *action : registry.actions())
        if (ActionRegistry::groupOf(action) == flatGroup)
            menu->addAction(action);
    menu->addSeparator();
    for (QAction *action : registry.actions()) {
        const QString group = ActionRegistry::groupOf(action);
        if (group == flatGroup || action->objectName() == quit)
            continue;
        if (ActionRegistry::groupName(group).isEmpty())
            menu->addAction(action);
        else
            groupMenu(menu, group)->addAction(action);
    }
    menu->addSeparator();
    menu->addMenu(extra);
    if (QAction *last = registry.action(quit))
        menu->addAction(last);
}

} // namespace

QMenu *makeActionMenu(const ActionRegistry &registry, QWidget *parent, QMenu *extra)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("moreMenu"));
    extra->setParent(menu, extra->windowFlags());
    QObject::connect(menu, &QMenu::aboutToShow, menu,
                     [menu, &registry, extra] { fill(menu, registry, extra); });
    fill(menu, registry, extra); // its size is asked for before it is shown
    return menu;
}

} // namespace assay::ide

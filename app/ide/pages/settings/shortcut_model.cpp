#include "pages/settings/shortcut_model.h"

#include "actions/action_registry.h"

#include <QAction>
#include <QFont>

namespace assay::ide {

QString keysText(const QAction *action)
{
    return QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)
        .replace(QStringLiteral("; "), QStringLiteral(", "));
}

ShortcutModel::ShortcutModel(ActionRegistry &registry, QObject *parent)
    : QAbstractTableModel(parent),
      m_registry(registry)
{
    connect(&registry, &ActionRegistry::shortcutsChanged, this,
            [this] { Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1)); });
}

QAction *ShortcutModel::action(int row) const
{
    return row >= 0 && row < rowCount() ? m_registry.actions()[static_cast<std::size_t>(row)]
                                        : nullptr;
}

int ShortcutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_registry.actions().size());
}

int ShortcutModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutModel::data(const QModelIndex &index, int role) const
{
    const QAction *found = index.isValid() ? action(index.row()) : nullptr;
    if (!found)
        return {};
    if (role == Qt::FontRole && m_registry.hasOwnShortcuts(found)) {
        QFont font;
        font.setBold(true); // not as it was delivered
        return font;
    }
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == KeysColumn)
        return keysText(found);
    const QString group = ActionRegistry::groupName(ActionRegistry::groupOf(found));
    return group.isEmpty() ? found->iconText()
                           : tr("%1: %2", "group, command").arg(group, found->iconText());
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return section == CommandColumn ? tr("Command") : tr("Keys");
}

} // namespace assay::ide

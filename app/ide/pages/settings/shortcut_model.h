#pragma once

#include <QAbstractTableModel>

class QAction;

namespace assay::ide {

class ActionRegistry;

/// Everything that can be done and its keys, for the list of shortcuts.
class ShortcutModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { CommandColumn, KeysColumn, ColumnCount };

    explicit ShortcutModel(ActionRegistry &registry, QObject *parent = nullptr);

    QAction *action(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ActionRegistry &m_registry;
};

/// "Ctrl+R, F5" as people read it.
QString keysText(const QAction *action);

} // namespace assay::ide

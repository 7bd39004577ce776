#pragma once

#include <QWidget>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace assay::ide {

class ActionRegistry;
class ShortcutModel;

/// All commands with their keys; below, the keys of the chosen one can be pressed anew. Keys that
/// another command has are named, and taken from it only on demand.
class ShortcutList : public QWidget {
    Q_OBJECT

public:
    explicit ShortcutList(ActionRegistry &registry, QWidget *parent = nullptr);

    void setFilter(const QString &words);
    bool isEmpty() const;

private:
    QAction *current() const;
    void showCurrent();
    void take(const QKeySequence &keys);
    void settle();

    ActionRegistry &m_registry;
    ShortcutModel *m_model;
    QSortFilterProxyModel *m_filter;
    QTreeView *m_list;
    QKeySequenceEdit *m_keys;
    QPushButton *m_none;
    QPushButton *m_reset;
    QLabel *m_conflict;
    QPushButton *m_takeAway;
};

} // namespace assay::ide

#include "pages/settings/shortcut_list.h"

#include "actions/action_registry.h"
#include "pages/settings/shortcut_model.h"
#include "theme/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace assay::ide {

namespace {

constexpr int listHeight = 320;

} // namespace

ShortcutList::ShortcutList(ActionRegistry &registry, QWidget *parent)
    : QWidget(parent),
      m_registry(registry),
      m_model(new ShortcutModel(registry, this)),
      m_filter(new QSortFilterProxyModel(this)),
      m_list(new QTreeView(this)),
      m_keys(new QKeySequenceEdit(this)),
      m_none(new QPushButton(tr("No keys"), this)),
      m_reset(new QPushButton(tr("As delivered"), this)),
      m_conflict(new QLabel(this)),
      m_takeAway(new QPushButton(tr("Use them here"), this))
{
    setObjectName(QStringLiteral("shortcutList"));
    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setObjectName(QStringLiteral("shortcutTable"));
    m_list->setAccessibleName(tr("Commands and their keys"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setModel(m_filter);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_list->setFixedHeight(listHeight);
    m_keys->setObjectName(QStringLiteral("shortcutKeys"));
    m_keys->setAccessibleName(tr("New keys"));
    m_keys->setMaximumSequenceLength(1);
    m_keys->setToolTip(tr("Press the keys that this command shall have"));
    m_none->setObjectName(QStringLiteral("shortcutNone"));
    m_reset->setObjectName(QStringLiteral("shortcutReset"));
    m_conflict->setObjectName(QStringLiteral("shortcutConflict"));
    m_conflict->setWordWrap(true);
    m_takeAway->setObjectName(QStringLiteral("shortcutTakeAway"));

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_keys, 1);
    row->addWidget(m_none);
    row->addWidget(m_reset);
    auto *warning = new QHBoxLayout;
    warning->setSpacing(8);
    warning->addWidget(m_conflict, 1);
    warning->addWidget(m_takeAway);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_list);
    layout->addLayout(row);
    layout->addLayout(warning);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ShortcutList::showCurrent);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutList::take);
    connect(m_none, &QPushButton::clicked, this, [this] {
        if (QAction *action = current())
            m_registry.setShortcuts(action, {});
        showCurrent();
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (QAction *action = current())
            m_registry.resetShortcuts(action);
        showCurrent();
    });
    connect(m_takeAway, &QPushButton::clicked, this, &ShortcutList::settle);
    showCurrent();
}

void ShortcutList::setFilter(const QString &words)
{
    m_filter->setFilterFixedString(words);
}

bool ShortcutList::isEmpty() const
{
    return m_filter->rowCount() == 0;
}

QAction *ShortcutList::current() const
{
    return m_model->action(m_filter->mapToSource(m_list->currentIndex()).row());
}

void ShortcutList::showCurrent()
{
    const QAction *action = current();
    {
        const QSignalBlocker blocker(m_keys);
        m_keys->setKeySequence(action ? action->shortcut() : QKeySequence());
    }
    m_keys->setEnabled(action);
    m_none->setEnabled(action && !action->shortcuts().isEmpty());
    m_reset->setEnabled(action && m_registry.hasOwnShortcuts(action));
    m_conflict->clear();
    m_takeAway->hide();
}

void ShortcutList::take(const QKeySequence &keys)
{
    QAction *action = current();
    if (!action || keys.isEmpty())
        return;
    if (const QAction *user = m_registry.userOf(keys, action)) {
        m_conflict->setText(tr("%1 already does “%2”.", "keys, command")
                                .arg(keys.toString(QKeySequence::NativeText), user->iconText()));
        m_takeAway->show();
        return;
    }
    m_registry.setShortcuts(action, {keys});
    showCurrent();
}

void ShortcutList::settle()
{
    QAction *action = current();
    const QKeySequence keys = m_keys->keySequence();
    if (!action || keys.isEmpty())
        return;
    while (QAction *user = m_registry.userOf(keys, action)) {
        QList<QKeySequence> left = user->shortcuts();
        left.removeAll(keys);
        m_registry.setShortcuts(user, left);
    }
    m_registry.setShortcuts(action, {keys});
    showCurrent();
}

} // namespace assay::ide

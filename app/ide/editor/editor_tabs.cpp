#include "editor/editor_tabs.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QTabBar>
#include <QToolButton>

namespace assay::ide {

namespace {

/// Asks for no room for scroll buttons while there is nothing to scroll.
class SnugTabBar : public QTabBar {
public:
    using QTabBar::QTabBar;
    QSize minimumSizeHint() const override { return {1, sizeHint().height()}; }
};

} // namespace

EditorTabs::EditorTabs(const QString &name, const QString &accessibleName, QWidget *parent)
    : QWidget(parent),
      m_bar(new SnugTabBar(this)),
      m_add(new QToolButton(this)),
      m_close(new QToolButton(this)),
      m_nameEdit(new QLineEdit(this))
{
    setObjectName(name + QStringLiteral("Row"));
    setFixedHeight(34);
    m_bar->setObjectName(name);
    m_bar->setAccessibleName(accessibleName);
    m_bar->setMovable(true);
    m_bar->setExpanding(false);
    m_bar->setDrawBase(false);
    m_bar->setUsesScrollButtons(true);
    m_bar->setElideMode(Qt::ElideMiddle);
    m_bar->setFocusPolicy(Qt::TabFocus);
    m_bar->setContextMenuPolicy(Qt::CustomContextMenu);
    m_bar->installEventFilter(this);
    m_add->setObjectName(QStringLiteral("addFile"));
    m_add->setIcon(themeIcon(QStringLiteral("add")));
    m_add->setProperty("look", QStringLiteral("quiet"));
    m_add->setFixedSize(28, 28);
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_add->setAccessibleName(tr("Add a file"));
    m_add->setToolTip(tr("Add a file"));
    m_close->setObjectName(name + QStringLiteral("Close"));
    m_close->setIcon(themeIcon(QStringLiteral("close")));
    m_close->setProperty("look", QStringLiteral("quiet"));
    m_close->setFixedSize(28, 28);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setAccessibleName(tr("Close this view"));
    m_close->setToolTip(tr("Close this view"));
    m_nameEdit->setObjectName(name.chopped(4) + QStringLiteral("Name")); // "fileName"
    m_nameEdit->setAccessibleName(tr("Name of the file"));
    m_nameEdit->installEventFilter(this);
    m_nameEdit->hide();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->setSpacing(4);
    m_bar->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Expanding);
    layout->addWidget(m_bar);
    layout->addWidget(m_add);
    layout->addStretch(1);
    layout->addWidget(m_close);
    setButtons(true, false);

    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) {
        endEditing(false);
        if (index >= 0)
            Q_EMIT chosen(nameAt(index));
    });
    connect(m_bar, &QTabBar::tabBarDoubleClicked, this, [this](int index) {
        if (index >= 0)
            editName(nameAt(index));
    });
    connect(m_bar, &QWidget::customContextMenuRequested, this, &EditorTabs::showMenu);
    connect(m_add, &QToolButton::clicked, this, &EditorTabs::addRequested);
    connect(m_close, &QToolButton::clicked, this, &EditorTabs::closeRequested);
    connect(m_bar, &QTabBar::tabMoved, this, [this] {
        QStringList names;
        for (int i = 0; i < m_bar->count(); ++i)
            names += nameAt(i);
        Q_EMIT reordered(names);
    });
    connect(m_nameEdit, &QLineEdit::returnPressed, this, [this] { endEditing(true); });
    connect(m_nameEdit, &QLineEdit::editingFinished, this, [this] { endEditing(true); });
}

void EditorTabs::setButtons(bool canAdd, bool canClose)
{
    m_add->setVisible(canAdd);
    m_close->setVisible(canClose);
}

void EditorTabs::setFiles(const QStringList &names, const QString &entry)
{
    const QString wanted = current();
    const QSignalBlocker blocker(m_bar);
    m_entry = entry;
    while (m_bar->count() > names.size())
        m_bar->removeTab(m_bar->count() - 1);
    while (m_bar->count() < names.size())
        m_bar->addTab(QString());
    for (int i = 0; i < m_bar->count(); ++i) {
        const bool isEntry = names[i] == entry;
        m_bar->setTabData(i, names[i]);
        m_bar->setTabText(i, names[i]);
        m_bar->setAccessibleTabName(i, isEntry ? tr("%1, entry file").arg(names[i]) : names[i]);
        m_bar->setTabIcon(i, isEntry && names.size() > 1 ? themeIcon(QStringLiteral("entry"))
                                                         : QIcon());
        m_bar->setTabToolTip(i,
                             isEntry ? tr("%1: the program starts here").arg(names[i]) : names[i]);
    }
    if (const int index = indexOf(wanted); index >= 0)
        m_bar->setCurrentIndex(index);
}

QString EditorTabs::current() const
{
    return nameAt(m_bar->currentIndex());
}

void EditorTabs::setCurrent(const QString &name)
{
    if (const int index = indexOf(name); index >= 0)
        m_bar->setCurrentIndex(index);
}

QString EditorTabs::nameAt(int index) const
{
    return m_bar->tabData(index).toString();
}

int EditorTabs::indexOf(const QString &name) const
{
    for (int i = 0; i < m_bar->count(); ++i)
        if (nameAt(i) == name)
            return i;
    return -1;
}

void EditorTabs::editName(const QString &name)
{
    const int index = indexOf(name);
    if (index < 0)
        return;
    m_edited = name;
    QRect place = m_bar->tabRect(index).translated(m_bar->pos()).adjusted(4, 4, -4, -4);
    place.setWidth(qMax(place.width(), 140));
    m_nameEdit->setGeometry(place);
    m_nameEdit->setText(name);
    m_nameEdit->setSelection(0, static_cast<int>(name.lastIndexOf(QLatin1Char('.'))));
    m_nameEdit->show();
    m_nameEdit->raise();
    m_nameEdit->setFocus();
}

void EditorTabs::endEditing(bool accept)
{
    if (m_edited.isEmpty())
        return;
    const QString old = std::exchange(m_edited, QString());
    const QString name = m_nameEdit->text().trimmed();
    m_nameEdit->hide();
    if (accept && !name.isEmpty() && name != old)
        Q_EMIT renamed(old, name);
}

bool EditorTabs::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_nameEdit && key == Qt::Key_Escape) {
            endEditing(false);
            return true;
        }
        if (watched == m_bar && key == Qt::Key_F2) {
            editName(current());
            return true;
        }
        if (watched == m_bar && key == Qt::Key_Delete) {
            Q_EMIT removeRequested(current());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void EditorTabs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().ground);
    painter.setPen(Theme::current().line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void EditorTabs::showMenu(const QPoint &position)
{
    const int index = m_bar->tabAt(position);
    if (index < 0)
        return;
    const QString name = nameAt(index);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("fileMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Rename…")), &QAction::triggered, this,
            [this, name] { editName(name); });
    QAction *entry = menu->addAction(tr("Entry file: start the program here"));
    entry->setObjectName(QStringLiteral("entryFile"));
    entry->setEnabled(name != m_entry);
    connect(entry, &QAction::triggered, this, [this, name] { Q_EMIT entryRequested(name); });
    connect(menu->addAction(tr("Show side by side")), &QAction::triggered, this,
            [this, name] { Q_EMIT splitRequested(name); });
    menu->addSeparator();
    QAction *remove = menu->addAction(tr("Remove"));
    remove->setEnabled(m_bar->count() > 1);
    connect(remove, &QAction::triggered, this, [this, name] { Q_EMIT removeRequested(name); });
    menu->popup(m_bar->mapToGlobal(position));
}

} // namespace assay::ide

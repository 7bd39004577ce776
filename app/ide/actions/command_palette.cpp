#include "actions/command_palette.h"

#include "actions/palette_delegate.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

namespace assay::ide {

namespace {

constexpr int widest = 620;
constexpr int fromTop = 52;
constexpr int mostRows = 12;
constexpr int pageRows = 10;
constexpr int border = 8;

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window),
      m_model(new PaletteModel(this)),
      m_field(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_nothing(new QLabel(tr("Nothing is called that."), this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Command palette"));
    setAutoFillBackground(true);
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->addAction(themeIcon(QStringLiteral("search"), IconTone::Muted),
                       QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("What fits"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setModel(m_model);
    m_nothing->setObjectName(QStringLiteral("paletteNothing"));
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setContentsMargins(12, 4, 12, 8);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(border, border, border, border);
    layout->setSpacing(border);
    layout->addWidget(m_field);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);

    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setPattern(text);
        showCount();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        m_list->setCurrentIndex(index);
        choose();
    });
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
    window->installEventFilter(this);
    hide();
}

void CommandPalette::open(std::vector<PaletteEntry> entries, const QString &placeholder)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_field->setPlaceholderText(placeholder);
    m_field->setAccessibleName(placeholder);
    m_field->clear();
    m_model->setEntries(std::move(entries));
    m_model->setPattern({});
    show();
    raise();
    showCount();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::leave()
{
    const bool focused = m_field->hasFocus();
    hide();
    m_model->setEntries({});
    if (focused && m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place()
{
    const QWidget *window = parentWidget();
    const int rows = qBound(1, m_model->rowCount(), mostRows);
    const int rowHeight = m_list->sizeHintForRow(0) > 0 ? m_list->sizeHintForRow(0) : 0;
    m_list->setVisible(m_model->rowCount() > 0);
    m_list->setFixedHeight(rows * rowHeight);
    const int width = qMin(widest, window->width() - 32);
    setFixedWidth(width);
    adjustSize();
    move((window->width() - width) / 2, fromTop);
}

void CommandPalette::showCount()
{
    m_nothing->setVisible(m_model->rowCount() == 0);
    place();
    select(0);
}

void CommandPalette::select(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    m_list->setCurrentIndex(m_model->index(row));
    // The focus stays in the field, so a screen reader is told what Return would do.
    QAccessibleAnnouncementEvent event(this,
                                       m_model->index(row).data(Qt::AccessibleTextRole).toString());
    QAccessible::updateAccessibility(&event);
}

void CommandPalette::moveBy(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int current = m_list->currentIndex().row();
    const int wanted = current + rows;
    const bool around = rows == 1 || rows == -1; // a page stops at the ends
    select(around ? (wanted + count) % count : qBound(0, wanted, count - 1));
}

void CommandPalette::choose()
{
    const PaletteEntry *entry = m_model->entry(m_list->currentIndex().row());
    if (!entry || !entry->enabled)
        return;
    const auto act = entry->act;
    leave();
    act();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (!isVisible())
        return false;
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize)
            place();
        return false;
    }
    if (event->type() == QEvent::FocusOut) {
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
            leave();
        return false;
    }
    const bool key = event->type() == QEvent::KeyPress;
    if (!key && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *press = static_cast<QKeyEvent *>(event);
    const auto on = [&](auto act) {
        if (key)
            act();
        event->accept();
        return true;
    };
    switch (press->key()) {
    case Qt::Key_Escape: return on([this] { leave(); });
    case Qt::Key_Return:
    case Qt::Key_Enter: return on([this] { choose(); });
    case Qt::Key_Up: return on([this] { moveBy(-1); });
    case Qt::Key_Down: return on([this] { moveBy(1); });
    case Qt::Key_PageUp: return on([this] { moveBy(-pageRows); });
    case Qt::Key_PageDown: return on([this] { moveBy(pageRows); });
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return key; // nowhere to go
    default: return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().panel);
    painter.setPen(Theme::current().muted);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace assay::ide

#include "main_window/action_button.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QAction>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace assay::ide {

namespace {

constexpr int side = 12;
constexpr int gap = 6;
constexpr int iconExtent = 14;
constexpr int buttonHeight = 30;

} // namespace

ActionButton::ActionButton(QAction *action, const QString &icon, QWidget *parent)
    : QPushButton(parent),
      m_action(action),
      m_icon(icon)
{
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &ActionButton::followAction);
    followAction();
}

void ActionButton::followAction()
{
    setText(m_action->iconText());
    setEnabled(m_action->isEnabled());
    setToolTip(m_action->toolTip());
    setAccessibleName(m_action->iconText());
    updateGeometry();
}

QString ActionButton::shortcutText() const
{
    return m_action->shortcut()
        .toString(QKeySequence::NativeText)
        .replace(QLatin1String("Return"), QLatin1String("Enter")); // as it says on the key
}

QSize ActionButton::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(text());
    const int keys = QFontMetrics(Theme::font(0.85)).horizontalAdvance(shortcutText());
    return {side + iconExtent + gap + words + gap + keys + side, buttonHeight};
}

void ActionButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);

    const Tokens &tokens = Theme::current();
    const bool primary = property("look").toString() == QLatin1String("primary");
    const QColor ground = primary && isEnabled() ? tokens.accent : tokens.panel;
    QColor words = primary ? tokens.onAccent : tokens.text;
    if (!isEnabled())
        words = palette().color(QPalette::Disabled, QPalette::ButtonText);
    const QColor keys = isEnabled() ? (primary ? mixed(ground, words, 0.8) : tokens.muted) : words;

    const QRect inside = rect().adjusted(side, 0, -side, 0);
    const QRect icon(inside.left(), (rect().height() - iconExtent) / 2, iconExtent, iconExtent);
    const auto placed = [this](const QRect &part) { // on the other side where people read so
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    const auto aligned = [this](Qt::Alignment side) {
        return static_cast<int>(
            (QStyle::visualAlignment(layoutDirection(), side) | Qt::AlignVCenter).toInt());
    };
    paintIcon(painter, placed(icon), m_icon, words);
    painter.setPen(words);
    painter.drawText(placed(inside.adjusted(iconExtent + gap, 0, 0, 0)), aligned(Qt::AlignLeft),
                     text());
    painter.setPen(keys);
    painter.setFont(Theme::font(0.85));
    painter.drawText(inside, aligned(Qt::AlignRight), shortcutText());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = rect().adjusted(2, 2, -2, -2);
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
    }
}

} // namespace assay::ide

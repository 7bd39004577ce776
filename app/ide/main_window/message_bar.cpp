#include "main_window/message_bar.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QAccessible>
#include <QAccessibleAnnouncementEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace assay::ide {

namespace {

ColorPair colorsOf(MessageBar::Kind kind)
{
    const Tokens &tokens = Theme::current();
    switch (kind) {
    case MessageBar::Kind::Information: return {tokens.text, tokens.selection};
    case MessageBar::Kind::Warning: return tokens.limit;
    case MessageBar::Kind::Error: return tokens.bad;
    }
    return {tokens.text, tokens.selection};
}

QString iconOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Information: return QStringLiteral("information");
    case MessageBar::Kind::Warning: return QStringLiteral("warning");
    case MessageBar::Kind::Error: return QStringLiteral("error");
    }
    return {};
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_button(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setAccessibleName(tr("Message"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_button->setObjectName(QStringLiteral("messageButton"));
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setProperty("look", QStringLiteral("quiet"));
    m_close->setIcon(themeIcon(QStringLiteral("close")));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_close);

    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto act = std::exchange(m_act, nullptr);
        dismiss();
        if (act)
            act();
    });
    connect(&Theme::instance(), &Theme::changed, this, &MessageBar::applyTheme);
    hide();
}

void MessageBar::show(Kind kind, const QString &text)
{
    show(kind, text, {}, nullptr);
}

void MessageBar::show(Kind kind, const QString &text, const QString &button,
                      std::function<void()> act)
{
    if (isVisible() && kind < m_kind)
        return;
    m_kind = kind;
    m_act = std::move(act);
    m_text->setText(text);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    applyTheme();
    QWidget::show();
    QAccessibleAnnouncementEvent announcement(this, text);
    QAccessible::updateAccessibility(&announcement);
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::dismiss()
{
    hide();
    m_text->clear();
    m_act = nullptr;
}

void MessageBar::applyTheme()
{
    const ColorPair colors = colorsOf(m_kind);
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::WindowText, colors.text);
    m_text->setPalette(palette);
    m_icon->setPixmap(iconPixmap(iconOf(m_kind), colors.text, 16, devicePixelRatioF()));
    update();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorsOf(m_kind).ground);
    painter.setPen(Theme::current().line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace assay::ide

#include "pages/page.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace assay::ide {

namespace {

constexpr int headHeight = 52;

} // namespace

Page::Page(const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent),
      m_title(new QLabel(title, this)),
      m_head(new QHBoxLayout)
{
    setObjectName(name);
    setAccessibleName(title);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setObjectName(name + QStringLiteral("Title"));
    m_title->setFont(Theme::font(1.3, QFont::DemiBold));
    m_title->setTextFormat(Qt::PlainText);

    auto *back = new QToolButton(this);
    back->setObjectName(name + QStringLiteral("Back"));
    back->setProperty("look", QStringLiteral("quiet"));
    back->setIcon(themeIcon(QStringLiteral("back")));
    back->setFixedSize(30, 30);
    back->setFocusPolicy(Qt::StrongFocus);
    back->setAccessibleName(tr("Back to your program"));
    back->setToolTip(tr("Back to your program (Esc)"));
    connect(back, &QToolButton::clicked, this, &Page::closeRequested);

    auto *bar = new QWidget(this);
    bar->setFixedHeight(headHeight);
    bar->setLayout(m_head);
    m_head->setContentsMargins(12, 0, 16, 0);
    m_head->setSpacing(8);
    m_head->addWidget(back);
    m_head->addWidget(m_title);
    m_head->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
}

QString Page::title() const
{
    return m_title->text();
}

void Page::setContent(QWidget *content)
{
    static_cast<QVBoxLayout *>(layout())->addWidget(content, 1);
}

void Page::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().panel);
    painter.setPen(Theme::current().line);
    painter.drawLine(0, headHeight - 1, width(), headHeight - 1);
}

} // namespace assay::ide

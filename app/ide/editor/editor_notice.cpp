#include "editor/editor_notice.h"

#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace assay::ide {

EditorNotice::EditorNotice(QWidget *parent)
    : QWidget(parent),
      m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("editorNotice"));
    m_text->setObjectName(QStringLiteral("editorNoticeText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->addWidget(m_text, 1);
    connect(&Theme::instance(), &Theme::changed, this, &EditorNotice::applyTheme);
    applyTheme();
    hide();
}

void EditorNotice::setText(const QString &text)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
}

QString EditorNotice::text() const
{
    return m_text->text();
}

void EditorNotice::applyTheme()
{
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::WindowText, Theme::current().limit.text);
    m_text->setPalette(palette);
}

void EditorNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().limit.ground);
}

} // namespace assay::ide

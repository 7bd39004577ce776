#include "panes/verdict_chip.h"

#include "panes/result_delegate.h"
#include "theme/theme.h"
#include "theme/verdict_look.h"

#include <QPainter>

namespace assay::ide {

VerdictChip::VerdictChip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(ResultDelegate::chipFont());
}

void VerdictChip::setVerdict(VerdictView verdict, const QString &text)
{
    m_verdict = verdict;
    m_text = text.isEmpty() ? verdictLook(verdict).word : text;
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

QSize VerdictChip::sizeHint() const
{
    return chipSize(font(), m_text);
}

QSize VerdictChip::minimumSizeHint() const
{
    return sizeHint();
}

void VerdictChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintChip(painter, rect(), verdictLook(m_verdict), m_text);
}

ProgressLine::ProgressLine(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(60, 6);
}

void ProgressLine::setProgress(int done, int total)
{
    m_done = done;
    m_total = total;
    update();
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.quiet.ground);
    painter.drawRoundedRect(rect(), 3, 3);
    if (m_total <= 0 || m_done <= 0)
        return;
    const int length = qBound(6, width() * m_done / m_total, width());
    const int left = layoutDirection() == Qt::RightToLeft ? width() - length : 0;
    painter.setBrush(tokens.accent);
    painter.drawRoundedRect(QRect(left, 0, length, height()), 3, 3);
}

} // namespace assay::ide

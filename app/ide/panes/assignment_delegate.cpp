#include "panes/assignment_delegate.h"

#include "models/assignment_model.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "theme/verdict_look.h"

#include <QPainter>
#include <QStyle>

namespace assay::ide {

namespace {

constexpr int rowHeight = 30;
constexpr int margin = 12;
constexpr int markSide = 16;
constexpr int gap = 8;
constexpr int barWidth = 3;

/// `rectangle` as it lies for the reading direction.
QRect visual(const QStyleOptionViewItem &option, const QRect &rectangle)
{
    return QStyle::visualRect(option.direction, option.rect, rectangle);
}

int drawTrailing(QPainter &painter, const QStyleOptionViewItem &option, const QString &text)
{
    if (text.isEmpty())
        return 0;
    const int width = painter.fontMetrics().horizontalAdvance(text) + 1;
    QRect place = option.rect.adjusted(0, 0, -margin, 0);
    place.setLeft(place.right() - width);
    painter.drawText(visual(option, place), static_cast<int>(Qt::AlignVCenter | Qt::AlignHCenter),
                     text);
    return width + gap;
}

void drawLeading(QPainter &painter, const QStyleOptionViewItem &option, const QString &text,
                 int from, int trailing)
{
    const QRect place = option.rect.adjusted(from, 0, -margin - trailing, 0);
    painter.drawText(visual(option, place),
                     static_cast<int>(QStyle::visualAlignment(option.direction,
                                                              Qt::AlignVCenter | Qt::AlignLeft)),
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
}

} // namespace

void AssignmentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    painter->save();
    if (index.data(AssignmentModel::IsCourseRole).toBool())
        paintCourse(*painter, option, index);
    else
        paintAssignment(*painter, option, index);
    painter->restore();
}

void AssignmentDelegate::paintCourse(QPainter &painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    painter.setFont(Theme::font(0.88, QFont::DemiBold));
    painter.setPen(Theme::current().muted);
    const int trailing =
        drawTrailing(painter, option, index.data(AssignmentModel::TrailingRole).toString());
    drawLeading(painter, option, index.data(Qt::DisplayRole).toString(), margin, trailing);
}

void AssignmentDelegate::paintAssignment(QPainter &painter, const QStyleOptionViewItem &option,
                                         const QModelIndex &index) const
{
    const Tokens &tokens = Theme::current();
    const auto entry = index.data(AssignmentModel::EntryRole).value<AssignmentEntry>();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool open = !m_openPath.isEmpty() && entry.path == m_openPath;
    if (selected || open || option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, tokens.selection);
    if (open) {
        const QRect bar(option.rect.topLeft(), QSize(barWidth, option.rect.height()));
        painter.fillRect(visual(option, bar), tokens.accent);
    }
    if (selected && option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(tokens.accent);
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    }

    const StateLook look = stateLook(entry.state, entry.broken);
    const QRect mark(option.rect.left() + margin, option.rect.center().y() - markSide / 2 + 1,
                     markSide, markSide);
    paintIcon(painter, QRectF(visual(option, mark)).adjusted(1, 1, -1, -1), look.icon, look.color);

    painter.setFont(Theme::font(0.88));
    painter.setPen(tokens.muted);
    const int trailing =
        drawTrailing(painter, option, index.data(AssignmentModel::TrailingRole).toString());
    painter.setFont(option.font);
    painter.setPen(entry.broken ? tokens.muted : tokens.text);
    drawLeading(painter, option, index.data(Qt::DisplayRole).toString(), margin + markSide + gap,
                trailing);
}

QSize AssignmentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return QSize(120, qMax(rowHeight, option.fontMetrics.height() + 8));
}

} // namespace assay::ide

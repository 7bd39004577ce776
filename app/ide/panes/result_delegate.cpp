#include "panes/result_delegate.h"

#include "models/result_model.h"
#include "theme/theme.h"
#include "theme/verdict_look.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace assay::ide {

namespace {

constexpr int rowHeight = 28;
constexpr int padding = 8;
constexpr int barWidth = ResultDelegate::timeBarSpace - padding;
constexpr int memoryBarWidth = ResultDelegate::memoryBarSpace - padding;
constexpr int barHeight = 6;

void paintBar(QPainter &painter, const QStyleOptionViewItem &option, int width, double share,
              bool exceeded)
{
    const Tokens &tokens = Theme::current();
    QRect bar(option.rect.left() + padding, option.rect.center().y() - barHeight / 2 + 1, width,
              barHeight);
    bar = QStyle::visualRect(option.direction, option.rect, bar);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.quiet.ground);
    painter.drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
    // Two pixels at least: a test that took no time did run.
    const int length = qMax(2, qRound(share * width));
    QRect used(bar.left(), bar.top(), length, bar.height());
    used = QStyle::visualRect(option.direction, bar, used);
    painter.setBrush(exceeded ? tokens.limit.text : tokens.accent);
    painter.setClipRect(used);
    painter.drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
    painter.restore();
}

void paintText(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place,
               const QString &text)
{
    painter.drawText(place,
                     static_cast<int>(QStyle::visualAlignment(option.direction,
                                                              Qt::AlignVCenter | Qt::AlignLeft)),
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
}

} // namespace

void ResultDelegate::setBars(bool time, bool memory)
{
    m_timeBars = time;
    m_memoryBars = memory;
}

QFont ResultDelegate::chipFont()
{
    return Theme::font(0.9, QFont::DemiBold);
}

void ResultDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Tokens &tokens = Theme::current();
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, tokens.selection);
    const auto verdict = static_cast<VerdictView>(index.data(ResultModel::VerdictRole).toInt());
    const QString text = index.data(Qt::DisplayRole).toString();
    const QRect inner = option.rect.adjusted(padding, 0, -padding, 0);
    painter->setFont(option.font);
    painter->setPen(tokens.text);
    switch (index.column()) {
    case ResultModel::VerdictColumn: {
        painter->setFont(chipFont());
        const QSize size = chipSize(painter->font(), text).boundedTo(inner.size());
        QRect chip(QPoint(inner.left(), inner.center().y() - size.height() / 2 + 1), size);
        chip = QStyle::visualRect(option.direction, inner, chip);
        paintChip(*painter, chip, verdictLook(verdict), text);
        break;
    }
    case ResultModel::TimeColumn:
    case ResultModel::MemoryColumn: {
        const bool time = index.column() == ResultModel::TimeColumn;
        if (!(time ? m_timeBars : m_memoryBars)) {
            paintText(*painter, option, inner, text);
            break;
        }
        const int width = time ? barWidth : memoryBarWidth;
        const double share =
            index.data(time ? ResultModel::ShareRole : ResultModel::MemoryShareRole).toDouble();
        if (share >= 0)
            paintBar(*painter, option, width, share,
                     verdict == (time ? VerdictView::TimeLimit : VerdictView::MemoryLimit));
        const QRect place =
            QStyle::visualRect(option.direction, inner, inner.adjusted(width + padding, 0, 0, 0));
        paintText(*painter, option, place, text);
        break;
    }
    case ResultModel::NoteColumn: {
        const bool quiet = !index.data(ResultModel::IsBadRole).toBool() ||
                           index.data(ResultModel::IsHiddenRole).toBool();
        painter->setPen(quiet ? tokens.muted : tokens.text);
        paintText(*painter, option, inner, text);
        break;
    }
    default: paintText(*painter, option, inner, text);
    }
    painter->restore();
}

QSize ResultDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    int width = option.fontMetrics.horizontalAdvance(text);
    if (index.column() == ResultModel::VerdictColumn)
        width = chipSize(chipFont(), text).width();
    else if (index.column() == ResultModel::TimeColumn)
        width = barWidth + padding + qMax(width, option.fontMetrics.averageCharWidth() * 8);
    else if (index.column() == ResultModel::MemoryColumn)
        width += memoryBarWidth + padding;
    return QSize(width + 2 * padding, qMax(rowHeight, option.fontMetrics.height() + 8));
}

bool ResultDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (index.column() != ResultModel::NoteColumn)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // The sentence is on the screen already unless it had to be cut.
    const QString text = index.data(Qt::ToolTipRole).toString();
    const bool cut = option.fontMetrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) >
                     option.rect.width() - 2 * padding;
    if (event->type() == QEvent::ToolTip && !cut &&
        !index.data(ResultModel::IsHiddenRole).toBool()) {
        QToolTip::hideText();
        return true;
    }
    if (text.isEmpty())
        return false;
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace assay::ide

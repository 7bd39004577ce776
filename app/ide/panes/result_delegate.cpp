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
constexpr int lowBarHeight = 3; ///< of a bar below its figure

/// `bar`: the room for a full one.
void paintBar(QPainter &painter, const QStyleOptionViewItem &option, const QRect &bar, double share,
              bool exceeded)
{
    const Tokens &tokens = Theme::current();
    const double radius = bar.height() / 2.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.quiet.ground);
    painter.drawRoundedRect(bar, radius, radius);
    // Two pixels at least: a test that took no time did run.
    const int length = qMax(2, qRound(share * bar.width()));
    QRect used(bar.left(), bar.top(), length, bar.height());
    used = QStyle::visualRect(option.direction, bar, used);
    painter.setBrush(exceeded ? tokens.limit.text : tokens.accent);
    painter.setClipRect(used);
    painter.drawRoundedRect(bar, radius, radius);
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

void ResultDelegate::setBars(Bars bars)
{
    m_bars = bars;
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
    QFont font = option.font;
    if (index.data(ResultModel::IsGroupRole).toBool())
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(tokens.text);
    switch (index.column()) {
    case ResultModel::VerdictColumn: {
        if (text.isEmpty())
            break;
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
        const double share =
            index.data(time ? ResultModel::ShareRole : ResultModel::MemoryShareRole).toDouble();
        const int width = time ? barWidth : memoryBarWidth;
        QRect bar(inner.left(), inner.center().y() - barHeight / 2 + 1, width, barHeight);
        QRect place = inner.adjusted(width + padding, 0, 0, 0);
        if (m_bars == Bars::Below) {
            bar =
                QRect(inner.left(), inner.bottom() - lowBarHeight - 2, inner.width(), lowBarHeight);
            place = inner.adjusted(0, 0, 0, -lowBarHeight);
        }
        if (share >= 0)
            paintBar(*painter, option, QStyle::visualRect(option.direction, inner, bar), share,
                     verdict == (time ? VerdictView::TimeLimit : VerdictView::MemoryLimit));
        paintText(*painter, option, QStyle::visualRect(option.direction, inner, place), text);
        break;
    }
    case ResultModel::NoteColumn: {
        const bool quiet = !index.data(ResultModel::IsGroupRole).toBool() &&
                           (!index.data(ResultModel::IsBadRole).toBool() ||
                            index.data(ResultModel::IsHiddenRole).toBool());
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

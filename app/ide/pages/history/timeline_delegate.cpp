#include "pages/history/timeline_delegate.h"

#include "pages/history/timeline_model.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "theme/verdict_look.h"

#include <QPainter>

namespace assay::ide {

namespace {

constexpr int margin = 12;
constexpr int markSide = 14;
constexpr int gap = 8;
constexpr int lineGap = 2;
constexpr int edge = 7;

} // namespace

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Tokens &tokens = Theme::current();
    const auto row = index.data(TimelineModel::RowRole).value<TimelineRow>();
    const bool draft = row.kind == TimelineKind::Draft;
    const VerdictLook look = verdictLook(row.verdict);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto visual = [&](const QRect &rectangle) {
        return QStyle::visualRect(option.direction, option.rect, rectangle);
    };
    const int align = static_cast<int>(
        QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));

    painter->save();
    if (selected || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, tokens.selection);
    if (selected && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(tokens.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }

    const QFont small = Theme::font(0.88);
    const int first = QFontMetrics(option.font).height();
    const int second = QFontMetrics(small).height();
    QRect line(option.rect.left() + margin, option.rect.top() + edge,
               option.rect.width() - 2 * margin, first);
    const QRect mark(line.left(), line.center().y() - markSide / 2 + 1, markSide, markSide);
    paintIcon(*painter, visual(mark), draft ? QStringLiteral("copy") : look.icon,
              draft ? tokens.muted : look.colors.text);

    painter->setFont(small);
    painter->setPen(tokens.muted);
    const QString when = index.data(TimelineModel::WhenRole).toString();
    const int whenWidth = painter->fontMetrics().horizontalAdvance(when) + 1;
    painter->drawText(visual({line.right() - whenWidth, line.top(), whenWidth + 1, first}),
                      Qt::AlignCenter, when);

    painter->setFont(option.font);
    painter->setPen(draft ? tokens.text : look.colors.text);
    const QRect word(mark.right() + 1 + gap, line.top(),
                     line.width() - markSide - whenWidth - 2 * gap, first);
    painter->drawText(
        visual(word), align,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, word.width()));

    painter->setFont(small);
    painter->setPen(tokens.muted);
    QStringList parts{draft ? QString() : index.data(TimelineModel::KindRole).toString(),
                      index.data(TimelineModel::OutcomeRole).toString(), row.languageId};
    parts.removeAll(QString());
    const QRect below(word.left(), line.bottom() + 1 + lineGap, line.right() - word.left(), second);
    painter->drawText(visual(below), align,
                      painter->fontMetrics().elidedText(parts.join(QStringLiteral(" · ")),
                                                        Qt::ElideRight, below.width()));
    painter->restore();
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = option.fontMetrics.height() + QFontMetrics(Theme::font(0.88)).height();
    return {200, height + lineGap + 2 * edge};
}

} // namespace assay::ide

#include "diff/diff_delegate.h"

#include "diff/diff_model.h"
#include "theme/theme.h"

#include <QPainter>

namespace assay::ide {

namespace {

using Side = DiffModel::Side;

/// Colours of a side; white space that most checkers ignore is no alarm.
ColorPair colorsOf(Side side, DiffRow::Kind kind)
{
    const Tokens &tokens = Theme::current();
    if (kind == DiffRow::Kind::Spaces)
        return tokens.quiet;
    if (side == Side::Expected)
        return tokens.good;
    if (side == Side::Found)
        return tokens.bad;
    return {tokens.text, tokens.codeGround};
}

} // namespace

void DiffDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Tokens &tokens = Theme::current();
    const auto side = static_cast<Side>(index.data(DiffModel::SideRole).toInt());
    const auto kind = static_cast<DiffRow::Kind>(index.data(DiffModel::KindRole).toInt());
    const ColorPair colors = colorsOf(side, kind);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setFont(option.font);
    painter->setClipRect(option.rect);
    if (index.column() < DiffModel::ExpectedText) {
        painter->fillRect(option.rect, selected ? tokens.selection : tokens.codeGround);
        painter->setPen(tokens.muted);
        painter->drawText(option.rect.adjusted(0, 0, -padding, 0),
                          Qt::AlignVCenter | Qt::AlignRight, index.data().toString());
        painter->restore();
        return;
    }
    const bool differs = side == Side::Expected || side == Side::Found;
    QColor ground = differs ? mixed(tokens.codeGround, colors.ground, 0.6) : tokens.codeGround;
    if (side == Side::Nothing)
        ground = tokens.ground;
    if (selected) // what differs stays visible
        ground = differs ? mixed(ground, tokens.selection, 0.5) : tokens.selection;
    painter->fillRect(option.rect, ground);
    QRect place = option.rect.adjusted(padding, 0, 0, 0);
    if (differs) { // never colour alone
        painter->setPen(colors.text);
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                          side == Side::Expected ? QStringLiteral("−") : QStringLiteral("+"));
    }
    place.setLeft(place.left() + signWidth);
    painter->setClipRect(place);
    place.translate(-m_offset, 0);
    const QString text = index.data().toString();
    const QFontMetricsF metrics(option.font);
    const int from = index.data(DiffModel::MarkFromRole).toInt();
    const int length = index.data(DiffModel::MarkLengthRole).toInt();
    const auto xOf = [&](qsizetype at) {
        return place.left() + metrics.horizontalAdvance(text, static_cast<int>(at));
    };
    if (differs && from >= 0 && length > 0)
        painter->fillRect(
            QRectF(xOf(from), place.top(), xOf(from + length) - xOf(from), place.height()),
            mixed(colors.ground, colors.text, 0.25));
    painter->setPen(tokens.text);
    painter->drawText(QPointF(place.left(), place.center().y() + metrics.ascent() / 2 -
                                                metrics.descent() / 2 + 1),
                      text);
    // Signs a second time, fainter: they are not part of the output.
    for (const int sign : index.data(DiffModel::SignsRole).value<QList<int>>()) {
        const QRectF cell(xOf(sign), place.top(), xOf(sign + 1) - xOf(sign), place.height());
        const bool marked = differs && from >= 0 && sign >= from && sign < from + length;
        painter->fillRect(cell, marked ? mixed(colors.ground, colors.text, 0.25) : ground);
        painter->setPen(marked ? colors.text : tokens.muted);
        painter->drawText(cell, Qt::AlignCenter, text.mid(sign, 1));
    }
    painter->restore();
}

} // namespace assay::ide

#include "actions/palette_delegate.h"

#include "actions/palette_model.h"
#include "theme/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace assay::ide {

namespace {

constexpr int rowHeight = 30;
constexpr int margin = 12;
constexpr int gap = 8;

/// Draws one line with some letters stressed; returns its width.
int drawMarked(QPainter &painter, const QRect &place, const QString &text,
               const QVector<qsizetype> &letters, const QColor &color,
               Qt::LayoutDirection direction)
{
    if (text.isEmpty() || place.width() <= 0)
        return 0;
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width());
    QList<QTextLayout::FormatRange> formats;
    for (const qsizetype letter : letters) {
        if (letter >= shown.size())
            continue;
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        format.setForeground(Theme::current().accent);
        formats += {static_cast<int>(letter), 1, format};
    }
    QTextOption options;
    options.setWrapMode(QTextOption::NoWrap);
    options.setTextDirection(direction);
    QTextLayout layout(shown, painter.font());
    layout.setTextOption(options);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(place.width());
    layout.endLayout();
    painter.setPen(color);
    layout.draw(&painter, QPointF(place.left(), place.center().y() + 1 - line.height() / 2));
    return qCeil(line.naturalTextWidth());
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tokens &tokens = Theme::current();
    const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, tokens.selection);
    QRect place = option.rect.adjusted(margin, 0, -margin, 0);
    const auto visual = [&](const QRect &rectangle) {
        return QStyle::visualRect(option.direction, option.rect, rectangle);
    };

    painter->setFont(Theme::font(0.88));
    if (const QString keys = index.data(PaletteModel::KeysRole).toString(); !keys.isEmpty()) {
        const int width = painter->fontMetrics().horizontalAdvance(keys) + 1;
        const QRect end(place.right() - width, place.top(), width + 1, place.height());
        painter->setPen(tokens.muted);
        painter->drawText(visual(end), Qt::AlignCenter, keys);
        place.setRight(end.left() - gap);
    }
    if (const QString detail = index.data(PaletteModel::DetailRole).toString(); !detail.isEmpty()) {
        QRect before = place;
        before.setWidth(
            qMin(place.width() / 2, painter->fontMetrics().horizontalAdvance(detail) + gap));
        drawMarked(*painter, visual(before), detail,
                   index.data(PaletteModel::DetailLettersRole).value<QVector<qsizetype>>(),
                   tokens.muted, option.direction);
        place.setLeft(before.right() + gap);
    }
    painter->setFont(option.font);
    drawMarked(*painter, visual(place), index.data().toString(),
               index.data(PaletteModel::LettersRole).value<QVector<qsizetype>>(),
               enabled ? tokens.text : tokens.muted, option.direction);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, qMax(rowHeight, option.fontMetrics.height() + 8)};
}

} // namespace assay::ide

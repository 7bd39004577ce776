#include "panes/math/math_box.h"

#include <QPainter>

namespace assay::ide {

void MathBox::place(const MathBox &other, QPointF at)
{
    ascent = qMax(ascent, other.ascent - at.y());
    descent = qMax(descent, other.descent + at.y());
    for (Text text : other.texts) {
        text.at += at;
        texts.append(std::move(text));
    }
    for (Shape shape : other.shapes) {
        shape.path.translate(at);
        shapes.append(std::move(shape));
    }
}

void MathBox::paint(QPainter &painter, QPointF baseline) const
{
    const QColor color = painter.pen().color();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(baseline);
    for (const Text &text : texts) {
        painter.setFont(text.font);
        painter.drawText(text.at, text.text);
    }
    for (const Shape &shape : shapes) {
        if (shape.pen > 0) {
            painter.strokePath(shape.path,
                               QPen(color, shape.pen, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        } else {
            painter.fillPath(shape.path, color);
        }
    }
    painter.restore();
}

} // namespace assay::ide

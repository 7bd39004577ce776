#include "panes/math/math_delimiters.h"

namespace assay::ide {

namespace {

MathBox::Shape stroked(const QPainterPath &path, double pen)
{
    return {path, pen};
}

/// A bow that is thickest in its middle; opens to the right.
QPainterPath parenthesis(double width, double top, double bottom, double pen)
{
    const double middle = (top + bottom) / 2;
    const double bulge = (bottom - top) * 0.28;
    QPainterPath path(QPointF(width, top));
    path.cubicTo(QPointF(pen * 0.2, middle - bulge), QPointF(pen * 0.2, middle + bulge),
                 QPointF(width, bottom));
    path.lineTo(width - pen * 0.6, bottom);
    path.cubicTo(QPointF(-pen * 1.6, middle + bulge), QPointF(-pen * 1.6, middle - bulge),
                 QPointF(width - pen * 0.6, top));
    path.closeSubpath();
    return path;
}

/// Opens to the right, its point at x = 0.
QPainterPath brace(double width, double top, double bottom)
{
    const double middle = (top + bottom) / 2;
    const double stem = width * 0.5;
    const double bend = qMin((bottom - top) / 4, width * 0.9);
    QPainterPath path(QPointF(width, top));
    path.cubicTo(QPointF(stem, top), QPointF(stem, top + bend * 0.3), QPointF(stem, top + bend));
    path.lineTo(stem, middle - bend);
    path.cubicTo(QPointF(stem, middle - bend * 0.3), QPointF(stem, middle), QPointF(0, middle));
    path.cubicTo(QPointF(stem, middle), QPointF(stem, middle + bend * 0.3),
                 QPointF(stem, middle + bend));
    path.lineTo(stem, bottom - bend);
    path.cubicTo(QPointF(stem, bottom - bend * 0.3), QPointF(stem, bottom), QPointF(width, bottom));
    return path;
}

/// A vertical line with feet to the right at the ends that are asked for.
QPainterPath bracket(double width, double top, double bottom, bool upper, bool lower, double pen)
{
    QPainterPath path;
    path.moveTo(upper ? width : pen / 2, top + pen / 2);
    path.lineTo(pen / 2, top + pen / 2);
    path.lineTo(pen / 2, bottom - pen / 2);
    if (lower)
        path.lineTo(width, bottom - pen / 2);
    return path;
}

void mirror(MathBox &box)
{
    const QTransform flip(-1, 0, 0, 1, box.width, 0);
    for (MathBox::Shape &shape : box.shapes)
        shape.path = flip.map(shape.path);
}

} // namespace

MathBox tallDelimiter(const QString &delimiter, double height, double axis, double pen)
{
    MathBox box;
    if (delimiter.isEmpty())
        return box;
    const double top = -axis - height / 2;
    const double bottom = -axis + height / 2;
    box.ascent = -top;
    box.descent = bottom;
    const char16_t sign = delimiter[0].unicode();
    const bool closing = QStringLiteral(")]}⌋⌉⟩⟧").contains(QChar(sign));
    switch (sign) {
    case u'(':
    case u')':
        box.width = qMin(pen * 4.5 + height * 0.06, height * 0.3);
        box.shapes.append({parenthesis(box.width, top, bottom, pen * 1.3), 0});
        break;
    case u'{':
    case u'}':
        box.width = pen * 6 + height * 0.03;
        box.shapes.append(stroked(brace(box.width, top, bottom), pen * 1.2));
        break;
    case u'[':
    case u']':
    case u'⌊':
    case u'⌋':
    case u'⌈':
    case u'⌉':
    case u'⟦':
    case u'⟧':
        box.width = pen * 5;
        box.shapes.append(stroked(bracket(box.width, top, bottom, sign != u'⌊' && sign != u'⌋',
                                          sign != u'⌈' && sign != u'⌉', pen),
                                  pen));
        break;
    case u'⟨':
    case u'⟩': {
        box.width = pen * 3 + height * 0.1;
        QPainterPath path(QPointF(box.width, top));
        path.lineTo(pen, -axis);
        path.lineTo(box.width, bottom);
        box.shapes.append(stroked(path, pen));
        break;
    }
    case u'/':
    case u'\\': {
        box.width = height * 0.4;
        QPainterPath path(QPointF(sign == u'/' ? box.width : 0, top));
        path.lineTo(sign == u'/' ? 0 : box.width, bottom);
        box.shapes.append(stroked(path, pen));
        break;
    }
    default: {
        const bool doubled = sign == u'‖' || sign == u'∥';
        QPainterPath path(QPointF(pen * 1.5, top));
        path.lineTo(pen * 1.5, bottom);
        if (doubled) {
            path.moveTo(pen * 4.5, top);
            path.lineTo(pen * 4.5, bottom);
        }
        box.width = pen * (doubled ? 6 : 3);
        box.shapes.append(stroked(path, pen));
    }
    }
    if (closing)
        mirror(box);
    return box;
}

MathBox rootSign(const MathBox &radicand, double pen, double em, double &inside)
{
    const double clearance = pen + em * 0.08;
    const double top = -(qMax(radicand.ascent, em * 0.5) + clearance + pen / 2);
    const double bottom = qMax(radicand.descent, 0.0) + em * 0.04;
    const double tick = em * 0.14;
    const double foot = em * 0.34;
    const double head = em * 0.56;
    inside = head + em * 0.06;
    MathBox box;
    box.width = inside + radicand.width + em * 0.08;
    box.ascent = -top + pen;
    box.descent = bottom;
    const double elbow = bottom - (bottom - top) * 0.45;
    QPainterPath thin;
    thin.moveTo(0, elbow + em * 0.06);
    thin.lineTo(tick, elbow);
    thin.lineTo(foot, bottom);
    thin.lineTo(head, top);
    thin.lineTo(box.width, top);
    QPainterPath thick;
    thick.moveTo(tick, elbow);
    thick.lineTo(foot, bottom);
    box.shapes.append(stroked(thin, pen));
    box.shapes.append(stroked(thick, pen * 2));
    return box;
}

MathBox wideMark(const QString &mark, double width, double pen, double em)
{
    MathBox box;
    box.width = width;
    const char16_t sign = mark.isEmpty() ? u'‾' : mark[0].unicode();
    QPainterPath path;
    if (sign == u'⏞' || sign == u'⏟') {
        const double high = em * 0.22;
        path = brace(high, 0, width);
        // Its point upwards, or downwards.
        const QTransform turn(0, sign == u'⏞' ? 1 : -1, 1, 0, 0, sign == u'⏞' ? -high : 0);
        path = turn.map(path);
        box.ascent = high;
    } else if (sign == u'→' || sign == u'←') {
        const double high = em * 0.12;
        const double y = -high;
        path.moveTo(0, y);
        path.lineTo(width, y);
        const double tip = sign == u'→' ? width : 0;
        const double back = sign == u'→' ? -em * 0.16 : em * 0.16;
        path.moveTo(tip + back, y - high);
        path.lineTo(tip, y);
        path.lineTo(tip + back, y + high);
        box.ascent = 2 * high;
    } else {
        path.moveTo(0, -pen / 2);
        path.lineTo(width, -pen / 2);
        box.ascent = pen;
    }
    box.shapes.append(stroked(path, pen));
    return box;
}

MathBox accentMark(const QString &mark, double em, double pen)
{
    MathBox box;
    const double high = em * 0.14;
    const double dot = em * 0.055;
    const char16_t sign = mark.isEmpty() ? u'^' : mark[0].unicode();
    QPainterPath line;
    QPainterPath dots;
    box.width = em * 0.32;
    box.ascent = high;
    const double middle = box.width / 2;
    switch (sign) {
    case u'~':
        line.moveTo(0, -high * 0.3);
        line.cubicTo(QPointF(middle * 0.6, -high * 1.3), QPointF(middle * 1.4, high * 0.3),
                     QPointF(box.width, -high * 0.7));
        break;
    case u'˙': dots.addEllipse(QPointF(middle, -dot), dot, dot); break;
    case u'¨':
        dots.addEllipse(QPointF(middle - 2 * dot, -dot), dot, dot);
        dots.addEllipse(QPointF(middle + 2 * dot, -dot), dot, dot);
        break;
    case u'˚': line.addEllipse(QPointF(middle, -high * 0.6), high * 0.6, high * 0.6); break;
    case u'˘':
        line.moveTo(box.width * 0.1, -high);
        line.quadTo(QPointF(middle, high * 0.8), QPointF(box.width * 0.9, -high));
        break;
    case u'´':
        line.moveTo(middle * 0.8, 0);
        line.lineTo(middle * 1.5, -high);
        break;
    case u'`':
        line.moveTo(middle * 0.5, -high);
        line.lineTo(middle * 1.2, 0);
        break;
    default: { // "^", or "ˇ" upside down
        const double tip = sign == u'ˇ' ? 0 : -high;
        line.moveTo(middle * 0.2, -high - tip);
        line.lineTo(middle, tip);
        line.lineTo(middle * 1.8, -high - tip);
    }
    }
    if (!line.isEmpty())
        box.shapes.append(stroked(line, pen));
    if (!dots.isEmpty())
        box.shapes.append({dots, 0});
    return box;
}

} // namespace assay::ide

#pragma once

#include <QFont>
#include <QPainterPath>
#include <QPointF>
#include <QString>
#include <QVector>

class QPainter;

namespace assay::ide {

/// A piece of a formula that has been laid out: how much room it takes around its baseline, and
/// what to draw. Lengths are pixels of the device-independent kind; y grows downwards.
struct MathBox {
    struct Text {
        QPointF at; ///< of the baseline's left end
        QString text;
        QFont font;
    };
    struct Shape {
        QPainterPath path;
        double pen = 0; ///< 0: filled, else stroked this wide
    };

    double width = 0;
    double ascent = 0;  ///< above the baseline; negative: all of it is below
    double descent = 0; ///< below the baseline
    double lean = 0;    ///< how far the last letter leans over `width`
    double lead = 0;    ///< how far the first letter hangs out to the left
    QVector<Text> texts;
    QVector<Shape> shapes;

    double height() const { return ascent + descent; }
    /// Puts `other` with its baseline's left end at `at`; `width` stays, the heights grow.
    void place(const MathBox &other, QPointF at);
    /// In the painter's pen colour, with the baseline's left end at `baseline`.
    void paint(QPainter &painter, QPointF baseline) const;
};

} // namespace assay::ide

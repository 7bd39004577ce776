#pragma once

#include <QProxyStyle>

namespace assay::ide {

/// Fusion with thin lines, six-pixel corners and a focus that can always be seen. All colours come
/// from Theme::current(). Widgets choose a look with dynamic properties:
/// - QAbstractButton "look": "primary" (accent ground), "chip" (pill, accent when checked),
///   "quiet" (no border until hovered), "link" (accent text only);
/// - QTabBar "look": "underline" (the current tab is underlined; else it has a mark at its top);
/// - any QWidget "look": "card" for frames with a border and rounded corners on the code ground.
class Style : public QProxyStyle {
    Q_OBJECT

public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                         SubControl subControl, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
};

} // namespace assay::ide

#include "theme/style.h"

#include "theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QPainterPath>
#include <QSplitterHandle>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

namespace assay::ide {

namespace {

constexpr qreal cornerRadius = 6;
constexpr int scrollBarExtent = 11;
constexpr int longestAnimation = 120; ///< milliseconds

QString look(const QWidget *widget)
{
    return widget ? widget->property("look").toString() : QString();
}

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

void roundedBox(QPainter *painter, const QRect &rectangle, const QColor &line, const QColor &fill,
                qreal radius = cornerRadius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const QRectF box = QRectF(rectangle).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->drawRoundedRect(box, radius, radius);
    painter->restore();
}

void focusRing(QPainter *painter, const QRect &rectangle, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(Theme::current().accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rectangle).adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

qreal radiusFor(const QWidget *widget, const QRect &rectangle)
{
    return look(widget) == QLatin1String("chip") ? rectangle.height() / 2.0 : cornerRadius;
}

void buttonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Tokens &tokens = Theme::current();
    const QString kind = look(widget);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool down = has(option, QStyle::State_Sunken);
    const bool hover = enabled && has(option, QStyle::State_MouseOver);
    const bool checked = has(option, QStyle::State_On);
    QColor line = tokens.line;
    QColor fill = tokens.panel;
    if (kind == QLatin1String("primary")) {
        fill = enabled ? tokens.accent : tokens.quiet.ground;
        line = QColor();
        if (enabled && (hover || down))
            fill = mixed(tokens.accent, tokens.text, down ? 0.2 : 0.1);
    } else if (kind == QLatin1String("chip") && checked) {
        fill = mixed(tokens.selection, tokens.accent, 0.08);
        line = QColor();
    } else if (kind == QLatin1String("quiet") || kind == QLatin1String("link")) {
        line = QColor();
        fill = hover || down || checked ? tokens.selection : QColor();
    } else if (hover || down) {
        fill = mixed(tokens.panel, tokens.muted, down ? 0.16 : 0.08);
    }
    const qreal radius = radiusFor(widget, option->rect);
    roundedBox(painter, option->rect, line, fill, radius);
}

/// The text colour a button's look asks for.
QColor buttonText(const QStyleOption *option, const QWidget *widget)
{
    const Tokens &tokens = Theme::current();
    const QString kind = look(widget);
    if (!has(option, QStyle::State_Enabled))
        return tokens.muted;
    if (kind == QLatin1String("primary"))
        return tokens.onAccent;
    if (kind == QLatin1String("link"))
        return tokens.accent;
    if (kind == QLatin1String("quiet"))
        return has(option, QStyle::State_MouseOver) ? tokens.text : tokens.muted;
    if (kind == QLatin1String("chip"))
        return has(option, QStyle::State_On) ? tokens.accent : tokens.muted;
    return tokens.text;
}

void tabShape(const QStyleOptionTab *tab, QPainter *painter, const QWidget *widget)
{
    const Tokens &tokens = Theme::current();
    const bool selected = has(tab, QStyle::State_Selected);
    if (look(widget) == QLatin1String("underline")) {
        if (selected)
            painter->fillRect(tab->rect.adjusted(0, tab->rect.height() - 2, 0, 0), tokens.accent);
        return;
    }
    if (selected || has(tab, QStyle::State_MouseOver))
        painter->fillRect(tab->rect, selected ? tokens.panel : tokens.selection);
    if (selected) {
        const QRect mark = tab->rect.adjusted(0, 0, 0, 2 - tab->rect.height());
        painter->fillRect(mark, tokens.accent);
    }
    painter->fillRect(QRect(tab->rect.right(), tab->rect.top(), 1, tab->rect.height()),
                      tokens.line);
}

/// Fusion's own box can hardly be seen on dark grounds.
void checkBox(QPainter *painter, const QStyleOption *option)
{
    const Tokens &tokens = Theme::current();
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const QColor strong = enabled ? tokens.accent : tokens.muted;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option->rect).adjusted(1.5, 1.5, -1.5, -1.5);
    painter->setPen(QPen(on ? strong : tokens.muted, 1));
    painter->setBrush(on ? strong : tokens.ground);
    painter->drawRoundedRect(box, 3, 3);
    if (on) {
        painter->setPen(QPen(tokens.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF corner = box.topLeft();
        painter->drawPolyline(QPolygonF{corner + QPointF(box.width() * 0.24, box.height() * 0.52),
                                        corner + QPointF(box.width() * 0.43, box.height() * 0.71),
                                        corner + QPointF(box.width() * 0.77, box.height() * 0.31)});
    } else if (has(option, QStyle::State_NoChange)) {
        painter->fillRect(box.adjusted(3, box.height() / 2 - 1, -3, 1 - box.height() / 2), strong);
    }
    painter->restore();
}

void headerSection(const QStyleOption *option, QPainter *painter)
{
    const Tokens &tokens = Theme::current();
    painter->fillRect(option->rect, tokens.panel);
    painter->fillRect(option->rect.adjusted(0, option->rect.height() - 1, 0, 0), tokens.line);
}

} // namespace

Style::Style()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QSplitterHandle *>(widget) ||
        qobject_cast<QTabBar *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Tokens &tokens = Theme::current();
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool: buttonPanel(option, painter, widget); return;
    case PE_FrameDefaultButton: return;
    case PE_FrameFocusRect:
        // A list shows its current row already; a ring inside it would only be noise.
        if (!qobject_cast<const QAbstractItemView *>(widget))
            focusRing(painter, option->rect, radiusFor(widget, option->rect) - 1);
        return;
    case PE_PanelLineEdit: {
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth <= 0) {
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
            return;
        }
        roundedBox(painter, option->rect, tokens.line, tokens.ground);
        if (has(option, State_HasFocus))
            focusRing(painter, option->rect, cornerRadius - 1);
        return;
    }
    case PE_FrameLineEdit:
    case PE_PanelScrollAreaCorner: return;
    case PE_Frame:
    case PE_FrameGroupBox:
        if (look(widget) == QLatin1String("card"))
            roundedBox(painter, option->rect, tokens.line, tokens.codeGround);
        else
            roundedBox(painter, option->rect, tokens.line, QColor());
        if (has(option, State_HasFocus) && widget && widget->focusPolicy() != Qt::NoFocus)
            focusRing(painter, option->rect, cornerRadius - 1);
        return;
    case PE_IndicatorCheckBox: checkBox(painter, option); return;
    case PE_FrameTabBarBase:
        painter->fillRect(option->rect.adjusted(0, option->rect.height() - 1, 0, 0), tokens.line);
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Tokens &tokens = Theme::current();
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy(*button);
            copy.palette.setColor(QPalette::ButtonText, buttonText(option, widget));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            QStyleOptionToolButton copy(*button);
            copy.palette.setColor(QPalette::ButtonText, buttonText(option, widget));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_Splitter: {
        const bool upright = has(option, State_Horizontal);
        const QRect box = option->rect;
        const QRect thin = upright ? QRect(box.center().x(), box.top(), 1, box.height())
                                   : QRect(box.left(), box.center().y(), box.width(), 1);
        painter->fillRect(thin, has(option, State_MouseOver) ? tokens.accent : tokens.line);
        return;
    }
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option)) {
            QStyleOptionHeaderV2 copy(*header);
            copy.palette.setColor(QPalette::ButtonText, tokens.muted);
            copy.palette.setColor(QPalette::WindowText, tokens.muted);
            // In line with the cells, which keep eight pixels clear.
            const int margin = 8 - pixelMetric(PM_HeaderMargin, option, widget);
            copy.rect.adjust(margin, 0, -margin, 0);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection: headerSection(option, painter); return;
    case CE_HeaderEmptyArea: headerSection(option, painter); return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            tabShape(tab, painter, widget);
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !slider) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const Tokens &tokens = Theme::current();
    painter->fillRect(option->rect, slider->palette.brush(QPalette::Window));
    if (slider->minimum == slider->maximum)
        return;
    const bool active = has(option, State_MouseOver) || has(option, State_Sunken);
    const QRect handle = subControlRect(control, option, SC_ScrollBarSlider, widget);
    const int margin = active ? 2 : 3;
    roundedBox(painter, handle.adjusted(margin, margin, -margin, -margin), QColor(),
               mixed(tokens.panel, tokens.muted, active ? 0.7 : 0.4), 3);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl subControl, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !slider)
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    // No arrow buttons: the groove is the whole bar.
    const QRect bar = option->rect;
    const bool horizontal = slider->orientation == Qt::Horizontal;
    const int length = horizontal ? bar.width() : bar.height();
    const qint64 range = qint64(slider->maximum) - slider->minimum;
    int handle = length;
    if (range > 0) {
        handle = static_cast<int>(qint64(length) * slider->pageStep / (range + slider->pageStep));
        handle = qBound(qMin(28, length), handle, length);
    }
    const int start =
        sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                length - handle, slider->upsideDown);
    const auto part = [&](int from, int size) {
        return horizontal ? QRect(bar.left() + from, bar.top(), size, bar.height())
                          : QRect(bar.left(), bar.top() + from, bar.width(), size);
    };
    switch (subControl) {
    case SC_ScrollBarGroove: return bar;
    case SC_ScrollBarSlider: return part(start, handle);
    case SC_ScrollBarSubPage: return part(0, start);
    case SC_ScrollBarAddPage: return part(start + handle, length - start - handle);
    default: return {};
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton) {
        const QString kind = look(widget);
        const bool small = kind == QLatin1String("chip") || kind == QLatin1String("link");
        const int padding = small ? 8 : 12;
        result = QSize(size.width() + 2 * padding, small ? size.height() + 4 : 30);
    } else if (type == CT_LineEdit) {
        result.setHeight(qMax(result.height(), 30));
    } else if (type == CT_TabBarTab) {
        result = QSize(size.width() + 4, 34);
    }
    return result;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth: return 5;
    case PM_ScrollBarExtent: return scrollBarExtent;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap: return 0;
    case PM_ButtonIconSize:
    case PM_SmallIconSize: return 16;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText: return 0;
    case SH_ScrollBar_Transient: return 0;
    case SH_Widget_Animation_Duration:
        if (!QApplication::isEffectEnabled(Qt::UI_General))
            return 0; // the desktop wants no animations
        return qMin(longestAnimation, QProxyStyle::styleHint(hint, option, widget, data));
    case SH_TabBar_Alignment: return Qt::AlignLeading;
    case SH_ItemView_ShowDecorationSelected: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace assay::ide

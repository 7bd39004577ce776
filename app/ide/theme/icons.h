#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

namespace assay::ide {

/// Paints resources/icons/`name`.svg in one colour, sharp at any size and scale.
void paintIcon(QPainter &painter, const QRectF &rectangle, const QString &name,
               const QColor &color);

/// The same as a pixmap of `size` logical pixels for a screen of `pixelRatio`; cached.
QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal pixelRatio);

enum class IconTone { Text, Muted, OnAccent };

/// The same as an icon for buttons and actions, faint when disabled. Follows the theme.
QIcon themeIcon(const QString &name, IconTone tone = IconTone::Text);

} // namespace assay::ide

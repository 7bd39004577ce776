#pragma once

#include <QStringList>

class QWidget;

namespace assay::ide::test {

/// One line for each visible text below `top` that has less room than it needs. Texts in scroll
/// areas may be long; what is painted by delegates elides by itself and is not looked at.
QStringList clippedTexts(const QWidget &top);

/// One line for each visible widget below `top` that can be used but has no name for a screen
/// reader.
QStringList namelessWidgets(const QWidget &top);

/// The widgets below `top` that the Tab key must reach.
QList<QWidget *> tabStops(const QWidget &top);

/// "runButton (QPushButton)", to tell people which one is meant.
QString describe(const QWidget *widget);

} // namespace assay::ide::test

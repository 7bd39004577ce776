#pragma once

#include "bridge/view_types.h"
#include "theme/tokens.h"

#include <QString>

class QPainter;
class QFont;
class QRectF;
class QSize;

namespace assay::ide {

/// Shape, word and colours of a verdict: never colour alone.
struct VerdictLook {
    QString icon; ///< a name for paintIcon()
    QString word; ///< translated: "Wrong answer"
    ColorPair colors;
};

VerdictLook verdictLook(VerdictView verdict);

/// Mark before an assignment in the browser.
struct StateLook {
    QString icon;
    QString word; ///< translated, for tool tips and screen readers
    QColor color;
};

StateLook stateLook(ProgressState state, bool broken);

/// "Easy", "Medium", "Hard"; empty for unrated.
QString difficultyWord(int difficulty);
/// "●●○" for 1 to 3; empty for unrated.
QString difficultyDots(int difficulty);

/// The rounded chip with shape and word. `text` replaces the verdict's own word if not empty.
QSize chipSize(const QFont &font, const QString &text);
void paintChip(QPainter &painter, const QRectF &rectangle, const VerdictLook &look,
               const QString &text);

} // namespace assay::ide

#pragma once

#include "panes/math/math_box.h"

#include <QHash>
#include <QObject>
#include <QTextCharFormat>
#include <QTextObjectInterface>

class QTextCursor;

namespace assay::ide {

/// A formula as it stands in a statement.
struct Formula {
    QString tex;          ///< without its dollar signs
    bool display = false; ///< on a line of its own

    bool operator==(const Formula &) const = default;
};

/// Text that no line may be broken from a formula: "(" before it, "th," after it.
struct FormulaNeighbours {
    QString before;
    QString after;
};

/// Draws formulas that stand as objects in a document, in the colour of their text and on its
/// baseline. One per document, owned by it.
class FormulaObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    /// Inserts a formula at the cursor in the cursor's format: one object, or several that a line
    /// may be broken between. The neighbours become parts of the first and last of them: a line can
    /// always be broken beside an object.
    static void insert(QTextCursor &cursor, const Formula &formula,
                       const FormulaNeighbours &neighbours = {});
    /// What a formula's object says to those who cannot see it; empty: the format is none.
    static QString textOf(const QTextCharFormat &format);
    /// A part of a document as plain text, with its formulas as text.
    static QString plainText(const QTextCursor &selection);

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rectangle, QTextDocument *document,
                    int position, const QTextFormat &format) override;

private:
    using QObject::QObject;
    static void attach(QTextDocument &document);
    const MathBox &boxFor(const QTextFormat &format);

    QHash<QString, MathBox> m_boxes; ///< by what they show and how large
};

} // namespace assay::ide

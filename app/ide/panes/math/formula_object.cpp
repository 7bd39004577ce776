// How a formula gets its baseline: a line of text lets an object stand on the baseline only with
// the descent of the object's font. So the object gets a font whose descent is the formula's (its
// letters are never drawn), and the formula is drawn that much above the object's lower edge.
#include "panes/math/formula_object.h"

#include "panes/math/math_layout.h"
#include "panes/math/math_parser.h"
#include "panes/math/math_text.h"

#include <QAbstractTextDocumentLayout>
#include <QFontInfo>
#include <QFontMetrics>
#include <QPainter>
#include <QStringList>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace assay::ide {

namespace {

constexpr int objectType = QTextFormat::UserObject + 0x4d61;
enum Property {
    TexProperty = QTextFormat::UserProperty + 0x4d61,
    PartProperty,   ///< number of the part of a formula that lines may be broken in
    TextProperty,   ///< the plain text
    PixelsProperty, ///< size of the text around
    DisplayProperty,
    BeforeProperty, ///< the neighbours and their font
    AfterProperty,
    FontProperty,
};

MathStyle styleOf(const QTextFormat &format)
{
    return format.boolProperty(DisplayProperty) ? MathStyle::Display : MathStyle::Text;
}

/// The pieces between which a line may end: "1 ≤ n ≤ 10⁶" reads badly over two lines, but a longer
/// formula must be broken somewhere.
std::vector<MathNode> partsOf(const MathNode &whole, bool display)
{
    constexpr qsizetype longestUnbroken = 20;
    // Each part is found again by reading the whole: what goes on and on is broken no more.
    constexpr std::size_t mostParts = 50;
    if (display || mathText(whole).size() <= longestUnbroken)
        return {whole};
    auto parts = breakMath(whole);
    for (std::size_t i = mostParts; i < parts.size(); ++i)
        std::ranges::move(parts[i].children, std::back_inserter(parts[mostParts - 1].children));
    parts.resize(qMin(parts.size(), mostParts));
    return parts;
}

MathNode nodeOf(const QTextFormat &format)
{
    MathNode whole = parseMath(format.stringProperty(TexProperty));
    auto parts = partsOf(whole, format.boolProperty(DisplayProperty));
    const auto number = static_cast<std::size_t>(format.intProperty(PartProperty));
    return number < parts.size() ? std::move(parts[number]) : whole;
}

void append(MathBox &box, const QString &text, const QFont &font)
{
    if (text.isEmpty())
        return;
    const QFontMetricsF metrics(font);
    MathBox letters;
    letters.width = metrics.horizontalAdvance(text);
    const QRectF ink = metrics.tightBoundingRect(text);
    letters.ascent = -ink.top();
    letters.descent = ink.bottom();
    letters.texts.append({QPointF(0, 0), text, font});
    box.place(letters, QPointF(box.width, 0));
    box.width += letters.width;
}

/// The formula between its neighbours.
MathBox boxOf(const QTextFormat &format)
{
    const MathBox formula =
        layoutMath(nodeOf(format), format.doubleProperty(PixelsProperty), styleOf(format));
    const QFont font = format.property(FontProperty).value<QFont>();
    MathBox box;
    append(box, format.stringProperty(BeforeProperty), font);
    box.width += formula.lead;
    box.place(formula, QPointF(box.width, 0));
    box.width += formula.width + formula.lean;
    append(box, format.stringProperty(AfterProperty), font);
    return box;
}

int descentOf(const QFont &font)
{
    return QFontMetrics(font).descent();
}

/// A font with at least this descent, as small as there is.
QFont fontWithDescent(QFont font, double descent)
{
    const int wanted = static_cast<int>(std::ceil(descent - 0.01));
    int size = qMax(1, wanted * 2);
    for (; size < 4000; ++size) {
        font.setPixelSize(size);
        if (descentOf(font) >= wanted)
            break;
    }
    return font;
}

} // namespace

void FormulaObject::attach(QTextDocument &document)
{
    QAbstractTextDocumentLayout *layout = document.documentLayout();
    if (layout->handlerForObject(objectType))
        return;
    auto *object = new FormulaObject(&document);
    layout->registerHandler(objectType, object);
}

void FormulaObject::insert(QTextCursor &cursor, const Formula &formula,
                           const FormulaNeighbours &neighbours)
{
    attach(*cursor.document());
    const QTextCharFormat around = cursor.charFormat();
    // A serif face looks smaller than the interface's of the same size.
    constexpr double serifGain = 1.08;
    const double pixels = QFontInfo(around.font()).pixelSize() * serifGain;
    const MathNode whole = parseMath(formula.tex);
    const auto parts = partsOf(whole, formula.display);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        QTextCharFormat format;
        format.setObjectType(objectType);
        format.setForeground(around.foreground());
        if (around.isAnchor()) {
            format.setAnchor(true);
            format.setAnchorHref(around.anchorHref());
        }
        format.setProperty(TexProperty, formula.tex);
        format.setProperty(PartProperty, static_cast<int>(i));
        format.setProperty(PixelsProperty, pixels);
        format.setProperty(DisplayProperty, formula.display);
        format.setProperty(FontProperty, around.font());
        // The whole is read at its first part.
        QString text = i == 0 ? neighbours.before + mathText(whole) : QString();
        if (i == 0)
            format.setProperty(BeforeProperty, neighbours.before);
        if (i + 1 == parts.size()) {
            format.setProperty(AfterProperty, neighbours.after);
            text += neighbours.after;
        }
        format.setProperty(TextProperty, text);
        format.setToolTip(formula.tex);
        format.setFont(fontWithDescent(QFont(), qMax(0.0, boxOf(format).descent)));
        format.setVerticalAlignment(QTextCharFormat::AlignBaseline);
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
        if (i + 1 < parts.size())
            cursor.insertText(QString(QChar(0x200B)), around);
    }
    cursor.setCharFormat(around);
}

QString FormulaObject::textOf(const QTextCharFormat &format)
{
    return format.objectType() == objectType ? format.stringProperty(TextProperty) : QString();
}

QString FormulaObject::plainText(const QTextCursor &selection)
{
    QString text;
    const int end = selection.selectionEnd();
    QTextCursor cursor(selection.document());
    cursor.setPosition(selection.selectionStart());
    while (cursor.position() < end && cursor.movePosition(QTextCursor::NextCharacter)) {
        const QChar character = cursor.document()->characterAt(cursor.position() - 1);
        if (character == QChar::ObjectReplacementCharacter)
            text += textOf(cursor.charFormat());
        else if (character == QChar::ParagraphSeparator || character == QChar::LineSeparator ||
                 character == QChar(0xfdd0) || character == QChar(0xfdd1))
            text += u'\n';
        else if (character == QChar(QChar::Nbsp))
            text += u' ';
        else if (character != QChar(0x200B))
            text += character;
    }
    return text;
}

const MathBox &FormulaObject::boxFor(const QTextFormat &format)
{
    const QString key = QStringList{QString::number(format.doubleProperty(PixelsProperty)),
                                    QString::number(format.intProperty(PartProperty)),
                                    QString::number(format.boolProperty(DisplayProperty)),
                                    format.stringProperty(BeforeProperty),
                                    format.stringProperty(AfterProperty),
                                    format.property(FontProperty).value<QFont>().key(),
                                    format.stringProperty(TexProperty)}
                            .join(QChar(0));
    auto found = m_boxes.find(key);
    if (found == m_boxes.end())
        found = m_boxes.insert(key, boxOf(format));
    return *found;
}

QSizeF FormulaObject::intrinsicSize(QTextDocument *, int, const QTextFormat &format)
{
    const MathBox &box = boxFor(format);
    const int descent = descentOf(format.toCharFormat().font());
    return {box.width, std::ceil(qMax(box.ascent, 1.0)) + descent};
}

void FormulaObject::drawObject(QPainter *painter, const QRectF &rectangle, QTextDocument *, int,
                               const QTextFormat &format)
{
    const QTextCharFormat characters = format.toCharFormat();
    painter->save();
    const QBrush brush = characters.foreground();
    if (brush.style() != Qt::NoBrush)
        painter->setPen(brush.color());
    boxFor(format).paint(
        *painter, QPointF(rectangle.left(), rectangle.bottom() - descentOf(characters.font())));
    painter->restore();
}

} // namespace assay::ide

#include "panes/math/math_text.h"

#include <QStringList>

#include <algorithm>

namespace assay::ide {

namespace {

using Kind = MathNode::Kind;

QString textOf(const MathNode &node);

/// In parentheses unless it is one number, letter or call.
QString part(const MathNode &node)
{
    const QString text = textOf(node).trimmed();
    const bool simple = text.size() <= 1 || std::all_of(text.begin(), text.end(), [](QChar c) {
                            return c.isLetterOrNumber() || c == u'.' || c == u'′';
                        });
    return simple ? text : u'(' + text + u')';
}

bool wantsSpaces(MathClass type)
{
    return type == MathClass::Binary || type == MathClass::Relation;
}

bool opens(const MathNode &node)
{
    return node.type == MathClass::Open || node.kind == Kind::Fence;
}

QString rowText(const MathNode &row)
{
    QString text;
    // As in the layout: an operator without anything on its left is a sign.
    bool operand = false;
    for (const MathNode &child : row.children) {
        const QString piece = textOf(child);
        if (child.kind == Kind::Space) {
            if (child.amount > 0.15 && !text.endsWith(u' ') && !text.isEmpty())
                text += u' ';
            continue;
        }
        if (wantsSpaces(child.type) && (operand || child.type == MathClass::Relation)) {
            text += (text.endsWith(u' ') || text.isEmpty() ? QString() : QStringLiteral(" ")) +
                    piece + u' ';
            operand = false;
            continue;
        }
        if (child.type == MathClass::Punctuation) {
            text += piece + u' ';
            operand = false;
            continue;
        }
        const bool word = child.type == MathClass::Operator && !child.large;
        if (word && operand && !text.endsWith(u' '))
            text += u' ';
        text += piece;
        const bool last = &child == &row.children.back();
        if (child.type == MathClass::Operator && !last && !opens(*(&child + 1)))
            text += u' ';
        operand = child.type != MathClass::Open && child.type != MathClass::Operator &&
                  !wantsSpaces(child.type);
    }
    return text;
}

QString gridText(const MathNode &grid)
{
    QStringList rows;
    QStringList cells;
    for (const MathNode &cell : grid.children) {
        cells << textOf(cell).trimmed();
        if (cells.size() == grid.columns) {
            const bool equation = grid.align.startsWith(QLatin1String("rl"));
            rows << cells.join(equation ? QStringLiteral(" ") : QStringLiteral(", ")).simplified();
            cells.clear();
        }
    }
    return rows.join(QStringLiteral("; "));
}

QString scriptsText(const MathNode &node)
{
    QString text = textOf(node.children[0]);
    if (!node.children[1].isEmpty())
        text += u'_' + part(node.children[1]);
    if (!node.children[2].isEmpty()) {
        const QString above = textOf(node.children[2]);
        if (above.count(u'′') == above.size())
            text += above;
        else
            text += u'^' + part(node.children[2]);
    }
    return text;
}

QString textOf(const MathNode &node)
{
    switch (node.kind) {
    case Kind::Row: return rowText(node);
    case Kind::Symbol:
    case Kind::Word: {
        QString text = node.text;
        return text.replace(QChar(QChar::Nbsp), u' ').replace(QChar(0x2009), u' ');
    }
    case Kind::Space: return node.amount > 0.2 ? QStringLiteral(" ") : QString();
    case Kind::Fraction:
        return part(node.children[0]) +
               (node.rule ? QStringLiteral("/") : QStringLiteral(" over ")) +
               part(node.children[1]);
    case Kind::Root:
        return (node.children.size() > 1 ? textOf(node.children[1]) : QString()) +
               QStringLiteral("√") + part(node.children[0]);
    case Kind::Scripts: return scriptsText(node);
    case Kind::Fence: return node.text + textOf(node.children[0]).trimmed() + node.closing;
    case Kind::Delimiter: return node.text;
    case Kind::Grid: return gridText(node);
    case Kind::Stretch:
        if (node.type == MathClass::Relation) { // an arrow with its label
            const QString label = textOf(node.children[0]);
            return label.isEmpty() ? node.text : node.text + u'(' + label + u')';
        }
        return textOf(node.children[0]);
    case Kind::Accent:
    case Kind::Style: return textOf(node.children[0]);
    case Kind::Phantom: return {};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString mathText(const MathNode &formula)
{
    return textOf(formula).simplified();
}

} // namespace assay::ide

// After The TeXbook's appendix G, much simplified: boxes with a baseline, four sizes, spaces by the
// classes of neighbours. Lengths are shares of the font's size; glyphs are measured by their ink.
#include "panes/math/math_layout.h"

#include "panes/math/math_delimiters.h"
#include "panes/math/math_fonts.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>

namespace assay::ide {

namespace {

using Kind = MathNode::Kind;

constexpr double axisHeight = 0.25; ///< of fraction bars and minus signs above the baseline
constexpr double delimiterOverhang = 0.06;
constexpr double tallerThanGlyph = 1.18; ///< from here on a delimiter is drawn

/// Size and position of what is being set.
struct Setting {
    int level = 1; ///< 0 display, 1 text, 2 script, 3 script of a script
    double scale() const { return level < 2 ? 1.0 : level == 2 ? 0.72 : 0.58; }
    Setting script() const { return {level < 2 ? 2 : 3}; }
    Setting inFraction() const { return {level == 0 ? 1 : level == 1 ? 2 : 3}; }
    bool isDisplay() const { return level == 0; }
};

/// Space between neighbours: 0 none, 1 thin, 2 medium, 3 thick; negative: not in scripts.
int spaceBetween(MathClass left, MathClass right)
{
    // Rows: left. Columns: ordinary, operator, binary, relation, open, close, punctuation, inner.
    static constexpr std::array<std::array<int, 8>, 8> table{{{0, 1, -2, -3, 0, 0, 0, -1},
                                                              {1, 1, 0, -3, 0, 0, 0, -1},
                                                              {-2, -2, 0, 0, -2, 0, 0, -2},
                                                              {-3, -3, 0, 0, -3, 0, 0, -3},
                                                              {0, 0, 0, 0, 0, 0, 0, 0},
                                                              {0, 1, -2, -3, 0, 0, 0, -1},
                                                              {-1, -1, 0, -1, -1, -1, -1, -1},
                                                              {-1, 1, -2, -3, -1, 0, -1, -1}}};
    return table[static_cast<std::size_t>(left)][static_cast<std::size_t>(right)];
}

/// The classes as they are beside each other: an operator without operands is a sign.
std::vector<MathClass> effectiveClasses(const std::vector<MathNode> &nodes)
{
    std::vector<MathClass> classes;
    std::optional<std::size_t> before; // last that is no space
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        classes.push_back(nodes[i].type);
        if (nodes[i].kind == Kind::Space)
            continue;
        const MathClass previous = before ? classes[*before] : MathClass::Open;
        if (classes[i] == MathClass::Binary &&
            (previous == MathClass::Binary || previous == MathClass::Operator ||
             previous == MathClass::Relation || previous == MathClass::Open ||
             previous == MathClass::Punctuation))
            classes[i] = MathClass::Ordinary;
        const bool endsTerm = classes[i] == MathClass::Relation || classes[i] == MathClass::Close ||
                              classes[i] == MathClass::Punctuation;
        if (before && endsTerm && previous == MathClass::Binary)
            classes[*before] = MathClass::Ordinary;
        before = i;
    }
    return classes;
}

class Layout {
public:
    explicit Layout(double pixels)
        : m_fonts(pixels)
    {
    }

    MathBox box(const MathNode &node, Setting setting)
    {
        switch (node.kind) {
        case Kind::Row: return row(node.children, setting);
        case Kind::Symbol: return symbol(node, setting);
        case Kind::Word: return glyphs(node.text, wordFont(node, setting));
        case Kind::Space: {
            MathBox box;
            box.width = node.amount * em(setting);
            return box;
        }
        case Kind::Fraction: return fraction(node, setting);
        case Kind::Root: return root(node, setting);
        case Kind::Scripts: return scripts(node, setting);
        case Kind::Fence: return fence(node, setting);
        case Kind::Delimiter: return delimiter(node.text, node.amount * em(setting), setting);
        case Kind::Grid: return grid(node, setting);
        case Kind::Accent: return accent(node, setting);
        case Kind::Stretch: return stretch(node, setting);
        case Kind::Phantom: {
            MathBox box = this->box(node.children[0], setting);
            box.texts.clear();
            box.shapes.clear();
            return box;
        }
        case Kind::Style: {
            const int level = setting.level > 1 ? setting.level : node.display ? 0 : 1;
            return box(node.children[0], {level});
        }
        }
        Q_UNREACHABLE_RETURN({});
    }

private:
    double em(Setting setting) const { return m_fonts.pixels() * setting.scale(); }
    double pen(Setting setting) const { return qMax(1.0, em(setting) * 0.055); }
    double axis(Setting setting) const { return em(setting) * axisHeight; }

    QFont wordFont(const MathNode &node, Setting setting) const
    {
        return m_fonts.letters(node.letters, setting.scale());
    }

    static MathBox glyphs(const QString &text, const QFont &font)
    {
        MathBox box;
        if (text.isEmpty())
            return box;
        const QFontMetricsF metrics(font);
        const QRectF ink = metrics.tightBoundingRect(text);
        box.width = metrics.horizontalAdvance(text);
        box.ascent = ink.isEmpty() ? 0 : -ink.top();
        box.descent = ink.isEmpty() ? 0 : ink.bottom();
        box.lean = qMax(0.0, ink.right() - box.width);
        box.lead = qMax(0.0, -ink.left());
        box.texts.append({QPointF(0, 0), text, font});
        return box;
    }

    MathBox symbol(const MathNode &node, Setting setting) const
    {
        const bool letter = node.text[0].isLetterOrNumber() && node.text[0].unicode() < 0x2000;
        if (node.large) {
            // Sums are higher on their own line, and centred on the axis everywhere.
            const double size = setting.isDisplay() ? 1.5 : 1.0;
            MathBox glyph = glyphs(node.text, m_fonts.signs(setting.scale() * size));
            MathBox box;
            box.width = glyph.width;
            const double shift = (glyph.ascent - glyph.descent) / 2 - axis(setting);
            box.place(glyph, {0, shift});
            return box;
        }
        const QFont font = letter ? m_fonts.letters(node.letters, setting.scale())
                                  : m_fonts.signs(setting.scale());
        return glyphs(node.text, font);
    }

    MathBox row(const std::vector<MathNode> &nodes, Setting setting)
    {
        MathBox box;
        const std::vector<MathClass> classes = effectiveClasses(nodes);
        std::optional<MathClass> before;
        double lean = 0;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            MathBox part = this->box(nodes[i], setting);
            if (nodes[i].kind != Kind::Space) {
                if (before) {
                    int space = spaceBetween(*before, classes[i]);
                    if (space < 0)
                        space = setting.level > 1 ? 0 : -space;
                    box.width += em(setting) * (space == 0 ? 0 : (space + 2) / 18.0);
                    // A leaning letter must not touch an upright neighbour.
                    if (space == 0 && classes[i] != MathClass::Ordinary)
                        box.width += lean;
                }
                before = classes[i];
            }
            box.place(part, {box.width, 0});
            box.width += part.width;
            lean = part.lean;
            if (i == 0)
                box.lead = part.lead;
        }
        box.lean = lean;
        return box;
    }

    MathBox fraction(const MathNode &node, Setting setting)
    {
        const Setting inner = setting.inFraction();
        const MathBox above = box(node.children[0], inner);
        const MathBox below = box(node.children[1], inner);
        const double line = pen(setting);
        const double gap = setting.isDisplay() ? 3 * line : 1.6 * line;
        const double size = em(setting);
        double up = size * (setting.isDisplay() ? 0.68 : 0.40);
        double down = size * (setting.isDisplay() ? 0.69 : 0.35);
        const double middle = axis(setting);
        if (node.rule) {
            up = qMax(up, middle + line / 2 + gap + above.descent);
            down = qMax(down, below.ascent + gap + line / 2 - middle);
        } else {
            const double between = (up - above.descent) + (down - below.ascent);
            const double wanted = setting.isDisplay() ? size * 0.35 : size * 0.16;
            if (between < wanted) {
                up += (wanted - between) / 2;
                down += (wanted - between) / 2;
            }
        }
        const double pad = node.rule ? size * 0.09 : 0;
        const double inside = qMax(above.width, below.width) + 2 * pad;
        const double side = node.rule ? size * 0.08 : 0;
        MathBox box;
        box.width = inside + 2 * side;
        box.place(above, {side + (inside - above.width) / 2, -up});
        box.place(below, {side + (inside - below.width) / 2, down});
        if (node.rule) {
            QPainterPath bar;
            bar.addRect(QRectF(side, -middle - line / 2, inside, line));
            box.shapes.append({bar, 0});
        }
        return box;
    }

    MathBox root(const MathNode &node, Setting setting)
    {
        const MathBox inside = box(node.children[0], setting);
        double at = 0;
        const MathBox sign = rootSign(inside, pen(setting), em(setting), at);
        double left = 0;
        MathBox degree;
        if (node.children.size() > 1) {
            degree = box(node.children[1], {3});
            left = qMax(0.0, degree.width - em(setting) * 0.26);
        }
        MathBox box;
        box.width = left + sign.width;
        box.place(sign, {left, 0});
        box.place(inside, {left + at, 0});
        if (node.children.size() > 1) {
            const double rise = sign.height() * 0.52 - sign.descent;
            box.place(degree, {qMax(0.0, em(setting) * 0.26 - degree.width), -rise});
        }
        return box;
    }

    MathBox scripts(const MathNode &node, Setting setting)
    {
        const bool always = node.display; // \overset
        if (node.limits && (always || setting.isDisplay() || isStretch(node.children[0])))
            return limits(node, setting);
        const MathBox base = box(node.children[0], setting);
        const Setting small = setting.script();
        const MathBox below = box(node.children[1], small);
        const bool primes = isPrimes(node.children[2]);
        const MathBox above = box(node.children[2], primes ? setting : small);
        const bool hasBelow = !node.children[1].isEmpty();
        const bool hasAbove = !node.children[2].isEmpty();
        const double size = em(setting);
        // Over a single letter scripts stand where fonts have them, over a tall box at its corners.
        double up = qMax(size * 0.38, base.ascent - size * 0.30);
        double down = qMax(size * (hasAbove ? 0.23 : 0.16), base.descent + size * 0.06);
        up = primes ? qMax(0.0, base.ascent - size * 0.72) : qMax(up, above.descent + size * 0.12);
        down = qMax(down, below.ascent - size * 0.36);
        if (hasBelow && hasAbove) {
            const double gap = (up - above.descent) - (below.ascent - down);
            if (gap < size * 0.16)
                down += size * 0.16 - gap;
        }
        // Integrals lean: the upper script stands further right than the lower one.
        const double slant = isIntegral(node.children[0]) ? size * 0.2 : 0;
        MathBox box;
        box.width = base.width;
        box.lead = base.lead;
        box.place(base, {0, 0});
        double right = base.width;
        if (hasBelow) {
            box.place(below, {base.width - slant, down});
            right = qMax(right, base.width - slant + below.width);
        }
        if (hasAbove) {
            const double at = base.width + qMax(base.lean, 0.0) + size * (slant > 0 ? 0.12 : 0.02);
            box.place(above, {at, -up});
            right = qMax(right, at + above.width);
        }
        box.width = right + size * 0.04;
        return box;
    }

    /// The sign stands high by itself.
    static bool isPrimes(const MathNode &row)
    {
        return std::ranges::all_of(row.children, [](const MathNode &node) {
            return node.kind == Kind::Symbol && node.text == QStringLiteral("′");
        });
    }

    static bool isIntegral(const MathNode &node)
    {
        const MathNode *core = &node;
        while (core->kind == Kind::Row && core->children.size() == 1)
            core = &core->children.front();
        return core->kind == Kind::Symbol && core->large && !core->limits;
    }

    static bool isStretch(const MathNode &node)
    {
        return node.kind == Kind::Stretch ||
               (node.kind == Kind::Row && node.children.size() == 1 && isStretch(node.children[0]));
    }

    MathBox limits(const MathNode &node, Setting setting)
    {
        const MathBox base = box(node.children[0], setting);
        const MathBox below = box(node.children[1], setting.script());
        const MathBox above = box(node.children[2], setting.script());
        const double gap = em(setting) * 0.14;
        MathBox box;
        box.width = std::max({base.width, below.width, above.width});
        box.place(base, {(box.width - base.width) / 2, 0});
        if (!node.children[2].isEmpty())
            box.place(above, {(box.width - above.width) / 2, -(base.ascent + gap + above.descent)});
        if (!node.children[1].isEmpty())
            box.place(below, {(box.width - below.width) / 2, base.descent + gap + below.ascent});
        return box;
    }

    MathBox delimiter(const QString &text, double height, Setting setting) const
    {
        MathBox glyph = glyphs(text, m_fonts.signs(setting.scale()));
        if (text.isEmpty() || height <= glyph.height() * tallerThanGlyph)
            return glyph;
        MathBox drawn = tallDelimiter(text, height, axis(setting), pen(setting));
        MathBox box;
        const double side = em(setting) * 0.08;
        box.width = drawn.width + 2 * side;
        box.place(drawn, {side, 0});
        return box;
    }

    MathBox fence(const MathNode &node, Setting setting)
    {
        const MathBox inside = box(node.children[0], setting);
        const double middle = axis(setting);
        const double reach = qMax(inside.ascent - middle, inside.descent + middle);
        const double height = 2 * (reach + em(setting) * delimiterOverhang);
        const MathBox open = delimiter(node.text, height, setting);
        const MathBox close = delimiter(node.closing, height, setting);
        MathBox box;
        box.place(open, {0, 0});
        box.place(inside, {open.width, 0});
        box.width = open.width + inside.width + inside.lean;
        box.place(close, {box.width, 0});
        box.width += close.width;
        return box;
    }

    MathBox grid(const MathNode &node, Setting setting)
    {
        MathBox box;
        if (node.columns <= 0 || node.children.empty())
            return box;
        const auto columns = static_cast<std::size_t>(node.columns);
        const std::size_t rows = node.children.size() / columns;
        const Setting inner = node.display && setting.level < 2 ? Setting{0}
                              : setting.level == 0              ? Setting{1}
                                                                : setting;
        const bool equations =
            node.align.startsWith(QLatin1String("rl")) || node.align == QLatin1String("rcl");
        std::vector<MathBox> cells;
        std::vector<double> widths(columns, 0);
        std::vector<double> ascents(rows, em(inner) * 0.7);
        std::vector<double> descents(rows, em(inner) * 0.3);
        for (std::size_t i = 0; i < rows * columns; ++i) {
            MathBox cell = this->box(node.children[i], inner);
            // The relation that begins a right half keeps its space to the left half.
            if (equations && i % columns % 2 == 1 && !node.children[i].children.empty())
                leadIn(cell, node.children[i].children.front(), inner);
            widths[i % columns] = qMax(widths[i % columns], cell.width);
            ascents[i / columns] = qMax(ascents[i / columns], cell.ascent);
            descents[i / columns] = qMax(descents[i / columns], cell.descent);
            cells.push_back(std::move(cell));
        }
        const double rowGap = em(inner) * (node.display ? 0.4 : 0.2);
        double total = 0;
        for (std::size_t row = 0; row < rows; ++row)
            total += ascents[row] + descents[row] + (row > 0 ? rowGap : 0);
        double y = -axis(setting) - total / 2;
        for (std::size_t row = 0; row < rows; ++row) {
            y += ascents[row];
            double x = 0;
            for (std::size_t column = 0; column < columns; ++column) {
                const MathBox &cell = cells[row * columns + column];
                const double room = widths[column] - cell.width;
                const QChar align = alignment(node.align, column);
                box.place(cell, {x + (align == u'l' ? 0 : align == u'r' ? room : room / 2), y});
                x += widths[column];
                if (column + 1 < columns)
                    x += equations ? (column % 2 == 1 ? em(inner) * 1.5 : 0) : em(inner) * 0.9;
            }
            box.width = qMax(box.width, x);
            y += descents[row] + rowGap;
        }
        return box;
    }

    void leadIn(MathBox &cell, const MathNode &first, Setting setting)
    {
        const int space = std::abs(spaceBetween(MathClass::Ordinary, first.type));
        if (space == 0)
            return;
        MathBox moved;
        const double by = em(setting) * (space + 2) / 18.0;
        moved.width = cell.width + by;
        moved.place(cell, {by, 0});
        cell = moved;
    }

    static QChar alignment(const QString &align, std::size_t column)
    {
        const auto at = static_cast<qsizetype>(column);
        if (align.isEmpty())
            return u'c';
        return at < align.size() ? align[at] : align[at % align.size()];
    }

    MathBox accent(const MathNode &node, Setting setting)
    {
        const MathBox base = box(node.children[0], setting);
        const MathBox mark = accentMark(node.text, em(setting), pen(setting));
        MathBox box;
        box.width = base.width;
        box.lean = base.lean;
        box.place(base, {0, 0});
        const double gap = em(setting) * 0.05;
        const double lift = base.ascent + gap;
        // Marks lean with the letters below them.
        const double shift = base.lean > 0 || isItalic(node.children[0]) ? em(setting) * 0.06 : 0;
        box.place(mark, {(base.width - mark.width) / 2 + shift, -lift});
        return box;
    }

    static bool isItalic(const MathNode &node)
    {
        const MathNode *core = &node;
        while (core->kind == Kind::Row && core->children.size() == 1)
            core = &core->children.front();
        return core->kind == Kind::Symbol && core->letters == MathLetters::Italic;
    }

    MathBox stretch(const MathNode &node, Setting setting)
    {
        const bool labelled = node.type == MathClass::Relation; // an arrow with its label
        const MathBox base = box(node.children[0], labelled ? setting.script() : setting);
        const double size = em(setting);
        const double gap = qMax(pen(setting) * 1.5, size * 0.06);
        double width = base.width + base.lean * 0.5;
        if (labelled)
            width = qMax(base.width + size * 0.5, size * 1.2);
        const MathBox mark = wideMark(node.text, width, pen(setting), size);
        MathBox box;
        box.width = qMax(base.width, width);
        box.lean = base.lean;
        if (labelled) {
            const double y = -(axis(setting) - mark.ascent / 2);
            box.place(mark, {0, y});
            box.place(base, {(box.width - base.width) / 2, y - mark.ascent - gap - base.descent});
        } else {
            box.place(base, {0, 0});
            if (node.below)
                box.place(mark, {0, qMax(base.descent, 0.0) + gap + mark.ascent});
            else
                box.place(mark, {0, -(base.ascent + gap)});
        }
        return box;
    }

    MathFonts m_fonts;
};

} // namespace

MathBox layoutMath(const MathNode &formula, double pixels, MathStyle style)
{
    return Layout(pixels).box(formula, {style == MathStyle::Display ? 0 : 1});
}

std::vector<MathNode> breakMath(const MathNode &formula)
{
    std::vector<MathNode> parts(1);
    if (formula.kind != Kind::Row)
        return {formula};
    const std::vector<MathClass> classes = effectiveClasses(formula.children);
    int fences = 0;
    for (std::size_t i = 0; i < formula.children.size(); ++i) {
        const MathNode &node = formula.children[i];
        parts.back().children.push_back(node);
        fences += node.type == MathClass::Open ? 1 : node.type == MathClass::Close ? -1 : 0;
        const bool breakable = classes[i] == MathClass::Relation ||
                               classes[i] == MathClass::Binary ||
                               classes[i] == MathClass::Punctuation;
        if (breakable && fences <= 0 && i + 1 < formula.children.size()) {
            // The space that stands between the two, now at the end of the line.
            MathNode space;
            space.kind = Kind::Space;
            const int amount = std::abs(spaceBetween(classes[i], classes[i + 1]));
            space.amount = amount == 0 ? 0 : (amount + 2) / 18.0;
            parts.back().children.push_back(std::move(space));
            parts.emplace_back();
        }
    }
    return parts;
}

} // namespace assay::ide

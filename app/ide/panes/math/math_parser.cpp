#include "panes/math/math_parser.h"

#include "panes/math/math_commands.h"
#include "panes/math/math_symbols.h"
#include "panes/tex_reader.h"

#include <QHash>
#include <QSet>

#include <utility>

// A recursive descent over the characters: row() reads until what ends it, atom() one thing with
// its scripts, command() what follows a backslash. Every loop moves m_at on, every recursion counts
// m_depth, and m_nodes bounds the whole.

namespace assay::ide {

namespace {

using Kind = MathNode::Kind;

constexpr qsizetype longestFormula = 20'000;
constexpr int deepest = 40;
constexpr int mostNodes = 8'000;
constexpr int mostColumns = 40;

MathNode makeNode(Kind kind, MathClass type = MathClass::Ordinary)
{
    MathNode node;
    node.kind = kind;
    node.type = type;
    return node;
}

MathNode makeSymbol(const QString &text, MathClass type, MathLetters letters = MathLetters::Upright)
{
    MathNode node = makeNode(Kind::Symbol, type);
    node.text = text;
    node.letters = letters;
    return node;
}

MathNode makeSymbol(const MathSymbol &symbol)
{
    MathNode node = makeSymbol(symbol.text, symbol.type);
    node.large = symbol.large;
    node.limits = symbol.limits;
    return node;
}

MathNode makeWord(const QString &text, MathClass type, MathLetters letters = MathLetters::Upright)
{
    MathNode node = makeSymbol(text, type, letters);
    node.kind = Kind::Word;
    return node;
}

MathNode makeSpace(double em)
{
    MathNode node = makeNode(Kind::Space);
    node.amount = em;
    return node;
}

MathNode wrap(Kind kind, MathNode inside)
{
    MathNode node = makeNode(kind, inside.type);
    node.children.push_back(std::move(inside));
    return node;
}

class Parser : private TexReader {
public:
    explicit Parser(const QString &tex)
        : TexReader(tex.left(longestFormula))
    {
    }

    MathNode parse()
    {
        MathNode all = makeNode(Kind::Row);
        while (m_at < m_tex.size() && m_nodes < mostNodes) {
            MathNode part = row(Until::End);
            for (MathNode &child : part.children)
                all.children.push_back(std::move(child));
            if (m_at < m_tex.size())
                skipStray();
        }
        return all;
    }

private:
    enum class Until { End, Brace, Bracket, Right, Cell };

    bool tooMuch() { return ++m_nodes > mostNodes; }

    /// What closes nothing: a brace, \right, \end.
    void skipStray()
    {
        const QString command = peekCommand();
        m_at += qMax(qsizetype(1), command.size());
        if (command == QLatin1String("\\end"))
            rawArgument();
    }

    /// The command at the place, with its backslash, without moving on; empty: there is none.
    QString peekCommand() const
    {
        if (m_at >= m_tex.size() || m_tex[m_at] != u'\\')
            return {};
        qsizetype end = m_at + 1;
        while (end < m_tex.size() && isTexLetter(m_tex[end]))
            ++end;
        if (end == m_at + 1)
            end = qMin(end + 1, m_tex.size());
        return m_tex.mid(m_at, end - m_at);
    }

    bool isOver(Until until) const
    {
        if (m_at >= m_tex.size())
            return true;
        switch (until) {
        case Until::Brace: return m_tex[m_at] == u'}';
        case Until::Bracket: return m_tex[m_at] == u']';
        default: break;
        }
        const QChar next = m_tex[m_at];
        if (next == u'}')
            return true;
        const QString command = peekCommand();
        if (command == QLatin1String("\\right") || command == QLatin1String("\\end"))
            return true;
        return until == Until::Cell && (next == u'&' || command == QLatin1String("\\\\") ||
                                        command == QLatin1String("\\cr"));
    }

    MathNode row(Until until)
    {
        MathNode row = makeNode(Kind::Row);
        if (++m_depth > deepest) {
            m_at = m_tex.size();
            --m_depth;
            return row;
        }
        const MathLetters letters = m_letters;
        for (skipSpace(); !isOver(until) && m_nodes < mostNodes; skipSpace()) {
            const QString command = peekCommand();
            if (command == QLatin1String("\\over") || command == QLatin1String("\\choose") ||
                command == QLatin1String("\\atop")) {
                m_at += command.size();
                row = splitRow(command, std::move(row), until);
                break;
            }
            if (const auto style = styleCommand(command)) {
                // Holds for the rest of the row.
                m_at += command.size();
                MathNode rest = wrap(Kind::Style, this->row(until));
                rest.display = *style;
                row.children.push_back(std::move(rest));
                break;
            }
            atom(row);
        }
        m_letters = letters;
        --m_depth;
        return row;
    }

    static std::optional<bool> styleCommand(const QString &command)
    {
        if (command == QLatin1String("\\displaystyle"))
            return true;
        if (command == QLatin1String("\\textstyle") || command == QLatin1String("\\scriptstyle"))
            return false;
        return std::nullopt;
    }

    MathNode splitRow(const QString &command, MathNode above, Until until)
    {
        MathNode fraction = makeNode(Kind::Fraction, MathClass::Inner);
        fraction.rule = command == QLatin1String("\\over");
        fraction.children.push_back(std::move(above));
        fraction.children.push_back(row(until));
        MathNode all = makeNode(Kind::Row);
        all.children.push_back(
            command == QLatin1String("\\choose")
                ? fenced(QStringLiteral("("), std::move(fraction), QStringLiteral(")"))
                : std::move(fraction));
        return all;
    }

    static MathNode fenced(const QString &open, MathNode inside, const QString &close)
    {
        MathNode fence = wrap(Kind::Fence, std::move(inside));
        fence.type = MathClass::Inner;
        fence.text = open;
        fence.closing = close;
        return fence;
    }

    /// One thing and the scripts after it, added to `row`.
    void atom(MathNode &row)
    {
        if (tooMuch()) {
            m_at = m_tex.size();
            return;
        }
        const QChar next = m_tex[m_at];
        MathNode base = makeNode(Kind::Row);
        if (next != u'^' && next != u'_' && next != u'\'') {
            const auto read = nucleus();
            if (!read)
                return;
            base = *read;
        }
        MathNode node = scripts(std::move(base));
        // Pieces without scripts of their own stand in the row as they are.
        if (node.kind == Kind::Row && node.type == MathClass::Ordinary && !m_group)
            for (MathNode &child : node.children)
                row.children.push_back(std::move(child));
        else
            row.children.push_back(std::move(node));
        m_group = false;
    }

    MathNode scripts(MathNode base)
    {
        MathNode below = makeNode(Kind::Row);
        MathNode above = makeNode(Kind::Row);
        bool found = false;
        std::optional<bool> limits;
        for (;;) {
            skipSpace();
            const QString command = peekCommand();
            if (command == QLatin1String("\\limits") || command == QLatin1String("\\nolimits")) {
                limits = command == QLatin1String("\\limits");
                m_at += command.size();
                continue;
            }
            if (m_at >= m_tex.size() || tooMuch())
                break;
            const QChar next = m_tex[m_at];
            if (next == u'\'') {
                ++m_at;
                above.children.push_back(makeSymbol(QStringLiteral("′"), MathClass::Ordinary));
            } else if (next == u'^' || next == u'_') {
                ++m_at;
                MathNode script = argument();
                (next == u'^' ? above : below).children.push_back(std::move(script));
            } else {
                break;
            }
            found = true;
        }
        if (!found)
            return base;
        MathNode node = makeNode(Kind::Scripts, base.type);
        const MathNode &core =
            base.kind == Kind::Row && base.children.size() == 1 ? base.children.front() : base;
        node.limits = limits.value_or(core.limits);
        node.type = core.type;
        node.children.push_back(std::move(base));
        node.children.push_back(std::move(below));
        node.children.push_back(std::move(above));
        return node;
    }

    std::optional<MathNode> nucleus()
    {
        const QChar next = m_tex[m_at];
        if (next == u'{') {
            ++m_at;
            MathNode inside = group();
            m_group = true;
            return inside;
        }
        if (next == u'\\')
            return command();
        ++m_at;
        if (next == u'~')
            return makeSpace(0.28);
        if (next == u'&' || next == u'$' || next == u'#')
            return std::nullopt;
        if (next.isDigit()) {
            QString digits(next);
            // "10^6" puts the 6 over the whole number, as it looks the same.
            while (m_at < m_tex.size() && (m_tex[m_at].isDigit() || isDecimalPoint()))
                digits += m_tex[m_at++];
            return makeWord(digits, MathClass::Ordinary, digitLetters());
        }
        if (next.isHighSurrogate() && m_at < m_tex.size())
            return makeSymbol(QString(next) + m_tex[m_at++], MathClass::Ordinary);
        if (next.isLetter())
            return makeSymbol(QString(next), MathClass::Ordinary, m_letters);
        return makeSymbol(mathCharacter(next));
    }

    bool isDecimalPoint() const
    {
        return m_tex[m_at] == u'.' && m_at + 1 < m_tex.size() && m_tex[m_at + 1].isDigit();
    }

    MathLetters digitLetters() const
    {
        switch (m_letters) {
        case MathLetters::Italic: return MathLetters::Upright;
        case MathLetters::BoldItalic: return MathLetters::Bold;
        default: return m_letters;
        }
    }

    /// After "{".
    MathNode group()
    {
        if (looksAt(QLatin1String(",}"))) { // 10{,}000: a comma without its space
            m_at += 2;
            return makeSymbol(QStringLiteral(","), MathClass::Ordinary);
        }
        MathNode inside = row(Until::Brace);
        if (m_at < m_tex.size())
            ++m_at;
        return inside;
    }

    /// What a command takes: a group or the next single thing.
    MathNode argument()
    {
        skipSpace();
        if (m_at >= m_tex.size() || tooMuch())
            return makeNode(Kind::Row);
        if (m_tex[m_at] == u'{') {
            ++m_at;
            return group();
        }
        if (m_tex[m_at] == u'}' || m_tex[m_at] == u'^' || m_tex[m_at] == u'_')
            return makeNode(Kind::Row);
        if (m_tex[m_at].isDigit()) // 10^26 is 10² and a 6
            return makeWord(QString(m_tex[m_at++]), MathClass::Ordinary, digitLetters());
        if (++m_depth > deepest) {
            m_at = m_tex.size();
            --m_depth;
            return makeNode(Kind::Row);
        }
        MathNode read = nucleus().value_or(makeNode(Kind::Row));
        m_group = false;
        --m_depth;
        return read;
    }

    QString optionalArgument()
    {
        skipSpace();
        if (m_at >= m_tex.size() || m_tex[m_at] != u'[')
            return {};
        const qsizetype end = m_tex.indexOf(u']', m_at);
        const qsizetype stop = end < 0 ? m_tex.size() : end;
        const QString text = m_tex.mid(m_at + 1, stop - m_at - 1);
        m_at = qMin(stop + 1, m_tex.size());
        return text;
    }

    /// Words of \text: formulas inside stay formulas.
    MathNode words(MathLetters letters)
    {
        const QString raw = rawArgument();
        MathNode row = makeNode(Kind::Row);
        const QStringList parts = raw.split(u'$');
        for (qsizetype i = 0; i < parts.size() && !tooMuch(); ++i) {
            if (parts[i].isEmpty())
                continue;
            if (i % 2 == 1 && m_depth < deepest) {
                Parser inner(parts[i]);
                inner.m_depth = m_depth + 1;
                inner.m_nodes = m_nodes;
                MathNode formula = inner.parse();
                m_nodes = inner.m_nodes;
                row.children.push_back(std::move(formula));
            } else {
                row.children.push_back(makeWord(plain(parts[i]), MathClass::Ordinary, letters));
            }
        }
        if (row.children.size() == 1)
            return row.children.front();
        return row;
    }

    /// Words without braces and backslashes; spaces at the ends stay.
    static QString plain(const QString &text)
    {
        QString result;
        for (qsizetype at = 0; at < text.size(); ++at) {
            const QChar character = text[at];
            if (character == u'{' || character == u'}')
                continue;
            if (character == u'~' || character.isSpace()) {
                if (!result.endsWith(QChar(QChar::Nbsp)))
                    result += QChar(QChar::Nbsp);
                continue;
            }
            if (character == u'\\' && at + 1 < text.size()) {
                if (!isTexLetter(text[at + 1]))
                    result += text[++at];
                continue;
            }
            result += character;
        }
        return result;
    }

    std::optional<MathNode> command()
    {
        ++m_at;
        if (m_at >= m_tex.size())
            return std::nullopt;
        if (!isTexLetter(m_tex[m_at]))
            return escape(m_tex[m_at++]);
        const qsizetype start = m_at;
        while (m_at < m_tex.size() && isTexLetter(m_tex[m_at]))
            ++m_at;
        return named(m_tex.mid(start, m_at - start));
    }

    static std::optional<MathNode> escape(QChar character)
    {
        switch (character.unicode()) {
        case u',': return makeSpace(3 / 18.0);
        case u':':
        case u'>': return makeSpace(4 / 18.0);
        case u';': return makeSpace(5 / 18.0);
        case u'!': return makeSpace(-3 / 18.0);
        case u' ':
        case u'\n': return makeSpace(0.28);
        case u'/':
        case u'-': return std::nullopt;
        case u'\\': return makeSpace(1);
        case u'|': return makeSymbol(QStringLiteral("‖"), MathClass::Ordinary);
        case u'{': return makeSymbol(QStringLiteral("{"), MathClass::Open);
        case u'}': return makeSymbol(QStringLiteral("}"), MathClass::Close);
        case u'(':
        case u')':
        case u'[':
        case u']': return std::nullopt; // \( … \) around the whole
        default: return makeSymbol(QString(character), MathClass::Ordinary);
        }
    }

    std::optional<MathNode> named(const QString &name)
    {
        if (const auto symbol = mathSymbol(name)) {
            MathNode node = makeSymbol(*symbol);
            const char16_t first = symbol->text[0].unicode();
            if (first >= u'α' && first <= u'ϵ') // small Greek letters are variables
                node.letters = m_letters;
            return node;
        }
        if (const auto function = mathFunction(name)) {
            MathNode node = makeWord(function->text, MathClass::Operator);
            node.limits = function->limits;
            return node;
        }
        if (const auto space = mathSpaces().constFind(name); space != mathSpaces().cend())
            return makeSpace(*space);
        if (const auto letters = mathTextLettersOf(name))
            return words(*letters);
        if (const auto letters = mathLettersOf(name))
            return inLetters(*letters, name.startsWith(QLatin1String("math")) ||
                                           name.startsWith(QLatin1Char('b')));
        if (const auto accent = mathAccents().constFind(name); accent != mathAccents().cend()) {
            MathNode node = wrap(Kind::Accent, argument());
            node.text = *accent;
            return node;
        }
        if (const auto mark = mathStretches().constFind(name); mark != mathStretches().cend()) {
            MathNode node = wrap(Kind::Stretch, argument());
            node.text = *mark;
            node.below = name.startsWith(QLatin1String("under"));
            node.limits = name.endsWith(QLatin1String("brace"));
            return node;
        }
        if (name == QLatin1String("mathbb") || name == QLatin1String("mathcal") ||
            name == QLatin1String("mathscr") || name == QLatin1String("mathfrak"))
            return inAlphabet(name);
        if (auto built = structure(name))
            return built;
        return lesser(name);
    }

    MathNode inLetters(MathLetters letters, bool takesArgument)
    {
        if (!takesArgument || (m_at < m_tex.size() && m_tex[m_at] != u'{' && letters != m_letters &&
                               !m_tex[m_at].isSpace() && m_tex[m_at] != u'\\')) {
            m_letters = letters; // \bf and \rm: until the end of the group
            return makeNode(Kind::Row);
        }
        const MathLetters before = std::exchange(m_letters, letters);
        MathNode node = argument();
        m_letters = before;
        m_group = node.kind == Kind::Row;
        return node;
    }

    MathNode inAlphabet(const QString &alphabet)
    {
        MathNode node = argument();
        place(node, alphabet);
        return node;
    }

    static void place(MathNode &node, const QString &alphabet)
    {
        if (node.kind == Kind::Symbol || node.kind == Kind::Word) {
            const QString placed = inMathAlphabet(node.text, alphabet);
            if (placed != node.text)
                node.letters = MathLetters::Upright;
            node.text = placed;
        }
        for (MathNode &child : node.children)
            place(child, alphabet);
    }

    /// Fractions, roots, fences, tables: what has parts.
    std::optional<MathNode> structure(const QString &name)
    {
        if (name == QLatin1String("frac") || name == QLatin1String("dfrac") ||
            name == QLatin1String("tfrac") || name == QLatin1String("cfrac") ||
            name == QLatin1String("nicefrac") || name == QLatin1String("sfrac"))
            return fraction(name);
        if (name.endsWith(QLatin1String("binom")))
            return binomial(name);
        if (name == QLatin1String("sqrt"))
            return root();
        if (name == QLatin1String("left"))
            return leftRight();
        if (name.startsWith(QLatin1String("big")) || name.startsWith(QLatin1String("Big")))
            if (auto big = bigDelimiter(name))
                return big;
        if (name == QLatin1String("begin"))
            return environment();
        if (name == QLatin1String("overset") || name == QLatin1String("stackrel"))
            return stacked(/* below= */ false);
        if (name == QLatin1String("underset"))
            return stacked(/* below= */ true);
        if (name == QLatin1String("xrightarrow") || name == QLatin1String("xleftarrow"))
            return labelledArrow(name);
        if (name == QLatin1String("substack")) {
            m_at = qMin(m_at, m_tex.size());
            skipSpace();
            if (m_at < m_tex.size() && m_tex[m_at] == u'{')
                ++m_at;
            MathNode grid = cells(QStringLiteral("c"));
            if (m_at < m_tex.size())
                ++m_at;
            return grid;
        }
        if (name.endsWith(QLatin1String("phantom"))) {
            MathNode node = wrap(Kind::Phantom, argument());
            return node;
        }
        return std::nullopt;
    }

    std::optional<MathNode> fraction(const QString &name)
    {
        MathNode node = makeNode(Kind::Fraction, MathClass::Inner);
        if (name == QLatin1String("cfrac"))
            optionalArgument();
        node.children.push_back(argument());
        node.children.push_back(argument());
        return inStyleOf(name, std::move(node));
    }

    static MathNode inStyleOf(const QString &name, MathNode node)
    {
        if (!name.startsWith(u'd') && !name.startsWith(u't') && name != QLatin1String("cfrac"))
            return node;
        MathNode style = wrap(Kind::Style, std::move(node));
        style.type = MathClass::Inner;
        style.display = !name.startsWith(u't');
        return style;
    }

    MathNode binomial(const QString &name)
    {
        MathNode rows = makeNode(Kind::Fraction, MathClass::Inner);
        rows.rule = false;
        rows.children.push_back(argument());
        rows.children.push_back(argument());
        return inStyleOf(name, fenced(QStringLiteral("("), std::move(rows), QStringLiteral(")")));
    }

    MathNode root()
    {
        MathNode node = makeNode(Kind::Root);
        skipSpace();
        MathNode degree = makeNode(Kind::Row);
        if (m_at < m_tex.size() && m_tex[m_at] == u'[') {
            ++m_at;
            degree = row(Until::Bracket);
            if (m_at < m_tex.size())
                ++m_at;
        }
        node.children.push_back(argument());
        if (!degree.isEmpty())
            node.children.push_back(std::move(degree));
        return node;
    }

    QString delimiter()
    {
        skipSpace();
        if (m_at >= m_tex.size())
            return {};
        QString name = peekCommand();
        if (name.isEmpty())
            name = m_tex.mid(m_at, 1);
        m_at += name.size();
        return mathDelimiter(name);
    }

    MathNode leftRight()
    {
        const QString open = delimiter();
        MathNode inside = row(Until::Right);
        QString close;
        if (looksAt(QLatin1String("\\right"))) {
            m_at += 6;
            close = delimiter();
        }
        return fenced(open, std::move(inside), close);
    }

    std::optional<MathNode> bigDelimiter(const QString &name)
    {
        static const QHash<QString, double> sizes{{QStringLiteral("big"), 1.2},
                                                  {QStringLiteral("Big"), 1.6},
                                                  {QStringLiteral("bigg"), 2.1},
                                                  {QStringLiteral("Bigg"), 2.6}};
        QString base = name;
        MathClass type = MathClass::Ordinary;
        if (!sizes.contains(base)) {
            type = base.endsWith(u'l')   ? MathClass::Open
                   : base.endsWith(u'r') ? MathClass::Close
                                         : MathClass::Relation;
            base.chop(1);
        }
        if (!sizes.contains(base))
            return std::nullopt;
        MathNode node = makeNode(Kind::Delimiter, type);
        node.amount = sizes.value(base);
        node.text = delimiter();
        return node;
    }

    MathNode stacked(bool below)
    {
        MathNode mark = argument();
        MathNode base = argument();
        MathNode node = makeNode(Kind::Scripts, base.type);
        node.limits = true;
        node.display = true; // whatever the style
        const bool relation =
            base.type == MathClass::Relation ||
            (base.children.size() == 1 && base.children.front().type == MathClass::Relation);
        node.type = relation ? MathClass::Relation : MathClass::Ordinary;
        node.children.push_back(std::move(base));
        node.children.push_back(below ? mark : makeNode(Kind::Row));
        node.children.push_back(below ? makeNode(Kind::Row) : mark);
        return node;
    }

    MathNode labelledArrow(const QString &name)
    {
        optionalArgument();
        MathNode node = wrap(Kind::Stretch, argument());
        node.type = MathClass::Relation;
        node.text =
            name == QLatin1String("xrightarrow") ? QStringLiteral("→") : QStringLiteral("←");
        node.below = true; // the label stands on the arrow
        return node;
    }

    /// Rows of cells up to an \end or a closing brace, which stays.
    MathNode cells(const QString &align)
    {
        MathNode grid = makeNode(Kind::Grid, MathClass::Ordinary);
        grid.align = align;
        std::vector<std::vector<MathNode>> rows(1);
        while (m_nodes < mostNodes) {
            rows.back().push_back(row(Until::Cell));
            ++m_nodes;
            if (m_at >= m_tex.size())
                break;
            if (m_tex[m_at] == u'&') {
                ++m_at;
                if (rows.back().size() >= mostColumns)
                    break;
                continue;
            }
            const QString command = peekCommand();
            if (command != QLatin1String("\\\\") && command != QLatin1String("\\cr"))
                break;
            m_at += command.size();
            if (m_at < m_tex.size() && m_tex[m_at] == u'[')
                optionalArgument(); // space below the row
            rows.emplace_back();
        }
        while (rows.size() > 1 && rows.back().size() <= 1 &&
               (rows.back().empty() || rows.back().front().isEmpty()))
            rows.pop_back(); // "\\" after the last row
        for (const auto &row : rows)
            grid.columns = qMax(grid.columns, static_cast<int>(row.size()));
        for (auto &row : rows) {
            row.resize(static_cast<std::size_t>(grid.columns));
            for (MathNode &cell : row)
                grid.children.push_back(std::move(cell));
        }
        return grid;
    }

    std::optional<MathNode> environment()
    {
        const QString name = rawArgument();
        QString plainName = name;
        if (plainName.endsWith(u'*'))
            plainName.chop(1);
        QString align;
        if (plainName == QLatin1String("array") || plainName == QLatin1String("alignedat") ||
            plainName == QLatin1String("alignat")) {
            optionalArgument();
            for (const QChar letter : rawArgument())
                if (letter == u'l' || letter == u'c' || letter == u'r')
                    align += letter;
        }
        struct Form {
            const char *name;
            const char *open;
            const char *close;
            const char *align;
        };
        static constexpr Form forms[] = {
            {"matrix", "", "", "c"},     {"smallmatrix", "", "", "c"}, {"pmatrix", "(", ")", "c"},
            {"bmatrix", "[", "]", "c"},  {"Bmatrix", "{", "}", "c"},   {"vmatrix", "|", "|", "c"},
            {"Vmatrix", "‖", "‖", "c"},  {"cases", "{", "", "l"},      {"dcases", "{", "", "l"},
            {"rcases", "", "}", "l"},    {"array", "", "", "c"},       {"gather", "", "", "c"},
            {"gathered", "", "", "c"},   {"equation", "", "", "c"},    {"multline", "", "", "c"},
            {"split", "", "", "rl"},     {"align", "", "", "rl"},      {"aligned", "", "", "rl"},
            {"alignedat", "", "", "rl"}, {"alignat", "", "", "rl"},    {"eqnarray", "", "", "rcl"}};
        const Form *form = nullptr;
        for (const Form &one : forms)
            if (plainName == QLatin1String(one.name))
                form = &one;
        if (!form) // whatever it is, its contents are shown
            return makeNode(Kind::Row);
        if (align.isEmpty() || QLatin1String(form->align) == QLatin1String("rl"))
            align = QString::fromLatin1(form->align);
        MathNode grid = cells(align);
        if (looksAt(QLatin1String("\\end"))) {
            m_at += 4;
            rawArgument();
        }
        // Equations are set as in display; matrices and cases as text.
        if (QLatin1String(form->align) == QLatin1String("rl") ||
            QLatin1String(form->align) == QLatin1String("rcl") ||
            plainName.startsWith(QLatin1String("gather")) ||
            plainName == QLatin1String("equation") || plainName == QLatin1String("dcases"))
            grid.display = true;
        if (*form->open == '\0' && *form->close == '\0')
            return grid;
        return fenced(QString::fromUtf8(form->open), std::move(grid),
                      QString::fromUtf8(form->close));
    }

    /// What says how to set something rather than what; and names nobody knows.
    std::optional<MathNode> lesser(const QString &name)
    {
        if (name == QLatin1String("operatorname")) {
            if (m_at < m_tex.size() && m_tex[m_at] == u'*')
                ++m_at;
            return makeWord(plain(rawArgument()), MathClass::Operator);
        }
        static const QHash<QString, MathClass> classes{
            {QStringLiteral("mathop"), MathClass::Operator},
            {QStringLiteral("mathrel"), MathClass::Relation},
            {QStringLiteral("mathbin"), MathClass::Binary},
            {QStringLiteral("mathord"), MathClass::Ordinary},
            {QStringLiteral("mathopen"), MathClass::Open},
            {QStringLiteral("mathclose"), MathClass::Close},
            {QStringLiteral("mathpunct"), MathClass::Punctuation},
            {QStringLiteral("mathinner"), MathClass::Inner}};
        if (const auto type = classes.constFind(name); type != classes.cend()) {
            MathNode node = argument();
            node.type = *type;
            node.limits = *type == MathClass::Operator;
            m_group = true;
            return node;
        }
        if (name == QLatin1String("bmod") || name == QLatin1String("mod"))
            return makeWord(QStringLiteral("mod"), MathClass::Binary);
        if (name == QLatin1String("pmod")) {
            MathNode inside = makeNode(Kind::Row);
            inside.children.push_back(makeWord(QStringLiteral("mod"), MathClass::Ordinary));
            inside.children.push_back(makeSpace(0.33));
            inside.children.push_back(argument());
            return fenced(QStringLiteral("("), std::move(inside), QStringLiteral(")"));
        }
        if (name == QLatin1String("not"))
            return negated();
        if (name == QLatin1String("middle")) {
            MathNode node = makeNode(Kind::Delimiter, MathClass::Relation);
            node.amount = 1.2;
            node.text = delimiter();
            return node;
        }
        if (name == QLatin1String("color") || name == QLatin1String("textcolor")) {
            rawArgument();
            return name == QLatin1String("color") ? makeNode(Kind::Row) : argument();
        }
        static const QSet<QString> withArgument{QStringLiteral("end"), QStringLiteral("label"),
                                                QStringLiteral("hspace"), QStringLiteral("vspace")};
        static const QSet<QString> silent{
            QStringLiteral("nonumber"),      QStringLiteral("notag"),
            QStringLiteral("limits"),        QStringLiteral("nolimits"),
            QStringLiteral("hfill"),         QStringLiteral("mathstrut"),
            QStringLiteral("strut"),         QStringLiteral("hline"),
            QStringLiteral("allowbreak"),    QStringLiteral("newline"),
            QStringLiteral("boxed"),         QStringLiteral("fbox"),
            QStringLiteral("cancel"),        QStringLiteral("relax"),
            QStringLiteral("displaylimits"), QStringLiteral("small"),
            QStringLiteral("large"),         QStringLiteral("normalsize"),
            QStringLiteral("ensuremath"),    QStringLiteral("scriptscriptstyle"),
            QStringLiteral("mathchoice"),    QStringLiteral("protect"),
            QStringLiteral("right")};
        if (withArgument.contains(name)) {
            rawArgument();
            return makeNode(Kind::Row);
        }
        if (silent.contains(name))
            return makeNode(Kind::Row);
        if (name == QLatin1String("tag")) {
            MathNode node = makeNode(Kind::Row);
            node.children.push_back(makeSpace(2));
            node.children.push_back(
                makeWord(u'(' + plain(rawArgument()) + u')', MathClass::Ordinary));
            return node;
        }
        return makeWord(name, MathClass::Operator);
    }

    MathNode negated()
    {
        MathNode node = argument();
        MathNode *symbol = &node;
        while (symbol->kind == Kind::Row && symbol->children.size() == 1)
            symbol = &symbol->children.front();
        if (symbol->kind == Kind::Symbol)
            symbol->text = (symbol->text + QChar(0x0338)).normalized(QString::NormalizationForm_C);
        return node;
    }

    int m_depth = 0;
    int m_nodes = 0;
    MathLetters m_letters = MathLetters::Italic;
    bool m_group = false; ///< the nucleus read last was a group: one thing to its neighbours
};

} // namespace

MathNode parseMath(const QString &tex)
{
    return Parser(tex).parse();
}

} // namespace assay::ide

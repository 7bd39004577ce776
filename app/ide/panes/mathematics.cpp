#include "panes/mathematics.h"

#include <QHash>

namespace assay::ide {

namespace {

enum class Kind { Operand, Operator, Open, Start };

struct Symbol {
    QString text;
    Kind kind = Kind::Operand;
};

const QHash<QString, Symbol> &symbols()
{
    static const QHash<QString, Symbol> table = [] {
        QHash<QString, Symbol> made;
        const auto add = [&made](Kind kind,
                                 std::initializer_list<std::pair<const char *, char16_t>> entries) {
            for (const auto &[name, character] : entries)
                made.insert(QString::fromLatin1(name), {QString(QChar(character)), kind});
        };
        add(Kind::Operator, {{"le", u'≤'},
                             {"leq", u'≤'},
                             {"leqslant", u'≤'},
                             {"ge", u'≥'},
                             {"geq", u'≥'},
                             {"geqslant", u'≥'},
                             {"ne", u'≠'},
                             {"neq", u'≠'},
                             {"times", u'×'},
                             {"cdot", u'·'},
                             {"div", u'÷'},
                             {"pm", u'±'},
                             {"in", u'∈'},
                             {"notin", u'∉'},
                             {"to", u'→'},
                             {"rightarrow", u'→'},
                             {"leftarrow", u'←'},
                             {"gets", u'←'},
                             {"mapsto", u'↦'},
                             {"Rightarrow", u'⇒'},
                             {"implies", u'⇒'},
                             {"iff", u'⇔'},
                             {"approx", u'≈'},
                             {"equiv", u'≡'},
                             {"sim", u'∼'},
                             {"ll", u'≪'},
                             {"gg", u'≫'},
                             {"cup", u'∪'},
                             {"cap", u'∩'},
                             {"setminus", u'∖'},
                             {"subset", u'⊂'},
                             {"subseteq", u'⊆'},
                             {"supset", u'⊃'},
                             {"supseteq", u'⊇'},
                             {"oplus", u'⊕'},
                             {"land", u'∧'},
                             {"wedge", u'∧'},
                             {"lor", u'∨'},
                             {"vee", u'∨'},
                             {"mid", u'∣'},
                             {"lt", u'<'},
                             {"gt", u'>'},
                             {"Leftrightarrow", u'⇔'}});
        add(Kind::Operand,
            {{"alpha", u'α'},   {"beta", u'β'},       {"gamma", u'γ'},    {"delta", u'δ'},
             {"epsilon", u'ε'}, {"varepsilon", u'ε'}, {"zeta", u'ζ'},     {"eta", u'η'},
             {"theta", u'θ'},   {"lambda", u'λ'},     {"mu", u'μ'},       {"pi", u'π'},
             {"rho", u'ρ'},     {"sigma", u'σ'},      {"tau", u'τ'},      {"phi", u'φ'},
             {"varphi", u'φ'},  {"chi", u'χ'},        {"psi", u'ψ'},      {"omega", u'ω'},
             {"Gamma", u'Γ'},   {"Delta", u'Δ'},      {"Theta", u'Θ'},    {"Lambda", u'Λ'},
             {"Pi", u'Π'},      {"Sigma", u'Σ'},      {"Phi", u'Φ'},      {"Psi", u'Ψ'},
             {"Omega", u'Ω'},   {"infty", u'∞'},      {"ldots", u'…'},    {"dots", u'…'},
             {"dotsc", u'…'},   {"cdots", u'⋯'},      {"vdots", u'⋮'},    {"ell", u'ℓ'},
             {"sum", u'∑'},     {"prod", u'∏'},       {"emptyset", u'∅'}, {"varnothing", u'∅'},
             {"rfloor", u'⌋'},  {"rceil", u'⌉'},      {"rangle", u'⟩'},   {"prime", u'′'},
             {"circ", u'∘'},    {"degree", u'°'},     {"dagger", u'†'},   {"star", u'⋆'}});
        add(Kind::Open, {{"lfloor", u'⌊'},
                         {"lceil", u'⌈'},
                         {"langle", u'⟨'},
                         {"forall", u'∀'},
                         {"exists", u'∃'},
                         {"lnot", u'¬'},
                         {"neg", u'¬'}});
        return made;
    }();
    return table;
}

/// One pass over the text; runs of one format are joined.
class Reader {
public:
    explicit Reader(const QString &tex)
        : m_tex(tex)
    {
    }

    QVector<MathRun> read()
    {
        while (m_at < m_tex.size())
            readAtom();
        return m_runs;
    }

private:
    // Statements are written by people, but a hostile one must not exhaust the stack.
    static constexpr int deepest = 40;

    void emitText(const QString &text, bool italic, Kind kind)
    {
        if (!m_runs.isEmpty() && m_runs.last().italic == italic && m_runs.last().script == m_script)
            m_runs.last().text += text;
        else if (!text.isEmpty())
            m_runs.append({text, italic, m_script});
        m_last = kind;
    }

    void emitOperator(const QString &symbol)
    {
        const bool binary = m_last == Kind::Operand && m_script == MathRun::Script::Normal;
        // The break of a line may come after an operator, not before it.
        emitText(binary ? QChar(QChar::Nbsp) + symbol + QLatin1Char(' ') : symbol, false,
                 Kind::Operator);
    }

    void readAtom()
    {
        const QChar character = m_tex[m_at++];
        if (character.isSpace() || character == u'&')
            return;
        switch (character.unicode()) {
        case u'\\': readCommand(); return;
        case u'{': readGroup(); return;
        case u'}': return;
        case u'^': readScript(MathRun::Script::Super); return;
        case u'_': readScript(MathRun::Script::Sub); return;
        case u'~': emitText(QString(QChar(QChar::Nbsp)), false, m_last); return;
        case u'\'': emitText(QStringLiteral("′"), false, Kind::Operand); return;
        case u'-': emitOperator(QStringLiteral("−")); return;
        case u'*': emitOperator(QStringLiteral("∗")); return;
        case u'+':
        case u'=':
        case u'<':
        case u'>': emitOperator(QString(character)); return;
        case u',':
        case u';': emitText(character + QLatin1String(" "), false, Kind::Open); return;
        case u'(':
        case u'[':
        case u'|':
        case u'/':
        case u':': emitText(QString(character), false, Kind::Open); return;
        default: emitText(QString(character), character.isLetter(), Kind::Operand);
        }
    }

    /// After "{": the matching "}" ends it.
    void readGroup()
    {
        if (m_tex.mid(m_at, 2) == QLatin1String(",}")) { // 10{,}000: a comma without its space
            emitText(QStringLiteral(","), false, Kind::Operand);
            m_at += 2;
            return;
        }
        if (++m_depth > deepest) {
            m_at = m_tex.size();
            return;
        }
        while (m_at < m_tex.size()) {
            if (m_tex[m_at] == u'}') {
                ++m_at;
                break;
            }
            readAtom();
        }
        --m_depth;
    }

    void readArgument()
    {
        while (m_at < m_tex.size() && m_tex[m_at].isSpace())
            ++m_at;
        if (m_at >= m_tex.size() || ++m_depth > deepest) {
            m_at = m_tex.size();
            return;
        }
        readAtom();
        --m_depth;
    }

    void readScript(MathRun::Script script)
    {
        if (m_script != MathRun::Script::Normal) {
            // A script of a script would be unreadably small: 2^(n^2).
            emitText(QString(script == MathRun::Script::Super ? u'^' : u'_'), false, Kind::Open);
            readArgument();
            return;
        }
        m_script = script;
        m_last = Kind::Start;
        readArgument();
        m_script = MathRun::Script::Normal;
        m_last = Kind::Operand;
    }

    /// The argument, in parentheses if it is more than one character.
    void readPart()
    {
        const qsizetype before = m_runs.size();
        const QVector<MathRun> saved = m_runs;
        const Kind last = m_last;
        m_runs.clear();
        m_last = Kind::Start;
        readArgument();
        const QVector<MathRun> part = m_runs;
        m_runs = saved;
        m_last = last;
        const bool simple =
            mathPlainText(part).size() <= 1 ||
            (part.size() == 1 && !part[0].text.contains(u' ') && part[0].text.front().isDigit());
        if (!simple)
            emitText(QStringLiteral("("), false, Kind::Open);
        for (const MathRun &run : part) {
            if (m_runs.size() > before && m_runs.last().italic == run.italic &&
                m_runs.last().script == run.script)
                m_runs.last().text += run.text;
            else
                m_runs.append(run);
        }
        m_last = Kind::Operand;
        if (!simple)
            emitText(QStringLiteral(")"), false, Kind::Operand);
    }

    /// The raw text of a "{…}" argument, for \text and its kin.
    QString rawArgument()
    {
        if (m_at >= m_tex.size() || m_tex[m_at] != u'{')
            return {};
        const qsizetype end = m_tex.indexOf(u'}', m_at);
        const qsizetype stop = end < 0 ? m_tex.size() : end;
        const QString text = m_tex.mid(m_at + 1, stop - m_at - 1);
        m_at = qMin(stop + 1, m_tex.size());
        return text;
    }

    void readCommand()
    {
        if (m_at >= m_tex.size())
            return;
        if (!m_tex[m_at].isLetter()) {
            readEscape(m_tex[m_at++]);
            return;
        }
        QString name;
        while (m_at < m_tex.size() && m_tex[m_at].isLetter())
            name += m_tex[m_at++];
        if (const auto found = symbols().constFind(name); found != symbols().cend()) {
            if (found->kind == Kind::Operator)
                emitOperator(found->text);
            else
                emitText(found->text, false, found->kind);
            return;
        }
        static const QStringList silent{
            QStringLiteral("left"),   QStringLiteral("right"),        QStringLiteral("big"),
            QStringLiteral("Big"),    QStringLiteral("bigl"),         QStringLiteral("bigr"),
            QStringLiteral("limits"), QStringLiteral("displaystyle"), QStringLiteral("textstyle")};
        static const QStringList upright{
            QStringLiteral("text"),   QStringLiteral("mathrm"),       QStringLiteral("mathtt"),
            QStringLiteral("texttt"), QStringLiteral("operatorname"), QStringLiteral("mathbf"),
            QStringLiteral("textbf"), QStringLiteral("textit"),       QStringLiteral("begin"),
            QStringLiteral("end"),    QStringLiteral("mathsf"),       QStringLiteral("textrm")};
        if (silent.contains(name))
            return;
        if (name == QLatin1String("quad") || name == QLatin1String("qquad")) {
            emitText(QStringLiteral("\u2003"), false, Kind::Start);
        } else if (upright.contains(name)) {
            const QString text = rawArgument();
            if (name != QLatin1String("begin") && name != QLatin1String("end"))
                emitText(text, false, Kind::Operand);
        } else if (name.endsWith(QLatin1String("frac"))) {
            readPart();
            emitText(QStringLiteral("/"), false, Kind::Open);
            readPart();
        } else if (name == QLatin1String("binom")) {
            emitText(QStringLiteral("C("), false, Kind::Open);
            readArgument();
            emitText(QStringLiteral(", "), false, Kind::Open);
            readArgument();
            emitText(QStringLiteral(")"), false, Kind::Operand);
        } else if (name == QLatin1String("sqrt")) {
            emitText(QStringLiteral("√"), false, Kind::Open);
            readPart();
        } else if (name == QLatin1String("bmod") || name == QLatin1String("mod")) {
            emitOperator(QStringLiteral("mod"));
        } else if (name.startsWith(QLatin1String("over")) ||
                   name.startsWith(QLatin1String("math")) || name == QLatin1String("vec") ||
                   name == QLatin1String("hat") || name == QLatin1String("bar")) {
            readArgument(); // decoration that plain text cannot carry
        } else {
            // log, min, gcd and whatever is unknown: upright words with air around them.
            const bool spaced = m_last == Kind::Operand;
            const bool word = m_at < m_tex.size() && m_tex[m_at] == u' ';
            emitText((spaced ? QStringLiteral(" ") : QString()) + name +
                         (word ? QStringLiteral(" ") : QString()),
                     false, Kind::Open);
        }
    }

    void readEscape(QChar character)
    {
        switch (character.unicode()) {
        case u',':
        case u':':
        case u';':
        case u' ': emitText(QString(QChar(0x2009)), false, m_last); return;
        case u'!': return;
        case u'\\': emitText(QStringLiteral(" "), false, Kind::Start); return;
        case u'|': emitText(QStringLiteral("‖"), false, Kind::Open); return;
        case u'{': emitText(QStringLiteral("{"), false, Kind::Open); return;
        default: emitText(QString(character), false, Kind::Operand);
        }
    }

    QString m_tex;
    qsizetype m_at = 0;
    int m_depth = 0;
    MathRun::Script m_script = MathRun::Script::Normal;
    Kind m_last = Kind::Start;
    QVector<MathRun> m_runs;
};

} // namespace

QVector<MathRun> mathRuns(const QString &tex)
{
    QVector<MathRun> runs = Reader(tex).read();
    // "1 ≤ n ≤ 10⁶" reads badly over two lines; a longer formula must be allowed to break.
    constexpr qsizetype longestUnbroken = 20;
    if (mathPlainText(runs).size() <= longestUnbroken)
        for (MathRun &run : runs)
            run.text.replace(u' ', QChar(QChar::Nbsp));
    return runs;
}

QString mathPlainText(const QVector<MathRun> &runs)
{
    QString text;
    auto before = MathRun::Script::Normal;
    for (const MathRun &run : runs) {
        if (run.script != before && run.script == MathRun::Script::Super)
            text += u'^';
        else if (run.script != before && run.script == MathRun::Script::Sub)
            text += u'_';
        before = run.script;
        text += run.text;
    }
    return text.replace(QChar(QChar::Nbsp), u' ');
}

} // namespace assay::ide

#include "panes/math/math_symbols.h"

#include <QHash>

#include <array>
#include <initializer_list>

namespace assay::ide {

namespace {

struct Entry {
    const char *name;
    char16_t character;
};

using Table = QHash<QString, MathSymbol>;

void add(Table &table, MathClass type, std::initializer_list<Entry> entries)
{
    for (const Entry &entry : entries)
        table.insert(QString::fromLatin1(entry.name), {QString(QChar(entry.character)), type});
}

void addLetters(Table &table)
{
    add(table, MathClass::Ordinary,
        {{"alpha", u'α'},
         {"beta", u'β'},
         {"gamma", u'γ'},
         {"delta", u'δ'},
         {"epsilon", u'ϵ'},
         {"varepsilon", u'ε'},
         {"zeta", u'ζ'},
         {"eta", u'η'},
         {"theta", u'θ'},
         {"vartheta", u'ϑ'},
         {"iota", u'ι'},
         {"kappa", u'κ'},
         {"lambda", u'λ'},
         {"mu", u'μ'},
         {"nu", u'ν'},
         {"xi", u'ξ'},
         {"omicron", u'ο'},
         {"pi", u'π'},
         {"varpi", u'ϖ'},
         {"rho", u'ρ'},
         {"varrho", u'ϱ'},
         {"sigma", u'σ'},
         {"varsigma", u'ς'},
         {"tau", u'τ'},
         {"upsilon", u'υ'},
         {"phi", u'ϕ'},
         {"varphi", u'φ'},
         {"chi", u'χ'},
         {"psi", u'ψ'},
         {"omega", u'ω'},
         {"Gamma", u'Γ'},
         {"Delta", u'Δ'},
         {"Theta", u'Θ'},
         {"Lambda", u'Λ'},
         {"Xi", u'Ξ'},
         {"Pi", u'Π'},
         {"Sigma", u'Σ'},
         {"Upsilon", u'Υ'},
         {"Phi", u'Φ'},
         {"Psi", u'Ψ'},
         {"Omega", u'Ω'},
         {"ell", u'ℓ'},
         {"hbar", u'ℏ'},
         {"imath", u'ı'},
         {"jmath", u'ȷ'},
         {"Re", u'ℜ'},
         {"Im", u'ℑ'},
         {"wp", u'℘'},
         {"aleph", u'ℵ'},
         {"beth", u'ℶ'},
         {"partial", u'∂'},
         {"nabla", u'∇'},
         {"infty", u'∞'},
         {"emptyset", u'∅'},
         {"varnothing", u'∅'},
         {"forall", u'∀'},
         {"exists", u'∃'},
         {"nexists", u'∄'},
         {"neg", u'¬'},
         {"lnot", u'¬'},
         {"top", u'⊤'},
         {"bot", u'⊥'},
         {"angle", u'∠'},
         {"triangle", u'△'},
         {"square", u'□'},
         {"Box", u'□'},
         {"blacksquare", u'■'},
         {"diamond", u'⋄'},
         {"Diamond", u'◇'},
         {"lozenge", u'◊'},
         {"star", u'⋆'},
         {"bigstar", u'★'},
         {"degree", u'°'},
         {"prime", u'′'},
         {"backprime", u'‵'},
         {"dagger", u'†'},
         {"ddagger", u'‡'},
         {"S", u'§'},
         {"P", u'¶'},
         {"pounds", u'£'},
         {"euro", u'€'},
         {"copyright", u'©'},
         {"checkmark", u'✓'},
         {"clubsuit", u'♣'},
         {"diamondsuit", u'♢'},
         {"heartsuit", u'♡'},
         {"spadesuit", u'♠'},
         {"flat", u'♭'},
         {"natural", u'♮'},
         {"sharp", u'♯'},
         {"surd", u'√'},
         {"vdots", u'⋮'},
         {"backslash", u'\\'},
         {"complement", u'∁'},
         {"mho", u'℧'},
         {"textdollar", u'$'},
         {"textbackslash", u'\\'},
         {"textasciitilde", u'~'},
         {"textasciicircum", u'^'}});
    add(table, MathClass::Inner,
        {{"ldots", u'…'},
         {"dots", u'…'},
         {"dotsc", u'…'},
         {"dotso", u'…'},
         {"cdots", u'⋯'},
         {"dotsb", u'⋯'},
         {"dotsm", u'⋯'},
         {"dotsi", u'⋯'},
         {"ddots", u'⋱'},
         {"textellipsis", u'…'}});
    add(table, MathClass::Punctuation, {{"colon", u':'}, {"ldotp", u'.'}, {"cdotp", u'·'}});
}

void addOperators(Table &table)
{
    add(table, MathClass::Binary,
        {{"times", u'×'},
         {"cdot", u'⋅'},
         {"div", u'÷'},
         {"pm", u'±'},
         {"mp", u'∓'},
         {"ast", u'∗'},
         {"circ", u'∘'},
         {"bullet", u'∙'},
         {"cup", u'∪'},
         {"cap", u'∩'},
         {"uplus", u'⊎'},
         {"sqcup", u'⊔'},
         {"sqcap", u'⊓'},
         {"setminus", u'∖'},
         {"smallsetminus", u'∖'},
         {"oplus", u'⊕'},
         {"ominus", u'⊖'},
         {"otimes", u'⊗'},
         {"oslash", u'⊘'},
         {"odot", u'⊙'},
         {"land", u'∧'},
         {"wedge", u'∧'},
         {"lor", u'∨'},
         {"vee", u'∨'},
         {"veebar", u'⊻'},
         {"wr", u'≀'},
         {"amalg", u'⨿'},
         {"boxplus", u'⊞'},
         {"boxtimes", u'⊠'},
         {"ltimes", u'⋉'},
         {"rtimes", u'⋊'},
         {"bigcirc", u'◯'},
         {"triangleleft", u'◁'},
         {"triangleright", u'▷'},
         {"dotplus", u'∔'},
         {"centerdot", u'·'}});
    for (const auto &[name, character, limits] :
         std::initializer_list<std::tuple<const char *, char16_t, bool>>{{"sum", u'∑', true},
                                                                         {"prod", u'∏', true},
                                                                         {"coprod", u'∐', true},
                                                                         {"bigcup", u'⋃', true},
                                                                         {"bigcap", u'⋂', true},
                                                                         {"bigvee", u'⋁', true},
                                                                         {"bigwedge", u'⋀', true},
                                                                         {"bigoplus", u'⨁', true},
                                                                         {"bigotimes", u'⨂', true},
                                                                         {"bigodot", u'⨀', true},
                                                                         {"biguplus", u'⨄', true},
                                                                         {"bigsqcup", u'⨆', true},
                                                                         {"int", u'∫', false},
                                                                         {"iint", u'∬', false},
                                                                         {"iiint", u'∭', false},
                                                                         {"oint", u'∮', false}})
        table.insert(QString::fromLatin1(name),
                     {QString(QChar(character)), MathClass::Operator, true, limits});
}

void addRelations(Table &table)
{
    add(table, MathClass::Relation,
        {{"le", u'≤'},         {"leq", u'≤'},        {"leqslant", u'⩽'},  {"leqq", u'≦'},
         {"ge", u'≥'},         {"geq", u'≥'},        {"geqslant", u'⩾'},  {"geqq", u'≧'},
         {"lt", u'<'},         {"gt", u'>'},         {"ne", u'≠'},        {"neq", u'≠'},
         {"ll", u'≪'},         {"gg", u'≫'},         {"lll", u'⋘'},       {"ggg", u'⋙'},
         {"approx", u'≈'},     {"approxeq", u'≊'},   {"equiv", u'≡'},     {"sim", u'∼'},
         {"simeq", u'≃'},      {"cong", u'≅'},       {"propto", u'∝'},    {"asymp", u'≍'},
         {"doteq", u'≐'},      {"triangleq", u'≜'},  {"coloneqq", u'≔'},  {"eqqcolon", u'≕'},
         {"prec", u'≺'},       {"succ", u'≻'},       {"preceq", u'⪯'},    {"succeq", u'⪰'},
         {"in", u'∈'},         {"ni", u'∋'},         {"owns", u'∋'},      {"notin", u'∉'},
         {"subset", u'⊂'},     {"supset", u'⊃'},     {"subseteq", u'⊆'},  {"supseteq", u'⊇'},
         {"subsetneq", u'⊊'},  {"supsetneq", u'⊋'},  {"nsubseteq", u'⊈'}, {"nsupseteq", u'⊉'},
         {"sqsubseteq", u'⊑'}, {"sqsupseteq", u'⊒'}, {"mid", u'∣'},       {"nmid", u'∤'},
         {"divides", u'∣'},    {"parallel", u'∥'},   {"nparallel", u'∦'}, {"perp", u'⟂'},
         {"vdash", u'⊢'},      {"dashv", u'⊣'},      {"models", u'⊨'},    {"vDash", u'⊨'},
         {"nleq", u'≰'},       {"ngeq", u'≱'},       {"nless", u'≮'},     {"ngtr", u'≯'},
         {"bowtie", u'⋈'},     {"smile", u'⌣'},      {"frown", u'⌢'},     {"therefore", u'∴'},
         {"because", u'∵'}});
    add(table, MathClass::Relation,
        {{"to", u'→'},
         {"rightarrow", u'→'},
         {"leftarrow", u'←'},
         {"gets", u'←'},
         {"leftrightarrow", u'↔'},
         {"uparrow", u'↑'},
         {"downarrow", u'↓'},
         {"updownarrow", u'↕'},
         {"mapsto", u'↦'},
         {"Rightarrow", u'⇒'},
         {"Leftarrow", u'⇐'},
         {"Leftrightarrow", u'⇔'},
         {"Uparrow", u'⇑'},
         {"Downarrow", u'⇓'},
         {"implies", u'⟹'},
         {"impliedby", u'⟸'},
         {"iff", u'⟺'},
         {"longrightarrow", u'⟶'},
         {"longleftarrow", u'⟵'},
         {"longleftrightarrow", u'⟷'},
         {"Longrightarrow", u'⟹'},
         {"Longleftarrow", u'⟸'},
         {"Longleftrightarrow", u'⟺'},
         {"longmapsto", u'⟼'},
         {"nearrow", u'↗'},
         {"searrow", u'↘'},
         {"swarrow", u'↙'},
         {"nwarrow", u'↖'},
         {"hookrightarrow", u'↪'},
         {"hookleftarrow", u'↩'},
         {"leadsto", u'⇝'},
         {"rightsquigarrow", u'⇝'},
         {"nrightarrow", u'↛'},
         {"rightleftharpoons", u'⇌'},
         {"circlearrowleft", u'↺'},
         {"circlearrowright", u'↻'}});
    add(table, MathClass::Open,
        {{"lfloor", u'⌊'},
         {"lceil", u'⌈'},
         {"langle", u'⟨'},
         {"lbrace", u'{'},
         {"lbrack", u'['},
         {"lvert", u'|'},
         {"lVert", u'‖'},
         {"llbracket", u'⟦'}});
    add(table, MathClass::Close,
        {{"rfloor", u'⌋'},
         {"rceil", u'⌉'},
         {"rangle", u'⟩'},
         {"rbrace", u'}'},
         {"rbrack", u']'},
         {"rvert", u'|'},
         {"rVert", u'‖'},
         {"rrbracket", u'⟧'}});
    add(table, MathClass::Ordinary, {{"vert", u'|'}, {"Vert", u'‖'}});
}

char32_t alphabetCharacter(char32_t letter, char32_t capitals, char32_t smalls, char32_t digits)
{
    if (letter >= U'A' && letter <= U'Z' && capitals != 0)
        return capitals + (letter - U'A');
    if (letter >= U'a' && letter <= U'z' && smalls != 0)
        return smalls + (letter - U'a');
    if (letter >= U'0' && letter <= U'9' && digits != 0)
        return digits + (letter - U'0');
    return letter;
}

/// Letters that Unicode had before it made the alphabets; their places there are empty.
char32_t olderCharacter(char32_t letter)
{
    struct Older {
        char32_t place;
        char32_t character;
    };
    static constexpr std::array table = {
        Older{0x1D53A, U'ℂ'}, Older{0x1D53F, U'ℍ'}, Older{0x1D545, U'ℕ'}, Older{0x1D547, U'ℙ'},
        Older{0x1D548, U'ℚ'}, Older{0x1D549, U'ℝ'}, Older{0x1D551, U'ℤ'}, Older{0x1D49D, U'ℬ'},
        Older{0x1D4A0, U'ℰ'}, Older{0x1D4A1, U'ℱ'}, Older{0x1D4A3, U'ℋ'}, Older{0x1D4A4, U'ℐ'},
        Older{0x1D4A7, U'ℒ'}, Older{0x1D4A8, U'ℳ'}, Older{0x1D4AD, U'ℛ'}, Older{0x1D4BA, U'ℯ'},
        Older{0x1D4BC, U'ℊ'}, Older{0x1D4C4, U'ℴ'}, Older{0x1D506, U'ℭ'}, Older{0x1D50B, U'ℌ'},
        Older{0x1D50C, U'ℑ'}, Older{0x1D515, U'ℜ'}, Older{0x1D51D, U'ℨ'}};
    for (const Older &older : table)
        if (older.place == letter)
            return older.character;
    return letter;
}

} // namespace

std::optional<MathSymbol> mathSymbol(const QString &name)
{
    static const Table table = [] {
        Table made;
        addLetters(made);
        addOperators(made);
        addRelations(made);
        return made;
    }();
    const auto found = table.constFind(name);
    return found == table.cend() ? std::nullopt : std::optional(*found);
}

MathSymbol mathCharacter(QChar character)
{
    switch (character.unicode()) {
    case u'-': return {QStringLiteral("−"), MathClass::Binary};
    case u'*': return {QStringLiteral("∗"), MathClass::Binary};
    case u'+': return {QString(character), MathClass::Binary};
    case u'=':
    case u'<':
    case u'>':
    case u':':
    case u'≤':
    case u'≥':
    case u'≠':
    case u'→':
    case u'∈': return {QString(character), MathClass::Relation};
    case u'×':
    case u'·': return {QString(character), MathClass::Binary};
    case u',':
    case u';': return {QString(character), MathClass::Punctuation};
    case u'(':
    case u'[': return {QString(character), MathClass::Open};
    case u')':
    case u']':
    case u'!':
    case u'?': return {QString(character), MathClass::Close};
    default: return {QString(character), MathClass::Ordinary};
    }
}

std::optional<MathFunction> mathFunction(const QString &name)
{
    static const QHash<QString, MathFunction> table = [] {
        QHash<QString, MathFunction> made;
        for (const char *plain :
             {"log",    "ln",  "lg",   "exp",  "sin",  "cos",  "tan",    "cot",
              "sec",    "csc", "sinh", "cosh", "tanh", "coth", "arcsin", "arccos",
              "arctan", "arg", "deg",  "dim",  "hom",  "ker",  "lcm",    "sgn"})
            made.insert(QString::fromLatin1(plain), {QString::fromLatin1(plain), false});
        for (const char *limits : {"max", "min", "sup", "inf", "lim", "det", "gcd", "Pr"})
            made.insert(QString::fromLatin1(limits), {QString::fromLatin1(limits), true});
        made.insert(QStringLiteral("limsup"), {QStringLiteral("lim\u2009sup"), true});
        made.insert(QStringLiteral("liminf"), {QStringLiteral("lim\u2009inf"), true});
        made.insert(QStringLiteral("argmax"), {QStringLiteral("arg\u2009max"), true});
        made.insert(QStringLiteral("argmin"), {QStringLiteral("arg\u2009min"), true});
        return made;
    }();
    const auto found = table.constFind(name);
    return found == table.cend() ? std::nullopt : std::optional(*found);
}

QString mathDelimiter(const QString &name)
{
    if (name == QLatin1String("."))
        return {};
    if (name == QLatin1String("\\|"))
        return QStringLiteral("‖");
    if (name == QLatin1String("<") || name == QLatin1String("\\lt"))
        return QStringLiteral("⟨");
    if (name == QLatin1String(">") || name == QLatin1String("\\gt"))
        return QStringLiteral("⟩");
    if (!name.startsWith(u'\\'))
        return name;
    if (name.size() == 2 && !name[1].isLetter())
        return name.mid(1);
    const auto symbol = mathSymbol(name.mid(1));
    return symbol ? symbol->text : QString();
}

QString inMathAlphabet(const QString &text, const QString &alphabet)
{
    struct Alphabet {
        const char *name;
        char32_t capitals;
        char32_t smalls;
        char32_t digits;
    };
    static constexpr std::array alphabets = {
        Alphabet{"mathbb", 0x1D538, 0x1D552, 0x1D7D8}, Alphabet{"mathcal", 0x1D49C, 0x1D4B6, 0},
        Alphabet{"mathscr", 0x1D49C, 0x1D4B6, 0}, Alphabet{"mathfrak", 0x1D504, 0x1D51E, 0}};
    for (const Alphabet &one : alphabets) {
        if (alphabet != QLatin1String(one.name))
            continue;
        QString result;
        for (const char32_t letter : text.toUcs4()) {
            const char32_t placed =
                olderCharacter(alphabetCharacter(letter, one.capitals, one.smalls, one.digits));
            result += QString::fromUcs4(&placed, 1);
        }
        return result;
    }
    return text;
}

} // namespace assay::ide

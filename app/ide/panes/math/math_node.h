#pragma once

#include <QString>

#include <vector>

namespace assay::ide {

/// What a piece of a formula is to its neighbours; decides the space between them, as in TeX.
enum class MathClass { Ordinary, Operator, Binary, Relation, Open, Close, Punctuation, Inner };

/// Which letters a symbol is set in.
enum class MathLetters { Italic, Upright, Bold, BoldItalic, Sans, Mono };

/// One node of a formula's tree.
struct MathNode {
    enum class Kind {
        Row,       ///< children beside each other
        Symbol,    ///< `text` is one character (with combining marks)
        Word,      ///< `text` is set as it is: \text, \log, names of unknown commands
        Space,     ///< `amount` em; negative moves back
        Fraction,  ///< children: above, below; without `rule`: a binomial's two rows
        Root,      ///< children: what is under it, then the degree if there is one
        Scripts,   ///< children: base, below, above; empty rows where there is none
        Fence,     ///< children: inside; `text` and `closing` are delimiters, possibly empty
        Delimiter, ///< `text` at `amount` times the usual height: \big
        Grid,      ///< children: cells, row by row, `columns` a row; `align` one letter a column
        Accent,    ///< children: base; `text` is the mark above, or below it if `below`
        Stretch,   ///< children: base; `text` is a line, brace or arrow as wide as the base
        Phantom,   ///< children: base; takes its room, shows nothing
        Style,     ///< children: base, set as `display` says
    };
    Kind kind = Kind::Row;
    MathClass type = MathClass::Ordinary;
    MathLetters letters = MathLetters::Upright;
    QString text;
    QString closing;
    QString align;
    double amount = 0;
    int columns = 0;
    bool rule = true;
    bool below = false;
    bool large = false;   ///< Symbol: a big operator such as ∑
    bool limits = false;  ///< Scripts: above and below the base in display style
    bool display = false; ///< Style: display, else text style
    std::vector<MathNode> children;

    bool isEmpty() const { return kind == Kind::Row && children.empty(); }
};

} // namespace assay::ide

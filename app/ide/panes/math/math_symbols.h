#pragma once

#include "panes/math/math_node.h"

#include <optional>

namespace assay::ide {

/// What a TeX command such as \le or \alpha stands for.
struct MathSymbol {
    QString text;
    MathClass type = MathClass::Ordinary;
    bool large = false; ///< grows in display style and takes limits, as \sum does
    bool limits = false;
};

/// By name, without the backslash.
std::optional<MathSymbol> mathSymbol(const QString &name);

/// The class of a character that is typed as it is, and what is shown for it ("-" is a minus).
MathSymbol mathCharacter(QChar character);

/// Functions set in upright letters: \log, \max. The second says that scripts become limits.
struct MathFunction {
    QString text;
    bool limits = false;
};
std::optional<MathFunction> mathFunction(const QString &name);

/// The delimiter that a command or character names after \left; empty: none or ".".
QString mathDelimiter(const QString &name);

/// `text` in an alphabet of Unicode: "mathbb", "mathcal", "mathfrak", "mathscr". Characters that
/// the alphabet does not have stay.
QString inMathAlphabet(const QString &text, const QString &alphabet);

} // namespace assay::ide

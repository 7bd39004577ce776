#pragma once

#include "panes/math/math_box.h"
#include "panes/math/math_node.h"

namespace assay::ide {

enum class MathStyle {
    Display, ///< on a line of its own
    Text,    ///< in a line of text
};

/// Sets a formula for text of `pixels` (the font's size, device-independent). A font database must
/// be there: GUI thread, or any thread with a QGuiApplication.
MathBox layoutMath(const MathNode &formula, double pixels, MathStyle style);

/// Where a long formula in a line of text may be broken: its parts in order, each a row. Breaks are
/// after relations, operators and commas that stand outside of everything.
std::vector<MathNode> breakMath(const MathNode &formula);

} // namespace assay::ide

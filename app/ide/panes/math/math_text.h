#pragma once

#include "panes/math/math_node.h"

namespace assay::ide {

/// A formula as one line of plain text, for screen readers, copying and search: "1 ≤ n ≤ 10^6",
/// "(a + b)/2", "√n", "sum_(i=1)^n" with real signs.
QString mathText(const MathNode &formula);

} // namespace assay::ide

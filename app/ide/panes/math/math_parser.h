#pragma once

#include "panes/math/math_node.h"

namespace assay::ide {

/// Reads the TeX between a statement's dollar signs. Never fails: unknown commands become words
/// of their name, missing parts are empty, and what is nested or goes on beyond all measure is cut
/// off. The answer is a row.
MathNode parseMath(const QString &tex);

} // namespace assay::ide

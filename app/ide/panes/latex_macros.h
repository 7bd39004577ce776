#pragma once

#include <QString>

namespace assay::ide {

/// Carries out the \newcommand, \renewcommand and \def that stand in a text, also inside formulas,
/// and takes comments out. Definitions that never end are given up after a bounded number of
/// replacements.
QString expandLatexMacros(const QString &tex);

} // namespace assay::ide

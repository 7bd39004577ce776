#pragma once

#include "panes/math/math_node.h"

#include <QHash>
#include <QString>

#include <optional>

namespace assay::ide {

// What TeX's commands for spaces, accents and letters stand for; names are without the backslash.

/// Widths in em.
const QHash<QString, double> &mathSpaces();
/// The character that is put above.
const QHash<QString, QString> &mathAccents();
/// Lines, braces and arrows as wide as what they stand on.
const QHash<QString, QString> &mathStretches();
/// The letters of \mathbf and its kin.
std::optional<MathLetters> mathLettersOf(const QString &name);
/// Those of \text and its kin: the argument is words, not mathematics.
std::optional<MathLetters> mathTextLettersOf(const QString &name);

} // namespace assay::ide

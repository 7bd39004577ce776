#pragma once

#include "panes/math/math_box.h"

namespace assay::ide {

/// A delimiter drawn `height` high, centred on the line `axis` above the baseline, with strokes of
/// `pen`: parentheses, brackets, braces, bars, floors, ceilings, angles, slashes and arrows.
/// Anything else is a bar. For those that no glyph of the font is high enough for.
MathBox tallDelimiter(const QString &delimiter, double height, double axis, double pen);

/// The sign of a root around a box of this size: its left end at x = 0, the box to be placed at
/// x = `inside`.
MathBox rootSign(const MathBox &radicand, double pen, double em, double &inside);

/// A line, brace or arrow of this width, on the baseline: "‾", "_", "⏞", "⏟", "→", "←".
MathBox wideMark(const QString &mark, double width, double pen, double em);

/// What stands over a letter, with its lower edge on the baseline: "^", "~", "˙", "¨", "´", "`",
/// "ˇ", "˘", "˚". Drawn, as fonts differ in where they put these.
MathBox accentMark(const QString &mark, double em, double pen);

} // namespace assay::ide

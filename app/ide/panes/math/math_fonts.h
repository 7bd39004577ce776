#pragma once

#include "panes/math/math_node.h"

#include <QFont>

namespace assay::ide {

/// The faces that formulas are set in: STIX where it is installed (Debian's fonts-stix), else the
/// desktop's serif faces, and whatever has the sign for signs.
class MathFonts {
public:
    /// `pixels`: size of the text around, device-independent.
    explicit MathFonts(double pixels)
        : m_pixels(pixels)
    {
    }

    double pixels() const { return m_pixels; }
    /// `scale`: 1, or less in scripts.
    QFont letters(MathLetters letters, double scale) const;
    QFont signs(double scale) const;

private:
    QFont sized(QFont font, double scale) const;

    double m_pixels;
};

} // namespace assay::ide

#pragma once

#include <QColor>
#include <QPalette>

namespace assay::ide {

/// A text colour and the ground it is read on; at least 4.5:1 apart.
struct ColorPair {
    QColor text;
    QColor ground;
};

/// The colours of the interface. Painters take them from Theme::current() at each paint, so a
/// change of the scheme needs a repaint and nothing else.
struct Tokens {
    bool dark = false;
    QColor ground;     ///< behind panels: tab bars, search field
    QColor panel;      ///< panes, bars, buttons
    QColor line;       ///< one-pixel separators and borders
    QColor text;       ///< main text
    QColor muted;      ///< secondary text
    QColor accent;     ///< the one primary action, focus, links
    QColor onAccent;   ///< text on the accent
    QColor selection;  ///< selected or current row
    QColor codeGround; ///< behind code and samples
    ColorPair good;    ///< accepted
    ColorPair bad;     ///< wrong answer, run-time error, security violation
    ColorPair limit;   ///< time, memory and output limit, partly
    ColorPair quiet;   ///< not run, compile error, skipped
};

Tokens lightTokens();
Tokens darkTokens();
/// Tokens made from a desktop's own palette, for high-contrast desktops.
Tokens tokensFromPalette(const QPalette &palette);

/// True if the palette is one of a high-contrast desktop: text at the far ends of black and white.
bool isHighContrast(const QPalette &palette);

/// The application's palette from the tokens.
QPalette paletteFrom(const Tokens &tokens);

/// WCAG 2 contrast of two opaque colours, 1 to 21.
double contrastRatio(const QColor &first, const QColor &second);

/// `share` (0 to 1) of `over` laid on `under`.
QColor mixed(const QColor &under, const QColor &over, double share);

} // namespace assay::ide

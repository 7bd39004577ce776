#include "theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace assay::ide {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

} // namespace

Tokens lightTokens()
{
    return {.dark = false,
            .ground = QColor(0xf6f7f9),
            .panel = QColor(0xffffff),
            .line = QColor(0xdfe3e8),
            .text = QColor(0x1d2430),
            .muted = QColor(0x5c6675),
            .accent = QColor(0x2f5bd7),
            .onAccent = QColor(0xffffff),
            .selection = QColor(0xedf1fb),
            .codeGround = QColor(0xfbfcfd),
            // A shade darker than drawn in the design, where it is 4.44:1 on its ground and 4.49:1
            // on the selection.
            .good = {QColor(0x197d36), QColor(0xe3f4e7)},
            .bad = {QColor(0xc3252f), QColor(0xfbe9ea)},
            .limit = {QColor(0x8a5a00), QColor(0xfbf1dc)},
            .quiet = {QColor(0x5c6675), QColor(0xeceff3)}};
}

Tokens darkTokens()
{
    return {.dark = true,
            .ground = QColor(0x1b1e24),
            .panel = QColor(0x23272f),
            .line = QColor(0x353b46),
            .text = QColor(0xe4e8ee),
            .muted = QColor(0x9aa4b2),
            .accent = QColor(0x86a8ff),
            .onAccent = QColor(0x10151f),
            .selection = QColor(0x2b3242),
            .codeGround = QColor(0x1f2329),
            .good = {QColor(0x56d06e), QColor(0x1f3a28)},
            .bad = {QColor(0xff7b83), QColor(0x44262a)},
            .limit = {QColor(0xe8b04a), QColor(0x40341c)},
            .quiet = {QColor(0x9aa4b2), QColor(0x2c313a)}};
}

Tokens tokensFromPalette(const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::WindowText);
    const ColorPair plain{text, ground};
    Tokens tokens = luminance(ground) < luminance(text) ? darkTokens() : lightTokens();
    tokens.ground = ground;
    tokens.panel = palette.color(QPalette::Base);
    tokens.line = text;
    tokens.text = text;
    tokens.muted = text;
    tokens.accent = palette.color(QPalette::Highlight);
    tokens.onAccent = palette.color(QPalette::HighlightedText);
    tokens.selection = mixed(ground, text, 0.15);
    tokens.codeGround = tokens.panel;
    // Shape and word tell the verdict; colour would cost the contrast that was asked for.
    tokens.good = tokens.bad = tokens.limit = tokens.quiet = plain;
    return tokens;
}

bool isHighContrast(const QPalette &palette)
{
    // Ordinary desktops soften one of the two; only high-contrast ones use pure black and white.
    return contrastRatio(palette.color(QPalette::Window), palette.color(QPalette::WindowText)) > 20;
}

QPalette paletteFrom(const Tokens &tokens)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.panel);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Base, tokens.panel);
    palette.setColor(QPalette::AlternateBase, tokens.ground);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::Button, tokens.panel);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::BrightText, tokens.bad.text);
    palette.setColor(QPalette::ToolTipBase, tokens.panel);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::PlaceholderText, tokens.muted);
    palette.setColor(QPalette::Highlight, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.onAccent);
    palette.setColor(QPalette::Accent, tokens.accent);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::LinkVisited, tokens.accent);
    palette.setColor(QPalette::Light, tokens.panel);
    palette.setColor(QPalette::Midlight, tokens.ground);
    palette.setColor(QPalette::Mid, tokens.line);
    palette.setColor(QPalette::Dark, tokens.line);
    palette.setColor(QPalette::Shadow, tokens.line);
    const QColor faint = mixed(tokens.panel, tokens.muted, 0.7);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        palette.setColor(QPalette::Disabled, role, faint);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tokens.selection);
    return palette;
}

double contrastRatio(const QColor &first, const QColor &second)
{
    const auto [low, high] = std::minmax({luminance(first), luminance(second)});
    return (high + 0.05) / (low + 0.05);
}

QColor mixed(const QColor &under, const QColor &over, double share)
{
    const auto channel = [share](float below, float above) {
        return static_cast<float>(below + (above - below) * share);
    };
    return QColor::fromRgbF(channel(under.redF(), over.redF()),
                            channel(under.greenF(), over.greenF()),
                            channel(under.blueF(), over.blueF()));
}

} // namespace assay::ide

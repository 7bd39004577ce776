#pragma once

#include "theme/tokens.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace assay::ide {

/// Which colours people asked for.
enum class Scheme { System, Light, Dark };

/// The look of the whole application: palette, style and fonts from one set of tokens.
/// GUI thread only.
class Theme : public QObject {
    Q_OBJECT

public:
    static Theme &instance();

    /// Sets style, palette and fonts of `application`. With Scheme::System the desktop's light or
    /// dark is followed, also when it changes later. May be called again at any time.
    static void apply(QApplication &application, Scheme scheme);

    /// The colours in force. Valid before apply(): the light ones.
    static const Tokens &current();
    static Scheme scheme();

    /// Interface font scaled by `factor` (1.45 headings, 0.88 secondary), with `weight`.
    static QFont font(double factor = 1.0, QFont::Weight weight = QFont::Normal);
    /// JetBrains Mono, else the desktop's fixed font; ligatures off.
    static QFont codeFont(double factor = 1.0);

Q_SIGNALS:
    /// After the palette has changed. Widgets that paint from current() are repainted anyway; this
    /// is for those that made something of the colours, such as a document or a cached icon.
    void changed();

private:
    Theme() = default;
    void install(QApplication &application);

    Tokens m_tokens = lightTokens();
    Scheme m_scheme = Scheme::System;
    QPalette m_desktop; ///< as it was before ours
    bool m_started = false;
};

} // namespace assay::ide

#include "theme/theme.h"

#include "theme/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QStyleHints>

namespace assay::ide {

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

void Theme::apply(QApplication &application, Scheme scheme)
{
    Theme &theme = instance();
    theme.m_scheme = scheme;
    QStyleHints *hints = QGuiApplication::styleHints();
    if (!theme.m_started) {
        theme.m_started = true;
        theme.m_desktop = application.palette();
        auto *style = new Style;
        style->setParent(&application);
        application.setStyle(style);
        QFont font = application.font();
        if (QFontInfo(font).pointSizeF() < 10) {
            font.setPointSizeF(10);
            application.setFont(font);
        }
        QObject::connect(hints, &QStyleHints::colorSchemeChanged, &theme, [&application, &theme] {
            if (theme.m_scheme == Scheme::System)
                theme.install(application);
        });
    }
    // Native parts (file dialogs, window frame) follow what was asked for.
    if (scheme == Scheme::System)
        hints->unsetColorScheme();
    else
        hints->setColorScheme(scheme == Scheme::Dark ? Qt::ColorScheme::Dark
                                                     : Qt::ColorScheme::Light);
    theme.install(application);
}

void Theme::install(QApplication &application)
{
    const bool dark = m_scheme == Scheme::Dark ||
                      (m_scheme == Scheme::System &&
                       QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark);
    if (m_scheme == Scheme::System && isHighContrast(m_desktop)) {
        m_tokens = tokensFromPalette(m_desktop);
        application.setPalette(m_desktop);
    } else {
        m_tokens = dark ? darkTokens() : lightTokens();
        application.setPalette(paletteFrom(m_tokens));
    }
    Q_EMIT changed();
}

const Tokens &Theme::current()
{
    return instance().m_tokens;
}

Scheme Theme::scheme()
{
    return instance().m_scheme;
}

QFont Theme::font(double factor, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

QFont Theme::codeFont(double factor)
{
    static const QString family = [] {
        const QString wanted = QStringLiteral("JetBrains Mono");
        if (QFontDatabase::hasFamily(wanted))
            return wanted;
        return QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    }();
    QFont font(family);
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    font.setPointSizeF(QApplication::font().pointSizeF() * factor * 0.95);
    // A beginner must see the two characters they typed.
    font.setFeature(QFont::Tag("calt"), 0);
    font.setFeature(QFont::Tag("liga"), 0);
    return font;
}

} // namespace assay::ide

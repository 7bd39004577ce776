#include "translation.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <array>
#include <memory>

namespace assay::ide {

namespace {

const QString folder = QStringLiteral(":/i18n");

// Names of keys in shortcuts, for when Qt's own translation is not installed.
[[maybe_unused]] constexpr std::array keys{
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),   QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Alt"),    QT_TRANSLATE_NOOP("QShortcut", "Esc"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"), QT_TRANSLATE_NOOP("QShortcut", "Enter"),
};

void install(const QLocale &locale, const QString &name, const QString &place)
{
    auto translator = std::make_unique<QTranslator>(QCoreApplication::instance());
    if (translator->load(locale, name, QStringLiteral("_"), place))
        QCoreApplication::installTranslator(translator.release()); // the application owns it
}

} // namespace

QStringList interfaceLanguages()
{
    QStringList codes = QDir(folder).entryList({QStringLiteral("assay_*.qm")}, QDir::Files);
    for (QString &code : codes)
        code = code.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0);
    codes.sort();
    return codes;
}

void installTranslations(const QLocale &locale)
{
    const QString system = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    install(locale, QStringLiteral("qtbase"), system);
    install(locale, QStringLiteral("qscintilla"), system);
    // The one installed last is asked first: English, which has the plural forms, is below.
    install(QLocale(QLocale::English), QStringLiteral("assay"), folder);
    install(locale, QStringLiteral("assay"), folder);
}

} // namespace assay::ide

#include "application.h"

#include "main_window/main_window.h"
#include "settings/settings.h"
#include "translation.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <cstdio>
#include <expected>
#include <optional>

namespace assay::ide {

namespace {

// The command line speaks English, like that of `assay`: scripts read it.
struct CommandLine {
    QStringList places;
    std::optional<Scheme> scheme;
    std::optional<QLocale> locale;
};

void print(FILE *stream, const QString &text)
{
    std::fputs(qPrintable(text), stream);
    std::fputc('\n', stream);
}

/// "de, en or fr"
QString languageChoice()
{
    QStringList codes = interfaceLanguages();
    const QString last = codes.takeLast();
    return QStringLiteral("%1 or %2").arg(codes.join(QStringLiteral(", ")), last);
}

/// What to do, or the exit status if there is nothing more to do.
std::expected<CommandLine, int> readCommandLine(int argc, char **argv)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Assay: write programs for assignments and have them judged."));
    const QCommandLineOption help = {{QStringLiteral("h"), QStringLiteral("help")},
                                     QStringLiteral("Print this help.")};
    const QCommandLineOption version = {{QStringLiteral("v"), QStringLiteral("version")},
                                        QStringLiteral("Print the version.")};
    const QCommandLineOption theme = {QStringLiteral("theme"),
                                      QStringLiteral("Colours: system, light or dark."),
                                      QStringLiteral("name")};
    const QCommandLineOption language = {
        QStringLiteral("language"),
        QStringLiteral("Language of the window: %1. Without it, the desktop's.")
            .arg(languageChoice()),
        QStringLiteral("code")};
    parser.addOptions({help, version, theme, language});
    parser.addPositionalArgument(QStringLiteral("path"),
                                 QStringLiteral("Folders of assignments or problem packages."),
                                 QStringLiteral("[PATH...]"));

    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    if (!parser.parse(arguments)) {
        print(stderr, QStringLiteral("assay-ide: ") + parser.errorText());
        return std::unexpected(2);
    }
    if (parser.isSet(help)) {
        const QCoreApplication application(argc, argv); // for the program's name in the text
        print(stdout, parser.helpText());
        return std::unexpected(0);
    }
    if (parser.isSet(version)) {
        print(stdout, QStringLiteral("assay-ide ") + QCoreApplication::applicationVersion());
        return std::unexpected(0);
    }
    CommandLine line;
    if (parser.isSet(theme)) {
        const QString name = parser.value(theme);
        if (schemeFromName(name) == Scheme::System && name != QLatin1String("system")) {
            print(stderr,
                  QStringLiteral("assay-ide: --theme must be system, light or dark, not “%1”")
                      .arg(name));
            return std::unexpected(2);
        }
        line.scheme = schemeFromName(name);
    }
    if (parser.isSet(language)) {
        const QString code = parser.value(language);
        if (!interfaceLanguages().contains(code)) {
            print(stderr, QStringLiteral("assay-ide: --language must be %1, not “%2”")
                              .arg(languageChoice(), code));
            return std::unexpected(2);
        }
        line.locale = QLocale(code);
    }
    for (const QString &path : parser.positionalArguments()) {
        if (!QFileInfo::exists(path)) {
            print(stderr, QStringLiteral("assay-ide: there is no file or folder %1").arg(path));
            return std::unexpected(2);
        }
        line.places += QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    }
    return line;
}

} // namespace

int runApplication(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("assay-ide"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ASSAY_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.assay_judge.Assay"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Assay"));
    const auto line = readCommandLine(argc, argv);
    if (!line)
        return line.error();

    QApplication application(argc, argv);
    if (line->locale)
        QLocale::setDefault(*line->locale);
    installTranslations(QLocale());
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/io.github.assay_judge.Assay.svg")));
    Settings settings;
    Theme::apply(application, line->scheme.value_or(settings.scheme()));
    MainWindow window(settings, line->places);
    window.show();
    return QApplication::exec();
}

} // namespace assay::ide

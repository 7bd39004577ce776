#include "application.h"

#include "main_window/main_window.h"
#include "settings/settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>

#include <cstdio>
#include <expected>
#include <optional>

namespace assay::ide {

namespace {

struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    QStringList places;
    std::optional<Scheme> scheme;
};

void print(FILE *stream, const QString &text)
{
    std::fputs(qPrintable(text), stream);
    std::fputc('\n', stream);
}

/// What to do, or the exit status if there is nothing more to do.
std::expected<CommandLine, int> readCommandLine(int argc, char **argv)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLine::tr("Assay: write programs for assignments and have them judged."));
    const QCommandLineOption help = {{QStringLiteral("h"), QStringLiteral("help")},
                                     CommandLine::tr("Print this help.")};
    const QCommandLineOption version = {{QStringLiteral("v"), QStringLiteral("version")},
                                        CommandLine::tr("Print the version.")};
    const QCommandLineOption theme = {QStringLiteral("theme"),
                                      CommandLine::tr("Colours: system, light or dark."),
                                      CommandLine::tr("name")};
    parser.addOptions({help, version, theme});
    parser.addPositionalArgument(QStringLiteral("path"),
                                 CommandLine::tr("Folders of assignments or problem packages."),
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
            print(stderr, CommandLine::tr("assay-ide: --theme must be system, light or dark, not "
                                          "“%1”")
                              .arg(name));
            return std::unexpected(2);
        }
        line.scheme = schemeFromName(name);
    }
    for (const QString &path : parser.positionalArguments()) {
        if (!QFileInfo::exists(path)) {
            print(stderr, CommandLine::tr("assay-ide: there is no file or folder %1").arg(path));
            return std::unexpected(2);
        }
        line.places += QFileInfo(path).absoluteFilePath();
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
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/io.github.assay_judge.Assay.svg")));
    Settings settings;
    Theme::apply(application, line->scheme.value_or(settings.scheme()));
    MainWindow window(settings, line->places);
    window.show();
    return QApplication::exec();
}

} // namespace assay::ide

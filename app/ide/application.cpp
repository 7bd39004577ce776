#include "application.h"

#include "bridge/installation.h"
#include "main_window/main_window.h"
#include "settings/settings.h"
#include "single_instance.h"
#include "termination.h"
#include "translation.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

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
    bool newWindow = false;
    QStringList kept; ///< options that hold for a restart too: all but the language
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
    const QCommandLineOption newWindow = {
        QStringLiteral("new-window"),
        QStringLiteral("Open a window of its own, also if there is one already.")};
    parser.addOptions({help, version, theme, language, newWindow});
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
    line.newWindow = parser.isSet(newWindow);
    if (line.newWindow)
        line.kept += QStringLiteral("--new-window");
    if (parser.isSet(theme)) {
        const QString name = parser.value(theme);
        if (schemeFromName(name) == Scheme::System && name != QLatin1String("system")) {
            print(stderr,
                  QStringLiteral("assay-ide: --theme must be system, light or dark, not “%1”")
                      .arg(name));
            return std::unexpected(2);
        }
        line.scheme = schemeFromName(name);
        line.kept += {QStringLiteral("--theme"), name};
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

/// The window's language: of the command line, else chosen, else the desktop's.
QLocale localeOf(const CommandLine &line, const Settings &settings)
{
    const QString chosen = settings.preferences().language;
    if (line.locale || !interfaceLanguages().contains(chosen))
        return line.locale.value_or(QLocale());
    return QLocale(chosen);
}

/// True if the window that is there has taken what was wanted; then there is nothing left to do.
bool handOver(const SingleInstance &instance, const QStringList &places, int argc, char **argv)
{
    const QCoreApplication application(argc, argv); // sockets want one; it needs no display
    return instance.handOver(places);
}

struct Ending {
    int status = 0;
    std::optional<QStringList> restart = {}; ///< program and arguments of the next start
};

/// Until the window is closed; or nothing if another one has taken over.
Ending runWindow(const CommandLine &line, int argc, char **argv)
{
    SingleInstance instance(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation),
                            gradebookFile());
    if (!line.newWindow && !instance.claim() && handOver(instance, line.places, argc, argv))
        return {};

    QApplication application(argc, argv);
    Settings settings;
    QLocale::setDefault(localeOf(line, settings));
    installTranslations(QLocale());
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/io.github.assay_judge.Assay.svg")));
    Theme::apply(application, line.scheme.value_or(settings.scheme()));
    const Termination termination; // before there is anything to end in order
    MainWindow window(settings, line.places);
    QObject::connect(&instance, &SingleInstance::started, &window, &MainWindow::comeForward);
    QObject::connect(&termination, &Termination::asked, &window, &MainWindow::close);
    window.show();
    QTimer::singleShot(0, &instance, &SingleInstance::listen); // after the first paint
    Ending ending{QApplication::exec()};
    if (window.isRestartWanted()) {
        ending.restart = QStringList(QCoreApplication::applicationFilePath()) + line.kept;
        if (!line.places.isEmpty()) // the first one is opened: what was open comes before them
            *ending.restart += settings.lastAssignment();
        *ending.restart += line.places;
        ending.restart->removeAll(QString());
    }
    return ending;
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
    const Ending ending = runWindow(*line, argc, argv);
    if (ending.restart) // only now is the place of the one instance free
        QProcess::startDetached(ending.restart->front(), ending.restart->mid(1));
    return ending.status;
}

} // namespace assay::ide

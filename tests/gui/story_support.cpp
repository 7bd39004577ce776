#include "story_support.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace assay::ide::test {

void writeFile(const QString &path, const QString &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write %s", qPrintable(path));
}

IsolatedHome::IsolatedHome()
    : m_path(qEnvironmentVariable("ASSAY_TEST_HOME", m_folder.path()))
{
    const auto set = [this](const char *variable, const QString &folder) {
        const QString path = m_path + QLatin1Char('/') + folder;
        QDir().mkpath(path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv(variable, path.toLocal8Bit());
    };
    set("HOME", QStringLiteral("home"));
    set("XDG_CONFIG_HOME", QStringLiteral("config"));
    set("XDG_DATA_HOME", QStringLiteral("data"));
    set("XDG_CACHE_HOME", QStringLiteral("cache"));
    set("XDG_STATE_HOME", QStringLiteral("state"));
    set("XDG_RUNTIME_DIR", QStringLiteral("run"));
    set("ASSAY_DATA_DIR", QStringLiteral("data/assay"));
    qputenv("LANG", "C.UTF-8");
    // A screen that is large enough for the window; the platform's own has 800 × 800 pixels.
    const QString screen = m_path + QStringLiteral("/screen.json");
    writeFile(screen, QStringLiteral(R"({"screens": [{"name": "test", "x": 0, "y": 0,
        "width": 1920, "height": 1200, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})"));
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screen.toLocal8Bit());
}

namespace {

void addTests(const QString &folder, int count, int offset)
{
    for (int i = 1; i <= count; ++i) {
        const QString base = folder + QStringLiteral("/%1").arg(i, 2, 10, QLatin1Char('0'));
        writeFile(base + QStringLiteral(".in"), QStringLiteral("%1 %2\n").arg(i).arg(offset));
        writeFile(base + QStringLiteral(".ans"), QStringLiteral("%1\n").arg(i + offset));
    }
}

} // namespace

QString makePackage(const QString &folder, const QString &name, const PackageShape &shape)
{
    const QString top = folder + QLatin1Char('/') + name;
    const QUuid id = QUuid::createUuidV5(QUuid(), name);
    writeFile(top + QStringLiteral("/problem.yaml"),
              QStringLiteral("problem_format_version: 2023-07\n"
                             "name: Sum of two (%1)\n"
                             "uuid: %2\n"
                             "type: pass-fail\n"
                             "limits:\n  time_limit: %3\n  memory: 256\n")
                  .arg(name, id.toString(QUuid::WithoutBraces))
                  .arg(shape.timeLimit));
    writeFile(top + QStringLiteral("/assay.yaml"),
              QStringLiteral("course: \"1 · First steps\"\n"
                             "difficulty: easy\n"
                             "languages: [c, cpp, python]\n"
                             "visibility:\n  secret/small: shown\n"
                             "hints:\n  - Add them.\n"));
    writeFile(top + QStringLiteral("/statement/problem.en.md"),
              QStringLiteral("Read two numbers, write their **sum**.\n"));
    writeFile(top + QStringLiteral("/starter/c/main.c"),
              QStringLiteral("/* write your program here */\n"));
    addTests(top + QStringLiteral("/data/sample"), shape.samples, 10);
    addTests(top + QStringLiteral("/data/secret/small"), shape.shown, 20);
    addTests(top + QStringLiteral("/data/secret/large"), shape.hidden, 1000);
    return top;
}

} // namespace assay::ide::test

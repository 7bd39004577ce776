#include "bridge/sandbox_check.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <array>

namespace assay::ide {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SandboxCheck)
};

/// The helper's names of its layers and states, collected for translation; others stay as they are.
[[maybe_unused]] constexpr std::array helperWords{
    QT_TRANSLATE_NOOP("SandboxCheck", "user namespace"),
    QT_TRANSLATE_NOOP("SandboxCheck", "pid namespace"),
    QT_TRANSLATE_NOOP("SandboxCheck", "mount namespace"),
    QT_TRANSLATE_NOOP("SandboxCheck", "network namespace"),
    QT_TRANSLATE_NOOP("SandboxCheck", "ipc namespace"),
    QT_TRANSLATE_NOOP("SandboxCheck", "uts namespace"),
    QT_TRANSLATE_NOOP("SandboxCheck", "cgroup namespace"),
    QT_TRANSLATE_NOOP("SandboxCheck", "private read-only root"),
    QT_TRANSLATE_NOOP("SandboxCheck", "no capabilities"),
    QT_TRANSLATE_NOOP("SandboxCheck", "no new privileges"),
    QT_TRANSLATE_NOOP("SandboxCheck", "system call filter"),
    QT_TRANSLATE_NOOP("SandboxCheck", "resource limits"),
    QT_TRANSLATE_NOOP("SandboxCheck", "exact limits"),
    QT_TRANSLATE_NOOP("SandboxCheck", "holds"),
    QT_TRANSLATE_NOOP("SandboxCheck", "weaker"),
    QT_TRANSLATE_NOOP("SandboxCheck", "missing"),
};

QString translated(const QString &helperWord)
{
    return QCoreApplication::translate("SandboxCheck", helperWord.toUtf8().constData());
}

SandboxView missing(const QString &why)
{
    SandboxView view;
    view.state = SandboxView::State::Missing;
    view.summary = Words::tr("Programs cannot be isolated");
    view.details = why;
    return view;
}

} // namespace

SandboxView parseSandboxCheck(const QByteArray &report, int exitStatus)
{
    const QJsonObject check = QJsonDocument::fromJson(report).object();
    QStringList details;
    QStringList notWhole;
    for (const QJsonValue &value : check.value(QLatin1String("layers")).toArray()) {
        const QJsonObject layer = value.toObject();
        const QString name = translated(layer.value(QLatin1String("name")).toString());
        const QString state = layer.value(QLatin1String("state")).toString();
        if (state != QLatin1String("holds"))
            notWhole += name;
        QString detail = Words::tr("%1: %2", "layer, state").arg(name, translated(state));
        if (const QString why = layer.value(QLatin1String("why")).toString(); !why.isEmpty())
            detail += QStringLiteral(" – ") + why;
        details += detail;
    }
    if (const QString why = check.value(QLatin1String("failure")).toString(); !why.isEmpty())
        return missing(why);
    if (exitStatus != 0 || details.isEmpty())
        return missing(Words::tr("The sandbox helper could not check this computer."));
    SandboxView view;
    view.details = details.join(QLatin1Char('\n'));
    view.state = notWhole.isEmpty() ? SandboxView::State::Holds : SandboxView::State::Weaker;
    view.summary =
        notWhole.isEmpty()
            ? Words::tr("All sandbox layers hold")
            : Words::tr("Sandbox holds; weaker: %1").arg(notWhole.join(QLatin1String(", ")));
    return view;
}

void checkSandbox(const QString &helper, QObject *guard,
                  std::function<void(const SandboxView &)> done)
{
    auto *process = new QProcess(guard);
    QObject::connect(process, &QProcess::finished, guard,
                     [process, done](int exitCode, QProcess::ExitStatus status) {
                         const int exitStatus = status == QProcess::NormalExit ? exitCode : -1;
                         done(parseSandboxCheck(process->readAllStandardOutput(), exitStatus));
                         process->deleteLater();
                     });
    QObject::connect(
        process, &QProcess::errorOccurred, guard,
        [process, helper, done](QProcess::ProcessError error) {
            if (error != QProcess::FailedToStart)
                return; // finished() follows
            done(missing(Words::tr("%1 could not be started. Install Assay again.").arg(helper)));
            process->deleteLater();
        });
    process->start(helper, {QStringLiteral("check"), QStringLiteral("--json")});
}

} // namespace assay::ide

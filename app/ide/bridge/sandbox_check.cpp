#include "bridge/sandbox_check.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace assay::ide {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SandboxCheck)
};

SandboxView missing(const QString &why)
{
    SandboxView view;
    view.state = SandboxView::State::Missing;
    view.summary = Words::tr("Programs cannot be isolated");
    view.details = why;
    return view;
}

} // namespace

SandboxView parseSandboxCheck(const QByteArray &lines, int exitStatus)
{
    SandboxView view;
    QStringList details;
    int weaker = 0;
    int absent = 0;
    for (const QByteArray &line : lines.split('\n')) {
        const QJsonObject layer = QJsonDocument::fromJson(line).object();
        const QString name = layer.value(QLatin1String("layer")).toString();
        const QString state = layer.value(QLatin1String("state")).toString();
        if (name.isEmpty())
            continue;
        weaker += state == QLatin1String("weaker") ? 1 : 0;
        absent += state == QLatin1String("missing") ? 1 : 0;
        QString detail = Words::tr("%1: %2", "layer, state").arg(name, state);
        if (const QString why = layer.value(QLatin1String("why")).toString(); !why.isEmpty())
            detail += QLatin1String(" – ") + why;
        details += detail;
    }
    if (exitStatus != 0)
        return missing(details.isEmpty()
                           ? Words::tr("The sandbox helper could not check this computer.")
                           : details.join(QLatin1Char('\n')));
    view.details = details.join(QLatin1Char('\n'));
    view.state = weaker + absent > 0 ? SandboxView::State::Weaker : SandboxView::State::Holds;
    view.summary = weaker + absent > 0
                       ? Words::tr("Sandbox holds, %n layer(s) weaker", nullptr, weaker + absent)
                       : Words::tr("All sandbox layers hold");
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

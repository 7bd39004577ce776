#include "bridge/installation.h"

#include "base/paths.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace assay::ide {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Doctor)
};

DoctorFinding::State stateFrom(const QString &name)
{
    if (name == QLatin1String("holds"))
        return DoctorFinding::State::Holds;
    return name == QLatin1String("weaker") ? DoctorFinding::State::Weaker
                                           : DoctorFinding::State::Missing;
}

} // namespace

QString helpFolder()
{
    return QString::fromStdString((resourceDirectory() / "help").string());
}

QString gradebookFile()
{
    return QString::fromStdString((dataDirectory() / "gradebook.db").string());
}

DoctorReport parseDoctor(const QByteArray &output)
{
    DoctorReport report;
    bool whole = false;
    for (const QByteArray &line : output.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const QString event = object.value(QLatin1String("event")).toString();
        whole = whole || event == QLatin1String("doctor");
        if (event == QLatin1String("layer"))
            report.findings += {object.value(QLatin1String("part")).toString(),
                                object.value(QLatin1String("name")).toString(),
                                stateFrom(object.value(QLatin1String("state")).toString()),
                                object.value(QLatin1String("why")).toString()};
    }
    if (!whole)
        report.problem = Words::tr("This computer could not be examined: “assay doctor” gave no "
                                   "whole report.");
    return report;
}

void askDoctor(QObject *guard, std::function<void(const DoctorReport &)> done)
{
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/assay");
    // Not the guard's child: a widget deletes its children while it still hears their signals.
    auto *process = new QProcess(QCoreApplication::instance());
    QObject::connect(guard, &QObject::destroyed, process, &QProcess::kill);
    QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
    QObject::connect(process, &QProcess::finished, guard,
                     [process, done] { done(parseDoctor(process->readAllStandardOutput())); });
    QObject::connect(
        process, &QProcess::errorOccurred, guard,
        [process, program, done](QProcess::ProcessError error) {
            if (error != QProcess::FailedToStart)
                return; // finished() follows
            DoctorReport report;
            report.problem =
                Words::tr("%1 could not be started. Install Assay again.").arg(program);
            done(report);
            process->deleteLater();
        });
    process->start(program, {QStringLiteral("doctor"), QStringLiteral("--json")});
}

} // namespace assay::ide

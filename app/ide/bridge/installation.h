#pragma once

#include <QObject>
#include <QString>
#include <QVector>

#include <functional>

/// What this installation is made of and how it finds this computer.
namespace assay::ide {

/// The folder of the help pages, with a folder for each language; may not exist.
QString helpFolder();

/// The gradebook's file.
QString gradebookFile();

/// One line of `assay doctor`.
struct DoctorFinding {
    enum class State { Holds, Weaker, Missing };
    QString part; ///< "sandbox", "language", "folder"
    QString name;
    State state = State::Missing;
    QString why;
};

struct DoctorReport {
    QVector<DoctorFinding> findings;
    QString problem; ///< a sentence when the doctor could not be asked
};

/// Asks `assay doctor` in a process of its own, without blocking; it may take some seconds. `done`
/// is called once on the GUI thread unless `guard` is gone.
void askDoctor(QObject *guard, std::function<void(const DoctorReport &)> done);

/// Reads what `assay doctor --json` prints.
DoctorReport parseDoctor(const QByteArray &output);

} // namespace assay::ide

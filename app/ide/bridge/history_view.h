#pragma once

#include "bridge/view_types.h"

#include <QDateTime>

/// The history as the window shows it; plain values, as view_types.h.
namespace assay::ide {

enum class TimelineKind { Submit, Run, Draft };

/// One line of the timeline.
struct TimelineRow {
    QString id;
    TimelineKind kind = TimelineKind::Submit;
    QString assignmentId;
    QString title; ///< of the assignment
    QString languageId;
    QDateTime created;   ///< local time
    bool judged = false; ///< `verdict` and the counts below are known
    VerdictView verdict = VerdictView::JudgeError;
    bool scoring = false; ///< points are worth showing
    double score = 0;
    double maxScore = 0;
    int testsPassed = 0;
    int testsTotal = 0;
};

struct TimelinePage {
    QVector<TimelineRow> rows; ///< newest first
    bool more = false;         ///< there are older ones
    QString problem;           ///< a sentence when it could not be read
};

/// The code of one line; or why there is none.
struct TimelineCodeView {
    DraftView code; ///< assignmentId empty; cursor at the beginning
    QString problem;
};

} // namespace assay::ide

Q_DECLARE_METATYPE(assay::ide::TimelineRow)

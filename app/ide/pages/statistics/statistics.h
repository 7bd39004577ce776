#pragma once

#include "bridge/history_view.h"

#include <QDate>

/// What a student's submissions say when they are counted. Pure functions.
namespace assay::ide {

/// A course or a tag.
struct StatisticsGroup {
    QString name;
    int assignments = 0; ///< there are
    int tried = 0;       ///< of them, with at least one submission
    int solved = 0;
    int attempts = 0; ///< submissions
};

struct Statistics {
    int assignments = 0; ///< that are known or were tried
    int tried = 0;
    int solved = 0;
    int attempts = 0;
    /// Submissions up to the first accepted one, on average over what is solved; 0: nothing is.
    double attemptsToSolve = 0;
    int days = 0; ///< on which something was submitted
    /// How many were solved by the end of these days, oldest first; only days that added one.
    QVector<QPair<QDate, int>> solvedByDay;
    QVector<QPair<VerdictView, int>> verdicts; ///< most frequent first
    QVector<StatisticsGroup> courses;          ///< in the order of the entries
    QVector<StatisticsGroup> tags;             ///< by name
};

/// `submissions` newest first, as the history gives them; `entries` are the assignments there are.
/// Submissions of assignments that are not there any more count, but belong to no course or tag.
Statistics statisticsOf(const QVector<TimelineRow> &submissions,
                        const QVector<AssignmentEntry> &entries);

/// RFC 4180, one line a submission, oldest first, with a heading; in English, as programs read it.
QByteArray statisticsCsv(const QVector<TimelineRow> &submissions,
                         const QVector<AssignmentEntry> &entries);

} // namespace assay::ide

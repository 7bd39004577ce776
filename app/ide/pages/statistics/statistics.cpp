#include "pages/statistics/statistics.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace assay::ide {

namespace {

/// What was done about one assignment.
struct Work {
    int attempts = 0;
    int attemptsToSolve = 0; ///< 0: not solved
};

bool solves(const TimelineRow &row)
{
    return row.judged && row.verdict == VerdictView::Accepted;
}

void count(StatisticsGroup &group, const Work &work)
{
    ++group.assignments;
    group.tried += work.attempts > 0;
    group.solved += work.attemptsToSolve > 0;
    group.attempts += work.attempts;
}

QByteArray quoted(const QString &text)
{
    QString cell = text;
    cell.replace(QLatin1Char('"'), QLatin1String("\"\""));
    // A spreadsheet would take these for formulas.
    if (!cell.isEmpty() && QStringLiteral("=+-@\t\r").contains(cell.front()))
        cell.prepend(QLatin1Char('\''));
    return '"' + cell.toUtf8() + '"';
}

QString verdictName(const TimelineRow &row)
{
    if (!row.judged)
        return QStringLiteral("not judged");
    switch (row.verdict) {
    case VerdictView::Accepted: return QStringLiteral("accepted");
    case VerdictView::Partly: return QStringLiteral("partly");
    case VerdictView::WrongAnswer: return QStringLiteral("wrong answer");
    case VerdictView::TimeLimit: return QStringLiteral("time limit");
    case VerdictView::MemoryLimit: return QStringLiteral("memory limit");
    case VerdictView::OutputLimit: return QStringLiteral("output limit");
    case VerdictView::RunTimeError: return QStringLiteral("run-time error");
    case VerdictView::CompileError: return QStringLiteral("compile error");
    case VerdictView::SecurityViolation: return QStringLiteral("security violation");
    case VerdictView::NotRun:
    case VerdictView::Ran:
    case VerdictView::Running:
    case VerdictView::Skipped:
    case VerdictView::JudgeError:
    case VerdictView::Cancelled: return QStringLiteral("not judged");
    }
    return {};
}

} // namespace

Statistics statisticsOf(const QVector<TimelineRow> &submissions,
                        const QVector<AssignmentEntry> &entries)
{
    Statistics result;
    QHash<QString, Work> work;
    QMap<QDate, int> solvedOn;
    QHash<VerdictView, int> verdicts;
    QSet<QDate> days;
    int toSolve = 0;
    for (auto row = submissions.rbegin(); row != submissions.rend(); ++row) { // oldest first
        Work &done = work[row->assignmentId];
        ++done.attempts;
        ++result.attempts;
        days += row->created.date();
        if (row->judged)
            ++verdicts[row->verdict];
        if (solves(*row) && done.attemptsToSolve == 0) {
            done.attemptsToSolve = done.attempts;
            toSolve += done.attempts;
            ++result.solved;
            ++solvedOn[row->created.date()];
        }
    }
    result.tried = static_cast<int>(work.size());
    result.days = static_cast<int>(days.size());
    if (result.solved > 0)
        result.attemptsToSolve = static_cast<double>(toSolve) / result.solved;
    int sum = 0;
    for (auto day = solvedOn.begin(); day != solvedOn.end(); ++day)
        result.solvedByDay += {day.key(), sum += *day};
    for (auto verdict = verdicts.begin(); verdict != verdicts.end(); ++verdict)
        result.verdicts += {verdict.key(), *verdict};
    std::ranges::sort(result.verdicts, [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });

    QSet<QString> known;
    QMap<QString, StatisticsGroup> tags;
    for (const AssignmentEntry &entry : entries) {
        if (entry.broken || known.contains(entry.id))
            continue;
        known += entry.id;
        const Work done = work.value(entry.id);
        auto course = std::ranges::find(result.courses, entry.course, &StatisticsGroup::name);
        if (course == result.courses.end()) {
            result.courses += StatisticsGroup{entry.course};
            course = std::prev(result.courses.end());
        }
        count(*course, done);
        for (const QString &tag : entry.tags) {
            tags[tag].name = tag;
            count(tags[tag], done);
        }
    }
    for (auto done = work.begin(); done != work.end(); ++done)
        known += done.key();
    result.assignments = static_cast<int>(known.size());
    for (const StatisticsGroup &tag : std::as_const(tags))
        result.tags += tag;
    return result;
}

QByteArray statisticsCsv(const QVector<TimelineRow> &submissions,
                         const QVector<AssignmentEntry> &entries)
{
    QHash<QString, QString> courses;
    for (const AssignmentEntry &entry : entries)
        courses.insert(entry.id, entry.course);
    QByteArray csv = "submitted,assignment,course,language,verdict,score,max_score,tests_passed,"
                     "tests_total\r\n";
    for (auto row = submissions.rbegin(); row != submissions.rend(); ++row)
        csv += row->created.toUTC().toString(Qt::ISODate).toUtf8() + ',' + quoted(row->title) +
               ',' + quoted(courses.value(row->assignmentId)) + ',' + quoted(row->languageId) +
               ',' + quoted(verdictName(*row)) + ',' + QByteArray::number(row->score) + ',' +
               QByteArray::number(row->maxScore) + ',' + QByteArray::number(row->testsPassed) +
               ',' + QByteArray::number(row->testsTotal) + "\r\n";
    return csv;
}

} // namespace assay::ide

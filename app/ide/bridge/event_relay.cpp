#include "bridge/event_relay.h"

#include "bridge/convert.h"
#include "bridge/wording.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QLocale>
#include <QTime>
#include <QTimer>

#include <algorithm>

namespace assay::ide {

namespace {

constexpr qint64 deliveryInterval = 33; // ms: about 30 Hz

template <typename... Cases> struct Overloaded : Cases... {
    using Cases::operator()...;
};

bool isOver(RunPhase phase)
{
    return phase == RunPhase::Finished || phase == RunPhase::Cancelled || phase == RunPhase::Failed;
}

qint64 now()
{
    return QDeadlineTimer::current().deadline();
}

QString clockTime()
{
    return QLocale().toString(QTime::currentTime(), QLocale::ShortFormat);
}

/// Tests that get a row of their own; the rest of a submission's tests are only counted.
int shownTests(const Assignment &assignment)
{
    return static_cast<int>(std::ranges::count_if(assignment.tests, [](const TestCase &test) {
        return test.visibility != Visibility::Hidden;
    }));
}

void finish(const Judgement &judgement, RunSummary &summary)
{
    summary.phase = RunPhase::Finished;
    summary.verdict = toView(judgement.verdict);
    summary.score = judgement.score;
    summary.maxScore = judgement.maxScore;
    if (summary.scoring && judgement.verdict != Verdict::AC && judgement.verdict != Verdict::CE &&
        judgement.score > 0)
        summary.verdict = VerdictView::Partly;
    summary.testsDone = judgement.testsRun;
    summary.testsPassed = judgement.testsPassed;
    summary.testsTotal = judgement.testsTotal;
    summary.hidden = {judgement.hiddenPassed, judgement.hiddenTotal, true};
    summary.limitsExact = judgement.limits.exact;
    if (!judgement.limits.exact && judgement.verdict != Verdict::CE)
        summary.note = EventRelay::tr("Time and memory are approximate: %1")
                           .arg(QString::fromStdString(judgement.limits.why));
    if (judgement.noisy)
        summary.note = EventRelay::tr("The computer was busy: times may be too long. Try again.");
    summary.finished = clockTime();
}

} // namespace

EventRelay::EventRelay(QObject *parent)
    : QObject(parent)
{
}

void EventRelay::receive(const JudgeEvent &event)
{
    const std::scoped_lock lock(m_followedMutex);
    const std::string &id = submissionOf(event);
    const auto followed = m_followed.find(id);
    if (followed == m_followed.end()) {
        m_early[id].push_back(event);
        return;
    }
    digest(event, followed->second);
    if (isOver(followed->second.summary.phase))
        m_followed.erase(followed);
}

void EventRelay::follow(const std::string &submissionId, RunPurpose purpose,
                        std::shared_ptr<const Assignment> assignment, Submission submission)
{
    const std::scoped_lock lock(m_followedMutex);
    Followed followed;
    followed.limits = assignment->limitsFor(submission.languageId);
    followed.summary.submissionId = QString::fromStdString(submissionId);
    followed.summary.assignmentId = QString::fromStdString(assignment->id);
    followed.summary.title = QString::fromStdString(assignment->title());
    followed.summary.purpose = purpose;
    followed.summary.hidden.total = purpose == RunPurpose::Submit ? -1 : 0; // not known yet
    followed.summary.maxScore = assignment->maxScore();
    followed.summary.scoring = assignment->scoring;
    followed.assignment = std::move(assignment);
    followed.submission = std::move(submission);
    const auto early = m_early.extract(submissionId);
    if (early.empty())
        put({followed.summary, {}, {}, {}});
    else
        for (const JudgeEvent &event : early.mapped())
            digest(event, followed);
    if (!isOver(followed.summary.phase))
        m_followed.insert_or_assign(submissionId, std::move(followed));
}

void EventRelay::digest(const JudgeEvent &event, Followed &followed)
{
    RunSummary &summary = followed.summary;
    std::optional<CompileView> compile;
    std::shared_ptr<const JudgedRun> over;
    QVector<ResultRow> rows;
    const auto addRow = [&](const TestResult &result) {
        rows += toView(result, *followed.assignment, followed.limits);
    };
    std::visit(Overloaded{
                   [&](const Queued &queued) {
                       summary.phase = RunPhase::Waiting;
                       summary.ahead = queued.position;
                       summary.testsTotal = queued.testsTotal;
                       if (summary.purpose == RunPurpose::Submit)
                           summary.hidden.total =
                               std::max(0, queued.testsTotal - shownTests(*followed.assignment));
                   },
                   [&](const CompileStarted &) { summary.phase = RunPhase::Compiling; },
                   [&](const CompileFinished &finished) {
                       summary.phase = RunPhase::Testing;
                       if (finished.result.ok)
                           summary.verdict = VerdictView::Running;
                       compile = toView(finished.result);
                   },
                   [&](const TestFinished &test) {
                       summary.phase = RunPhase::Testing;
                       summary.testsDone = test.testsDone;
                       summary.testsTotal = test.testsTotal;
                       if (!test.result)
                           return;
                       addRow(*test.result);
                       if (test.result->verdict == Verdict::AC)
                           ++summary.testsPassed;
                       else if (summary.verdict == VerdictView::Running &&
                                test.result->verdict != Verdict::SK)
                           summary.verdict = rows.back().verdict;
                   },
                   [&](const Judged &judged) {
                       finish(judged.judgement, summary);
                       summary.groups = groupOutcomes(judged.judgement, *followed.assignment);
                       for (const TestResult &result : judged.judgement.results)
                           addRow(result);
                       over = std::make_shared<const JudgedRun>(
                           JudgedRun{followed.assignment, followed.submission, judged.judgement});
                   },
                   [&](const JudgeFailed &failed) {
                       summary.phase = RunPhase::Failed;
                       summary.verdict = VerdictView::JudgeError;
                       summary.problem = errorSentence(failed.error);
                       summary.finished = clockTime();
                   },
                   [&](const Cancelled &) {
                       summary.phase = RunPhase::Cancelled;
                       summary.verdict = VerdictView::Cancelled;
                       summary.finished = clockTime();
                   },
               },
               event);
    put({summary, std::move(over), std::move(compile), rows});
}

void EventRelay::put(RunUpdate news)
{
    {
        const std::scoped_lock lock(m_outboxMutex);
        const auto same = [&](const RunUpdate &update) {
            return update.summary.submissionId == news.summary.submissionId;
        };
        const auto update = std::ranges::find_if(m_outbox, same);
        if (update == m_outbox.end()) {
            m_outbox.push_back(std::move(news));
        } else {
            update->summary = news.summary;
            if (news.compile)
                update->compile = std::move(news.compile);
            if (news.judged)
                update->judged = std::move(news.judged);
            update->rows += news.rows;
        }
        if (m_scheduled)
            return;
        m_scheduled = true;
    }
    QMetaObject::invokeMethod(this, &EventRelay::scheduleDelivery, Qt::QueuedConnection);
}

void EventRelay::scheduleDelivery()
{
    const qint64 wait = std::max<qint64>(0, m_lastDelivery + deliveryInterval - now());
    QTimer::singleShot(static_cast<int>(wait), this, &EventRelay::deliver);
}

void EventRelay::deliver()
{
    std::vector<RunUpdate> updates;
    {
        const std::scoped_lock lock(m_outboxMutex);
        updates.swap(m_outbox);
        m_scheduled = false;
    }
    m_lastDelivery = now();
    for (const RunUpdate &update : updates)
        Q_EMIT delivered(update);
}

} // namespace assay::ide

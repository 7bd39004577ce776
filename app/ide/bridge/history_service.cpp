#include "bridge/history_service.h"

#include "bridge/convert.h"
#include "bridge/judge_service.h"
#include "bridge/task_runner.h"
#include "bridge/wording.h"
#include "session/grading_session.h"

namespace assay::ide {

namespace {

constexpr int mostSubmissions = 100'000;

TimelineRow toRow(const store::TimelineEntry &entry)
{
    TimelineRow row;
    row.id = QString::fromStdString(entry.id);
    switch (entry.kind) {
    case store::TimelineEntry::Kind::Submit: row.kind = TimelineKind::Submit; break;
    case store::TimelineEntry::Kind::Run: row.kind = TimelineKind::Run; break;
    case store::TimelineEntry::Kind::Draft: row.kind = TimelineKind::Draft; break;
    }
    row.assignmentId = QString::fromStdString(entry.assignmentId);
    row.title = QString::fromStdString(entry.assignmentTitle);
    row.languageId = QString::fromStdString(entry.languageId);
    row.created = QDateTime::fromMSecsSinceEpoch(entry.created.time_since_epoch().count());
    row.judged = entry.verdict.has_value();
    if (entry.verdict)
        row.verdict = toView(*entry.verdict);
    row.scoring = row.kind == TimelineKind::Submit && entry.maxScore > 0 && entry.maxScore != 1;
    row.score = entry.score;
    row.maxScore = entry.maxScore;
    row.testsPassed = entry.testsPassed;
    row.testsTotal = entry.testsTotal;
    if (row.scoring && entry.score > 0 && entry.score < entry.maxScore)
        row.verdict = VerdictView::Partly;
    return row;
}

/// One more than wanted is asked for, to know whether there are more.
TimelinePage read(GradingSession &session, store::TimelineQuery query)
{
    const auto limit = static_cast<std::size_t>(query.limit++);
    const auto entries = session.timeline(query);
    TimelinePage page;
    if (!entries) {
        page.problem = errorSentence(entries.error());
        return page;
    }
    page.more = entries->size() > limit;
    for (std::size_t i = 0; i < std::min(limit, entries->size()); ++i)
        page.rows += toRow((*entries)[i]);
    return page;
}

} // namespace

HistoryService::HistoryService(JudgeService &service, QObject *parent)
    : QObject(parent),
      m_service(service),
      m_runner(std::make_unique<TaskRunner>())
{
    connect(&service, &JudgeService::closing, this, [this] { m_runner.reset(); });
}

HistoryService::~HistoryService() = default;

void HistoryService::timeline(const QString &assignmentId, const TimelineRow *after, int limit,
                              QObject *guard, Rows answer)
{
    const auto session = m_service.session();
    if (!session || !m_runner)
        return;
    store::TimelineQuery query;
    query.assignmentId = assignmentId.toStdString();
    query.limit = limit;
    if (after)
        query.after = {
            store::TimelineTime(std::chrono::milliseconds(after->created.toMSecsSinceEpoch())),
            after->id.toStdString()};
    m_runner->run(guard, [session, query] { return read(*session, query); }, std::move(answer));
}

void HistoryService::submissions(QObject *guard, Rows answer)
{
    const auto session = m_service.session();
    if (!session || !m_runner)
        return;
    store::TimelineQuery query;
    query.submissionsOnly = true;
    query.limit = mostSubmissions;
    m_runner->run(guard, [session, query] { return read(*session, query); }, std::move(answer));
}

void HistoryService::code(const QString &id, QObject *guard, Code answer)
{
    const auto session = m_service.session();
    if (!session || !m_runner)
        return;
    const auto work = [session, id] {
        TimelineCodeView view;
        const auto code = session->timelineCode(id.toStdString());
        if (!code) {
            view.problem = errorSentence(code.error());
            return view;
        }
        store::Draft draft;
        draft.languageId = code->languageId;
        draft.files = code->files;
        draft.entry = code->entry;
        view.code = toView(draft);
        return view;
    };
    m_runner->run(guard, work, std::move(answer));
}

void HistoryService::keep(const DraftView &draft, const QString &title, const QString &language,
                          QObject *guard, Done answer)
{
    const auto session = m_service.session();
    if (!session || !m_runner)
        return;
    const auto work = [session, current = fromView(draft), title = title.toStdString(),
                       language = language.toStdString()]() -> QString {
        std::vector<store::Draft> drafts{current};
        if (language != current.languageId) {
            const auto other = session->draft(current.assignmentId, language);
            if (!other)
                return errorSentence(other.error());
            if (*other)
                drafts.push_back(**other);
        }
        for (const store::Draft &kept : drafts) {
            store::Snapshot snapshot;
            snapshot.kind = store::Snapshot::Kind::Draft;
            snapshot.assignmentId = kept.assignmentId;
            snapshot.assignmentTitle = title;
            snapshot.languageId = kept.languageId;
            snapshot.entry = kept.entry;
            snapshot.files = kept.files;
            if (const auto done = session->keepSnapshot(snapshot); !done)
                return errorSentence(done.error());
        }
        return {};
    };
    m_runner->run(guard, work, std::move(answer), TaskRunner::Kind::Durable);
}

} // namespace assay::ide

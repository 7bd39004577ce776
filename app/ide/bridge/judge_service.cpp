#include "bridge/judge_service.h"

#include "base/paths.h"
#include "bridge/catalogue_reader.h"
#include "bridge/convert.h"
#include "bridge/event_relay.h"
#include "bridge/sandbox_check.h"
#include "bridge/task_runner.h"
#include "bridge/wording.h"
#include "load/submission_intake.h"
#include "session/grading_session.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <functional>
#include <thread>

namespace assay::ide {

using SharedSession = std::shared_ptr<GradingSession>;

struct JudgeService::Private {
    EventRelay relay;
    SharedSession session;                   ///< null until ready; tasks hold copies while they run
    std::shared_ptr<CatalogueReader> reader; ///< null until ready; used on `catalogue` alone
    QVector<LanguageView> languages;
    QHash<QString, std::shared_ptr<const Assignment>> opened; ///< by path; those still in use
    quint64 wantedOpening = 0;

    // What the student waits for never stands behind reading a catalogue, nor that behind asking
    // seven compilers for their versions. Last members: joined before the rest goes.
    TaskRunner probing;
    TaskRunner catalogue;
    TaskRunner foreground;

    QStringList languageIds() const
    {
        QStringList ids;
        for (const LanguageView &language : languages)
            ids += language.id;
        return ids;
    }
};

namespace {

std::filesystem::path pathOf(const QString &path)
{
    return path.toStdString();
}

Purpose purposeOf(RunPurpose purpose)
{
    return purpose == RunPurpose::Submit ? Purpose::Submit : Purpose::Run;
}

QStringList packagesAt(const QStringList &places)
{
    QStringList paths;
    for (const QString &place : places) {
        const auto found = load::findPackages(pathOf(place));
        const QFileInfo info(place);
        const QFileInfo inside(place + QStringLiteral("/problem.yaml"));
        if (found.empty() && (info.isFile() || inside.exists())) // itself a package
            paths += place;
        for (const auto &path : found)
            paths += QString::fromStdString(path.string());
    }
    paths.removeDuplicates();
    return paths;
}

/// Returns what is wrong, or nothing. `announce` is called before any event can be delivered.
QString queue(GradingSession &session, EventRelay &relay, const SubmissionView &wish,
              const std::shared_ptr<const Assignment> &assignment,
              const std::function<void(const QString &)> &announce)
{
    load::IntakeOptions intake;
    intake.language = wish.languageId.toStdString();
    intake.entry = wish.entry.toStdString();
    intake.codeLimit = assignment->packageLimits.code;
    auto submission = load::intakeSources(fromView(wish.files), intake, session.languages());
    if (!submission)
        return errorSentence(submission.error());
    judge::JudgeOptions options;
    options.samplesOnly = wish.purpose == RunPurpose::Run;
    options.testPattern = wish.onlyTest.toStdString();
    std::vector<CustomInput> customInputs;
    for (const CustomInputView &input : wish.customInputs)
        customInputs.push_back(fromView(input));
    const auto id =
        session.submit(assignment, *submission, purposeOf(wish.purpose), options, customInputs);
    if (!id)
        return errorSentence(id.error());
    announce(QString::fromStdString(*id));
    relay.follow(*id, wish.purpose, assignment, *std::move(submission));
    return {};
}

struct Resumption {
    QStringList titles;
    QString problem;
};

Resumption resume(GradingSession &session, EventRelay &relay)
{
    const auto ids = session.resumePending();
    if (!ids)
        return {{}, errorSentence(ids.error())};
    Resumption resumption;
    if (ids->empty())
        return resumption;
    const auto records = session.history(std::nullopt);
    if (!records)
        return {{}, errorSentence(records.error())};
    for (const store::SubmissionRecord &record : *records) {
        if (std::ranges::find(*ids, record.submission.id) == ids->end())
            continue;
        resumption.titles += QString::fromStdString(record.assignmentTitle);
        const auto package = session.openPackage(record.assignmentSource);
        if (package && package->assignment)
            relay.follow(record.submission.id, RunPurpose::Submit, package->assignment,
                         record.submission);
    }
    return resumption;
}

} // namespace

JudgeService::JudgeService(QObject *parent)
    : QObject(parent),
      m(std::make_unique<Private>())
{
    connect(&m->relay, &EventRelay::delivered, this, &JudgeService::deliver);
}

JudgeService::~JudgeService()
{
    Q_EMIT closing();
}

void JudgeService::start()
{
    // The relay outlives the session: both go with Private, the session (below) first.
    const auto open = [relay = &m->relay] {
        GradingSession::Options options;
        options.workers = 2; // a run of samples does not wait behind a long submission
        return GradingSession::open(std::move(options),
                                    [relay](const JudgeEvent &event) { relay->receive(event); });
    };
    m->foreground.run(this, open, [this](Result<std::unique_ptr<GradingSession>> &session) {
        if (!session) {
            Q_EMIT unavailable(errorSentence(session.error()));
            return;
        }
        m->session = std::move(*session);
        m->reader = std::make_shared<CatalogueReader>(m->session);
        for (const Language &language : m->session->languages().languages())
            m->languages += toView(language);
        Q_EMIT ready();
        probe();
    });
}

bool JudgeService::isReady() const
{
    return m->session != nullptr;
}

std::shared_ptr<GradingSession> JudgeService::session() const
{
    return m->session;
}

std::shared_ptr<const Assignment> JudgeService::opened(const QString &path) const
{
    return m->opened.value(path);
}

QString JudgeService::bundledFolder()
{
    return QString::fromStdString((resourceDirectory() / "assignments").string());
}

QVector<LanguageView> JudgeService::languages() const
{
    return m->languages;
}

std::optional<LanguageView> JudgeService::language(const QString &id) const
{
    for (const LanguageView &language : m->languages)
        if (language.id == id)
            return language;
    return std::nullopt;
}

void JudgeService::probe()
{
    checkSandbox(QString::fromStdString(helperPath().string()), this,
                 [this](const SandboxView &sandbox) { Q_EMIT sandboxChecked(sandbox); });
    const auto work = [session = m->session] { return session->languageStates(); };
    m->probing.run(this, work, [this](const std::vector<LanguageState> &states) {
        for (const LanguageState &state : states)
            for (LanguageView &language : m->languages) {
                if (language.id.toStdString() != state.id)
                    continue;
                language.probed = true;
                language.available = state.available;
                language.version = QString::fromStdString(state.version);
                language.why = QString::fromStdString(state.why);
            }
        Q_EMIT languagesProbed();
    });
}

void JudgeService::scan(const QStringList &places)
{
    const auto work = [places] { return packagesAt(places); };
    m->catalogue.run(this, work, [this](const QStringList &paths) {
        Q_EMIT catalogFound(paths);
        // A few at a time: the first are shown while the others are read.
        constexpr qsizetype atOnce = 32;
        for (qsizetype from = 0; from < paths.size(); from += atOnce)
            readEntries(paths.mid(from, atOnce));
    });
}

void JudgeService::readEntries(const QStringList &paths)
{
    if (!m->reader)
        return;
    const auto work = [reader = m->reader, paths] { return reader->read(paths); };
    m->catalogue.run(this, work, [this](const QVector<AssignmentEntry> &entries) {
        Q_EMIT entriesRead(entries);
    });
}

void JudgeService::refreshProgress(const QString &path)
{
    readEntries({path});
}

struct JudgeService::Opened {
    std::shared_ptr<const Assignment> assignment;
    AssignmentView view;
    QString problem;
};

void JudgeService::openAssignment(const QString &path)
{
    if (!m->session)
        return;
    const quint64 opening = ++m->wantedOpening;
    const auto work = [session = m->session, path, ids = m->languageIds()] {
        Opened opened;
        const auto package = session->openPackage(pathOf(path));
        if (!package) {
            opened.problem = errorSentence(package.error());
        } else if (!package->assignment) {
            opened.problem = issuesSentence(package->issues);
        } else {
            opened.assignment = package->assignment;
            opened.view = toView(*package, path, ids);
        }
        return opened;
    };
    m->foreground.run(this, work, [this, path, opening](const Opened &opened) {
        if (opening != m->wantedOpening)
            return;
        if (!opened.assignment) {
            Q_EMIT assignmentFailed(path, opened.problem);
            return;
        }
        m->opened.clear(); // what still runs holds its own reference
        m->opened.insert(path, opened.assignment);
        Q_EMIT assignmentOpened(opened.view);
    });
}

void JudgeService::loadDraft(const QString &assignmentId, const QString &languageId)
{
    if (!m->session)
        return;
    struct Loaded {
        QString languageId;
        std::optional<DraftView> draft;
        QString problem;
    };
    const auto work = [session = m->session, assignmentId, languageId] {
        Loaded loaded{languageId, {}, {}};
        const std::string id = assignmentId.toStdString();
        if (languageId.isEmpty()) {
            const auto last = session->lastLanguage(id);
            if (last && *last)
                loaded.languageId = QString::fromStdString(**last);
        }
        if (loaded.languageId.isEmpty())
            return loaded;
        const auto draft = session->draft(id, loaded.languageId.toStdString());
        if (!draft)
            loaded.problem = errorSentence(draft.error());
        else if (*draft)
            loaded.draft = toView(**draft);
        return loaded;
    };
    m->foreground.run(this, work, [this, assignmentId](const Loaded &loaded) {
        if (!loaded.problem.isEmpty())
            Q_EMIT draftFailed(loaded.problem);
        Q_EMIT draftLoaded(assignmentId, loaded.languageId, loaded.draft);
    });
}

void JudgeService::saveDraft(const DraftView &draft)
{
    if (!m->session)
        return;
    const auto work = [session = m->session, draft] {
        const auto saved = session->saveDraft(fromView(draft));
        return saved ? QString() : errorSentence(saved.error());
    };
    m->foreground.run(
        this, work,
        [this, assignmentId = draft.assignmentId,
         languageId = draft.languageId](const QString &problem) {
            if (problem.isEmpty())
                Q_EMIT draftSaved(assignmentId, languageId);
            else
                Q_EMIT draftFailed(problem);
        },
        TaskRunner::Kind::Durable);
}

void JudgeService::submit(const SubmissionView &submission)
{
    const auto assignment = m->opened.value(submission.path);
    if (!m->session || !assignment)
        return;
    const auto announce = [this, path = submission.path,
                           purpose = submission.purpose](const QString &id) {
        // This object outlives its runners. Posted before what the relay posts, so delivered first.
        QMetaObject::invokeMethod(
            this, [this, id, path, purpose] { Q_EMIT submitted(id, path, purpose); },
            Qt::QueuedConnection);
    };
    const auto work = [session = m->session, relay = &m->relay, submission, assignment, announce] {
        return queue(*session, *relay, submission, assignment, announce);
    };
    m->foreground.run(this, work, [this](const QString &problem) {
        if (!problem.isEmpty())
            Q_EMIT refused(problem);
    });
}

void JudgeService::cancel(const QString &submissionId)
{
    if (m->session)
        m->session->cancel(submissionId.toStdString());
}

void JudgeService::resumePending()
{
    if (!m->session)
        return;
    const auto work = [session = m->session, relay = &m->relay] {
        return resume(*session, *relay);
    };
    m->catalogue.run(this, work, [this](const Resumption &resumption) {
        if (!resumption.problem.isEmpty())
            Q_EMIT resumeFailed(resumption.problem);
        else if (!resumption.titles.isEmpty())
            Q_EMIT resumed(resumption.titles);
    });
}

void JudgeService::deliver(const RunUpdate &update)
{
    if (update.compile)
        Q_EMIT compiled(update.summary.submissionId, *update.compile);
    Q_EMIT runChanged(update.summary, update.rows);
    if (update.judged)
        Q_EMIT judged(update.judged);
}

} // namespace assay::ide

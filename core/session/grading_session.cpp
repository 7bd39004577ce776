#include "session/grading_session.h"

#include "base/paths.h"
#include "judge/custom_tests.h"
#include "run/helper_runner.h"
#include "session/identity.h"
#include "session/judge_factory.h"
#include "session/session_state.h"
#include "session/stored_options.h"
#include "session/time_limit_memory.h"

#include <algorithm>

namespace assay {

namespace fs = std::filesystem;

namespace {

Result<> checkFits(const Assignment &assignment, const Submission &submission,
                   const load::LanguageRegistry &languages)
{
    if (!assignment.submitAnswer && languages.find(submission.languageId) == nullptr)
        return fail(ErrorCode::InvalidArgument, "there is no language " + submission.languageId +
                                                    "; `assay languages` lists "
                                                    "what there is");
    const auto &allowed = assignment.languages;
    if (!allowed.empty() && std::ranges::find(allowed, submission.languageId) == allowed.end()) {
        std::string list;
        for (const auto &id : allowed)
            list += (list.empty() ? "" : ", ") + id;
        return fail(ErrorCode::InvalidArgument, assignment.title() + " does not take " +
                                                    submission.languageId + "; expected " + list);
    }
    std::uint64_t size = 0;
    for (const auto &file : submission.files)
        size += file.bytes.size();
    const auto limit = assignment.packageLimits.code;
    if (ByteCount(size) > limit)
        return fail(ErrorCode::TooLarge, "the source files have " + std::to_string(size) +
                                             " bytes; this assignment takes up to " +
                                             std::to_string(limit.bytes()));
    return {};
}

store::Snapshot snapshotOf(const judge::JudgeTicket &ticket)
{
    const Submission &submission = ticket.submission;
    return {submission.id,           store::Snapshot::Kind::Run,
            submission.assignmentId, ticket.assignment->title(),
            submission.languageId,   submission.entry,
            submission.files,        submission.created};
}

/// Judges of the factory that tell when they take a submission.
judge::JudgeFactory timed(judge::JudgeFactory factory, MetricsTrail &trail)
{
    return [factory = std::move(factory), &trail]() -> judge::JudgeFunction {
        return [judge = factory(), &trail](const judge::JudgeTicket &ticket, const EventSink &sink,
                                           std::stop_token stop) {
            trail.taken(ticket.submission);
            return judge(ticket, sink, std::move(stop));
        };
    };
}

} // namespace

GradingSession::GradingSession(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

GradingSession::~GradingSession()
{
    m_impl->queue.reset();
    // Another process may take what is left at once; if this fails, it will when we are gone.
    if (m_impl->gradebook)
        (void)m_impl->gradebook->releaseClaims();
    if (m_impl->metricsTrail)
        m_impl->metricsTrail->flush();
}

Result<std::unique_ptr<GradingSession>> GradingSession::open(Options options, EventSink sink)
{
    if (options.languageFolders.empty())
        options.languageFolders = load::LanguageRegistry::standardFolders();
    if (options.helper.empty())
        options.helper = helperPath();
    if (options.cache.empty())
        options.cache = cacheDirectory();
    if (options.user.empty())
        options.user = accountName();
    if (options.database.empty())
        options.database = dataDirectory() / "gradebook.db";

    removeAbandonedTemporaryDirectories();
    auto languages = TRY(load::LanguageRegistry::load(options.languageFolders));
    auto impl = std::make_unique<Impl>(std::move(options), std::move(sink), std::move(languages));
    if (impl->options.store) {
        impl->gradebook = TRY(store::Gradebook::open(impl->options.database));
        impl->auditTrail = std::make_unique<AuditTrail>(*impl->gradebook);
        impl->metricsTrail = std::make_unique<MetricsTrail>(*impl->gradebook);
    }
    MeteredRunner::Tell sandboxTime;
    if (impl->metricsTrail)
        sandboxTime = [trail = impl->metricsTrail.get()](Duration time) {
            trail->add(store::Metric::SandboxStart, {}, time);
        };
    impl->timeLimits = std::make_shared<judge::TimeLimits>(
        impl->gradebook ? timeLimitMemory(*impl->gradebook) : judge::TimeLimits::Memory{});
    auto judges = impl->options.judges
                      ? impl->options.judges
                      : sandboxedJudges(impl->languages, impl->options.helper, impl->compiled,
                                        std::move(sandboxTime), impl->timeLimits);
    if (impl->metricsTrail)
        judges = timed(std::move(judges), *impl->metricsTrail);
    impl->queue = std::make_unique<judge::JudgeQueue>(
        impl->options.workers, std::move(judges),
        [self = impl.get()](const judge::JudgeTicket &ticket, const JudgeEvent &event) {
            self->receive(ticket, event);
        });
    return std::unique_ptr<GradingSession>(new GradingSession(std::move(impl)));
}

Result<load::LoadedPackage> GradingSession::openPackage(const fs::path &path)
{
    auto loaded = TRY(load::loadPackage(path));
    if (loaded.assignment)
        loaded.assignment = m_impl->shelf.put(std::move(loaded.assignment));
    return loaded;
}

const load::LanguageRegistry &GradingSession::languages() const
{
    return m_impl->languages;
}

std::vector<LanguageState> GradingSession::languageStates() const
{
    std::vector<LanguageState> states;
    for (const auto &language : m_impl->languages.languages())
        states.push_back(load::probeLanguage(language));
    return states;
}

Result<std::string> GradingSession::submit(std::shared_ptr<const Assignment> assignment,
                                           Submission submission, Purpose purpose,
                                           judge::JudgeOptions options,
                                           const std::vector<CustomInput> &customInputs)
{
    auto whole = m_impl->shelf.whole(assignment);
    if (!whole)
        return fail(ErrorCode::InvalidArgument,
                    "the assignment was not opened in this session; open its package first");
    TRY(checkFits(*whole, submission, m_impl->languages));

    if (!customInputs.empty()) {
        if (purpose != Purpose::Run)
            return fail(ErrorCode::InvalidArgument,
                        "inputs of your own are for trying a program, not for submitting it");
        whole = TRY(judge::withCustomTests(whole, customInputs));
        options.everyTest = true; // a sample that fails is no reason to leave them out
    }

    const std::string id = newSubmissionId();
    submission.id = id;
    submission.assignmentId = whole->id;
    submission.user = m_impl->options.user;
    submission.purpose = purpose;
    submission.created =
        std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    if (purpose == Purpose::Run)
        options.samplesOnly = true;
    // One hidden test picked by name would tell its result through the counts.
    if (m_impl->options.audience == Audience::Student && !options.testPattern.empty())
        options.withoutHidden = true;

    judge::JudgeTicket ticket{std::move(whole), std::move(submission), std::move(options)};
    if (m_impl->stored(ticket))
        TRY(m_impl->gradebook->recordSubmission(ticket.submission, ticket.assignment->title(),
                                                fs::absolute(ticket.assignment->source).string(),
                                                optionsText(ticket.options)));
    else if (m_impl->gradebook && purpose == Purpose::Run)
        // Work goes on without it: no run waits for a full disk.
        (void)m_impl->gradebook->keepSnapshot(snapshotOf(ticket));
    m_impl->queue->add(std::move(ticket));
    return id;
}

void GradingSession::cancel(const std::string &submissionId)
{
    m_impl->queue->cancel(submissionId);
}

void GradingSession::waitUntilIdle()
{
    m_impl->queue->waitUntilIdle();
}

void GradingSession::close()
{
    m_impl->queue->close();
}

Result<std::vector<std::string>> GradingSession::resumePending()
{
    std::vector<std::string> resumed;
    if (!m_impl->gradebook)
        return resumed;
    auto records = TRY(m_impl->gradebook->claimWaiting());
    for (auto &record : records) {
        const std::string id = record.submission.id;
        auto whole = m_impl->reopen(record);
        if (!whole) {
            TRY(m_impl->gradebook->recordFailure(id, whole.error()));
            m_impl->tell(JudgeFailed{id, std::move(whole).error()});
            continue;
        }
        m_impl->queue->add(
            {std::move(*whole), std::move(record.submission), optionsFrom(record.options)});
        resumed.push_back(id);
    }
    return resumed;
}

Result<judge::Judge::CustomRun> GradingSession::runOnce(Submission submission,
                                                        const fs::path &input, const Limits &limits,
                                                        std::stop_token stop)
{
    const std::scoped_lock lock(m_impl->customMutex);
    submission.id = newSubmissionId();
    submission.user = m_impl->options.user;
    submission.purpose = Purpose::Run;
    run::HelperRunner runner(m_impl->options.helper);
    judge::Judge judge(m_impl->languages, runner, m_impl->compiled);
    auto run = TRY(judge.runOnce(submission, input, limits, std::move(stop)));
    if (m_impl->auditTrail && run.result) {
        m_impl->auditTrail->note(submission, {}, *run.result);
        TRY(m_impl->auditTrail->finish(submission.id));
    }
    return run;
}

Result<judge::StressOutcome> GradingSession::stress(judge::StressRequest request,
                                                    const judge::StressSink &sink,
                                                    std::stop_token stop)
{
    auto whole = m_impl->shelf.whole(request.assignment);
    if (!whole)
        return fail(ErrorCode::InvalidArgument,
                    "the assignment was not opened in this session; open its package first");
    TRY(checkFits(*whole, request.program, m_impl->languages));
    request.assignment = std::move(whole);
    request.program.id = newSubmissionId();
    request.program.user = m_impl->options.user;
    request.program.assignmentId = request.assignment->id;
    request.program.purpose = Purpose::Run;
    run::HelperRunner runner(m_impl->options.helper);
    judge::StressTest test(m_impl->languages, runner, m_impl->compiled, m_impl->timeLimits);
    auto outcome = test.run(request, sink, std::move(stop));
    if (!outcome)
        return std::unexpected(m_impl->kept(outcome.error(), *request.assignment));
    if (m_impl->auditTrail && outcome->result) {
        m_impl->auditTrail->note(request.program, request.assignment->title(), *outcome->result);
        TRY(m_impl->auditTrail->finish(request.program.id));
    }
    return outcome;
}

Result<CompileResult> GradingSession::compile(const std::shared_ptr<const Assignment> &assignment,
                                              const Submission &submission, std::stop_token stop)
{
    const auto whole = m_impl->shelf.whole(assignment);
    if (!whole)
        return fail(ErrorCode::InvalidArgument,
                    "the assignment was not opened in this session; open its package first");
    TRY(checkFits(*whole, submission, m_impl->languages));
    // A helper of its own, which takes the caller's priority.
    run::HelperRunner runner(m_impl->options.helper);
    judge::Judge judge(m_impl->languages, runner, m_impl->compiled);
    return judge.compile(*whole, submission, std::move(stop));
}

} // namespace assay

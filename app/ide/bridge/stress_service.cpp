#include "bridge/stress_service.h"

#include "base/bytes.h"
#include "bridge/convert.h"
#include "bridge/judge_service.h"
#include "bridge/task_runner.h"
#include "bridge/wording.h"
#include "load/submission_intake.h"
#include "session/grading_session.h"

#include <chrono>
#include <utility>
#include <variant>

namespace assay::ide {

namespace {

using judge::StressOutcome;

constexpr ByteCount shownText = ByteCount::kib(256);

/// Where the gradebook keeps the helpers: drafts of an assignment that no package can have.
std::string draftPlace(const QString &assignmentId)
{
    return "stress:" + assignmentId.toStdString();
}

QString fromBytes(const std::string &bytes)
{
    return QString::fromStdString(toUtf8(bytes.substr(0, shownText.bytes())));
}

Result<Submission> intakeTool(const StressToolView &tool, const load::LanguageRegistry &languages)
{
    const Language *language = languages.find(tool.languageId.toStdString());
    load::IntakeOptions options;
    options.language = tool.languageId.toStdString();
    const std::string name = language ? language->defaultFile : "tool";
    return load::intakeSources({{name, tool.source.toStdString()}}, options, languages);
}

Result<judge::StressRequest> toRequest(const StressRequestView &view,
                                       const std::shared_ptr<const Assignment> &assignment,
                                       const load::LanguageRegistry &languages)
{
    judge::StressRequest request;
    request.assignment = assignment;
    load::IntakeOptions intake;
    intake.language = view.program.languageId.toStdString();
    intake.entry = view.program.entry.toStdString();
    intake.codeLimit = assignment->packageLimits.code;
    request.program = TRY(load::intakeSources(fromView(view.program.files), intake, languages));
    request.generator = TRY(intakeTool(view.tools.generator, languages));
    request.bruteForce = TRY(intakeTool(view.tools.bruteForce, languages));
    request.firstSeed = view.firstSeed;
    return request;
}

StressPartView partView(judge::StressPart part)
{
    switch (part) {
    case judge::StressPart::Program: return StressPartView::Program;
    case judge::StressPart::Generator: return StressPartView::Generator;
    case judge::StressPart::BruteForce: return StressPartView::BruteForce;
    }
    std::unreachable();
}

StressOutcomeView outcomeView(const StressOutcome &outcome, const CompileView &compile,
                              const Assignment &assignment, const Limits &limits)
{
    StressOutcomeView view;
    view.end = outcome.end == StressOutcome::End::Found ? StressOutcomeView::End::Found
               : outcome.end == StressOutcome::End::ToolFailed
                   ? StressOutcomeView::End::ToolFailed
                   : StressOutcomeView::End::NotCompiled;
    view.part = partView(outcome.part);
    view.rounds = outcome.rounds;
    view.seed = outcome.seed;
    view.input = fromBytes(outcome.input);
    view.answer = fromBytes(outcome.answer);
    view.compile = compile;
    if (outcome.result)
        view.result = toView(*outcome.result, assignment, limits);
    view.result.expected = view.answer;
    return view;
}

/// Attachments are the student's anyway.
StressToolView attachedTool(const Assignment &assignment, const load::LanguageRegistry &languages,
                            std::initializer_list<std::string_view> names)
{
    for (const Attachment &attachment : assignment.attachments) {
        const std::filesystem::path name = attachment.name;
        const Language *language = languages.forFile(name);
        if (!language || std::ranges::find(names, name.stem().string()) == names.end())
            continue;
        if (const auto bytes = readFile(attachment.path, ByteCount::kib(128)))
            return {QString::fromStdString(language->id), fromBytes(*bytes)};
    }
    return {};
}

StressToolView storedTool(GradingSession &session, const QString &assignmentId, const char *part)
{
    const auto draft = session.draft(draftPlace(assignmentId), part);
    if (!draft || !*draft || (*draft)->files.empty())
        return {};
    return {QString::fromStdString((*draft)->entry), fromBytes((*draft)->files.front().bytes)};
}

} // namespace

StressService::StressService(JudgeService &service, QObject *parent)
    : QObject(parent),
      m_service(service),
      m_keeping(std::make_unique<TaskRunner>())
{
    connect(&service, &JudgeService::closing, this, [this] {
        m_stop.request_stop();
        m_testing.reset();
        m_keeping.reset();
    });
}

StressService::~StressService()
{
    m_stop.request_stop();
}

void StressService::start(const StressRequestView &view)
{
    const auto session = m_service.session();
    const auto assignment = m_service.opened(view.program.path);
    if (!session || !assignment || !m_keeping || m_running)
        return;
    if (!m_testing)
        m_testing = std::make_unique<TaskRunner>();
    m_running = true;
    m_stop = {};
    struct Ended {
        std::optional<StressOutcomeView> outcome;
        bool cancelled = false;
        QString problem;
    };
    const auto work = [this, session, assignment, view, stop = m_stop.get_token()] {
        Ended ended;
        auto request = toRequest(view, assignment, session->languages());
        if (!request) {
            ended.problem = errorSentence(request.error());
            return ended;
        }
        const Limits limits = assignment->limitsFor(request->program.languageId);
        CompileView lastCompile;
        auto told = std::chrono::steady_clock::now();
        const auto sink = [&](const judge::StressEvent &event) {
            if (const auto *compiled = std::get_if<judge::StressCompiled>(&event)) {
                lastCompile = toView(compiled->result);
                return;
            }
            const auto now = std::chrono::steady_clock::now();
            if (now - told < std::chrono::milliseconds(100))
                return;
            told = now;
            // This object outlives its runner.
            QMetaObject::invokeMethod(
                this,
                [this, progress = std::get<judge::StressProgress>(event)] {
                    Q_EMIT progressed(progress.rounds, progress.seed);
                },
                Qt::QueuedConnection);
        };
        const auto outcome = session->stress(std::move(*request), sink, stop);
        if (outcome)
            ended.outcome = outcomeView(*outcome, lastCompile, *assignment, limits);
        else if (outcome.error().code == ErrorCode::Cancelled)
            ended.cancelled = true;
        else
            ended.problem = errorSentence(outcome.error());
        return ended;
    };
    m_testing->run(this, work, [this](const Ended &ended) {
        m_running = false;
        if (ended.cancelled)
            Q_EMIT cancelled();
        else if (ended.outcome)
            Q_EMIT finished(*ended.outcome);
        else
            Q_EMIT failed(ended.problem);
    });
}

void StressService::cancel()
{
    m_stop.request_stop();
}

void StressService::loadTools(const QString &assignmentId, const QString &path, QObject *guard,
                              std::function<void(const StressToolsView &)> answer)
{
    const auto session = m_service.session();
    if (!session || !m_keeping)
        return;
    const auto work = [session, assignmentId, assignment = m_service.opened(path)] {
        StressToolsView tools{storedTool(*session, assignmentId, "generator"),
                              storedTool(*session, assignmentId, "brute-force")};
        if (assignment && tools.generator.languageId.isEmpty())
            tools.generator = attachedTool(*assignment, session->languages(), {"generator", "gen"});
        if (assignment && tools.bruteForce.languageId.isEmpty())
            tools.bruteForce = attachedTool(*assignment, session->languages(),
                                            {"brute_force", "brute-force", "brute"});
        return tools;
    };
    m_keeping->run(guard, work, std::move(answer));
}

void StressService::saveTools(const QString &assignmentId, const StressToolsView &tools)
{
    const auto session = m_service.session();
    if (!session || !m_keeping)
        return;
    const auto work = [session, place = draftPlace(assignmentId), tools] {
        QString problem;
        for (const auto &[part, tool] : {std::pair("generator", tools.generator),
                                         std::pair("brute-force", tools.bruteForce)}) {
            store::Draft draft;
            draft.assignmentId = place;
            draft.languageId = part;
            draft.entry = tool.languageId.toStdString();
            draft.files = {{"source", tool.source.toStdString()}};
            if (const auto saved = session->saveDraft(draft); !saved)
                problem = errorSentence(saved.error());
        }
        return problem;
    };
    m_keeping->run(
        this, work,
        [this](const QString &problem) {
            if (!problem.isEmpty())
                Q_EMIT failed(problem);
        },
        TaskRunner::Kind::Durable);
}

} // namespace assay::ide

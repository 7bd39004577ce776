#include "bridge/background_compiler.h"

#include "bridge/convert.h"
#include "bridge/judge_service.h"
#include "bridge/task_runner.h"
#include "load/submission_intake.h"
#include "session/grading_session.h"

#include <sys/resource.h>
#include <unistd.h>

namespace assay::ide {

namespace {

constexpr int lowPriority = 10; // nice; the helper and the compiler inherit it

std::optional<CompileView> compile(GradingSession &session,
                                   const std::shared_ptr<const Assignment> &assignment,
                                   const SubmissionView &wish, const std::stop_token &stop)
{
    if (stop.stop_requested())
        return std::nullopt;
    // Of this thread alone, on Linux. If it fails, the compiler merely takes its full share.
    (void)setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), lowPriority);
    load::IntakeOptions intake;
    intake.language = wish.languageId.toStdString();
    intake.entry = wish.entry.toStdString();
    intake.codeLimit = assignment->packageLimits.code;
    const auto submission = load::intakeSources(fromView(wish.files), intake, session.languages());
    if (!submission)
        return std::nullopt;
    const auto result = session.compile(assignment, *submission, stop);
    if (!result)
        return std::nullopt;
    return toView(*result);
}

bool canCheck(const GradingSession &session, const QString &languageId)
{
    const Language *language = session.languages().find(languageId.toStdString());
    return language && (!language->compileCommand.empty() || !language->checkCommand.empty());
}

} // namespace

BackgroundCompiler::BackgroundCompiler(JudgeService &service, Source source, QObject *parent)
    : QObject(parent),
      m_service(service),
      m_source(std::move(source))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &BackgroundCompiler::begin);
    connect(&service, &JudgeService::sandboxChecked, this, [this](const SandboxView &sandbox) {
        m_sandbox = sandbox.state == SandboxView::State::Holds ||
                    sandbox.state == SandboxView::State::Weaker;
    });
    connect(&service, &JudgeService::closing, this, &BackgroundCompiler::end);
}

BackgroundCompiler::~BackgroundCompiler()
{
    end();
}

void BackgroundCompiler::setEnabled(bool enabled)
{
    m_enabled = enabled;
    if (!enabled)
        stop();
}

void BackgroundCompiler::noteEdit()
{
    stop();
    if (m_enabled)
        m_pause.start();
}

void BackgroundCompiler::stop()
{
    m_pause.stop();
    m_stop.request_stop();
    ++m_wanted;
}

void BackgroundCompiler::end()
{
    m_enabled = false;
    stop();
    m_runner.reset();
}

void BackgroundCompiler::begin()
{
    const auto session = m_service.session();
    if (!m_enabled || !m_sandbox || !session)
        return;
    const auto wish = m_source();
    if (!wish || !canCheck(*session, wish->languageId))
        return;
    const auto language = m_service.language(wish->languageId);
    const auto assignment = m_service.opened(wish->path);
    if (!assignment || !language || (language->probed && !language->available))
        return;
    if (!m_runner)
        m_runner = std::make_unique<TaskRunner>();
    m_stop = std::stop_source();
    ++m_started;
    const auto work = [session, assignment, wish = *wish, token = m_stop.get_token()] {
        return compile(*session, assignment, wish, token);
    };
    m_runner->run(this, work, [this, number = m_wanted](const std::optional<CompileView> &result) {
        if (result && number == m_wanted)
            Q_EMIT compiled(*result);
    });
}

} // namespace assay::ide

#include "bridge/custom_input_service.h"

#include "bridge/convert.h"
#include "bridge/judge_service.h"
#include "bridge/task_runner.h"
#include "bridge/wording.h"
#include "session/grading_session.h"

namespace assay::ide {

CustomInputService::CustomInputService(JudgeService &service, QObject *parent)
    : QObject(parent),
      m_service(service),
      m_runner(std::make_unique<TaskRunner>())
{
    connect(&service, &JudgeService::closing, this, [this] { m_runner.reset(); });
}

CustomInputService::~CustomInputService() = default;

void CustomInputService::load(const QString &assignmentId, QObject *guard,
                              std::function<void(const QVector<CustomInputView> &)> answer)
{
    const auto session = m_service.session();
    if (!session || !m_runner)
        return;
    struct Loaded {
        QVector<CustomInputView> inputs;
        QString problem;
    };
    const auto work = [session, id = assignmentId.toStdString()] {
        Loaded loaded;
        const auto inputs = session->customInputs(id);
        if (!inputs)
            loaded.problem = errorSentence(inputs.error());
        else
            for (const CustomInput &input : *inputs)
                loaded.inputs += toView(input);
        return loaded;
    };
    m_runner->run(guard, work, [this, answer = std::move(answer)](const Loaded &loaded) {
        if (!loaded.problem.isEmpty())
            Q_EMIT failed(loaded.problem);
        answer(loaded.inputs);
    });
}

void CustomInputService::save(const QString &assignmentId, const QVector<CustomInputView> &inputs)
{
    const auto session = m_service.session();
    if (!session || !m_runner)
        return;
    std::vector<CustomInput> stored;
    for (const CustomInputView &input : inputs)
        stored.push_back(fromView(input));
    const auto work = [session, id = assignmentId.toStdString(), stored = std::move(stored)] {
        const auto saved = session->saveCustomInputs(id, stored);
        return saved ? QString() : errorSentence(saved.error());
    };
    m_runner->run(
        this, work,
        [this](const QString &problem) {
            if (!problem.isEmpty())
                Q_EMIT failed(problem);
        },
        TaskRunner::Kind::Durable);
}

} // namespace assay::ide

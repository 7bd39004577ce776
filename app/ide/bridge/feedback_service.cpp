#include "bridge/feedback_service.h"

#include "bridge/convert.h"
#include "bridge/event_relay.h"
#include "bridge/judge_service.h"
#include "bridge/task_runner.h"
#include "feedback/feedback.h"
#include "feedback/texts.h"

#include <QLocale>

namespace assay::ide {

/// Read when it is first needed: a window that opens waits for nothing.
struct FeedbackService::Knowledge {
    std::string language; ///< of the window
    bool read = false;
    std::unique_ptr<feedback::Adviser> adviser;
    feedback::Texts texts;

    /// False if our data files are not there: then there are no tips, and nothing else is wrong.
    bool ready()
    {
        if (std::exchange(read, true))
            return adviser != nullptr;
        auto rules = feedback::Adviser::open();
        auto sentences = feedback::Texts::open(language);
        if (rules && sentences) {
            adviser = *std::move(rules);
            texts = *std::move(sentences);
        }
        return adviser != nullptr;
    }

    QVector<TipView> views(const std::vector<feedback::Tip> &tips) const
    {
        QVector<TipView> result;
        for (const auto &tip : tips) {
            const auto sentences = texts.sentences(tip);
            result +=
                {QString::fromStdString(sentences.seen), QString::fromStdString(sentences.next),
                 QString::fromStdString(tip.file), tip.line, tip.column};
        }
        return result;
    }
};

FeedbackService::FeedbackService(JudgeService &service, QObject *parent)
    : QObject(parent),
      m_service(service),
      m_knowledge(std::make_shared<Knowledge>()),
      m_runner(std::make_unique<TaskRunner>())
{
    m_knowledge->language = QLocale().name().toStdString();
    connect(&service, &JudgeService::judged, this, &FeedbackService::explain);
    connect(&service, &JudgeService::closing, this, [this] { m_runner.reset(); });
}

FeedbackService::~FeedbackService() = default;

void FeedbackService::explain(const std::shared_ptr<const JudgedRun> &run)
{
    if (!m_runner)
        return;
    const auto work = [knowledge = m_knowledge, run] {
        FeedbackView view;
        view.about = run->judgement.verdict == Verdict::AC ? FeedbackView::About::Passed
                                                           : FeedbackView::About::Run;
        if (knowledge->ready())
            view.tips = knowledge->views(
                knowledge->adviser->after(*run->assignment, run->submission, run->judgement));
        return view;
    };
    m_runner->run(this, work,
                  [this, id = QString::fromStdString(run->judgement.submissionId)](
                      const FeedbackView &view) { Q_EMIT tipsReady(id, view); });
}

void FeedbackService::look(const QString &path, const DraftView &program, QObject *guard,
                           std::function<void(const FeedbackView &)> answer)
{
    const auto assignment = m_service.opened(path);
    if (!m_runner || !assignment)
        return;
    const quint64 asked = ++m_asked;
    const auto work = [knowledge = m_knowledge, assignment, files = fromView(program.files),
                       language = program.languageId.toStdString()] {
        FeedbackView view;
        view.about = FeedbackView::About::Source;
        if (knowledge->ready())
            view.tips = knowledge->views(knowledge->adviser->before(analysis::analyze(
                files, language, analysis::circumstancesOf(*assignment, language))));
        return view;
    };
    m_runner->run(guard, work, [this, asked, answer = std::move(answer)](const FeedbackView &view) {
        if (asked == m_asked)
            answer(view);
    });
}

} // namespace assay::ide

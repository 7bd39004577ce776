#include "main_window/feedback_page.h"

#include "bridge/feedback_service.h"
#include "editor/editor_pane.h"
#include "main_window/workspace.h"
#include "panes/feedback_pane.h"
#include "panes/results_pane.h"

namespace assay::ide {

namespace {

constexpr int pause = 800; // ms after the last key

} // namespace

FeedbackPage::FeedbackPage(const Parts &parts, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_service(new FeedbackService(parts.service, this))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &FeedbackPage::look);
    connect(&parts.editor, &EditorPane::edited, this, [this] {
        // Tips about a run stay until the next one: the student works on them.
        if (m_feedback.about != FeedbackView::About::Run)
            m_pause.start();
    });
    connect(&parts.workspace, &Workspace::opened, this, [this] {
        m_shown.clear();
        show({});
    });
    connect(&parts.workspace, &Workspace::editable, this, &FeedbackPage::look);
    connect(&parts.workspace, &Workspace::languageChanged, this, [this] {
        m_shown.clear();
        show({});
    });
    connect(&parts.workspace, &Workspace::judged, this,
            [this](const RunSummary &summary, bool shown) {
                if (shown)
                    m_shown = summary.submissionId;
            });
    connect(m_service, &FeedbackService::tipsReady, this,
            [this](const QString &submissionId, const FeedbackView &tips) {
                if (submissionId != m_shown)
                    return;
                m_pause.stop();
                show(tips);
            });
    m_page =
        parts.results.addPage(tr("Feedback"), [this](QWidget *stack) { return makePage(stack); });
}

QWidget *FeedbackPage::makePage(QWidget *parent)
{
    m_pane = new FeedbackPane(parent);
    m_pane->setFeedback(m_feedback);
    connect(m_pane, &FeedbackPane::locationActivated, &m_parts.editor, &EditorPane::goTo);
    return m_pane;
}

void FeedbackPage::look()
{
    const auto program = m_parts.workspace.currentText();
    if (!program || !m_parts.workspace.isOpen() || m_feedback.about == FeedbackView::About::Run)
        return;
    m_service->look(m_parts.workspace.assignment()->path, *program, this,
                    [this](const FeedbackView &advice) {
                        if (m_feedback.about != FeedbackView::About::Run)
                            show(advice);
                    });
}

void FeedbackPage::show(const FeedbackView &feedback)
{
    m_feedback = feedback;
    const auto count = feedback.tips.size();
    m_parts.results.setPageTitle(m_page, count == 0 ? tr("Feedback")
                                                    : tr("Feedback %1", "with a count").arg(count));
    if (m_pane != nullptr)
        m_pane->setFeedback(feedback);
}

} // namespace assay::ide

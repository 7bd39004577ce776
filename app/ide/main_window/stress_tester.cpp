#include "main_window/stress_tester.h"

#include "bridge/judge_service.h"
#include "bridge/stress_service.h"
#include "main_window/custom_inputs.h"
#include "main_window/workspace.h"
#include "panes/results_pane.h"
#include "stress/stress_page.h"

namespace assay::ide {

StressTester::StressTester(JudgeService &service, ResultsPane &results, Workspace &workspace,
                           QObject *parent)
    : QObject(parent),
      m_judges(service),
      m_results(results),
      m_workspace(workspace),
      m_service(new StressService(service, this))
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(1000);
    connect(&m_saving, &QTimer::timeout, this, &StressTester::saveNow);
    m_pageNumber =
        results.addPage(tr("Stress test"), [this](QWidget *stack) { return makePage(stack); });
    connect(&workspace, &Workspace::opened, this, &StressTester::open);
    connect(&workspace, &Workspace::judgingChanged, this, [this] {
        if (m_page)
            m_page->setStartEnabled(m_workspace.currentText() && !m_workspace.isJudging());
    });
    connect(m_service, &StressService::progressed, this, [this](quint64 rounds, quint64 seed) {
        if (m_page && m_testing == m_assignmentId)
            m_page->showProgress(rounds, seed);
    });
    connect(m_service, &StressService::finished, this, [this](const StressOutcomeView &outcome) {
        if (m_page && m_testing == m_assignmentId)
            m_page->showOutcome(outcome);
        Q_EMIT runningChanged();
    });
    connect(m_service, &StressService::cancelled, this, [this] {
        if (m_page && m_testing == m_assignmentId)
            m_page->showCancelled();
        Q_EMIT runningChanged();
    });
    connect(m_service, &StressService::failed, this, [this](const QString &sentence) {
        if (m_page)
            m_page->showFailure(sentence);
        Q_EMIT runningChanged();
    });
}

QWidget *StressTester::makePage(QWidget *parent)
{
    m_page = new StressPage(parent);
    connect(m_page, &StressPage::startRequested, this, &StressTester::start);
    connect(m_page, &StressPage::stopRequested, m_service, &StressService::cancel);
    connect(m_page, &StressPage::toolsEdited, this, [this] {
        m_changed = true;
        m_reading = false;
        m_saving.start();
    });
    connect(m_page, &StressPage::keepRequested, this,
            [this](const CustomInputView &input) { m_workspace.customInputs().keep(input); });
    connect(m_page, &StressPage::compareRequested, &m_results, &ResultsPane::compare);
    showAssignment();
    return m_page;
}

void StressTester::show()
{
    m_results.showPage(m_pageNumber);
}

bool StressTester::isRunning() const
{
    return m_service->isRunning();
}

bool StressTester::cancel()
{
    const bool running = isRunning();
    if (running)
        m_service->cancel();
    return running;
}

void StressTester::saveNow()
{
    m_saving.stop();
    if (!m_changed || !m_page)
        return;
    m_changed = false;
    m_service->saveTools(m_assignmentId, m_page->tools());
}

void StressTester::open()
{
    saveNow();
    m_service->cancel();
    const AssignmentView &assignment = *m_workspace.assignment();
    m_results.setPageOffered(m_pageNumber, assignment.takesCustomInputs &&
                                               assignment.kind == AssignmentKindView::Stdio);
    if (m_page)
        showAssignment();
}

void StressTester::showAssignment()
{
    const auto &assignment = m_workspace.assignment();
    if (!assignment)
        return;
    m_assignmentId = assignment->id;
    QVector<LanguageView> installed;
    for (const LanguageView &language : m_judges.languages())
        if (language.available && language.id != u"sql")
            installed += language;
    m_page->setLanguages(installed);
    m_page->setStartEnabled(m_workspace.currentText() && !m_workspace.isJudging());
    m_page->setTools({});
    m_changed = false;
    m_reading = true;
    m_service->loadTools(assignment->id, assignment->path, this,
                         [this, id = assignment->id](const StressToolsView &tools) {
                             if (id != m_assignmentId || !m_reading)
                                 return; // another one was opened, or something was written
                             m_page->setTools(tools);
                             m_reading = false;
                             m_changed = false;
                             m_saving.stop();
                         });
}

void StressTester::start(quint64 firstSeed)
{
    const auto text = m_workspace.currentText();
    const auto &assignment = m_workspace.assignment();
    if (!text || !assignment || isRunning())
        return;
    saveNow();
    StressRequestView request;
    request.program.path = assignment->path;
    request.program.languageId = text->languageId;
    request.program.files = text->files;
    request.program.entry = text->entry;
    request.tools = m_page->tools();
    request.firstSeed = firstSeed;
    m_testing = m_assignmentId;
    m_service->start(request);
    if (!isRunning())
        return;
    m_page->showRunning();
    Q_EMIT runningChanged();
}

} // namespace assay::ide

#include "main_window/custom_inputs.h"

#include "bridge/custom_input_service.h"
#include "models/custom_input_model.h"
#include "panes/custom_input_page.h"
#include "panes/results_pane.h"

#include <algorithm>

namespace assay::ide {

namespace {

const CustomInputView *inputOf(const QString &test, const QVector<CustomInputView> &inputs)
{
    const QStringView prefix(customTestPrefix);
    if (!test.startsWith(prefix))
        return nullptr;
    const auto found =
        std::ranges::find(inputs, test.sliced(prefix.size()), &CustomInputView::name);
    return found == inputs.end() ? nullptr : &*found;
}

} // namespace

CustomInputs::CustomInputs(JudgeService &service, ResultsPane &results, QObject *parent)
    : QObject(parent),
      m_results(results),
      m_service(new CustomInputService(service, this)),
      m_model(new CustomInputModel(this))
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(1000);
    connect(&m_saving, &QTimer::timeout, this, &CustomInputs::saveNow);
    connect(m_service, &CustomInputService::failed, this, &CustomInputs::failed);
    connect(m_model, &CustomInputModel::edited, this, [this] {
        m_changed = true;
        m_reading = false;
        m_saving.start();
        showTitle();
    });
    m_pageNumber =
        results.addPage(tr("Custom inputs"), [this](QWidget *stack) { return makePage(stack); });
}

QWidget *CustomInputs::makePage(QWidget *parent)
{
    m_page = new CustomInputPage(m_model, parent);
    m_page->setRunEnabled(m_runEnabled);
    m_page->setInputHint(m_hint);
    connect(m_page, &CustomInputPage::runRequested, this, [this](const QString &name) {
        Q_EMIT runRequested(QString(QStringView(customTestPrefix)) + name);
    });
    connect(m_page, &CustomInputPage::runAllRequested, this, [this] { Q_EMIT runRequested({}); });
    connect(m_page, &CustomInputPage::removed, this, &CustomInputs::removed);
    return m_page;
}

void CustomInputs::open(const AssignmentView &assignment)
{
    saveNow();
    m_assignmentId = assignment.id;
    m_results.setPageOffered(m_pageNumber, assignment.takesCustomInputs);
    m_hint = assignment.kind == AssignmentKindView::Function
                 ? tr("a JSON array of arguments, such as [[1, 2], 3]")
             : assignment.kind == AssignmentKindView::Sql ? tr("SQL that sets up the tables")
                                                          : QString();
    m_model->setInputs({});
    m_offered = assignment.takesCustomInputs;
    if (m_page)
        m_page->setInputHint(m_hint);
    showTitle();
    m_reading = true;
    m_service->load(assignment.id, this,
                    [this, id = assignment.id](const QVector<CustomInputView> &inputs) {
                        if (id != m_assignmentId || !m_reading)
                            return; // another one was opened, or something was written already
                        m_reading = false;
                        m_model->setInputs(inputs);
                        showTitle();
                    });
}

void CustomInputs::saveNow()
{
    m_saving.stop();
    if (!m_changed)
        return;
    m_changed = false;
    m_service->save(m_assignmentId, m_model->inputs());
}

void CustomInputs::setRunEnabled(bool enabled)
{
    m_runEnabled = enabled;
    if (m_page)
        m_page->setRunEnabled(enabled);
}

void CustomInputs::showTitle()
{
    const auto count = m_model->inputs().size();
    m_results.setPageTitle(m_pageNumber, count == 0
                                             ? tr("Custom inputs")
                                             : tr("Custom inputs %1", "with a count").arg(count));
}

QVector<CustomInputView> CustomInputs::wanted(const QString &only) const
{
    if (!m_offered)
        return {};
    if (only.isEmpty())
        return m_model->inputs();
    if (const CustomInputView *input = inputOf(only, m_model->inputs()))
        return {*input};
    return {};
}

QVector<ResultRow> CustomInputs::rowsFor(const QVector<CustomInputView> &inputs)
{
    QVector<ResultRow> rows;
    for (const CustomInputView &input : inputs) {
        ResultRow row;
        row.test = QString(QStringView(customTestPrefix)) + input.name;
        row.label = input.name;
        row.group = QStringLiteral("custom");
        rows += row;
    }
    return rows;
}

void CustomInputs::dress(QVector<ResultRow> &rows, const QVector<CustomInputView> &inputs)
{
    for (ResultRow &row : rows) {
        const CustomInputView *input = inputOf(row.test, inputs);
        if (!input)
            continue;
        row.label = input->name;
        if (input->answerKnown && row.verdict != VerdictView::Accepted)
            row.expected = input->answer;
        if (!input->answerKnown && row.verdict == VerdictView::Accepted) {
            row.verdict = VerdictView::Ran;
            row.whatHappened = row.output.section(QLatin1Char('\n'), 0, 0).left(200);
        }
    }
}

void CustomInputs::discount(RunSummary &summary, const QVector<CustomInputView> &inputs,
                            const QVector<ResultRow> &rows)
{
    int unknown = 0;
    int ran = 0;
    for (const CustomInputView &input : inputs) {
        if (input.answerKnown)
            continue;
        ++unknown;
        const QString test = QString(QStringView(customTestPrefix)) + input.name;
        ran += std::ranges::any_of(rows, [&](const ResultRow &row) {
            return row.test == test && row.verdict == VerdictView::Ran;
        });
    }
    summary.testsTotal = std::max(0, summary.testsTotal - unknown);
    summary.testsPassed = std::max(0, summary.testsPassed - ran);
}

bool CustomInputs::keep(const CustomInputView &input)
{
    const int row = m_model->add(input);
    if (row < 0)
        return false;
    saveNow();
    m_results.showPage(m_pageNumber);
    m_page->select(row);
    return true;
}

} // namespace assay::ide

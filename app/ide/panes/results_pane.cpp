#include "panes/results_pane.h"

#include "diff/diff_view.h"
#include "models/result_model.h"
#include "panes/compile_failure_view.h"
#include "panes/result_charts.h"
#include "panes/result_detail.h"
#include "panes/result_header.h"
#include "panes/result_table.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "theme/verdict_look.h"

#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

namespace assay::ide {

namespace {

bool isOver(RunPhase phase)
{
    return phase == RunPhase::Finished || phase == RunPhase::Cancelled || phase == RunPhase::Failed;
}

/// A line of one pixel in the colour of lines.
QFrame *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setObjectName(QStringLiteral("line"));
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

} // namespace

ResultsPane::ResultsPane(QWidget *parent)
    : QWidget(parent),
      m_model(new ResultModel(this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("resultsPane"));
    setAutoFillBackground(true); // whatever lies behind
    setAccessibleName(tr("Results"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildStrip());
    layout->addWidget(makeLine(this));
    m_stack->setObjectName(QStringLiteral("resultsStack"));
    m_emptyState = buildEmptyState();
    m_results = buildResults();
    m_stack->addWidget(m_emptyState);
    m_stack->addWidget(m_results);
    m_pages = new QStackedWidget(this);
    m_pages->setObjectName(QStringLiteral("resultsPages"));
    m_pages->addWidget(m_stack);
    m_makers.emplace_back();
    layout->addWidget(m_pages, 1);
    m_comparePage = addPage(tr("Compare"), [this](QWidget *stack) {
        m_diff = new DiffView(stack);
        compareCurrent();
        return m_diff;
    });
    const int charts = addPage(tr("Charts"), [this](QWidget *stack) {
        m_charts = new ResultCharts(stack);
        connect(m_charts, &ResultCharts::testActivated, this, [this](const QString &test) {
            m_table->setCurrentIndex(m_model->indexOf(m_model->rowOf(test)));
            showPage(0);
        });
        return m_charts;
    });
    connect(this, &ResultsPane::pageShown, this, [this, charts](int page) {
        if (page == charts)
            m_charts->setRows(rows());
    });
    // The details carry colours of their own making; the rest repaints by itself.
    connect(&Theme::instance(), &Theme::changed, this, &ResultsPane::showDetail);
    clear();
}

QWidget *ResultsPane::buildStrip()
{
    auto *strip = new QWidget(this);
    strip->setObjectName(QStringLiteral("resultsStrip"));
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(4, 0, 14, 0);
    m_tabs = new QTabBar(strip);
    m_tabs->setObjectName(QStringLiteral("resultsTabs"));
    m_tabs->setAccessibleName(tr("Pages about the program"));
    m_tabs->setProperty("look", QStringLiteral("underline"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->addTab(tr("Results"));
    connect(m_tabs, &QTabBar::currentChanged, this, &ResultsPane::showPage);
    row->addWidget(m_tabs, 1);
    m_export = new QPushButton(tr("Save result…"), strip);
    m_export->setObjectName(QStringLiteral("resultsExport"));
    m_export->setProperty("look", QStringLiteral("quiet"));
    m_export->setToolTip(tr("Save this result as a web page or a PDF document"));
    connect(m_export, &QPushButton::clicked, this, &ResultsPane::exportRequested);
    row->addWidget(m_export);
    m_finished = new QLabel(strip);
    m_finished->setObjectName(QStringLiteral("resultsFinished"));
    m_finished->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_finished);
    return strip;
}

QWidget *ResultsPane::buildEmptyState()
{
    auto *page = new QWidget(m_stack);
    page->setObjectName(QStringLiteral("resultsEmpty"));
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(12);
    auto *text = new QLabel(tr("Run the samples to see results here."), page);
    text->setObjectName(QStringLiteral("resultsEmptyText"));
    text->setForegroundRole(QPalette::PlaceholderText);
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    m_emptyButton = new QPushButton(themeIcon(QStringLiteral("run")), tr("Run samples"), page);
    m_emptyButton->setObjectName(QStringLiteral("resultsEmptyRun"));
    connect(m_emptyButton, &QPushButton::clicked, this, &ResultsPane::runRequested);
    m_emptyShortcut = new QLabel(page);
    m_emptyShortcut->setObjectName(QStringLiteral("resultsEmptyShortcut"));
    m_emptyShortcut->setFont(Theme::font(0.88));
    m_emptyShortcut->setForegroundRole(QPalette::PlaceholderText);
    layout->addStretch(2);
    layout->addWidget(text);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_emptyButton);
    row->addWidget(m_emptyShortcut);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addStretch(3);
    return page;
}

QWidget *ResultsPane::buildResults()
{
    auto *page = new QWidget(m_stack);
    page->setObjectName(QStringLiteral("resultsPage"));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_splitter = new QSplitter(Qt::Horizontal, page);
    m_splitter->setObjectName(QStringLiteral("resultsSplitter"));
    m_splitter->setChildrenCollapsible(false);

    auto *left = new QWidget(m_splitter);
    left->setObjectName(QStringLiteral("resultsLeft"));
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new ResultHeader(left);
    connect(m_header, &ResultHeader::cancelRequested, this, &ResultsPane::cancelRequested);
    column->addWidget(m_header);
    column->addWidget(makeLine(left));
    m_body = new QStackedWidget(left);
    m_body->setObjectName(QStringLiteral("resultsBody"));
    buildTable();
    m_compileFailure = new CompileFailureView(m_body);
    connect(m_compileFailure, &CompileFailureView::locationActivated, this,
            &ResultsPane::locationActivated);
    m_body->addWidget(m_table);
    m_body->addWidget(m_compileFailure);
    column->addWidget(m_body, 1);

    m_detail = new ResultDetail(m_splitter);
    connect(m_detail, &ResultDetail::compareRequested, this, [this] { showPage(m_comparePage); });
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 7);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({580, 250});
    layout->addWidget(m_splitter);
    return page;
}

void ResultsPane::buildTable()
{
    m_table = new ResultTable(m_model, m_body);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ResultsPane::showDetail);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const QModelIndex current = m_table->currentIndex();
                if (current.parent() == first.parent() && current.row() >= first.row() &&
                    current.row() <= last.row())
                    showDetail();
            });
}

void ResultsPane::fitStrip()
{
    // Tabs come first, then when it was; saving is in the menu as well.
    const int tabs = m_tabs->sizeHint().width() + 40;
    const int finished = tabs + m_finished->sizeHint().width();
    m_finished->setVisible(!m_finished->text().isEmpty() && finished <= width());
    m_export->setVisible(m_summary.phase == RunPhase::Finished &&
                         finished + m_export->sizeHint().width() <= width());
}

void ResultsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitStrip();
}

void ResultsPane::begin(const RunSummary &summary, const QVector<ResultRow> &rows,
                        const HiddenCounts &hidden, const QVector<GroupView> &groups)
{
    showPage(0);
    m_announced.clear();
    m_model->begin(rows, hidden, groups);
    m_compileFailure->setFailure({}, {});
    m_body->setCurrentWidget(m_table);
    m_detail->show();
    m_stack->setCurrentWidget(m_results);
    m_header->begin();
    m_table->begin(hidden.total);
    showDetail();
    setSummary(summary);
}

void ResultsPane::setRows(const QVector<ResultRow> &rows)
{
    m_model->setRows(rows);
}

void ResultsPane::setSummary(const RunSummary &summary)
{
    m_header->setSummary(summary);
    m_model->setHidden(summary.hidden);
    m_finished->setText(summary.finished);
    m_summary = summary;
    fitStrip();
    if (!isOver(summary.phase))
        return;
    m_model->setGroups(summary.groups);
    m_model->finish();
    if (!m_table->currentIndex().isValid()) {
        const QModelIndex first = m_model->indexOf(qMax(m_model->nextBad(-1), 0));
        if (m_model->rowCount() > 0)
            m_table->setCurrentIndex(first.isValid() ? first : m_model->index(0, 0));
    }
    announce(summary);
}

void ResultsPane::showCompileFailure(const QString &log, const QVector<DiagnosticView> &diagnostics)
{
    showPage(0);
    m_stack->setCurrentWidget(m_results);
    m_compileFailure->setFailure(log, diagnostics);
    m_body->setCurrentWidget(m_compileFailure);
    m_detail->hide();
}

void ResultsPane::clear()
{
    m_model->begin({}, {});
    m_finished->clear();
    m_summary = {};
    m_export->hide();
    if (m_charts)
        m_charts->setRows({});
    m_stack->setCurrentWidget(m_emptyState);
}

void ResultsPane::followRunAction(QAction *run)
{
    const auto follow = [this, run] {
        m_emptyButton->setEnabled(run->isEnabled());
        m_emptyButton->setToolTip(run->toolTip());
        m_emptyShortcut->setText(run->shortcut().toString(QKeySequence::NativeText));
    };
    connect(run, &QAction::changed, this, follow);
    follow();
}

int ResultsPane::addPage(const QString &title, MakePage make)
{
    m_makers.push_back(std::move(make));
    m_pages->addWidget(new QWidget(m_pages)); // until somebody looks
    const int page = m_tabs->addTab(title);
    fitStrip();
    return page;
}

void ResultsPane::setPageTitle(int page, const QString &title)
{
    m_tabs->setTabText(page, title);
    fitStrip();
}

void ResultsPane::setPageOffered(int page, bool offered)
{
    m_tabs->setTabVisible(page, offered);
    if (!offered && currentPage() == page)
        showPage(0);
}

QWidget *ResultsPane::page(int page)
{
    if (const MakePage make = std::exchange(m_makers[static_cast<std::size_t>(page)], {})) {
        QWidget *empty = m_pages->widget(page);
        const bool shown = m_pages->currentIndex() == page;
        m_pages->insertWidget(page, make(m_pages));
        m_pages->removeWidget(empty);
        delete empty;
        if (shown)
            m_pages->setCurrentIndex(page);
    }
    return m_pages->widget(page);
}

void ResultsPane::showPage(int page)
{
    this->page(page);
    if (m_pages->currentIndex() == page)
        return;
    m_pages->setCurrentIndex(page);
    m_tabs->setCurrentIndex(page);
    Q_EMIT pageShown(page);
}

int ResultsPane::currentPage() const
{
    return m_pages->currentIndex();
}

bool ResultsPane::selectNextProblem()
{
    if (m_stack->currentWidget() != m_results)
        return false;
    if (m_body->currentWidget() == m_compileFailure)
        return m_compileFailure->selectNext();
    const int test = m_model->nextBad(m_model->testAt(m_table->currentIndex()));
    if (test < 0)
        return false;
    showPage(0);
    m_table->setCurrentIndex(m_model->indexOf(test));
    return true;
}

bool ResultsPane::hasResult() const
{
    return m_summary.phase == RunPhase::Finished && m_stack->currentWidget() == m_results;
}

QVector<ResultRow> ResultsPane::rows() const
{
    QVector<ResultRow> rows;
    for (int row = 0; const ResultRow *found = m_model->row(row); ++row)
        rows += *found;
    return rows;
}

bool ResultsPane::goToDifference(bool forward)
{
    if (!m_diff || currentPage() != m_comparePage) {
        showPage(m_comparePage);
        return true;
    }
    return forward ? m_diff->goToNext() : m_diff->goToPrevious();
}

void ResultsPane::compare(const QString &title, const QString &expected, const QString &found)
{
    page(m_comparePage);
    m_diff->compare(title, expected, found);
    showPage(m_comparePage);
}

void ResultsPane::compareCurrent()
{
    if (!m_diff)
        return;
    const ResultRow *row = m_model->row(m_table->currentIndex());
    const auto texts = row ? ResultDetail::outputsOf(*row) : ResultDetail::Outputs();
    if (!row || !ResultDetail::canCompare(*row))
        m_diff->showMessage(
            tr("Choose a test with a wrong answer to compare its output with the expected one."));
    else
        m_diff->compare(row->label.isEmpty() ? row->test : row->label, texts.expected, texts.found);
}

void ResultsPane::showDetail()
{
    compareCurrent();
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        m_detail->showMessage(tr("Choose a test to see what it expects."));
    else if (const ResultRow *row = m_model->row(current))
        m_detail->showRow(*row);
    else
        m_detail->showMessage(current.data(Qt::ToolTipRole).toString());
}

void ResultsPane::announce(const RunSummary &summary)
{
    if (!summary.submissionId.isEmpty() && m_announced == summary.submissionId)
        return;
    m_announced = summary.submissionId;
    QString text;
    if (summary.phase == RunPhase::Cancelled)
        text = tr("Judging was cancelled.");
    else if (summary.phase == RunPhase::Failed)
        text = summary.problem;
    else if (summary.verdict == VerdictView::CompileError)
        text = verdictLook(summary.verdict).word;
    else
        text = tr("%1: %2 of %3 tests passed")
                   .arg(verdictLook(summary.verdict).word)
                   .arg(summary.testsPassed)
                   .arg(summary.testsTotal);
    QAccessibleAnnouncementEvent event(this, text);
    event.setPoliteness(QAccessible::AnnouncementPoliteness::Assertive);
    QAccessible::updateAccessibility(&event);
}

} // namespace assay::ide

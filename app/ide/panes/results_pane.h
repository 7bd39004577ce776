#pragma once

#include "bridge/view_types.h"

#include <QWidget>

#include <functional>
#include <vector>

class QAction;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace assay::ide {

class CompileFailureView;
class DiffView;
class ResultCharts;
class ResultDetail;
class ResultHeader;
class ResultModel;
class ResultTable;

/// What came out: a head with verdict, score and progress; the table of tests, filled in place
/// while judging goes on; the details of the selected test. Or the compiler's messages.
class ResultsPane : public QWidget {
    Q_OBJECT

public:
    explicit ResultsPane(QWidget *parent = nullptr);

    /// A run begins: rows are allotted at once, below those of `groups` they belong to.
    /// `hidden.total`: 0 none, -1 unknown how many.
    void begin(const RunSummary &summary, const QVector<ResultRow> &rows,
               const HiddenCounts &hidden, const QVector<GroupView> &groups = {});
    /// Fills rows by their test; call it with a whole batch.
    void setRows(const QVector<ResultRow> &rows);
    /// The head. At the end (Finished, Cancelled, Failed) the verdict is announced to screen
    /// readers and the first test that was not passed is selected, unless one already is.
    void setSummary(const RunSummary &summary);
    /// Replaces the table by the compiler's messages until the next begin().
    void showCompileFailure(const QString &log, const QVector<DiagnosticView> &diagnostics);
    /// Back to "Run the samples to see results here."
    void clear();
    /// The button there is enabled with this action and shows its keys and its tool tip.
    void followRunAction(QAction *run);

    /// Selects the next test that was not passed (F8); false if there is none.
    bool selectNextProblem();

    /// A run has ended and is shown.
    bool hasResult() const;
    const RunSummary &summary() const { return m_summary; }
    QVector<ResultRow> rows() const;

    /// Shows two outputs beside each other on the page for that.
    void compare(const QString &title, const QString &expected, const QString &found);
    /// The next or the previous difference on that page, which is shown if it is not; false if
    /// there is none.
    bool goToDifference(bool forward);

    /// Another page beside the results, behind a tab of its own at the end of the strip. `make` is
    /// called with its parent when the page is first looked at: what nobody opens costs nothing.
    /// Returns the page's number; results are page 0.
    using MakePage = std::function<QWidget *(QWidget *parent)>;
    int addPage(const QString &title, MakePage make);
    void setPageTitle(int page, const QString &title);
    /// Without its tab nobody gets to it.
    void setPageOffered(int page, bool offered);
    /// Makes the page if it is not there yet.
    QWidget *page(int page);
    void showPage(int page);
    int currentPage() const;

    /// Table beside details, for remembering sizes.
    QSplitter *splitter() const { return m_splitter; }

Q_SIGNALS:
    void cancelRequested();
    void pageShown(int page);
    void exportRequested();
    /// The button of the empty state.
    void runRequested();
    /// A diagnostic was activated; `line` and `column` are 1-based, 0 unknown.
    void locationActivated(const QString &file, int line, int column);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildStrip();
    QWidget *buildEmptyState();
    QWidget *buildResults();
    void buildTable();
    void fitStrip();
    void showDetail();
    void compareCurrent();
    void announce(const RunSummary &summary);

    ResultModel *m_model;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
    std::vector<MakePage> m_makers; ///< by page; empty: the page is there
    QLabel *m_finished = nullptr;   ///< when the run that is shown ended
    QStackedWidget *m_stack;        ///< empty state, results
    QWidget *m_emptyState = nullptr;
    QPushButton *m_emptyButton = nullptr;
    QLabel *m_emptyShortcut = nullptr;
    QWidget *m_results = nullptr;
    ResultHeader *m_header = nullptr;
    QStackedWidget *m_body = nullptr; ///< tests, compiler's messages
    QSplitter *m_splitter = nullptr;
    ResultTable *m_table = nullptr;
    ResultDetail *m_detail = nullptr;
    DiffView *m_diff = nullptr; ///< once somebody looked at it
    int m_comparePage = 0;
    ResultCharts *m_charts = nullptr; ///< once somebody looked at it
    RunSummary m_summary;
    QPushButton *m_export = nullptr;
    CompileFailureView *m_compileFailure = nullptr;
    QString m_announced; ///< submission that was announced already
};

} // namespace assay::ide

#pragma once

#include "bridge/view_types.h"

#include <QWidget>

class QCPBars;
class QCustomPlot;
class QLabel;

namespace assay::ide {

/// Time and memory over the tests of a run, as bars under their limits, and the same in words.
class ResultCharts : public QWidget {
    Q_OBJECT

public:
    explicit ResultCharts(QWidget *parent = nullptr);

    /// Rows without figures leave a gap, so that a test keeps its place.
    void setRows(const QVector<ResultRow> &rows);
    QString summary() const;

Q_SIGNALS:
    /// A bar was clicked.
    void testActivated(const QString &test);

private:
    struct Chart {
        QCustomPlot *plot = nullptr;
        QCPBars *inside = nullptr;  ///< tests within the limit
        QCPBars *outside = nullptr; ///< those that exceeded it
    };
    Chart makeChart(const char *name, const QString &title);
    void fill(const Chart &chart, double ResultRow::*value, double ResultRow::*limit, double unit,
              VerdictView exceeded);
    void applyTheme();
    /// -1: beside all bars.
    int rowAt(const QCustomPlot &plot, int x) const;
    QString wordsOf(const ResultRow &row) const;

    QVector<ResultRow> m_rows;
    Chart m_time;
    Chart m_memory;
    QLabel *m_summary;
};

} // namespace assay::ide

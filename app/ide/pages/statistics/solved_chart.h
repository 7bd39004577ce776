#pragma once

#include <QDate>
#include <QVector>
#include <QWidget>

class QCPGraph;
class QCustomPlot;

namespace assay::ide {

/// How many assignments were solved by which day: steps that only rise, from the day before the
/// first to today. In words for screen readers.
class SolvedChart : public QWidget {
    Q_OBJECT

public:
    explicit SolvedChart(QWidget *parent = nullptr);

    /// Oldest first.
    void setDays(const QVector<QPair<QDate, int>> &solvedByDay, const QDate &today);

private:
    void applyTheme();

    QCustomPlot *m_plot;
    QCPGraph *m_line;
};

} // namespace assay::ide

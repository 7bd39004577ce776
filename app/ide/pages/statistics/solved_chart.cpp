#include "pages/statistics/solved_chart.h"

#include "theme/theme.h"

#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>
#include <qcustomplot.h>

namespace assay::ide {

namespace {

constexpr int chartHeight = 180;
constexpr int mostMarks = 4; // after the first

double place(const QDate &day)
{
    return QCPAxisTickerDateTime::dateTimeToKey(day);
}

/// Marks on whole days, so few that their dates do not meet.
QSharedPointer<QCPAxisTicker> dayMarks(const QDate &first, const QDate &last)
{
    const auto span = static_cast<int>(first.daysTo(last));
    const QSharedPointer<QCPAxisTickerText> marks(new QCPAxisTickerText);
    for (int mark = 0; mark <= mostMarks; ++mark) {
        const QDate day = first.addDays(span * mark / mostMarks);
        marks->addTick(place(day), QLocale().toString(day, QLocale::ShortFormat));
    }
    return marks;
}

} // namespace

SolvedChart::SolvedChart(QWidget *parent)
    : QWidget(parent),
      m_plot(new QCustomPlot(this)),
      m_line(m_plot->addGraph())
{
    setObjectName(QStringLiteral("solvedChart"));
    setFixedHeight(chartHeight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_line->setLineStyle(QCPGraph::lsStepLeft);
    m_plot->xAxis->grid()->setVisible(false);
    const QSharedPointer<QCPAxisTickerFixed> counts(new QCPAxisTickerFixed);
    counts->setTickStep(1);
    counts->setScaleStrategy(QCPAxisTickerFixed::ssMultiples); // whole assignments, few marks
    counts->setTickCount(4);
    m_plot->yAxis->setTicker(counts);
    m_plot->yAxis->setNumberFormat(QStringLiteral("f"));
    m_plot->yAxis->setNumberPrecision(0);
    connect(&Theme::instance(), &Theme::changed, this, &SolvedChart::applyTheme);
    applyTheme();
}

void SolvedChart::setDays(const QVector<QPair<QDate, int>> &solvedByDay, const QDate &today)
{
    setAccessibleName(tr("Solved over time"));
    if (solvedByDay.isEmpty()) {
        m_line->data()->clear();
        setAccessibleDescription({});
        m_plot->replot();
        return;
    }
    const QDate first = solvedByDay.front().first.addDays(-1);
    const QDate last = std::max(today, solvedByDay.back().first);
    const int most = solvedByDay.back().second;
    QVector<double> days{place(first)};
    QVector<double> counts{0};
    for (const auto &[day, count] : solvedByDay) {
        days += place(day);
        counts += count;
    }
    days += place(last.addDays(1));
    counts += most;
    m_line->setData(days, counts, true);
    m_plot->xAxis->setRange(place(first), place(last.addDays(1)));
    m_plot->xAxis->setTicker(dayMarks(first.addDays(1), last));
    m_plot->yAxis->setRange(0, most * 1.08);
    setAccessibleDescription(
        tr("%n assignment(s) solved since %1", nullptr, most)
            .arg(QLocale().toString(solvedByDay.front().first, QLocale::LongFormat)));
    setToolTip(accessibleDescription());
    m_plot->replot();
}

void SolvedChart::applyTheme()
{
    const Tokens &tokens = Theme::current();
    m_plot->setBackground(tokens.panel);
    m_line->setPen(QPen(tokens.accent, 2));
    QColor ground = tokens.accent;
    ground.setAlphaF(0.12F);
    m_line->setBrush(ground);
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setTickLabelFont(Theme::font(0.88));
        axis->setTickLabelColor(tokens.muted);
        axis->setBasePen(tokens.line);
        axis->setTickPen(tokens.line);
        axis->setSubTickPen(Qt::NoPen);
        axis->grid()->setPen(tokens.line);
        axis->grid()->setZeroLinePen(tokens.line);
    }
    m_plot->replot();
}

} // namespace assay::ide

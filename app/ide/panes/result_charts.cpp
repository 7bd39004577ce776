#include "panes/result_charts.h"

#include "models/figures.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolTip>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace assay::ide {

namespace {

constexpr double milliseconds = 1000;
constexpr double mebibytes = 1.0 / (1024 * 1024);

} // namespace

ResultCharts::ResultCharts(QWidget *parent)
    : QWidget(parent),
      m_summary(new QLabel(this))
{
    setObjectName(QStringLiteral("resultCharts"));
    setAccessibleName(tr("Time and memory of the tests"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    m_summary->setObjectName(QStringLiteral("chartsSummary"));
    m_summary->setWordWrap(true);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_summary);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    m_time = makeChart("timeChart", tr("Time in milliseconds"));
    m_memory = makeChart("memoryChart", tr("Memory in MiB"));
    for (const Chart &chart : {m_time, m_memory}) {
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        auto *title = new QLabel(chart.plot->accessibleName(), this);
        title->setFont(Theme::font(0.88));
        title->setForegroundRole(QPalette::PlaceholderText);
        column->addWidget(title);
        column->addWidget(chart.plot, 1);
        row->addLayout(column, 1);
    }
    layout->addLayout(row, 1);
    connect(&Theme::instance(), &Theme::changed, this, &ResultCharts::applyTheme);
    setRows({});
}

ResultCharts::Chart ResultCharts::makeChart(const char *name, const QString &title)
{
    Chart chart;
    chart.plot = new QCustomPlot(this);
    chart.plot->setObjectName(QString::fromLatin1(name));
    chart.plot->setAccessibleName(title);
    chart.plot->setMinimumHeight(70);
    chart.plot->axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    chart.plot->axisRect()->setMargins(QMargins(0, 4, 4, 0));
    chart.plot->axisRect()->setMinimumMargins(QMargins(0, 0, 0, 0));
    chart.inside = new QCPBars(chart.plot->xAxis, chart.plot->yAxis);
    chart.outside = new QCPBars(chart.plot->xAxis, chart.plot->yAxis);
    chart.plot->xAxis->grid()->setVisible(false);
    chart.plot->yAxis->ticker()->setTickCount(3);
    chart.plot->xAxis->setNumberFormat(QStringLiteral("f"));
    chart.plot->xAxis->setNumberPrecision(0);
    connect(chart.plot, &QCustomPlot::mouseMove, this,
            [this, plot = chart.plot](QMouseEvent *event) {
                const int at = rowAt(*plot, event->pos().x());
                plot->setToolTip(at < 0 ? QString() : wordsOf(m_rows[at]));
            });
    connect(chart.plot, &QCustomPlot::mousePress, this,
            [this, plot = chart.plot](QMouseEvent *event) {
                if (const int at = rowAt(*plot, event->pos().x()); at >= 0)
                    Q_EMIT testActivated(m_rows[at].test);
            });
    return chart;
}

void ResultCharts::setRows(const QVector<ResultRow> &rows)
{
    m_rows = rows;
    m_summary->setText(summary());
    fill(m_time, &ResultRow::cpuSeconds, &ResultRow::limitSeconds, milliseconds,
         VerdictView::TimeLimit);
    fill(m_memory, &ResultRow::memoryBytes, &ResultRow::limitBytes, mebibytes,
         VerdictView::MemoryLimit);
    applyTheme();
}

void ResultCharts::fill(const Chart &chart, double ResultRow::*value, double ResultRow::*limit,
                        double unit, VerdictView exceeded)
{
    QVector<double> places[2];
    QVector<double> values[2];
    double most = 0;
    double allowed = 0;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const ResultRow &row = m_rows[i];
        if (!row.figures)
            continue;
        const int bars = row.verdict == exceeded ? 1 : 0;
        places[bars] << static_cast<double>(i + 1);
        values[bars] << row.*value * unit;
        most = std::max(most, row.*value * unit);
        allowed = std::max(allowed, row.*limit * unit);
    }
    chart.inside->setData(places[0], values[0], true);
    chart.outside->setData(places[1], values[1], true);
    chart.plot->clearItems();
    // A limit far above all bars would only flatten them; the words name it anyway.
    double top = most > 0 ? most * 1.15 : 1;
    if (allowed > 0 && allowed < 3 * most) {
        top = std::max(top, allowed * 1.1);
        auto *line = new QCPItemStraightLine(chart.plot);
        line->point1->setCoords(0, allowed);
        line->point2->setCoords(1, allowed);
    }
    chart.plot->xAxis->setRange(0.4,
                                static_cast<double>(std::max<qsizetype>(m_rows.size(), 1)) + 0.6);
    chart.plot->yAxis->setRange(0, top);
    chart.plot->setAccessibleDescription(summary());
}

void ResultCharts::applyTheme()
{
    const Tokens &tokens = Theme::current();
    for (const Chart &chart : {m_time, m_memory}) {
        chart.plot->setBackground(tokens.panel);
        for (auto [bars, color] : {std::pair(chart.inside, tokens.accent),
                                   std::pair(chart.outside, tokens.limit.text)}) {
            bars->setPen(Qt::NoPen);
            bars->setBrush(color);
            bars->setWidth(0.7);
        }
        for (int i = 0; i < chart.plot->itemCount(); ++i)
            if (auto *line = qobject_cast<QCPItemStraightLine *>(chart.plot->item(i)))
                line->setPen(QPen(tokens.limit.text, 1, Qt::DashLine));
        for (QCPAxis *axis : {chart.plot->xAxis, chart.plot->yAxis}) {
            axis->setBasePen(tokens.line);
            axis->setTickPen(tokens.line);
            axis->setSubTicks(false);
            axis->setTickLabelColor(tokens.muted);
            axis->setTickLabelFont(Theme::font(0.8));
            axis->grid()->setPen(QPen(tokens.line, 1, Qt::DotLine));
            axis->grid()->setZeroLinePen(Qt::NoPen);
        }
        chart.plot->replot(QCustomPlot::rpQueuedReplot);
    }
}

int ResultCharts::rowAt(const QCustomPlot &plot, int x) const
{
    const double place = plot.xAxis->pixelToCoord(x);
    const auto row = static_cast<qsizetype>(std::lround(place)) - 1;
    return row >= 0 && row < m_rows.size() && m_rows[row].figures ? static_cast<int>(row) : -1;
}

QString ResultCharts::wordsOf(const ResultRow &row) const
{
    return tr("%1: %2, %3", "test, time, memory")
        .arg(row.label.isEmpty() ? row.test : row.label, timeText(row.cpuSeconds),
             memoryText(row.memoryBytes));
}

QString ResultCharts::summary() const
{
    const ResultRow *slowest = nullptr;
    const ResultRow *largest = nullptr;
    for (const ResultRow &row : m_rows) {
        if (!row.figures)
            continue;
        if (!slowest || row.cpuSeconds > slowest->cpuSeconds)
            slowest = &row;
        if (!largest || row.memoryBytes > largest->memoryBytes)
            largest = &row;
    }
    if (!slowest)
        return tr("Run your program to see how much time and memory each test takes.");
    const auto labelOf = [](const ResultRow &row) {
        return row.label.isEmpty() ? row.test : row.label;
    };
    const QString time =
        slowest->limitSeconds > 0
            ? tr("Slowest: %1 with %2 of %3.")
                  .arg(labelOf(*slowest), timeText(slowest->cpuSeconds),
                       timeText(slowest->limitSeconds))
            : tr("Slowest: %1 with %2.").arg(labelOf(*slowest), timeText(slowest->cpuSeconds));
    const QString memory = largest->limitBytes > 0
                               ? tr("Most memory: %1 with %2 of %3.")
                                     .arg(labelOf(*largest), memoryText(largest->memoryBytes),
                                          memoryText(largest->limitBytes))
                               : tr("Most memory: %1 with %2.")
                                     .arg(labelOf(*largest), memoryText(largest->memoryBytes));
    return time + QLatin1Char(' ') + memory;
}

} // namespace assay::ide

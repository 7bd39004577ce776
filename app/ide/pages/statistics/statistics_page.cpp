#include "pages/statistics/statistics_page.h"

#include "bridge/history_service.h"
#include "pages/statistics/bar_list.h"
#include "pages/statistics/solved_chart.h"
#include "pages/statistics/statistics.h"
#include "theme/theme.h"
#include "theme/verdict_look.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace assay::ide {

namespace {

constexpr int columnWidth = 760;
constexpr int mostTags = 20;

QLabel *heading(const QString &text, QVBoxLayout *layout)
{
    auto *label = new QLabel(text);
    label->setFont(Theme::font(1.1, QFont::DemiBold));
    label->setContentsMargins(0, 20, 0, 6);
    layout->addWidget(label);
    return label;
}

QVector<BarList::Row> rowsOf(const QVector<StatisticsGroup> &groups)
{
    QVector<BarList::Row> rows;
    for (const StatisticsGroup &group : groups) {
        BarList::Row row;
        row.word = group.name.isEmpty() ? StatisticsPage::tr("Other assignments") : group.name;
        row.value = group.solved;
        row.of = group.assignments;
        row.figure = StatisticsPage::tr("%1 of %2 solved, %n attempt(s)", nullptr, group.attempts)
                         .arg(group.solved)
                         .arg(group.assignments);
        row.color = Theme::current().good.text;
        rows += row;
    }
    return rows;
}

QString inWords(const Statistics &statistics)
{
    QStringList sentences{
        StatisticsPage::tr("%1 of %n assignment(s) solved.", nullptr, statistics.assignments)
            .arg(statistics.solved),
        StatisticsPage::tr("%n submission(s) so far,", "on so many days follows",
                           statistics.attempts) +
            QLatin1Char(' ') + StatisticsPage::tr("on %n day(s).", nullptr, statistics.days)};
    if (statistics.solved > 0)
        sentences += StatisticsPage::tr("On average it took %1 submissions to solve one.")
                         .arg(QLocale().toString(statistics.attemptsToSolve, 'f', 1));
    return sentences.join(QLatin1Char(' '));
}

} // namespace

StatisticsPage::StatisticsPage(Parts parts, QWidget *parent)
    : Page(QStringLiteral("statisticsPage"), tr("Statistics"), parent),
      m_parts(std::move(parts)),
      m_export(new QPushButton(tr("Save as CSV…"), this)),
      m_scroll(new QScrollArea(this)),
      m_empty(new QLabel(this))
{
    m_export->setObjectName(QStringLiteral("statisticsExport"));
    m_export->setToolTip(tr("All submissions as a table for a spreadsheet"));
    head()->addWidget(m_export);
    m_empty->setObjectName(QStringLiteral("statisticsEmpty"));
    m_empty->setText(tr("Nothing was submitted yet. After the first submission your progress is "
                        "shown here."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_scroll->setObjectName(QStringLiteral("statisticsScroll"));
    m_scroll->setAccessibleName(title());
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_scroll, 1);
    setContent(content);
    build();
    m_scroll->hide();
    m_export->setEnabled(false);
    connect(m_export, &QPushButton::clicked, this, &StatisticsPage::askForFile);
}

void StatisticsPage::build()
{
    auto *column = new QWidget;
    auto *inner = new QWidget(column);
    inner->setMaximumWidth(columnWidth);
    auto *outer = new QHBoxLayout(column);
    outer->setContentsMargins(24, 12, 24, 24);
    outer->addStretch(1);
    outer->addWidget(inner, 100);
    outer->addStretch(1);
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_words = new QLabel(inner);
    m_words->setObjectName(QStringLiteral("statisticsWords"));
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_words);
    heading(tr("Solved over time"), layout);
    m_chart = new SolvedChart(inner);
    layout->addWidget(m_chart);
    heading(tr("Results of the submissions"), layout);
    m_verdicts =
        new BarList(QStringLiteral("verdictBars"), tr("Results of the submissions"), inner);
    layout->addWidget(m_verdicts);
    heading(tr("Courses"), layout);
    m_courses = new BarList(QStringLiteral("courseBars"), tr("Courses"), inner);
    layout->addWidget(m_courses);
    m_tagsTitle = heading(tr("Tags"), layout);
    m_tags = new BarList(QStringLiteral("tagBars"), tr("Tags"), inner);
    layout->addWidget(m_tags);
    layout->addStretch(1);
    m_scroll->setWidget(column);
    column->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
}

void StatisticsPage::refresh()
{
    m_parts.service.submissions(this, [this](const TimelinePage &page) {
        if (!page.problem.isEmpty()) {
            Q_EMIT failed(page.problem);
            return;
        }
        m_submissions = page.rows;
        show(statisticsOf(m_submissions, m_parts.entries()));
    });
}

QWidget *StatisticsPage::firstFocus()
{
    return m_export->isEnabled() ? static_cast<QWidget *>(m_export) : this;
}

void StatisticsPage::show(const Statistics &statistics)
{
    const bool any = statistics.attempts > 0;
    m_empty->setVisible(!any);
    m_scroll->setVisible(any);
    m_export->setEnabled(any);
    if (!any)
        return;
    m_words->setText(inWords(statistics));
    m_chart->setDays(statistics.solvedByDay, QDate::currentDate());
    m_chart->setVisible(!statistics.solvedByDay.isEmpty());
    QVector<BarList::Row> verdicts;
    for (const auto &[verdict, count] : statistics.verdicts) {
        const VerdictLook look = verdictLook(verdict);
        verdicts += BarList::Row{
            look.icon,       look.word, static_cast<double>(count), 0, QLocale().toString(count),
            look.colors.text};
    }
    m_verdicts->setRows(verdicts);
    m_courses->setRows(rowsOf(statistics.courses));
    m_tags->setRows(rowsOf(statistics.tags.mid(0, mostTags)));
    m_tagsTitle->setVisible(!statistics.tags.isEmpty());
}

void StatisticsPage::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Save as CSV"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilters({tr("Tables (*.csv)")});
    connect(dialog, &QFileDialog::fileSelected, this, &StatisticsPage::exportTo);
    dialog->open();
}

void StatisticsPage::exportTo(const QString &path)
{
    QSaveFile file(path);
    const QByteArray csv = statisticsCsv(m_submissions, m_parts.entries());
    if (file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size() && file.commit())
        Q_EMIT exported(path);
    else
        Q_EMIT failed(
            tr("%1 cannot be written: %2. Choose another folder.").arg(path, file.errorString()));
}

} // namespace assay::ide

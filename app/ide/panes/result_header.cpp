#include "panes/result_header.h"

#include "models/figures.h"
#include "panes/verdict_chip.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <cmath>

namespace assay::ide {

namespace {

bool isRunning(RunPhase phase)
{
    return phase == RunPhase::Waiting || phase == RunPhase::Compiling || phase == RunPhase::Testing;
}

QLabel *addLabel(QHBoxLayout *row, const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    row->addWidget(label);
    return label;
}

} // namespace

ResultHeader::ResultHeader(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("resultHeader"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 6, 14, 6);
    layout->setSpacing(4);
    auto *row = m_row = new QHBoxLayout;
    row->setSpacing(10);
    m_chip = new VerdictChip(this);
    m_chip->setObjectName(QStringLiteral("summaryVerdict"));
    row->addWidget(m_chip);
    m_score = addLabel(row, "summaryScore", this);
    m_score->setFont(Theme::font(1.2, QFont::Bold));
    m_scoreOf = addLabel(row, "summaryScoreOf", this);
    m_scoreOf->setForegroundRole(QPalette::PlaceholderText);
    row->addStretch(1);
    m_bar = new ProgressLine(this);
    m_bar->setObjectName(QStringLiteral("summaryBar"));
    row->addWidget(m_bar);
    m_progress = addLabel(row, "summaryProgress", this);
    m_progress->setForegroundRole(QPalette::PlaceholderText);
    m_noteButton = new QPushButton(this);
    m_noteButton->setObjectName(QStringLiteral("summaryNoteButton"));
    m_noteButton->setProperty("look", QStringLiteral("quiet"));
    m_noteButton->setIcon(themeIcon(QStringLiteral("information"), IconTone::Muted));
    m_noteButton->setCheckable(true);
    m_noteButton->setFixedSize(28, 28);
    m_noteButton->setAccessibleName(tr("About these figures"));
    row->addWidget(m_noteButton);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(QStringLiteral("cancelRun"));
    m_cancel->setToolTip(tr("Stop judging (Esc)"));
    connect(m_cancel, &QPushButton::clicked, this, &ResultHeader::cancelRequested);
    row->addWidget(m_cancel);
    layout->addLayout(row);
    m_note = new QLabel(this);
    m_note->setObjectName(QStringLiteral("summaryNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setFont(Theme::font(0.88));
    layout->addWidget(m_note);
    connect(m_noteButton, &QPushButton::toggled, m_note, &QLabel::setVisible);
    // Long words must not push the details aside.
    m_scoreOf->setMinimumWidth(1);
    m_progress->setMinimumWidth(1);
    // The table below must not jump when the button goes.
    setMinimumHeight(m_cancel->sizeHint().height() + 12);
}

void ResultHeader::begin()
{
    m_clock.start();
}

void ResultHeader::setSummary(const RunSummary &summary)
{
    QString word;
    switch (summary.phase) {
    case RunPhase::Waiting:
        word = summary.ahead > 0 ? tr("Waiting, %1 ahead").arg(summary.ahead) : tr("Waiting");
        break;
    case RunPhase::Compiling: word = tr("Compiling"); break;
    case RunPhase::Testing:
        word = summary.verdict == VerdictView::NotRun ? tr("Running") : QString();
        break;
    case RunPhase::Finished: break;
    case RunPhase::Cancelled: word = tr("Cancelled"); break;
    case RunPhase::Failed: word = tr("Not judged"); break;
    }
    VerdictView verdict = summary.verdict;
    if (summary.phase == RunPhase::Cancelled)
        verdict = VerdictView::Cancelled;
    else if (summary.phase == RunPhase::Failed)
        verdict = VerdictView::JudgeError;
    else if (!word.isEmpty())
        verdict = VerdictView::Running;
    m_chip->setVerdict(verdict, word);
    showScore(summary);
    showProgress(summary);
    m_cancel->setVisible(isRunning(summary.phase));
    const bool failed = summary.phase == RunPhase::Failed;
    const QString note = failed ? summary.problem : summary.note;
    m_note->setText(note);
    m_noteButton->setToolTip(note);
    m_noteButton->setVisible(!note.isEmpty() && !failed);
    fit();
    m_note->setVisible(!note.isEmpty() && (failed || m_noteButton->isChecked()));
}

void ResultHeader::showScore(const RunSummary &summary)
{
    const bool any = summary.phase == RunPhase::Finished || summary.testsDone > 0;
    m_judged =
        any && summary.verdict != VerdictView::CompileError && summary.phase != RunPhase::Failed;
    m_score->setVisible(m_judged);
    if (summary.scoring && summary.purpose == RunPurpose::Submit) {
        m_score->setText(scoreText(summary.score));
        m_of = tr("of %1 points").arg(scoreText(summary.maxScore));
        m_ofShort = QStringLiteral("/ ") + scoreText(summary.maxScore);
    } else {
        m_score->setText(QString::number(summary.testsPassed));
        m_of = tr("of %1 passed").arg(summary.testsTotal);
        m_ofShort = QStringLiteral("/ ") + QString::number(summary.testsTotal);
    }
}

void ResultHeader::showProgress(const RunSummary &summary)
{
    m_testing = summary.phase == RunPhase::Testing && summary.testsTotal > 0;
    m_bar->setProgress(summary.testsDone, summary.testsTotal);
    m_count = tr("%1 of %2 tests").arg(summary.testsDone).arg(summary.testsTotal);
    m_left = timeLeft(summary);
}

bool ResultHeader::fits() const
{
    const QMargins margins = layout()->contentsMargins();
    int needed = margins.left() + margins.right();
    for (int i = 0; i < m_row->count(); ++i)
        if (const QWidget *widget = m_row->itemAt(i)->widget(); widget && !widget->isHidden())
            needed +=
                std::max(widget->sizeHint().width(), widget->minimumWidth()) + m_row->spacing();
    return needed <= width();
}

void ResultHeader::fit()
{
    const QString all = m_left.isEmpty() ? m_count : m_count + QStringLiteral(" · ") + m_left;
    m_progress->setToolTip(all);
    m_progress->setText(all);
    m_progress->setVisible(m_testing);
    m_bar->setVisible(m_testing);
    m_scoreOf->setText(m_of);
    m_scoreOf->setToolTip(m_of);
    m_scoreOf->setVisible(m_judged);
    if (fits())
        return;
    m_progress->setText(m_count);
    if (!fits())
        m_bar->hide();
    if (!fits())
        m_scoreOf->setText(m_ofShort);
    if (!fits())
        m_progress->hide();
    if (!fits())
        m_scoreOf->hide();
}

void ResultHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

QString ResultHeader::timeLeft(const RunSummary &summary) const
{
    const int done = summary.testsDone;
    if (!m_clock.isValid() || done < 3 || done >= summary.testsTotal || m_clock.elapsed() < 1000)
        return {};
    const double seconds =
        static_cast<double>(m_clock.elapsed()) / 1000 / done * (summary.testsTotal - done);
    if (seconds > 90)
        return tr("%1 min left").arg(std::lround(seconds / 60));
    return tr("%1 s left").arg(std::max(1L, std::lround(seconds)));
}

} // namespace assay::ide

#pragma once

#include "bridge/view_types.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace assay::ide {

class ProgressLine;
class VerdictChip;

/// The head of the results: verdict, score, progress, time left, Cancel.
class ResultHeader : public QWidget {
    Q_OBJECT

public:
    explicit ResultHeader(QWidget *parent = nullptr);

    /// The clock of "time left" starts.
    void begin();
    void setSummary(const RunSummary &summary);

Q_SIGNALS:
    void cancelRequested();

private:
    void showScore(const RunSummary &summary);
    void showProgress(const RunSummary &summary);
    QString timeLeft(const RunSummary &summary) const;

    QElapsedTimer m_clock;
    VerdictChip *m_chip;
    QLabel *m_score;
    QLabel *m_scoreOf;
    ProgressLine *m_bar;
    QLabel *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_noteButton; ///< shows the note; a sentence that came late would move the table
    QLabel *m_note;
};

} // namespace assay::ide

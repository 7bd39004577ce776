#pragma once

#include "bridge/view_types.h"

#include <QElapsedTimer>
#include <QWidget>

class QHBoxLayout;
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

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Leaves out what matters least until the row fits.
    void fit();
    bool fits() const;
    void showScore(const RunSummary &summary);
    void showProgress(const RunSummary &summary);
    QString timeLeft(const RunSummary &summary) const;

    QElapsedTimer m_clock;
    bool m_judged = false;  ///< there is a score to show
    bool m_testing = false; ///< there is progress to show
    QString m_of;           ///< "of 100 points"
    QString m_ofShort;      ///< "/ 100"
    QString m_count;        ///< "3 of 12 tests"
    QString m_left;         ///< "5 s left"; may be empty
    QHBoxLayout *m_row;
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

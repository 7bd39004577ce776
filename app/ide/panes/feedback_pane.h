#pragma once

#include "bridge/feedback_view.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace assay::ide {

/// Tips: what was seen and one next step, each with a link to its place in the program.
class FeedbackPane : public QWidget {
    Q_OBJECT

public:
    explicit FeedbackPane(QWidget *parent = nullptr);

    void setFeedback(const FeedbackView &feedback);

Q_SIGNALS:
    /// `line` and `column` are 1-based, 0 unknown.
    void locationActivated(const QString &file, int line, int column);

private:
    QWidget *makeCard(const TipView &tip, int number, int count);

    QLabel *m_head;
    QScrollArea *m_scroll;
    QWidget *m_list = nullptr; ///< the cards
};

} // namespace assay::ide

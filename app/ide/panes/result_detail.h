#pragma once

#include "bridge/view_types.h"

#include <QScrollArea>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace assay::ide {

class TextBox;

/// All that is known of one test: what happened, expected beside found, error output.
class ResultDetail : public QScrollArea {
    Q_OBJECT

public:
    explicit ResultDetail(QWidget *parent = nullptr);

    void showRow(const ResultRow &row);
    /// What a comparison of a test is about; a function's result was never printed.
    struct Outputs {
        QString expected;
        QString found;
    };
    static Outputs outputsOf(const ResultRow &row);
    static bool canCompare(const ResultRow &row);

    /// The row of hidden tests, or nothing selected: one sentence.
    void showMessage(const QString &text);

Q_SIGNALS:
    void compareRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showOutputs(const ResultRow &row);
    void arrange();

    QWidget *m_page;
    QLabel *m_title;
    QLabel *m_happened;
    QLabel *m_message;
    QWidget *m_outputs;
    QBoxLayout *m_outputsLayout;
    TextBox *m_expected;
    TextBox *m_found;
    QLabel *m_outputNote;
    QPushButton *m_compare;
    TextBox *m_talk;
    TextBox *m_errors;
};

} // namespace assay::ide

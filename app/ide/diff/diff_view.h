#pragma once

#include "diff/diff_model.h"

#include <QWidget>

#include <stop_token>
#include <thread>

class QLabel;
class QPushButton;
class QScrollBar;
class QTableView;

namespace assay::ide {

class DiffDelegate;

/// An expected output beside the one that was found: the first difference in words, then all
/// lines, side by side or one below the other. Compared on a thread of its own within a time
/// budget, so that no output holds up the window.
class DiffView : public QWidget {
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);
    ~DiffView() override;

    /// `title` names the test. What was shown stays until the comparison is there.
    void compare(const QString &title, const QString &expected, const QString &found,
                 std::chrono::milliseconds budget = std::chrono::milliseconds(500));
    /// Two versions of a text instead of an output: what the sides are called; the sentence then
    /// counts the places, as nothing was expected of either.
    void setSides(const QString &left, const QString &right);
    /// Nothing to compare: one sentence.
    void showMessage(const QString &text);

    /// False if there is none.
    bool goToNext();
    bool goToPrevious();

    const DiffModel &model() const { return *m_model; }

Q_SIGNALS:
    void compared();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildHead();
    void buildTable();
    void showDiff(const QString &title, TextDiff diff);
    void setUnified(bool unified);
    bool goTo(int row);
    void fitColumns();
    void copySelection();
    void openInFull();

    DiffModel *m_model;
    DiffDelegate *m_delegate;
    QLabel *m_sentence = nullptr;
    QLabel *m_note = nullptr;
    QLabel *m_message = nullptr;
    QWidget *m_buttons = nullptr;
    QPushButton *m_unified = nullptr;
    QPushButton *m_full = nullptr; ///< when the view shows less than there is
    QString m_title;
    QTableView *m_table = nullptr;
    QScrollBar *m_across = nullptr;
    bool m_versions = false; ///< see setSides()
    quint64 m_wanted = 0;    ///< comparisons that were asked for
    std::jthread m_worker;   ///< last: stopped first
};

} // namespace assay::ide

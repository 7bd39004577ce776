#pragma once

#include "bridge/view_types.h"

#include <QScrollArea>
#include <QUrl>

class QLabel;
class QVBoxLayout;

namespace assay::ide {

class HintList;
class StatementView;

/// What is asked: title, limits, statement, samples, groups and hints of one assignment.
class StatementPane : public QScrollArea {
    Q_OBJECT

public:
    explicit StatementPane(QWidget *parent = nullptr);

    /// Shows `view` from its top, with the first `openedHints` hints open.
    void setAssignment(const AssignmentView &view, int openedHints = 0);
    /// The name a function assignment's calls are shown with, when the language changes.
    void setEntryPoint(const QString &name);
    /// Nothing is open: one sentence says what to do.
    void clear();
    int openedHints() const;

Q_SIGNALS:
    /// Run on a sample; `name` is SampleView::name.
    void runSample(const QString &name);
    /// The student opened one more hint; `opened` are open now.
    void hintOpened(int opened);
    /// A link of the statement (never an image or a path of the package).
    void linkActivated(const QUrl &url);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void addHead();
    void addStatement();
    void addSamples();
    void addGroups();
    void addHints();
    QLabel *addHeading(const QString &text);

    AssignmentView m_view;
    int m_openedHints = 0;
    bool m_empty = true;
    HintList *m_hints = nullptr;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_layout = nullptr;
};

} // namespace assay::ide

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

    /// Shows `view` from its top, with the first `openedHints` hints open and the statement in the
    /// form that was chosen last (its formKey()) if there is one.
    void setAssignment(const AssignmentView &view, int openedHints = 0,
                       const QString &formKey = {});
    /// The name a function assignment's calls are shown with, when the language changes.
    void setEntryPoint(const QString &name);
    /// Nothing is open: one sentence says what to do.
    void clear();
    int openedHints() const;
    bool isEmpty() const { return m_empty; }
    const AssignmentView &assignment() const { return m_view; }
    /// The form that is shown; null: the assignment has no statement.
    const StatementForm *form() const;

Q_SIGNALS:
    /// The student chose another language or kind of the statement.
    void formChosen(const QString &formKey);
    void attachmentSaveRequested(const assay::ide::AttachmentView &file);
    void attachmentOpenRequested(const assay::ide::AttachmentView &file);
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
    void addForms();
    void chooseForm(int index);
    void addStatement();
    void addText(const StatementForm &form);
    void addPdf(const StatementForm &form);
    /// What stands in the place of a statement that cannot be shown.
    QWidget *makeForeign(const StatementForm &form, const QString &why);
    void addSamples();
    void addGroups();
    void addAttachments();
    void addHints();
    QLabel *addHeading(const QString &text);

    AssignmentView m_view;
    int m_form = -1; ///< index of the form that is shown
    int m_openedHints = 0;
    bool m_empty = true;
    HintList *m_hints = nullptr;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_layout = nullptr;
};

} // namespace assay::ide

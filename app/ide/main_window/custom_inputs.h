#pragma once

#include "bridge/view_types.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace assay::ide {

class CustomInputModel;
class CustomInputPage;
class CustomInputService;
class JudgeService;
class ResultsPane;

/// The custom inputs of the open assignment: read when it is opened, kept a second after they were
/// changed, judged with every run of the samples.
class CustomInputs : public QObject {
    Q_OBJECT

public:
    CustomInputs(JudgeService &service, ResultsPane &results, QObject *parent = nullptr);

    /// Another assignment is open. What was changed for the one before is kept first.
    void open(const AssignmentView &assignment);
    /// Keeps what was changed; call before the service goes.
    void saveNow();
    void setRunEnabled(bool enabled);

    /// Those that a run is about: all if `only` is empty, one if it is the name of its test
    /// ("custom/NAME"), none if it is that of another test.
    QVector<CustomInputView> wanted(const QString &only) const;
    /// Rows to be allotted for them.
    static QVector<ResultRow> rowsFor(const QVector<CustomInputView> &inputs);
    /// Gives rows of custom tests the label, the expected output and, where none is known, the
    /// word for that.
    static void dress(QVector<ResultRow> &rows, const QVector<CustomInputView> &inputs);
    /// Inputs without an expected output are neither passed nor failed. At the end of a run.
    static void discount(RunSummary &summary, const QVector<CustomInputView> &inputs,
                         const QVector<ResultRow> &rows);

    /// Adds an input, such as one that a stress test found, and shows it.
    bool keep(const CustomInputView &input);
    CustomInputModel &model() { return *m_model; }

Q_SIGNALS:
    /// The name of a test, empty: samples and all inputs.
    void runRequested(const QString &onlyTest);
    void removed(const QString &name);
    void failed(const QString &sentence);

private:
    QWidget *makePage(QWidget *parent);
    void showTitle();

    ResultsPane &m_results;
    CustomInputService *m_service;
    CustomInputModel *m_model;
    CustomInputPage *m_page = nullptr; ///< once somebody looked at it
    int m_pageNumber = 0;
    QString m_assignmentId;
    QString m_hint;
    bool m_offered = true; ///< by the open assignment
    bool m_runEnabled = false;
    bool m_changed = false; ///< and not kept yet
    bool m_reading = false; ///< and nothing was written meanwhile
    QTimer m_saving;
};

} // namespace assay::ide

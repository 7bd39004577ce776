#pragma once

#include "bridge/feedback_view.h"

#include <QObject>
#include <QString>
#include <QTimer>

namespace assay::ide {

class EditorPane;
class FeedbackPane;
class FeedbackService;
class JudgeService;
class ResultsPane;
class Workspace;

/// Feedback as a page beside the results: advice while the student writes, tips when a run is over.
class FeedbackPage : public QObject {
    Q_OBJECT

public:
    struct Parts {
        JudgeService &service;
        ResultsPane &results;
        Workspace &workspace;
        EditorPane &editor;
    };

    explicit FeedbackPage(const Parts &parts, QObject *parent = nullptr);

private:
    QWidget *makePage(QWidget *parent);
    void look();
    void show(const FeedbackView &feedback);

    Parts m_parts;
    FeedbackService *m_service;
    FeedbackPane *m_pane = nullptr; ///< once somebody looked at it
    FeedbackView m_feedback;
    QString m_shown; ///< id of the run whose results are shown
    int m_page = 0;
    QTimer m_pause; ///< since something was typed
};

} // namespace assay::ide

#pragma once

#include <QObject>

class QWidget;

namespace assay::ide {

class ResultsPane;
class Workspace;

/// Saves the result that is shown as HTML or PDF, where the student says.
class ResultExport : public QObject {
    Q_OBJECT

public:
    ResultExport(ResultsPane &results, Workspace &workspace, QWidget *window);

    /// Asks for a file, without blocking. Nothing happens while there is no result.
    void ask();
    /// Without a dialog.
    void writeTo(const QString &path);

Q_SIGNALS:
    void done(const QString &path);
    void failed(const QString &sentence);

private:
    ResultsPane &m_results;
    Workspace &m_workspace;
    QWidget *m_window;
};

} // namespace assay::ide

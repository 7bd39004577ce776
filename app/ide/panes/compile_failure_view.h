#pragma once

#include "bridge/view_types.h"

#include <QWidget>

class QListWidget;
class QLabel;

namespace assay::ide {

class TextBox;

/// The compiler's messages as a list that leads to their places, and its whole log.
class CompileFailureView : public QWidget {
    Q_OBJECT

public:
    explicit CompileFailureView(QWidget *parent = nullptr);

    void setFailure(const QString &log, const QVector<DiagnosticView> &diagnostics);
    /// Goes to the next message (F8); false if there is none.
    bool selectNext();

Q_SIGNALS:
    void locationActivated(const QString &file, int line, int column);

private:
    void activate(int row);

    QVector<DiagnosticView> m_diagnostics;
    QLabel *m_lead;
    QListWidget *m_list;
    TextBox *m_log;
};

} // namespace assay::ide

#pragma once

#include "bridge/view_types.h"
#include "main_window/draft_keeper.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace assay::ide {

/// The quiet line below: is the sandbox whole, is my work saved; compiler, cursor, encoding.
class StatusLine : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setSandbox(const SandboxView &sandbox);
    void setDraft(DraftKeeper::State state);
    void setCompiler(const QString &text, const QString &toolTip);
    /// 1-based; 0 hides it.
    void setCursor(int line, int column);
    /// Encoding and line ends of the text.
    void setEncoding(const QString &text);
    /// What the compiler says about the line with the cursor; empty: nothing.
    void setDiagnostic(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QLabel *addLabel(const QString &name);
    void showSavedTime();
    void showDiagnostic();
    void applyTheme();

    QLabel *m_sandboxIcon;
    QLabel *m_sandbox;
    QLabel *m_draft;
    QLabel *m_diagnostic;
    QLabel *m_compiler;
    QLabel *m_cursor;
    QLabel *m_encoding;
    QLabel *m_language;
    QString m_diagnosticText;
    SandboxView m_state;
    DraftKeeper::State m_draftState = DraftKeeper::State::Saved;
    QElapsedTimer m_savedAt;
    QTimer m_tick;
};

} // namespace assay::ide

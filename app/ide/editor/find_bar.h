#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace assay::ide {

class CodeEditor;

/// Find and replace below the editor, never in the way: no dialog. Enter finds the next place,
/// Shift+Enter the one before, Escape closes.
class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    void setEditor(CodeEditor *editor);
    /// Shows the bar with the editor's selection as what to look for.
    void open();
    void findNext();
    void findPrevious();
    void closeBar();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addOption(const QString &name, const QString &text, const QString &tip);
    bool search(bool forward, bool fromSelectionStart = false);
    void replaceOne();
    void replaceAll();
    void say(const QString &text);

    QPointer<CodeEditor> m_editor;
    QLineEdit *m_what;
    QLineEdit *m_with;
    QToolButton *m_case;
    QToolButton *m_words;
    QToolButton *m_pattern;
    QLabel *m_message;
};

} // namespace assay::ide

#pragma once

#include <QFrame>
#include <QPlainTextEdit>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace assay::ide {

/// A part of a raw text to be marked.
struct TextMark {
    qsizetype from = -1; ///< -1: nothing
    qsizetype length = 0;
    bool good = false; ///< in the colours of accepted, else of wrong
};

/// A framed piece of monospaced text with a small heading and buttons in it: sample input, program
/// output. As high as its text, up to a number of lines; then it scrolls.
class TextBox : public QFrame {
    Q_OBJECT

public:
    enum class Spaces {
        AsTheyAre,
        Shown, ///< ends of lines, tabs, CR and spaces that are easily overlooked get a sign
    };

    /// Children are named after `name` (`name`Text, `name`Copy).
    TextBox(const QString &title, const QString &name, QWidget *parent = nullptr);

    void setText(const QString &text, Spaces spaces = Spaces::AsTheyAre, TextMark mark = {});
    QString text() const { return m_raw; }
    void setLineLimit(int lines);
    /// A text button at the right of the heading.
    QPushButton *addButton(const QString &text, const QString &name);
    /// A button that copies the raw text to the clipboard. (A selection copies raw text too.)
    void addCopyButton();
    /// Width that would show the longest line whole.
    int wantedWidth() const;
    QPlainTextEdit *editor() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void measure();
    void fitHeight();

    QString m_raw;
    Spaces m_spaces = Spaces::AsTheyAre;
    TextMark m_mark;
    int m_lineLimit = 12;
    int m_widest = 0; ///< width of the longest line
    QString m_name;
    QLabel *m_title;
    QHBoxLayout *m_head;
    QPlainTextEdit *m_text;
};

} // namespace assay::ide

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace assay::ide {

/// "Line: 12" or "12:5" below the editor. Enter goes there, Escape closes; no dialog.
class GoToLineBar : public QWidget {
    Q_OBJECT

public:
    explicit GoToLineBar(QWidget *parent = nullptr);

    void open(int currentLine, int lines); ///< 1-based

Q_SIGNALS:
    void chosen(int line, int column); ///< 1-based; column 0: none given
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void accept();
    void closeBar();

    QLineEdit *m_place;
    QLabel *m_range;
    int m_lines = 1;
};

} // namespace assay::ide

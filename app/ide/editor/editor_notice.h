#pragma once

#include <QWidget>

class QLabel;

namespace assay::ide {

/// One quiet sentence above the text: what the editor does not do for this file, and why.
class EditorNotice : public QWidget {
    Q_OBJECT

public:
    explicit EditorNotice(QWidget *parent = nullptr);

    /// Empty hides it.
    void setText(const QString &text);
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();

    QLabel *m_text;
};

} // namespace assay::ide

#pragma once

#include <QWidget>

namespace assay::ide {

/// Two outputs in full, beside each other, in a window of their own: to be read, searched by eye
/// and copied. Deletes itself when it is closed.
class TextWindow : public QWidget {
    Q_OBJECT

public:
    TextWindow(const QString &title, const QString &expected, const QString &found,
               QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace assay::ide

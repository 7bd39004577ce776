#pragma once

#include <QPointer>
#include <QWidget>

namespace assay::ide {

/// A frame over the pane that was reached with the keyboard, until the focus leaves it or the mouse
/// is used. Child of the window; covers the pane, takes no input.
class FocusRing : public QWidget {
    Q_OBJECT

public:
    explicit FocusRing(QWidget *window);

    void surround(QWidget *pane);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();
    void leave();

    QPointer<QWidget> m_pane;
};

} // namespace assay::ide

#pragma once

#include <QPushButton>

class QAction;

namespace assay::ide {

/// A button that shows its action with icon, words and, smaller and fainter, the shortcut: nobody
/// looks for a shortcut in a manual.
class ActionButton : public QPushButton {
    Q_OBJECT

public:
    ActionButton(QAction *action, const QString &icon, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void followAction();
    QString shortcutText() const;

    QAction *m_action;
    QString m_icon;
};

} // namespace assay::ide

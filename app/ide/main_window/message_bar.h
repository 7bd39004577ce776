#pragma once

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace assay::ide {

/// One sentence across the window: what happened and what to do. Never a dialog; a newer message
/// takes the place of an older one unless that is more serious.
class MessageBar : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Information, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    void show(Kind kind, const QString &text);
    /// With one button; `act` is called when it is pressed, and the bar closes.
    void show(Kind kind, const QString &text, const QString &button, std::function<void()> act);
    QString text() const;

public Q_SLOTS:
    void dismiss();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();

    Kind m_kind = Kind::Information;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
    std::function<void()> m_act;
};

} // namespace assay::ide

#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace assay::ide {

/// Something that takes the place of the work for a while: history, settings, help. A heading with
/// the way back at its left, and room below. Made when it is first wanted.
class Page : public QWidget {
    Q_OBJECT

public:
    Page(const QString &name, const QString &title, QWidget *parent = nullptr);

    QString title() const;
    /// The page is about to be shown: time to ask for what it shows.
    virtual void refresh() {}
    /// Gets the focus when the page is shown.
    virtual QWidget *firstFocus() { return this; }

Q_SIGNALS:
    void closeRequested();

protected:
    /// Buttons beside the heading.
    QHBoxLayout *head() const { return m_head; }
    /// Below the heading; call it once.
    void setContent(QWidget *content);
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QHBoxLayout *m_head;
};

} // namespace assay::ide

#pragma once

#include <QPointer>
#include <QStackedWidget>

namespace assay::ide {

class Page;

/// The work, and in its place for a while one of the pages. Esc or the page's own button goes back;
/// the focus then is where it was.
class PageStack : public QStackedWidget {
    Q_OBJECT

public:
    explicit PageStack(QWidget *work, QWidget *parent = nullptr);

    /// Takes the page over when it is shown for the first time.
    void showPage(Page *page);
    void showWork();
    bool isWorkShown() const { return currentIndex() == 0; }

    /// Of what is shown: a wide page must not keep the window from being narrow afterwards.
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;

private:
    QPointer<QWidget> m_before; ///< had the focus in the work
};

} // namespace assay::ide

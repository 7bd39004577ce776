#include "pages/page_stack.h"

#include "pages/page.h"

#include <QApplication>
#include <QKeyEvent>

namespace assay::ide {

PageStack::PageStack(QWidget *work, QWidget *parent)
    : QStackedWidget(parent)
{
    setObjectName(QStringLiteral("pageStack"));
    addWidget(work);
}

void PageStack::showPage(Page *page)
{
    if (isWorkShown())
        m_before = QApplication::focusWidget();
    if (indexOf(page) < 0) {
        addWidget(page);
        connect(page, &Page::closeRequested, this, &PageStack::showWork);
    }
    page->refresh();
    setCurrentWidget(page);
    page->firstFocus()->setFocus(Qt::OtherFocusReason);
}

void PageStack::showWork()
{
    if (isWorkShown())
        return;
    setCurrentIndex(0);
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

QSize PageStack::minimumSizeHint() const
{
    return currentWidget() ? currentWidget()->minimumSizeHint() : QStackedWidget::minimumSizeHint();
}

bool PageStack::event(QEvent *event)
{
    // Before the shortcut that cancels what runs: whoever reads a page means the page.
    const bool press = event->type() == QEvent::KeyPress;
    if ((press || event->type() == QEvent::ShortcutOverride) && !isWorkShown() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        if (press)
            showWork();
        event->accept();
        return true;
    }
    return QStackedWidget::event(event);
}

} // namespace assay::ide

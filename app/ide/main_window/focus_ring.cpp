#include "main_window/focus_ring.h"

#include "theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace assay::ide {

FocusRing::FocusRing(QWidget *window)
    : QWidget(window)
{
    setObjectName(QStringLiteral("focusRing"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        const QWidget *pane = m_pane;
        if (pane && now && now != pane && !pane->isAncestorOf(now))
            leave();
    });
}

void FocusRing::surround(QWidget *pane)
{
    leave();
    m_pane = pane;
    qApp->installEventFilter(this);
    follow();
    show();
    raise();
}

void FocusRing::leave()
{
    qApp->removeEventFilter(this);
    m_pane.clear();
    hide();
}

void FocusRing::follow()
{
    const QWidget *pane = m_pane;
    const QWidget *window = parentWidget();
    if (pane && window)
        setGeometry(QRect(pane->mapTo(window, QPoint()), pane->size()));
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress)
        leave();
    else if (watched == m_pane && event->type() == QEvent::Hide)
        leave();
    else if (watched == m_pane &&
             (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        follow();
    return false;
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(QPen(Theme::current().accent, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace assay::ide

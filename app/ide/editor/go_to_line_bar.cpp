#include "editor/go_to_line_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpressionValidator>

#include <algorithm>

namespace assay::ide {

GoToLineBar::GoToLineBar(QWidget *parent)
    : QWidget(parent),
      m_place(new QLineEdit(this)),
      m_range(new QLabel(this))
{
    setObjectName(QStringLiteral("goToLineBar"));
    m_place->setObjectName(QStringLiteral("goToLine"));
    m_place->setAccessibleName(tr("Line, or line:column"));
    m_place->setPlaceholderText(tr("Line, or line:column"));
    m_place->setMaximumWidth(180);
    m_place->setValidator(new QRegularExpressionValidator(
        QRegularExpression(QStringLiteral("\\d{1,9}(?:[:,]\\d{0,9})?")), m_place));
    m_place->installEventFilter(this);
    m_range->setObjectName(QStringLiteral("goToLineRange"));
    m_range->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(new QLabel(tr("Go to line"), this));
    layout->addWidget(m_place, 1);
    layout->addWidget(m_range);
    layout->addStretch(1);
    connect(m_place, &QLineEdit::returnPressed, this, &GoToLineBar::accept);
    hide();
}

void GoToLineBar::open(int currentLine, int lines)
{
    m_lines = std::max(1, lines);
    m_place->setText(QString::number(currentLine));
    m_range->setText(tr("of %1", "number of lines").arg(QLocale().toString(m_lines)));
    show();
    m_place->setFocus();
    m_place->selectAll();
}

void GoToLineBar::accept()
{
    QString text = m_place->text();
    text.replace(u',', u':');
    const int line = std::clamp(text.section(u':', 0, 0).toInt(), 1, m_lines);
    const int column = text.section(u':', 1, 1).toInt();
    hide();
    Q_EMIT chosen(line, column);
}

void GoToLineBar::closeBar()
{
    hide();
    Q_EMIT closed();
}

bool GoToLineBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        closeBar();
        return true;
    }
    if (event->type() == QEvent::FocusOut && isVisible())
        hide();
    return QWidget::eventFilter(watched, event);
}

} // namespace assay::ide

#include "editor/overview_ruler.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace assay::ide {

namespace {

constexpr int markHeight = 3; // pixels

} // namespace

OverviewRuler::OverviewRuler(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("overviewRuler"));
    setFixedWidth(stripWidth);
    setFocusPolicy(Qt::NoFocus); // F8 and F3 go to the same places
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Errors, found places and changed lines of the whole file"));
}

void OverviewRuler::setMarks(const Marks &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    update();
}

void OverviewRuler::setColors(const EditorColors &colors)
{
    m_colors = colors;
    update();
}

int OverviewRuler::yOf(int line) const
{
    return static_cast<int>(static_cast<qint64>(line) * std::max(0, height() - markHeight) /
                            std::max(1, m_marks.lines));
}

void OverviewRuler::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_colors.ground);
    const auto paint = [&](const QVector<int> &lines, int left, int width, const QColor &color) {
        int last = -1; // thousands of lines fall on the same pixel
        for (const int line : lines) {
            const int y = yOf(line);
            if (y != last)
                painter.fillRect(left, y, width, markHeight, color);
            last = y;
        }
    };
    constexpr int third = stripWidth / 3;
    paint(m_marks.changes, 1, third, m_colors.change);
    paint(m_marks.hits, stripWidth - third - 3, third + 2, m_colors.searchHit.darker(115));
    paint(m_marks.warnings, third, third + 3, m_colors.warning);
    paint(m_marks.errors, 1, stripWidth - 2, m_colors.error);
}

void OverviewRuler::choose(int y)
{
    const int span = std::max(1, height() - markHeight);
    const auto line = static_cast<int>(static_cast<qint64>(y) * m_marks.lines / span);
    Q_EMIT lineChosen(std::clamp(line, 0, std::max(0, m_marks.lines - 1)));
}

void OverviewRuler::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(qRound(event->position().y()));
}

void OverviewRuler::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        choose(qRound(event->position().y()));
}

} // namespace assay::ide

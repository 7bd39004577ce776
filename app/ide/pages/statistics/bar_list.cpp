#include "pages/statistics/bar_list.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace assay::ide {

namespace {

constexpr int iconSide = 14;
constexpr int gap = 8;
constexpr int barHeight = 8;
constexpr int smallestBar = 3;

} // namespace

BarList::BarList(const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(name);
    setAccessibleName(title);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void BarList::setRows(const QVector<Row> &rows)
{
    m_rows = rows;
    QStringList lines;
    for (const Row &row : rows)
        lines += tr("%1: %2", "word, figure").arg(row.word, row.figure);
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

int BarList::rowHeight() const
{
    return std::max(26, fontMetrics().height() + 8);
}

QSize BarList::sizeHint() const
{
    return {480, static_cast<int>(m_rows.size()) * rowHeight()};
}

QSize BarList::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

void BarList::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics = painter.fontMetrics();
    int words = 0;
    int figures = 0;
    double longest = 0;
    bool icons = false;
    for (const Row &row : m_rows) {
        words = std::max(words, metrics.horizontalAdvance(row.word) + 1);
        figures = std::max(figures, metrics.horizontalAdvance(row.figure) + 1);
        longest = std::max({longest, row.value, row.of});
        icons = icons || !row.icon.isEmpty();
    }
    const int start = icons ? iconSide + gap : 0;
    words = std::min(words, width() * 2 / 5);
    const int from = start + words + 2 * gap;
    const int room = std::max(0, width() - from - figures - gap);
    const auto place = [&](const QRect &rectangle) {
        return QStyle::visualRect(layoutDirection(), rect(), rectangle);
    };
    const auto bar = [&](int top, double value, const QColor &color) {
        if (value <= 0 || longest <= 0)
            return;
        const int length = std::max(smallestBar, static_cast<int>(room * value / longest));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(
            place({from, top + (rowHeight() - barHeight) / 2, length, barHeight}), 3, 3);
    };
    int top = 0;
    for (const Row &row : m_rows) {
        if (!row.icon.isEmpty())
            paintIcon(painter, place({0, top + (rowHeight() - iconSide) / 2, iconSide, iconSide}),
                      row.icon, row.color);
        painter.setPen(tokens.text);
        painter.drawText(place({start, top, words, rowHeight()}),
                         static_cast<int>(QStyle::visualAlignment(
                             layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                         metrics.elidedText(row.word, Qt::ElideRight, words));
        bar(top, row.of, mixed(tokens.panel, tokens.muted, 0.2));
        bar(top, row.value, row.color);
        painter.setPen(tokens.muted);
        painter.drawText(place({width() - figures, top, figures, rowHeight()}),
                         static_cast<int>(QStyle::visualAlignment(
                             layoutDirection(), Qt::AlignRight | Qt::AlignVCenter)),
                         row.figure);
        top += rowHeight();
    }
}

} // namespace assay::ide

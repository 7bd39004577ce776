#include "panes/result_table.h"

#include "models/figures.h"
#include "models/result_model.h"
#include "panes/result_delegate.h"
#include "theme/theme.h"
#include "theme/verdict_look.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace assay::ide {

namespace {

constexpr int columnPadding = 17; ///< beside the contents of a cell
constexpr int indentationOfTests = 16;
constexpr int enoughForNote = 22; ///< characters that what happened wants
constexpr int leastForNote = 12;

} // namespace

ResultTable::ResultTable(ResultModel *model, QWidget *parent)
    : QTreeView(parent),
      m_model(model),
      m_delegate(new ResultDelegate(this))
{
    setObjectName(QStringLiteral("resultsTable"));
    setAccessibleName(tr("Tests"));
    setModel(model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setIndentation(indentationOfTests);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setObjectName(QStringLiteral("resultsTableHeader"));
    header()->setFont(Theme::font(0.88));
    header()->setHighlightSections(false);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(true);
    header()->setFixedHeight(28);
    header()->setMinimumSectionSize(48);
}

void ResultTable::begin(int hiddenTests)
{
    m_hiddenTests = hiddenTests;
    setRootIsDecorated(m_model->hasGroups());
    expandAll();
    fitColumns();
}

int ResultTable::testWidth() const
{
    QFont font = this->font();
    if (m_model->hasGroups())
        font.setWeight(QFont::DemiBold); // as their names are written
    const QFontMetrics metrics(font);
    const int step = m_model->hasGroups() ? indentationOfTests : 0;
    int width = metrics.horizontalAdvance(tr("hidden")) + step;
    const auto measure = [&](const auto &self, const QModelIndex &parent, int indentation) -> void {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex test = m_model->index(row, ResultModel::TestColumn, parent);
            width = qMax(width, indentation + metrics.horizontalAdvance(test.data().toString()));
            self(self, test, indentation + step);
        }
    };
    measure(measure, {}, step);
    return qBound(60, width + columnPadding, 180);
}

int ResultTable::verdictWidth() const
{
    int width = 0;
    for (int value = 0; value <= static_cast<int>(VerdictView::Cancelled); ++value) {
        const auto view = static_cast<VerdictView>(value);
        if (view != VerdictView::SecurityViolation) // the model shortens it
            width =
                qMax(width, chipSize(ResultDelegate::chipFont(), verdictLook(view).word).width());
    }
    if (m_hiddenTests > 0) {
        const QString counts =
            ResultModel::hiddenCountsText({m_hiddenTests, m_hiddenTests + 1, true});
        width = qMax(width, chipSize(ResultDelegate::chipFont(), counts).width());
    }
    return width + columnPadding;
}

void ResultTable::fitColumns()
{
    const QFontMetrics metrics = fontMetrics();
    const int test = testWidth();
    const int verdict = verdictWidth();
    const int time = columnPadding + qMax(metrics.horizontalAdvance(timeText(88.8)),
                                          metrics.horizontalAdvance(timeText(0.888)));
    constexpr double mebi = 1024.0 * 1024;
    const int memory = columnPadding + qMax(metrics.horizontalAdvance(memoryText(888 * mebi)),
                                            metrics.horizontalAdvance(memoryText(88.8 * mebi)));
    const int character = metrics.averageCharWidth();
    const int rest = viewport()->width() - test - verdict - time - memory;
    const bool beside = rest >= enoughForNote * character + ResultDelegate::timeBarSpace +
                                    ResultDelegate::memoryBarSpace;
    m_delegate->setBars(beside ? ResultDelegate::Bars::Beside : ResultDelegate::Bars::Below);
    setColumnHidden(ResultModel::MemoryColumn, rest < leastForNote * character);
    setColumnWidth(ResultModel::TestColumn, test);
    setColumnWidth(ResultModel::VerdictColumn, verdict);
    setColumnWidth(ResultModel::TimeColumn, time + (beside ? ResultDelegate::timeBarSpace : 0));
    setColumnWidth(ResultModel::MemoryColumn,
                   memory + (beside ? ResultDelegate::memoryBarSpace : 0));
}

void ResultTable::keyPressEvent(QKeyEvent *event)
{
    // From a test to its group; folding and unfolding is the view's.
    const int back = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    const QModelIndex group = currentIndex().parent();
    if (event->key() == back && group.isValid() && !m_model->hasChildren(currentIndex()))
        setCurrentIndex(group);
    else
        QTreeView::keyPressEvent(event);
}

void ResultTable::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (selectionModel()->isSelected(index)) // as the delegate paints the rest of the row
        painter->fillRect(rect, Theme::current().selection);
    QTreeView::drawBranches(painter, rect, index);
}

void ResultTable::resizeEvent(QResizeEvent *event)
{
    fitColumns();
    QTreeView::resizeEvent(event);
}

} // namespace assay::ide

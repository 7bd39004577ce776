#pragma once

#include <QStyledItemDelegate>

namespace assay::ide {

/// Paints the results table: verdict chips, time against its limit, quiet texts.
class ResultDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// Bars of time and memory beside their figures cost room that a narrow table has not.
    enum class Bars { Beside, Below };
    void setBars(Bars bars);

    static QFont chipFont();
    static constexpr int timeBarSpace = 54; ///< what the bar takes from the column of times
    static constexpr int memoryBarSpace = 36;

private:
    Bars m_bars = Bars::Beside;
};

} // namespace assay::ide

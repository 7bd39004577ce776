#pragma once

#include <QStyledItemDelegate>

namespace assay::ide {

/// Paints rows of a comparison: line numbers, signs for white space, what differs marked within
/// its line. All texts are moved to the left by the same offset, so both sides scroll as one.
class DiffDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setOffset(int pixels) { m_offset = pixels; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    static constexpr int padding = 6;
    static constexpr int signWidth = 16; ///< of the − or + before a line

private:
    int m_offset = 0;
};

} // namespace assay::ide

#pragma once

#include <QStyledItemDelegate>

namespace assay::ide {

/// Paints course headings and assignment rows of the browser.
class AssignmentDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The assignment that is open; its row carries the accent bar.
    void setOpenPath(const QString &path) { m_openPath = path; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintCourse(QPainter &painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    void paintAssignment(QPainter &painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const;

    QString m_openPath;
};

} // namespace assay::ide

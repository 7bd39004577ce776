#pragma once

#include <QColor>
#include <QVector>
#include <QWidget>

namespace assay::ide {

/// Rows of a word, a bar and a figure; the longest bar fills its column. Painted, not one widget a
/// row; read aloud row by row.
class BarList : public QWidget {
    Q_OBJECT

public:
    struct Row {
        QString icon; ///< for paintIcon(); empty: none
        QString word;
        double value = 0; ///< length of the bar
        double of = 0;    ///< length of the faint bar behind it; 0: none
        QString figure;   ///< "3 of 8"
        QColor color;
    };

    BarList(const QString &name, const QString &title, QWidget *parent = nullptr);

    void setRows(const QVector<Row> &rows);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int rowHeight() const;

    QVector<Row> m_rows;
};

} // namespace assay::ide

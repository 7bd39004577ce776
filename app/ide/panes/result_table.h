#pragma once

#include <QTreeView>

namespace assay::ide {

class ResultDelegate;
class ResultModel;

/// The table of tests, as a tree where an assignment has groups: Left and Right fold a group.
/// Columns are as wide as the longest text they may get, so that nothing jumps while rows are
/// filled; in a narrow table bars go below their figures, then the column of memory goes (its
/// figures are in the tool tips of times), so that what happened can be read.
class ResultTable : public QTreeView {
    Q_OBJECT

public:
    explicit ResultTable(ResultModel *model, QWidget *parent = nullptr);

    /// A run begins: groups are open, and columns have room for this many hidden tests (-1: not
    /// known).
    void begin(int hiddenTests);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;

private:
    int testWidth() const;
    int verdictWidth() const;
    void fitColumns();

    ResultModel *m_model;
    ResultDelegate *m_delegate;
    int m_hiddenTests = 0;
};

} // namespace assay::ide

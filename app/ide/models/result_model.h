#pragma once

#include "bridge/view_types.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace assay::ide {

/// One row per test, allotted when judging begins and filled in place; hidden tests are one last
/// row of counts. Rows never move or vanish until the next begin().
class ResultModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TestColumn, VerdictColumn, TimeColumn, MemoryColumn, NoteColumn, ColumnCount };
    enum Role {
        RowRole = Qt::UserRole, ///< ResultRow; invalid for the hidden row
        VerdictRole,            ///< VerdictView as int
        ChipTextRole,           ///< QString; empty: the verdict's own word
        ShareRole,              ///< double: time used of the limit, 0 to 1; -1 unknown
        MemoryShareRole,        ///< double: the same of memory
        IsHiddenRole,           ///< bool: the row of counts
        IsBadRole,              ///< bool: a finished test that was not passed
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Allots the rows. `hidden.total`: 0 none, -1 unknown how many.
    void begin(const QVector<ResultRow> &rows, const HiddenCounts &hidden);
    /// Fills rows by ResultRow::test; unknown ones are appended. Call it with a whole batch.
    void setRows(const QVector<ResultRow> &rows);
    void setHidden(const HiddenCounts &hidden);
    /// Marks tests that did not run as such, when judging ends before them.
    void finish();

    /// "9 of 12 passed"; empty while the counts are not known.
    static QString hiddenCountsText(const HiddenCounts &hidden);

    const ResultRow *row(int row) const;  ///< null for the hidden row
    int rowOf(const QString &test) const; ///< -1: unknown
    /// The first row after `row` (-1: from the start) that is bad, going round; -1 if none is.
    int nextBad(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool hasHidden() const { return m_hidden.total != 0; }
    QVariant hiddenData(int column, int role) const;
    static QString noteText(const ResultRow &row);
    QVariant rowData(const ResultRow &row, int column, int role) const;

    std::vector<ResultRow> m_rows;
    QHash<QString, int> m_byTest;
    HiddenCounts m_hidden;
    bool m_finished = false;
};

} // namespace assay::ide

#pragma once

#include "bridge/view_types.h"

#include "models/result_tree.h"

#include <QAbstractItemModel>
#include <QHash>

#include <vector>

namespace assay::ide {

/// One row per test, allotted when judging begins and filled in place, below the row of its group
/// where an assignment has groups; hidden tests are one last row of counts. Rows never move or
/// vanish until the next begin(). Tests are numbered from 0 in order, whatever they stand below.
class ResultModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { TestColumn, VerdictColumn, TimeColumn, MemoryColumn, NoteColumn, ColumnCount };
    enum Role {
        RowRole = Qt::UserRole, ///< ResultRow; invalid for groups and the hidden row
        VerdictRole,            ///< VerdictView as int
        ChipTextRole,           ///< QString; empty: the verdict's own word
        ShareRole,              ///< double: time used of the limit, 0 to 1; -1 unknown
        MemoryShareRole,        ///< double: the same of memory
        IsHiddenRole,           ///< bool: the row of counts
        IsGroupRole,            ///< bool
        IsBadRole,              ///< bool: a finished test or group that was not passed
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// Allots the rows. `hidden.total`: 0 none, -1 unknown how many.
    void begin(const QVector<ResultRow> &rows, const HiddenCounts &hidden,
               const QVector<GroupView> &groups = {});
    /// Fills rows by ResultRow::test; unknown ones are appended. Call it with a whole batch.
    void setRows(const QVector<ResultRow> &rows);
    void setHidden(const HiddenCounts &hidden);
    /// Verdicts and points of groups; groups without an outcome show figures only.
    void setGroups(const QVector<GroupOutcomeView> &outcomes);
    /// Marks tests that did not run as such, when judging ends before them.
    void finish();

    /// "9 of 12 passed"; empty while the counts are not known.
    static QString hiddenCountsText(const HiddenCounts &hidden);

    /// "30 / 40 points"; empty for a group without points.
    static QString pointsText(const GroupOutcomeView &outcome);

    bool hasGroups() const { return m_tree.hasGroups(); }
    const ResultRow *row(int test) const;            ///< null: there is none
    const ResultRow *row(const QModelIndex &) const; ///< null for groups and the hidden row
    int rowOf(const QString &test) const;            ///< number of the test; -1: unknown
    /// -1 for the hidden row and nothing; of a group, the number before its first test.
    int testAt(const QModelIndex &index) const;
    QModelIndex indexOf(int test) const; ///< invalid: there is none
    /// The first test after `test` (-1: from the start) that is bad, going round; -1 if none is.
    int nextBad(int test) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool hasHidden() const { return m_hidden.total != 0; }
    const ResultTree::Node *nodeAt(const QModelIndex &index) const;
    const ResultRow &rowOfTest(int test) const; ///< of one that the tree knows
    QModelIndex indexOfNode(int node, int column = 0) const;
    void noteChanges(int parent, int first, int last);
    QVariant hiddenData(int column, int role) const;
    QVariant groupData(int node, int column, int role) const;
    VerdictView groupVerdict(int node) const;
    QString groupText(int node, int column) const;
    QString groupSentence(int node) const;
    /// "2 of 3 tests passed", of those below the group.
    QString passedBelow(int node) const;
    bool hasRunBelow(int node) const;
    /// The largest of a figure of all tests below; -1 if none has it.
    double most(int node, double (*figure)(const ResultRow &)) const;
    static QString noteText(const ResultRow &row);
    QVariant rowData(const ResultRow &row, int column, int role) const;

    std::vector<ResultRow> m_rows;
    ResultTree m_tree;
    QVector<GroupOutcomeView> m_groups; ///< NotRun: not known
    QHash<QString, int> m_byTest;
    HiddenCounts m_hidden;
    bool m_finished = false;
};

} // namespace assay::ide

#pragma once

#include "diff/text_diff.h"

#include <QAbstractTableModel>

namespace assay::ide {

/// The rows of a comparison, side by side or one below the other. Long outputs are cut for the
/// view.
class DiffModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Layout { SideBySide, Unified };
    /// Unified: ExpectedText holds both sides' lines and FoundText does not exist.
    enum Column { ExpectedNumber, FoundNumber, ExpectedText, FoundText };
    enum Role {
        KindRole = Qt::UserRole, ///< DiffRow::Kind as int
        SideRole,                ///< Side as int
        MarkFromRole,            ///< int: differing part of the text shown; -1: none
        MarkLengthRole,          ///< int
        RawTextRole,             ///< QString: the line as it is
        SignsRole,               ///< QList<int>: places of signs that are not in the raw text
    };
    enum class Side { Both, Expected, Found, Nothing };

    static constexpr int rowLimit = 20'000;
    static constexpr int lineLimit = 2'000; ///< characters of a line

    using QAbstractTableModel::QAbstractTableModel;

    void setDiff(TextDiff diff);
    void setLayout(Layout layout);
    Layout layout() const { return m_layout; }
    /// What the columns are called; without it they are the expected output and the student's.
    void setSides(const QString &left, const QString &right);
    const TextDiff &diff() const { return m_diff; }

    /// Rows at which differences begin.
    const std::vector<int> &changes() const { return m_changes; }
    bool isCut() const { return m_cut; }
    /// Of the longest line shown, in characters.
    int widestLine() const { return m_widest; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        DiffRow row;
        Side side = Side::Both; ///< whose line it shows; Both: side by side
    };
    void arrange();
    /// Line of the column, -1: none.
    int lineOf(const Row &row, int column) const;
    const LinedText &textOf(const Row &row, int column) const;
    QVariant textData(const Row &row, int column, int role) const;

    TextDiff m_diff;
    Layout m_layout = Layout::SideBySide;
    QString m_left;
    QString m_right;
    std::vector<Row> m_rows;
    std::vector<int> m_changes;
    bool m_cut = false;
    int m_widest = 0;
};

} // namespace assay::ide

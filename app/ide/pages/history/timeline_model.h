#pragma once

#include "bridge/history_view.h"

#include <QAbstractListModel>

#include <vector>

namespace assay::ide {

/// What was done on one assignment, newest first, in pages: when a view nears the end, pageWanted()
/// asks for more and append() brings it.
class TimelineModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        RowRole = Qt::UserRole, ///< TimelineRow
        WhenRole,               ///< QString: "10:42", "yesterday, 10:42", "3 Nov 2026, 10:42"
        OutcomeRole,            ///< QString: "60 of 100 points", "3 of 4 tests"; may be empty
        KindRole,               ///< QString: "Submit", "Run", "Kept draft"
    };

    using QAbstractListModel::QAbstractListModel;

    /// Forgets everything; the first page is asked for.
    void restart();
    /// The next page, after what is there.
    void append(const QVector<TimelineRow> &rows, bool more);
    /// Null if it is out of range.
    const TimelineRow *row(int row) const;
    const TimelineRow *last() const { return row(rowCount() - 1); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// The time as people say it; `now` decides what "yesterday" is.
    static QString whenText(const QDateTime &when, const QDateTime &now);
    static QString kindText(TimelineKind kind);
    static QString outcomeText(const TimelineRow &row);

Q_SIGNALS:
    void pageWanted();

private:
    std::vector<TimelineRow> m_rows;
    bool m_more = false;
    bool m_asked = false; ///< a page is on its way
};

} // namespace assay::ide

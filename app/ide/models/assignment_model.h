#pragma once

#include "bridge/view_types.h"

#include <QAbstractItemModel>
#include <QHash>

#include <vector>

namespace assay::ide {

/// Assignments below the headings of their courses, in the order they were given. Two levels:
/// a row without parent is a course, its children are assignments.
class AssignmentModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        EntryRole = Qt::UserRole, ///< AssignmentEntry; invalid for a course
        IsCourseRole,             ///< bool
        PathRole,                 ///< QString
        TrailingRole,             ///< right-aligned: "60 / 100", "lab"; for a course "4 of 5"
        SolvedRole,               ///< bool
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// Replaces everything. If courses and paths are the same as before, rows are updated in place
    /// and nothing is collapsed or deselected.
    void setEntries(const QVector<AssignmentEntry> &entries);
    /// Updates the row with this path; false if there is none.
    bool updateEntry(const AssignmentEntry &entry);

    /// Without a copy; null for a course. Valid until the model changes.
    const AssignmentEntry *entry(const QModelIndex &index) const { return entryAt(index); }
    QModelIndex indexOf(const QString &path) const;
    int assignmentCount() const;
    int toDoCount() const;
    /// Language ids and difficulties that occur, sorted.
    QStringList languages() const;
    QStringList tags() const;
    bool hasDueDates() const;
    QVector<int> difficulties() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Counts or the kinds of languages and difficulties may have changed.
    void summaryChanged();

private:
    struct Course {
        QString name;
        std::vector<AssignmentEntry> entries;
    };

    QVariant courseData(const Course &course, int role) const;
    QVariant entryData(const AssignmentEntry &entry, int role) const;
    const AssignmentEntry *entryAt(const QModelIndex &index) const;

    std::vector<Course> m_courses;
    QHash<QString, QPair<int, int>> m_places; ///< course and row by path
};

} // namespace assay::ide

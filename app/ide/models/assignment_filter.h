#pragma once

#include "bridge/view_types.h"

#include <QHash>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <optional>

namespace assay::ide {

class AssignmentModel;

/// Order of the assignments; headings of courses follow their first assignment.
enum class AssignmentOrder { Course, Title, Difficulty, Due, LastWorked };

/// What the student wants to see, apart from the search: kept between two starts.
struct AssignmentChoices {
    enum class Due { Any, Open, ThisWeek, Overdue };

    bool onlyToDo = false;
    QString language;   ///< id; empty: any
    int difficulty = 0; ///< 0: any
    QString tag;        ///< empty: any
    std::optional<ProgressState> state;
    Due due = Due::Any;
    AssignmentOrder order = AssignmentOrder::Course;

    bool operator==(const AssignmentChoices &) const = default;
    bool isFiltering() const;
};

/// Shows the assignments that fit the search text and the choices, with their course headings.
/// The model below must be an AssignmentModel.
class AssignmentFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit AssignmentFilter(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *model) override;

    /// Every word must occur in title, short name, tags or course; case does not matter. What the
    /// full-text search finds comes in with setHits().
    void setSearch(const QString &text);
    QString search() const { return m_search; }
    /// What was found for `search`, best first; ignored if something else is searched by now.
    void setHits(const QString &search, const QVector<SearchHitView> &hits);

    void setChoices(const AssignmentChoices &choices);
    const AssignmentChoices &choices() const { return m_choices; }
    void setOnlyToDo(bool only);
    void setLanguage(const QString &id);
    void setDifficulty(int difficulty);
    /// Shows everything again; the order stays.
    void clear();

    bool isFiltering() const;
    /// The row that Enter opens after searching: one whose title begins with what was typed, else
    /// one whose title or name has its words, else the first. Invalid: nothing fits.
    QModelIndex bestMatch() const;
    QString language() const { return m_choices.language; }
    int difficulty() const { return m_choices.difficulty; }
    bool onlyToDo() const { return m_choices.onlyToDo; }

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    struct Hit {
        int rank = 0;
        QString snippet;
    };

    void refilter();
    bool fitsSearch(const AssignmentEntry &entry) const;
    bool fitsChoices(const AssignmentEntry &entry) const;
    bool fitsDue(const AssignmentEntry &entry) const;
    int closeness(const AssignmentEntry &entry) const;
    int relevance(const AssignmentEntry &entry) const;
    /// Negative: `first` comes before `second`.
    int compare(const AssignmentEntry &first, const AssignmentEntry &second) const;
    /// The assignment that stands first below a course.
    const AssignmentEntry *firstOf(const QModelIndex &course) const;

    AssignmentModel *m_model = nullptr;
    QString m_search;
    QStringList m_words;
    QString m_joinedWords;
    QHash<QString, Hit> m_hits; ///< by path
    AssignmentChoices m_choices;
    mutable QHash<int, const AssignmentEntry *> m_firsts; ///< by course, while sorting
};

} // namespace assay::ide

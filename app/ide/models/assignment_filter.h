#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace assay::ide {

/// Shows the assignments that fit the search text and the chips, with their course headings.
class AssignmentFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit AssignmentFilter(QObject *parent = nullptr);

    /// Every word must occur in title, short name, tags or course; case does not matter.
    void setSearch(const QString &text);
    void setOnlyToDo(bool only);
    /// Empty: any.
    void setLanguage(const QString &id);
    /// 0: any.
    void setDifficulty(int difficulty);
    /// Shows everything again.
    void clear();

    bool isFiltering() const;
    /// The row that Enter opens after searching: one whose title begins with what was typed, else
    /// one whose title or name has its words, else the first. Invalid: nothing fits.
    QModelIndex bestMatch() const;
    QString language() const { return m_language; }
    int difficulty() const { return m_difficulty; }
    bool onlyToDo() const { return m_onlyToDo; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    int closeness(const QModelIndex &index) const;

    QStringList m_words;
    QString m_language;
    int m_difficulty = 0;
    bool m_onlyToDo = false;
};

} // namespace assay::ide

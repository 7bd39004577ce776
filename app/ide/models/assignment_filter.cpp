#include "models/assignment_filter.h"

#include "models/assignment_model.h"

#include <algorithm>

namespace assay::ide {

AssignmentFilter::AssignmentFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    // A course is shown for the sake of an assignment that fits.
    setRecursiveFilteringEnabled(true);
}

void AssignmentFilter::setSearch(const QString &text)
{
    m_words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void AssignmentFilter::setOnlyToDo(bool only)
{
    m_onlyToDo = only;
    invalidateFilter();
}

void AssignmentFilter::setLanguage(const QString &id)
{
    m_language = id;
    invalidateFilter();
}

void AssignmentFilter::setDifficulty(int difficulty)
{
    m_difficulty = difficulty;
    invalidateFilter();
}

void AssignmentFilter::clear()
{
    m_words.clear();
    m_language.clear();
    m_difficulty = 0;
    m_onlyToDo = false;
    invalidateFilter();
}

bool AssignmentFilter::isFiltering() const
{
    return !m_words.isEmpty() || !m_language.isEmpty() || m_difficulty > 0 || m_onlyToDo;
}

int AssignmentFilter::closeness(const QModelIndex &index) const
{
    const auto entry = index.data(AssignmentModel::EntryRole).value<AssignmentEntry>();
    if (entry.title.startsWith(m_words.join(QLatin1Char(' ')), Qt::CaseInsensitive))
        return 2;
    const QString names = entry.title + QLatin1Char('\n') + entry.shortName;
    const bool named = std::ranges::all_of(m_words, [&names](const QString &word) {
        return names.contains(word, Qt::CaseInsensitive);
    });
    return named ? 1 : 0;
}

QModelIndex AssignmentFilter::bestMatch() const
{
    QModelIndex best;
    int bestCloseness = -1;
    for (int course = 0; course < rowCount(); ++course) {
        const QModelIndex parent = index(course, 0);
        for (int row = 0; row < rowCount(parent); ++row) {
            const QModelIndex candidate = index(row, 0, parent);
            if (const int close = closeness(candidate); close > bestCloseness) {
                best = candidate;
                bestCloseness = close;
            }
        }
    }
    return best;
}

bool AssignmentFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!parent.isValid())
        return false; // courses: only through recursive filtering
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const auto entry = index.data(AssignmentModel::EntryRole).value<AssignmentEntry>();
    if (m_onlyToDo && (entry.state == ProgressState::Solved || entry.broken))
        return false;
    // No language listed means that any may be used.
    if (!m_language.isEmpty() && !entry.languages.isEmpty() &&
        !entry.languages.contains(m_language)) {
        return false;
    }
    if (m_difficulty > 0 && entry.difficulty != m_difficulty)
        return false;
    const QString hay = entry.title + QLatin1Char('\n') + entry.shortName + QLatin1Char('\n') +
                        entry.tags.join(QLatin1Char('\n')) + QLatin1Char('\n') + entry.course;
    return std::ranges::all_of(
        m_words, [&hay](const QString &word) { return hay.contains(word, Qt::CaseInsensitive); });
}

} // namespace assay::ide

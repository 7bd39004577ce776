#include "models/assignment_filter.h"

#include "models/assignment_model.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

namespace assay::ide {

namespace {

int order(qint64 first, qint64 second)
{
    return first < second ? -1 : first > second ? 1 : 0;
}

} // namespace

bool AssignmentChoices::isFiltering() const
{
    AssignmentChoices unfiltered;
    unfiltered.order = order;
    return *this != unfiltered;
}

AssignmentFilter::AssignmentFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    // A course is shown for the sake of an assignment that fits.
    setRecursiveFilteringEnabled(true);
}

void AssignmentFilter::setSourceModel(QAbstractItemModel *model)
{
    m_model = qobject_cast<AssignmentModel *>(model);
    Q_ASSERT(m_model || !model);
    m_firsts.clear();
    // Before the base class hears of it and sorts again.
    if (m_model) {
        const auto forget = [this] { m_firsts.clear(); };
        connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, forget);
        connect(m_model, &QAbstractItemModel::modelReset, this, forget);
        connect(m_model, &QAbstractItemModel::dataChanged, this, forget);
    }
    QSortFilterProxyModel::setSourceModel(model);
}

void AssignmentFilter::refilter()
{
    m_firsts.clear();
    invalidateFilter();
    // As it was given, unless there is a reason for another order.
    const bool sorted = !m_words.isEmpty() || m_choices.order != AssignmentOrder::Course;
    sort(-1);
    if (sorted)
        sort(0);
}

void AssignmentFilter::setSearch(const QString &text)
{
    m_search = text;
    m_words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_joinedWords = m_words.join(QLatin1Char(' '));
    m_hits.clear();
    refilter();
}

void AssignmentFilter::setHits(const QString &search, const QVector<SearchHitView> &hits)
{
    if (search != m_search)
        return;
    m_hits.clear();
    m_hits.reserve(hits.size());
    for (const SearchHitView &hit : hits)
        m_hits.insert(hit.path, {static_cast<int>(m_hits.size()), hit.snippet});
    refilter();
}

void AssignmentFilter::setChoices(const AssignmentChoices &choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    refilter();
}

void AssignmentFilter::setOnlyToDo(bool only)
{
    AssignmentChoices choices = m_choices;
    choices.onlyToDo = only;
    setChoices(choices);
}

void AssignmentFilter::setLanguage(const QString &id)
{
    AssignmentChoices choices = m_choices;
    choices.language = id;
    setChoices(choices);
}

void AssignmentFilter::setDifficulty(int difficulty)
{
    AssignmentChoices choices = m_choices;
    choices.difficulty = difficulty;
    setChoices(choices);
}

void AssignmentFilter::clear()
{
    AssignmentChoices choices;
    choices.order = m_choices.order;
    m_choices = choices;
    setSearch({});
}

bool AssignmentFilter::isFiltering() const
{
    return !m_words.isEmpty() || m_choices.isFiltering();
}

int AssignmentFilter::closeness(const AssignmentEntry &entry) const
{
    if (entry.title.startsWith(m_joinedWords, Qt::CaseInsensitive))
        return 2;
    const bool named = std::ranges::all_of(m_words, [&entry](const QString &word) {
        return entry.title.contains(word, Qt::CaseInsensitive) ||
               entry.shortName.contains(word, Qt::CaseInsensitive);
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
            const AssignmentEntry *entry = m_model->entry(mapToSource(candidate));
            if (const int close = closeness(*entry); close > bestCloseness) {
                best = candidate;
                bestCloseness = close;
            }
        }
    }
    return best;
}

QVariant AssignmentFilter::data(const QModelIndex &index, int role) const
{
    const QVariant value = QSortFilterProxyModel::data(index, role);
    if (role != Qt::ToolTipRole || m_hits.isEmpty() || !m_model)
        return value;
    const AssignmentEntry *entry = m_model->entry(mapToSource(index));
    const QString snippet = entry ? m_hits.value(entry->path).snippet : QString();
    return snippet.isEmpty() ? value
                             : QVariant(value.toString() + QStringLiteral("\n\n") + snippet);
}

bool AssignmentFilter::fitsSearch(const AssignmentEntry &entry) const
{
    if (m_words.isEmpty() || m_hits.contains(entry.path))
        return true;
    return std::ranges::all_of(m_words, [&entry](const QString &word) {
        const auto has = [&word](const QString &text) {
            return text.contains(word, Qt::CaseInsensitive);
        };
        return has(entry.title) || has(entry.shortName) || has(entry.course) ||
               std::ranges::any_of(entry.tags, has);
    });
}

bool AssignmentFilter::fitsDue(const AssignmentEntry &entry) const
{
    using Due = AssignmentChoices::Due;
    if (m_choices.due == Due::Any)
        return true;
    if (entry.dueMs == 0)
        return false;
    const QDateTime now = QDateTime::currentDateTime();
    const bool over = entry.dueMs < now.toMSecsSinceEpoch();
    switch (m_choices.due) {
    case Due::Open: return !over;
    case Due::ThisWeek: return !over && entry.dueMs < now.addDays(7).toMSecsSinceEpoch();
    case Due::Overdue: return over && entry.state != ProgressState::Solved;
    case Due::Any: break;
    }
    return true;
}

bool AssignmentFilter::fitsChoices(const AssignmentEntry &entry) const
{
    if (m_choices.onlyToDo && (entry.state == ProgressState::Solved || entry.broken))
        return false;
    // No language listed means that any may be used.
    if (!m_choices.language.isEmpty() && !entry.languages.isEmpty() &&
        !entry.languages.contains(m_choices.language))
        return false;
    if (m_choices.difficulty > 0 && entry.difficulty != m_choices.difficulty)
        return false;
    if (!m_choices.tag.isEmpty() && !entry.tags.contains(m_choices.tag))
        return false;
    if (m_choices.state && entry.state != *m_choices.state)
        return false;
    return fitsDue(entry);
}

bool AssignmentFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!parent.isValid())
        return false; // courses: only through recursive filtering
    const AssignmentEntry *entry = m_model->entry(m_model->index(row, 0, parent));
    return fitsChoices(*entry) && fitsSearch(*entry);
}

int AssignmentFilter::relevance(const AssignmentEntry &entry) const
{
    // What is named like the search comes first, then what the full-text search puts first.
    if (const int close = closeness(entry); close > 0)
        return -close;
    const auto hit = m_hits.constFind(entry.path);
    return hit == m_hits.cend() ? std::numeric_limits<int>::max() : hit->rank;
}

int AssignmentFilter::compare(const AssignmentEntry &first, const AssignmentEntry &second) const
{
    if (!m_words.isEmpty())
        if (const int by = order(relevance(first), relevance(second)))
            return by;
    switch (m_choices.order) {
    case AssignmentOrder::Course: return 0;
    case AssignmentOrder::Title: return QString::localeAwareCompare(first.title, second.title);
    case AssignmentOrder::Difficulty: {
        const auto rank = [](int difficulty) { return difficulty == 0 ? 4 : difficulty; };
        return order(rank(first.difficulty), rank(second.difficulty));
    }
    case AssignmentOrder::Due: {
        const auto rank = [](qint64 due) {
            return due == 0 ? std::numeric_limits<qint64>::max() : due;
        };
        return order(rank(first.dueMs), rank(second.dueMs));
    }
    case AssignmentOrder::LastWorked: return order(second.workedMs, first.workedMs);
    }
    return 0;
}

const AssignmentEntry *AssignmentFilter::firstOf(const QModelIndex &course) const
{
    if (const auto known = m_firsts.constFind(course.row()); known != m_firsts.cend())
        return *known;
    const AssignmentEntry *first = nullptr;
    for (int row = 0; row < m_model->rowCount(course); ++row) {
        const AssignmentEntry *entry = m_model->entry(m_model->index(row, 0, course));
        if (fitsChoices(*entry) && fitsSearch(*entry) && (!first || compare(*entry, *first) < 0))
            first = entry;
    }
    m_firsts.insert(course.row(), first);
    return first;
}

bool AssignmentFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool courses = !left.parent().isValid();
    const AssignmentEntry *first = courses ? firstOf(left) : m_model->entry(left);
    const AssignmentEntry *second = courses ? firstOf(right) : m_model->entry(right);
    if (first && second)
        if (const int by = compare(*first, *second))
            return by < 0;
    return left.row() < right.row();
}

} // namespace assay::ide

#include "models/assignment_model.h"

#include "models/due_date.h"
#include "models/figures.h"
#include "theme/verdict_look.h"

#include <algorithm>
#include <set>

namespace assay::ide {

namespace {

/// Internal id of a course's own index; assignments carry their course's number plus one.
constexpr quintptr courseId = 0;

bool isSolved(const AssignmentEntry &entry)
{
    return entry.state == ProgressState::Solved;
}

QString trailingText(const AssignmentEntry &entry)
{
    if (entry.broken)
        return {};
    if (entry.dueMs != 0 &&
        (entry.state == ProgressState::Untouched || entry.state == ProgressState::Tried))
        return dueText(entry.dueMs);
    if (entry.kind == AssignmentKindView::Lab && entry.state == ProgressState::Untouched)
        return AssignmentModel::tr("lab");
    if (!entry.scoring || entry.state == ProgressState::Untouched)
        return {};
    const QString best = scoreText(entry.bestScore);
    // A full score needs no maximum beside it.
    return isSolved(entry) ? best
                           : AssignmentModel::tr("%1 / %2").arg(best, scoreText(entry.maxScore));
}

QString describe(const AssignmentEntry &entry)
{
    if (entry.broken)
        return entry.problem;
    QStringList lines{entry.title, stateLook(entry.state, entry.broken).word};
    if (entry.difficulty > 0)
        lines << difficultyWord(entry.difficulty);
    if (entry.scoring && entry.state != ProgressState::Untouched)
        lines << AssignmentModel::tr("Best: %1 of %2 points")
                     .arg(scoreText(entry.bestScore), scoreText(entry.maxScore));
    if (entry.dueMs != 0)
        lines << dueTextLong(entry.dueMs);
    if (!entry.tags.isEmpty())
        lines << entry.tags.join(QStringLiteral(", "));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

void AssignmentModel::setEntries(const QVector<AssignmentEntry> &entries)
{
    std::vector<Course> courses;
    QHash<QString, std::size_t> numbers; // by course
    for (const AssignmentEntry &entry : entries) {
        auto number = numbers.constFind(entry.course);
        if (number == numbers.cend()) {
            number = numbers.insert(entry.course, courses.size());
            courses.push_back(Course{entry.course, {}});
        }
        courses[*number].entries.push_back(entry);
    }
    const auto samePaths = [](const Course &first, const Course &second) {
        return first.name == second.name &&
               std::ranges::equal(first.entries, second.entries, {}, &AssignmentEntry::path,
                                  &AssignmentEntry::path);
    };
    if (std::ranges::equal(m_courses, courses, samePaths)) {
        m_courses = std::move(courses);
        for (int row = 0; row < rowCount(); ++row) {
            const QModelIndex course = index(row, 0);
            Q_EMIT dataChanged(course, course);
            Q_EMIT dataChanged(index(0, 0, course), index(rowCount(course) - 1, 0, course));
        }
    } else {
        beginResetModel();
        m_courses = std::move(courses);
        m_places.clear();
        for (std::size_t course = 0; course < m_courses.size(); ++course)
            for (std::size_t row = 0; row < m_courses[course].entries.size(); ++row)
                m_places.insert(m_courses[course].entries[row].path,
                                {static_cast<int>(course), static_cast<int>(row)});
        endResetModel();
    }
    Q_EMIT summaryChanged();
}

bool AssignmentModel::updateEntry(const AssignmentEntry &entry)
{
    const QModelIndex where = indexOf(entry.path);
    if (!where.isValid())
        return false;
    auto &entries = m_courses[static_cast<std::size_t>(where.parent().row())].entries;
    AssignmentEntry &known = entries[static_cast<std::size_t>(where.row())];
    const QString course = known.course;
    known = entry;
    known.course = course; // a row does not move below people's eyes
    Q_EMIT dataChanged(where, where);
    Q_EMIT dataChanged(where.parent(), where.parent());
    Q_EMIT summaryChanged();
    return true;
}

QModelIndex AssignmentModel::indexOf(const QString &path) const
{
    const auto place = m_places.constFind(path);
    return place == m_places.cend() ? QModelIndex()
                                    : index(place->second, 0, index(place->first, 0));
}

int AssignmentModel::assignmentCount() const
{
    std::size_t count = 0;
    for (const Course &course : m_courses)
        count += course.entries.size();
    return static_cast<int>(count);
}

int AssignmentModel::toDoCount() const
{
    std::ptrdiff_t count = 0;
    for (const Course &course : m_courses) {
        count += std::ranges::count_if(course.entries, [](const AssignmentEntry &entry) {
            return !isSolved(entry) && !entry.broken;
        });
    }
    return static_cast<int>(count);
}

QStringList AssignmentModel::languages() const
{
    std::set<QString> found;
    for (const Course &course : m_courses)
        for (const AssignmentEntry &entry : course.entries)
            found.insert(entry.languages.begin(), entry.languages.end());
    return QStringList(found.begin(), found.end());
}

QStringList AssignmentModel::tags() const
{
    std::set<QString> found;
    for (const Course &course : m_courses)
        for (const AssignmentEntry &entry : course.entries)
            found.insert(entry.tags.begin(), entry.tags.end());
    return QStringList(found.begin(), found.end());
}

bool AssignmentModel::hasDueDates() const
{
    return std::ranges::any_of(m_courses, [](const Course &course) {
        return std::ranges::any_of(course.entries,
                                   [](const AssignmentEntry &entry) { return entry.dueMs != 0; });
    });
}

QVector<int> AssignmentModel::difficulties() const
{
    std::set<int> found;
    for (const Course &course : m_courses)
        for (const AssignmentEntry &entry : course.entries)
            if (entry.difficulty > 0)
                found.insert(entry.difficulty);
    return QVector<int>(found.begin(), found.end());
}

QModelIndex AssignmentModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, courseId);
    return createIndex(row, column, static_cast<quintptr>(parent.row()) + 1);
}

QModelIndex AssignmentModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == courseId)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, courseId);
}

int AssignmentModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_courses.size());
    if (parent.internalId() != courseId || parent.column() > 0)
        return 0;
    return static_cast<int>(m_courses[static_cast<std::size_t>(parent.row())].entries.size());
}

int AssignmentModel::columnCount(const QModelIndex &) const
{
    return 1;
}

const AssignmentEntry *AssignmentModel::entryAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == courseId)
        return nullptr;
    return &m_courses[index.internalId() - 1].entries[static_cast<std::size_t>(index.row())];
}

QVariant AssignmentModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const AssignmentEntry *entry = entryAt(index))
        return entryData(*entry, role);
    return courseData(m_courses[static_cast<std::size_t>(index.row())], role);
}

QVariant AssignmentModel::courseData(const Course &course, int role) const
{
    const QString name = course.name.isEmpty() ? tr("Other assignments") : course.name;
    switch (role) {
    case Qt::DisplayRole: return name;
    case IsCourseRole: return true;
    case TrailingRole:
    case Qt::AccessibleDescriptionRole:
        return tr("%1 of %2")
            .arg(std::ranges::count_if(course.entries, isSolved))
            .arg(course.entries.size());
    default: return {};
    }
}

QVariant AssignmentModel::entryData(const AssignmentEntry &entry, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return entry.title.isEmpty() ? entry.shortName : entry.title;
    case Qt::ToolTipRole: return describe(entry);
    case Qt::AccessibleDescriptionRole: {
        const QString state = stateLook(entry.state, entry.broken).word;
        const QString trailing = trailingText(entry);
        return trailing.isEmpty() ? state : state + QStringLiteral(", ") + trailing;
    }
    case EntryRole: return QVariant::fromValue(entry);
    case IsCourseRole: return false;
    case PathRole: return entry.path;
    case TrailingRole: return trailingText(entry);
    case SolvedRole: return isSolved(entry);
    default: return {};
    }
}

Qt::ItemFlags AssignmentModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (!entryAt(index))
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace assay::ide

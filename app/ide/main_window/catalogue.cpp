#include "main_window/catalogue.h"

#include "bridge/judge_service.h"
#include "models/assignment_model.h"
#include "models/course_order.h"
#include "settings/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <chrono>
#include <utility>

namespace assay::ide {

using namespace std::chrono_literals;

namespace {

/// Up to so many assignments the list is filled as they come; beyond, filling it anew takes time.
constexpr qsizetype soonShown = 300;

} // namespace

Catalogue::Catalogue(const Parts &parts, const QStringList &places, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_places(places),
      m_unseen(places)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(40ms);
    connect(&m_timer, &QTimer::timeout, this, &Catalogue::showEntries);
    connect(&m_parts.service, &JudgeService::catalogFound, this, &Catalogue::noteFound);
    connect(&m_parts.service, &JudgeService::entriesRead, this, &Catalogue::noteEntries);
}

void Catalogue::rescan()
{
    QStringList places{JudgeService::bundledFolder()};
    places += m_places;
    if (!m_added.isEmpty())
        places += m_added;
    places += m_parts.settings.places();
    // What was open last is found again, also if a file manager or a command line had named it.
    places += m_parts.settings.lastAssignment();
    places.removeIf([](const QString &place) { return !QFileInfo::exists(place); });
    places.removeDuplicates();
    m_parts.service.scan(places);
}

void Catalogue::add(const QString &path)
{
    m_added = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    rescan();
}

void Catalogue::addAll(const QStringList &paths)
{
    for (const QString &path : paths.mid(1))
        remember(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    if (!paths.isEmpty())
        add(paths.front());
}

void Catalogue::noteFound(const QStringList &paths)
{
    m_paths = paths;
    const QSet<QString> kept(paths.begin(), paths.end());
    m_entries.removeIf([&kept](const auto &entry) { return !kept.contains(entry.key()); });
    m_timer.start();
    for (const QString &place : std::exchange(m_unseen, {}))
        if (firstIn(place).isEmpty())
            Q_EMIT nothingFound(place);
    if (!m_added.isEmpty()) {
        if (firstIn(m_added).isEmpty())
            Q_EMIT nothingFound(std::exchange(m_added, QString()));
        else
            remember(m_added);
    }
    Q_EMIT found();
}

void Catalogue::remember(const QString &place)
{
    if (!m_parts.settings.places().contains(place) && !m_entries.contains(place))
        m_fresh += place;
    m_parts.settings.addPlace(place);
}

void Catalogue::forget(const AssignmentEntry &entry)
{
    m_fresh.removeAll(entry.path);
    m_paths.removeAll(entry.path);
    m_parts.settings.removePlace(entry.path);
    Q_EMIT refused(entry.path, entry.problem);
}

QString Catalogue::firstIn(const QString &place) const
{
    for (const QString &path : m_paths)
        if (path == place || path.startsWith(place + QLatin1Char('/')))
            return path;
    return {};
}

QString Catalogue::takeFirst(bool isOpen)
{
    if (const QString added = std::exchange(m_added, QString()); !added.isEmpty())
        return firstIn(added);
    if (isOpen)
        return {};
    for (const QString &place : m_places)
        if (const QString path = firstIn(place); !path.isEmpty())
            return path;
    const QString last = m_parts.settings.lastAssignment();
    return m_paths.contains(last) ? last : QString();
}

void Catalogue::noteEntries(const QVector<AssignmentEntry> &entries)
{
    for (const AssignmentEntry &entry : entries) {
        // A folder with a mistake is an author's work; a file that cannot be read is none.
        if (entry.broken && m_fresh.contains(entry.path) && !QFileInfo(entry.path).isDir())
            forget(entry);
        else
            m_entries.insert(entry.path, entry);
    }
    if (!m_timer.isActive())
        m_timer.start(m_entries.size() <= soonShown ? 40ms : 400ms);
}

void Catalogue::showEntries()
{
    QVector<AssignmentEntry> entries;
    for (const QString &path : std::as_const(m_paths))
        if (const auto entry = m_entries.constFind(path); entry != m_entries.cend())
            entries += *entry;
    m_parts.model.setEntries(inCourseOrder(std::move(entries)));
    Q_EMIT shown();
}

void Catalogue::refreshProgress(const QString &assignmentId)
{
    for (const AssignmentEntry &entry : std::as_const(m_entries))
        if (entry.id == assignmentId)
            m_parts.service.refreshProgress(entry.path);
}

} // namespace assay::ide

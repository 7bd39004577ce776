#include "main_window/catalogue.h"

#include "bridge/judge_service.h"
#include "models/assignment_model.h"
#include "settings/settings.h"

#include <QCollator>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <utility>

namespace assay::ide {

using namespace std::chrono_literals;

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
    connect(&m_parts.service, &JudgeService::entryChanged, this, &Catalogue::noteEntry);
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

void Catalogue::noteFound(const QStringList &paths)
{
    m_paths = paths;
    m_entries.removeIf([&](const auto &entry) { return !paths.contains(entry.key()); });
    m_timer.start();
    for (const QString &place : std::exchange(m_unseen, {}))
        if (firstIn(place).isEmpty())
            Q_EMIT nothingFound(place);
    if (!m_added.isEmpty()) {
        if (firstIn(m_added).isEmpty())
            Q_EMIT nothingFound(std::exchange(m_added, QString()));
        else
            m_parts.settings.addPlace(m_added);
    }
    Q_EMIT found();
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

void Catalogue::noteEntry(const AssignmentEntry &entry)
{
    m_entries.insert(entry.path, entry);
    if (!m_timer.isActive())
        m_timer.start();
}

void Catalogue::showEntries()
{
    QVector<AssignmentEntry> entries;
    for (const QString &path : std::as_const(m_paths))
        if (const auto entry = m_entries.constFind(path); entry != m_entries.cend())
            entries += *entry;
    // Courses in the order their authors number them; within one, as they were found.
    QCollator order;
    order.setNumericMode(true);
    std::ranges::stable_sort(entries, [&](const auto &first, const auto &second) {
        return order.compare(first.course, second.course) < 0;
    });
    m_parts.model.setEntries(entries);
    Q_EMIT shown();
}

void Catalogue::refreshProgress(const QString &assignmentId)
{
    for (const AssignmentEntry &entry : std::as_const(m_entries))
        if (entry.id == assignmentId)
            m_parts.service.refreshProgress(entry.path);
}

} // namespace assay::ide

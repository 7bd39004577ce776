#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

class QSettings;

namespace assay::ide {

inline constexpr int defaultSaveDelay = 1000; ///< ms
inline constexpr int shortestSaveDelay = 250;
inline constexpr int longestSaveDelay = 5000;

/// What the student chose about the window as a whole.
struct Preferences {
    QString language;                      ///< code of the window's language; empty: the desktop's
    int saveDelay = defaultSaveDelay;      ///< ms without typing before the draft is saved
    bool alertWhenJudged = true;           ///< the task bar tells, when the window is not in front
    QHash<QString, QStringList> shortcuts; ///< own ones, by action id; see ActionRegistry

    bool operator==(const Preferences &) const = default;
};

/// Values out of range become the defaults.
Preferences readPreferences(const QSettings &store);
void writePreferences(const Preferences &preferences, QSettings &store);

} // namespace assay::ide

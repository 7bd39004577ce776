#include "settings/preferences.h"

#include <QSettings>
#include <QVariantMap>

namespace assay::ide {

namespace {

const QString languageKey = QStringLiteral("appearance/language");
const QString saveDelayKey = QStringLiteral("saving/delay-ms");
const QString alertKey = QStringLiteral("notifications/judged");
const QString shortcutsKey = QStringLiteral("shortcuts/own");

} // namespace

Preferences readPreferences(const QSettings &store)
{
    Preferences preferences;
    preferences.language = store.value(languageKey).toString();
    const int delay = store.value(saveDelayKey, defaultSaveDelay).toInt();
    if (delay >= shortestSaveDelay && delay <= longestSaveDelay)
        preferences.saveDelay = delay;
    preferences.alertWhenJudged = store.value(alertKey, true).toBool();
    const QVariantMap shortcuts = store.value(shortcutsKey).toMap();
    for (auto own = shortcuts.begin(); own != shortcuts.end(); ++own)
        preferences.shortcuts.insert(own.key(), own->toStringList());
    return preferences;
}

void writePreferences(const Preferences &preferences, QSettings &store)
{
    store.setValue(languageKey, preferences.language);
    store.setValue(saveDelayKey, preferences.saveDelay);
    store.setValue(alertKey, preferences.alertWhenJudged);
    QVariantMap shortcuts;
    for (auto own = preferences.shortcuts.begin(); own != preferences.shortcuts.end(); ++own)
        shortcuts.insert(own.key(), *own);
    store.setValue(shortcutsKey, shortcuts);
}

} // namespace assay::ide

#include "settings/settings.h"

#include <QCryptographicHash>

#include <algorithm>

namespace assay::ide {

namespace {

constexpr qsizetype mostPlaces = 50;

/// Ids and paths hold characters that mean something in keys.
QString keyOf(const QString &group, const QString &name)
{
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha1);
    return group + QLatin1Char('/') + QString::fromLatin1(hash.toHex().left(16));
}

/// Something the student chose, not something the window merely remembers.
bool isChoice(const QString &key)
{
    static const QStringList groups{QStringLiteral("appearance/"), QStringLiteral("editor/"),
                                    QStringLiteral("saving/"), QStringLiteral("notifications/"),
                                    QStringLiteral("shortcuts/")};
    return std::ranges::any_of(groups, [&](const QString &group) { return key.startsWith(group); });
}

QString schemeName(Scheme scheme)
{
    switch (scheme) {
    case Scheme::System: return QStringLiteral("system");
    case Scheme::Light: return QStringLiteral("light");
    case Scheme::Dark: return QStringLiteral("dark");
    }
    return QStringLiteral("system");
}

} // namespace

Scheme schemeFromName(const QString &name)
{
    if (name == QLatin1String("light"))
        return Scheme::Light;
    return name == QLatin1String("dark") ? Scheme::Dark : Scheme::System;
}

Settings::Settings()
    : m_store(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("assay"),
              QStringLiteral("assay-ide"))
{
}

Scheme Settings::scheme() const
{
    return schemeFromName(m_store.value(QStringLiteral("appearance/scheme")).toString());
}

void Settings::setScheme(Scheme scheme)
{
    m_store.setValue(QStringLiteral("appearance/scheme"), schemeName(scheme));
}

int Settings::zoom() const
{
    return qBound(-8, m_store.value(QStringLiteral("editor/zoom"), 0).toInt(), 20);
}

void Settings::setZoom(int level)
{
    m_store.setValue(QStringLiteral("editor/zoom"), level);
}

EditorOptions Settings::editorOptions() const
{
    return readEditorOptions(m_store);
}

void Settings::setEditorOptions(const EditorOptions &options)
{
    writeEditorOptions(options, m_store);
}

Preferences Settings::preferences() const
{
    return readPreferences(m_store);
}

void Settings::setPreferences(const Preferences &preferences)
{
    writePreferences(preferences, m_store);
}

QVariantMap Settings::choices() const
{
    QVariantMap choices;
    for (const QString &key : m_store.allKeys())
        if (isChoice(key))
            choices.insert(key, m_store.value(key));
    return choices;
}

void Settings::setChoices(const QVariantMap &choices)
{
    for (const QString &key : m_store.allKeys())
        if (isChoice(key))
            m_store.remove(key);
    for (auto choice = choices.begin(); choice != choices.end(); ++choice)
        m_store.setValue(choice.key(), *choice);
}

QString Settings::lastAssignment() const
{
    return m_store.value(QStringLiteral("session/assignment")).toString();
}

void Settings::setLastAssignment(const QString &path)
{
    m_store.setValue(QStringLiteral("session/assignment"), path);
}

QStringList Settings::places() const
{
    return m_store.value(QStringLiteral("session/places")).toStringList();
}

void Settings::addPlace(const QString &path)
{
    QStringList all = places();
    all.removeAll(path);
    all.prepend(path);
    m_store.setValue(QStringLiteral("session/places"), all.mid(0, mostPlaces));
}

void Settings::removePlace(const QString &path)
{
    QStringList all = places();
    all.removeAll(path);
    m_store.setValue(QStringLiteral("session/places"), all);
}

QString Settings::currentFile(const QString &assignmentId, const QString &languageId) const
{
    return m_store
        .value(keyOf(QStringLiteral("tabs"), assignmentId + QLatin1Char('/') + languageId))
        .toString();
}

void Settings::setCurrentFile(const QString &assignmentId, const QString &languageId,
                              const QString &file)
{
    change(keyOf(QStringLiteral("tabs"), assignmentId + QLatin1Char('/') + languageId), file);
}

int Settings::openedHints(const QString &assignmentId) const
{
    return m_store.value(keyOf(QStringLiteral("hints"), assignmentId), 0).toInt();
}

void Settings::setOpenedHints(const QString &assignmentId, int count)
{
    m_store.setValue(keyOf(QStringLiteral("hints"), assignmentId), count);
}

QString Settings::statementForm() const
{
    return m_store.value(QStringLiteral("statement/form")).toString();
}

void Settings::setStatementForm(const QString &formKey)
{
    m_store.setValue(QStringLiteral("statement/form"), formKey);
}

QVariantMap Settings::browserChoices() const
{
    return m_store.value(QStringLiteral("browser/choices")).toMap();
}

void Settings::setBrowserChoices(const QVariantMap &choices)
{
    m_store.setValue(QStringLiteral("browser/choices"), choices);
}

QByteArray Settings::layout(const QString &screen, const QString &part) const
{
    return m_store.value(keyOf(QStringLiteral("layout-") + part, screen)).toByteArray();
}

void Settings::setLayout(const QString &screen, const QString &part, const QByteArray &state)
{
    change(keyOf(QStringLiteral("layout-") + part, screen), state);
}

void Settings::change(const QString &key, const QVariant &value)
{
    if (m_store.value(key) != value)
        m_store.setValue(key, value);
}

void Settings::save()
{
    m_store.sync();
}

} // namespace assay::ide

#pragma once

#include "settings/editor_options.h"
#include "settings/preferences.h"
#include "theme/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace assay::ide {

/// What the window remembers between two starts, in $XDG_CONFIG_HOME/assay/assay-ide.ini. What was
/// typed is not here but in the gradebook. GUI thread only.
class Settings {
public:
    Settings();

    Scheme scheme() const;
    void setScheme(Scheme scheme);

    int zoom() const;
    void setZoom(int level);

    EditorOptions editorOptions() const;
    void setEditorOptions(const EditorOptions &options);

    Preferences preferences() const;
    void setPreferences(const Preferences &preferences);

    /// All that was chosen on the settings page, to be put back later. Setting replaces all of it;
    /// what is missing is as delivered.
    QVariantMap choices() const;
    void setChoices(const QVariantMap &choices);

    /// Path of the assignment that was open last; empty: none.
    QString lastAssignment() const;
    void setLastAssignment(const QString &path);

    /// Folders and packages the student opened, newest first.
    QStringList places() const;
    void addPlace(const QString &path);
    void removePlace(const QString &path);

    /// The file whose tab was shown, by assignment and language.
    QString currentFile(const QString &assignmentId, const QString &languageId) const;
    void setCurrentFile(const QString &assignmentId, const QString &languageId,
                        const QString &file);

    int openedHints(const QString &assignmentId) const;
    void setOpenedHints(const QString &assignmentId, int count);

    /// The language and kind of statements chosen last, see formKey(); empty: none was.
    QString statementForm() const;
    void setStatementForm(const QString &formKey);

    /// Filters and order of the browser, by names that BrowserLink gives them.
    QVariantMap browserChoices() const;
    void setBrowserChoices(const QVariantMap &choices);

    /// Window and splitters; `part` is a key of the window's, `screen` tells screens apart.
    QByteArray layout(const QString &screen, const QString &part) const;
    void setLayout(const QString &screen, const QString &part, const QByteArray &state);

    /// Writes to the disk now.
    void save();

private:
    /// Every write ends on the disk: what is the same is not written again and again.
    void change(const QString &key, const QVariant &value);

    QSettings m_store;
};

/// "system", "light", "dark"; anything else means Scheme::System.
Scheme schemeFromName(const QString &name);

} // namespace assay::ide

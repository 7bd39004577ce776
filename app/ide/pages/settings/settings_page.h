#pragma once

#include "pages/page.h"
#include "settings/editor_options.h"
#include "settings/preferences.h"
#include "theme/theme.h"

class QLabel;
class QLineEdit;
class QScrollArea;

namespace assay::ide {

class ActionRegistry;
class Settings;
class SettingsForm;
class ShortcutList;
struct LanguageView;

/// Everything that can be chosen, with a search field over it. There is no OK: what is changed
/// holds at once and is kept; what it means for the rest of the window, the signals say.
class SettingsPage : public Page {
    Q_OBJECT

public:
    SettingsPage(Settings &settings, ActionRegistry &actions,
                 const QVector<LanguageView> &languages, QWidget *parent = nullptr);

    void refresh() override;
    QWidget *firstFocus() override;
    /// Shows the shortcuts only.
    void showShortcuts();

Q_SIGNALS:
    void schemeChanged(assay::ide::Scheme scheme);
    void zoomChanged(int level);
    void editorOptionsChanged(const assay::ide::EditorOptions &options);
    void preferencesChanged(const assay::ide::Preferences &preferences);
    /// Another language was chosen and is wanted at once.
    void restartWanted();
    /// Everything is as delivered; `undo` brings back what was.
    void wasReset(const std::function<void()> &undo);

private:
    void build();
    void addAppearance(SettingsForm &form);
    void addLanguage(SettingsForm &form);
    void addEditor(SettingsForm &form);
    void addTabWidth(SettingsForm &form);
    void addSwitch(SettingsForm &form, bool EditorOptions::*member, const QString &name,
                   const QString &title, const QString &description);
    void addWork(SettingsForm &form);
    void addShortcuts(SettingsForm &form);
    void change(const std::function<void(EditorOptions &)> &act);
    void change(const std::function<void(Preferences &)> &act);
    void search();
    void resetAll();
    void announceAll();

    Settings &m_settings;
    ActionRegistry &m_actions;
    const QVector<LanguageView> m_languages;
    QLineEdit *m_search;
    QScrollArea *m_scroll;
    QLabel *m_nothing;
    SettingsForm *m_form = nullptr;
    ShortcutList *m_shortcuts = nullptr;
};

} // namespace assay::ide

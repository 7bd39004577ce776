#pragma once

#include "pages/page_stack.h"

#include <QObject>

namespace assay::ide {

class AboutPage;
class ActionRegistry;
class AssignmentModel;
class CommandPalette;
class EditorPane;
class HelpPage;
class HistoryPage;
class HistoryService;
class JudgeService;
class MessageBar;
class Settings;
class SettingsPage;
class StatisticsPage;
class Workspace;
struct DraftView;

/// What is around the work: history, statistics, settings, help and the command palette, with the
/// actions that open them. Each is made when it is first wanted; starting costs nothing.
class WindowPages : public QObject {
    Q_OBJECT

public:
    struct Parts {
        JudgeService &service;
        Settings &settings;
        ActionRegistry &actions;
        AssignmentModel &assignments;
        EditorPane &editor;
        Workspace &workspace;
        MessageBar &messages;
    };

    /// Registers its actions. `work` is what the pages take the place of.
    WindowPages(const Parts &parts, QWidget *work, QWidget *window);

    PageStack *stack() const { return m_stack; }

Q_SIGNALS:
    /// Chosen in the palette.
    void assignmentWanted(const QString &path);
    /// The window is to be closed in order and opened anew.
    void restartWanted();

private:
    void addActions();
    void openPalette();
    HistoryService &historyService();
    void showHistory();
    void showStatistics();
    void showSettings(bool shortcuts);
    void showHelp(const QString &topic);
    void showAbout();
    void restore(const DraftView &code, const QString &when);
    QString helpTopic() const;
    SettingsPage *settingsPage();

    Parts m_parts;
    QWidget *m_window;
    PageStack *m_stack;
    HistoryService *m_historyService = nullptr;
    CommandPalette *m_palette = nullptr;
    HistoryPage *m_history = nullptr;
    StatisticsPage *m_statistics = nullptr;
    SettingsPage *m_settingsPage = nullptr;
    HelpPage *m_help = nullptr;
    AboutPage *m_about = nullptr;
};

} // namespace assay::ide

#pragma once

#include "bridge/view_types.h"
#include "main_window/message_bar.h"

#include <QWidget>

class QMenu;

namespace assay::ide {

class ActionRegistry;
class AssignmentModel;
class BrowserPane;
class Catalogue;
class EditorPane;
class FocusRing;
class JudgeService;
class ResultExport;
class ResultsPane;
class SessionKeeper;
class Settings;
class StatementPane;
class StatementTools;
class StatusLine;
class StressTester;
class TopBar;
class WindowLayout;
class WindowPages;
class Workspace;

/// The student's window. Shown at once, empty; everything that takes time comes in afterwards.
class MainWindow : public QWidget {
    Q_OBJECT

public:
    /// Packages and folders of the command line are added to the list; the first package is opened.
    MainWindow(Settings &settings, const QStringList &places, QWidget *parent = nullptr);
    ~MainWindow() override;

    ActionRegistry &actionRegistry() { return *m_actions; }
    /// The program was started again: comes to the front and opens what was named.
    void comeForward(const QStringList &places);
    /// It was closed to be opened anew, in another language.
    bool isRestartWanted() const { return m_restartWanted; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void addActions();
    void buildLayout();
    QMenu *moreMenu();
    QMenu *colorsMenu(QWidget *parent);
    void connectService();
    void connectWorkspace();
    QString screenName() const;
    void restoreLayout();
    void rememberLayout();

    void begin();
    void openFirstAssignment();
    enum class Place { Folder, File };
    void openPlace(Place place);

    void showOpened();
    void showLanguage();
    void updateActions();
    void announceCrash();
    void announceResumed(const QStringList &titles);
    void noteJudged(const RunSummary &summary, bool shown);
    void focusNextPane(bool forward);
    void setScheme(const QString &name);
    void zoom(int step);

    Settings &m_settings;
    bool m_shownOnce = false;
    bool m_restartWanted = false;
    bool m_focusEditor = false; ///< when the chosen assignment's text is there

    JudgeService *m_service;
    ActionRegistry *m_actions;
    AssignmentModel *m_model;
    Catalogue *m_catalogue;
    TopBar *m_topBar = nullptr;
    MessageBar *m_messages;
    BrowserPane *m_browser;
    StatementPane *m_statement;
    EditorPane *m_editor;
    ResultsPane *m_results;
    WindowLayout *m_layout = nullptr;
    WindowPages *m_pages = nullptr;
    StatusLine *m_status;
    FocusRing *m_focusRing;
    Workspace *m_workspace;
    StatementTools *m_statementTools;
    StressTester *m_stress;
    ResultExport *m_export;
    SessionKeeper *m_session;
};

} // namespace assay::ide

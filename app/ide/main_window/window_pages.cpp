#include "main_window/window_pages.h"

#include "actions/action_registry.h"
#include "actions/command_palette.h"
#include "bridge/history_service.h"
#include "bridge/installation.h"
#include "bridge/judge_service.h"
#include "editor/editor_pane.h"
#include "main_window/message_bar.h"
#include "main_window/workspace.h"
#include "models/assignment_model.h"
#include "pages/help/about_page.h"
#include "pages/help/help_page.h"
#include "pages/history/history_page.h"
#include "pages/settings/settings_page.h"
#include "pages/settings/shortcut_model.h"
#include "pages/statistics/statistics_page.h"
#include "settings/settings.h"

#include <QAction>
#include <QApplication>

namespace assay::ide {

namespace {

QVector<AssignmentEntry> entriesOf(const AssignmentModel &model)
{
    QVector<AssignmentEntry> entries;
    for (int course = 0; course < model.rowCount(); ++course) {
        const QModelIndex parent = model.index(course, 0);
        for (int row = 0; row < model.rowCount(parent); ++row)
            entries += model.index(row, 0, parent)
                           .data(AssignmentModel::EntryRole)
                           .value<AssignmentEntry>();
    }
    return entries;
}

} // namespace

WindowPages::WindowPages(const Parts &parts, QWidget *work, QWidget *window)
    : QObject(window),
      m_parts(parts),
      m_window(window),
      m_stack(new PageStack(work, window))
{
    addActions();
    // Who runs a program, or goes to another one, wants to see it.
    connect(&parts.workspace, &Workspace::opened, m_stack, &PageStack::showWork);
    connect(&parts.workspace, &Workspace::judgingChanged, m_stack, [this] {
        if (m_parts.workspace.isJudging())
            m_stack->showWork();
    });
    for (QAction *action : parts.actions.actions()) {
        if (ActionRegistry::groupOf(action) != QLatin1String("go"))
            continue;
        connect(action, &QAction::triggered, this, [this, action] {
            if (m_stack->isWorkShown())
                return;
            m_stack->showWork();
            action->trigger(); // once more: now there is something to go to
        });
    }
}

void WindowPages::addActions()
{
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    // A group without a name: these stand in the menu itself, and are no places in the work.
    ActionRegistry &all = m_parts.actions;
    on(all.add(QStringLiteral("page.commands"), tr("Command palette…"),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)),
       [this] { openPalette(); });
    on(all.add(QStringLiteral("page.history"), tr("History"),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)),
       [this] { showHistory(); });
    on(all.add(QStringLiteral("page.statistics"), tr("Statistics")), [this] { showStatistics(); });
    on(all.add(QStringLiteral("page.settings"), tr("Settings"),
               QKeySequence(Qt::CTRL | Qt::Key_Comma)),
       [this] { showSettings(false); });
    on(all.add(QStringLiteral("help.contents"), tr("Help"), QKeySequence(Qt::Key_F1)),
       [this] { showHelp(helpTopic()); });
    on(all.add(QStringLiteral("help.shortcuts"), tr("Keyboard shortcuts")),
       [this] { showSettings(true); });
    on(all.add(QStringLiteral("help.about"), tr("About Assay")), [this] { showAbout(); });
}

void WindowPages::openPalette()
{
    std::vector<PaletteEntry> entries;
    for (QAction *action : m_parts.actions.actions())
        if (action->objectName() != QLatin1String("page.commands"))
            entries.push_back(
                {action->iconText(), ActionRegistry::groupName(ActionRegistry::groupOf(action)),
                 keysText(action), action->isEnabled(), [action] { action->trigger(); }});
    for (const AssignmentEntry &entry : entriesOf(m_parts.assignments))
        entries.push_back({entry.title, entry.course, {}, !entry.broken, [this, path = entry.path] {
                               Q_EMIT assignmentWanted(path);
                           }});
    if (!m_palette)
        m_palette = new CommandPalette(m_window);
    m_palette->open(std::move(entries), tr("Type a command or an assignment"));
}

HistoryService &WindowPages::historyService()
{
    if (!m_historyService)
        m_historyService = new HistoryService(m_parts.service, this);
    return *m_historyService;
}

void WindowPages::showStatistics()
{
    if (!m_statistics) {
        m_statistics = new StatisticsPage(
            {historyService(), [this] { return entriesOf(m_parts.assignments); }}, m_stack);
        connect(m_statistics, &StatisticsPage::failed, this, [this](const QString &sentence) {
            m_parts.messages.show(MessageBar::Kind::Error, sentence);
        });
        connect(m_statistics, &StatisticsPage::exported, this, [this](const QString &file) {
            m_parts.messages.show(MessageBar::Kind::Information, tr("Saved as %1.").arg(file));
        });
    }
    m_stack->showPage(m_statistics);
}

void WindowPages::showHistory()
{
    if (!m_history) {
        HistoryPage::Parts parts{historyService(),
                                 [this](const QString &id) { return m_parts.service.language(id); },
                                 [this] { return m_parts.workspace.currentText(); },
                                 [this] {
                                     const auto &assignment = m_parts.workspace.assignment();
                                     return assignment ? assignment->title : QString();
                                 }};
        m_history = new HistoryPage(std::move(parts), m_stack);
        connect(m_history, &HistoryPage::restoreWanted, this, &WindowPages::restore);
        connect(m_history, &HistoryPage::failed, this, [this](const QString &sentence) {
            m_parts.messages.show(MessageBar::Kind::Error, sentence);
        });
        connect(&m_parts.workspace, &Workspace::judged, m_history, [this] {
            if (m_stack->currentWidget() == m_history)
                m_history->refresh();
        });
    }
    m_stack->showPage(m_history);
}

void WindowPages::restore(const DraftView &code, const QString &when)
{
    const auto before = m_parts.workspace.currentText();
    if (!before || !m_parts.workspace.replaceText(code)) {
        m_parts.messages.show(MessageBar::Kind::Warning,
                              tr("This version cannot be put into the editor now: its language is "
                                 "not allowed here, or something is being judged."));
        return;
    }
    m_stack->showWork();
    m_parts.editor.focusEditor();
    m_parts.messages.show(
        MessageBar::Kind::Information,
        tr("The editor holds the version of %1.", "time, or date and time").arg(when), tr("Undo"),
        [this, before = *before] { m_parts.workspace.replaceText(before); });
}

SettingsPage *WindowPages::settingsPage()
{
    if (m_settingsPage)
        return m_settingsPage;
    m_settingsPage =
        new SettingsPage(m_parts.settings, m_parts.actions, m_parts.service.languages(), m_stack);
    connect(m_settingsPage, &SettingsPage::schemeChanged, this, [](Scheme scheme) {
        Theme::apply(*qobject_cast<QApplication *>(QCoreApplication::instance()), scheme);
    });
    connect(m_settingsPage, &SettingsPage::restartWanted, this, &WindowPages::restartWanted);
    connect(m_settingsPage, &SettingsPage::zoomChanged, &m_parts.editor, &EditorPane::setZoom);
    connect(m_settingsPage, &SettingsPage::editorOptionsChanged, &m_parts.workspace,
            &Workspace::setEditorOptions);
    connect(m_settingsPage, &SettingsPage::preferencesChanged, this,
            [this](const Preferences &preferences) {
                m_parts.workspace.drafts().setDelay(preferences.saveDelay);
            });
    connect(
        m_settingsPage, &SettingsPage::wasReset, this, [this](const std::function<void()> &undo) {
            m_parts.messages.show(MessageBar::Kind::Information,
                                  tr("All settings are as they were at first."), tr("Undo"), undo);
        });
    return m_settingsPage;
}

void WindowPages::showSettings(bool shortcuts)
{
    SettingsPage *page = settingsPage();
    m_stack->showPage(page);
    if (shortcuts)
        page->showShortcuts();
}

QString WindowPages::helpTopic() const
{
    static const QHash<QString, QString> topics{
        {QStringLiteral("browserPane"), QStringLiteral("assignments")},
        {QStringLiteral("statementPane"), QStringLiteral("statement")},
        {QStringLiteral("editorPane"), QStringLiteral("editor")},
        {QStringLiteral("resultsPane"), QStringLiteral("results")},
        {QStringLiteral("historyPage"), QStringLiteral("history")},
        {QStringLiteral("statisticsPage"), QStringLiteral("history")},
        {QStringLiteral("settingsPage"), QStringLiteral("keyboard")},
    };
    for (const QWidget *widget = QApplication::focusWidget(); widget;
         widget = widget->parentWidget())
        if (const QString topic = topics.value(widget->objectName()); !topic.isEmpty())
            return topic;
    return {};
}

void WindowPages::showHelp(const QString &topic)
{
    if (!m_help)
        m_help = new HelpPage(helpFolder(), m_parts.actions, m_stack);
    m_help->showTopic(topic);
    m_stack->showPage(m_help);
}

void WindowPages::showAbout()
{
    if (!m_about)
        m_about = new AboutPage(m_stack);
    m_stack->showPage(m_about);
}

} // namespace assay::ide

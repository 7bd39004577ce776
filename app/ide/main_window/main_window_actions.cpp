// What can be done in the window, its keys, and the menu that lists it all.
#include "main_window/main_window.h"

#include "actions/action_menu.h"
#include "actions/action_registry.h"
#include "editor/editor_pane.h"
#include "main_window/editor_actions.h"
#include "main_window/result_export.h"
#include "main_window/statement_tools.h"
#include "main_window/stress_tester.h"
#include "main_window/window_layout.h"
#include "main_window/workspace.h"
#include "panes/browser_pane.h"
#include "panes/results_pane.h"
#include "settings/settings.h"
#include "theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include <array>
#include <utility>

namespace assay::ide {

void MainWindow::addActions()
{
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    ActionRegistry &all = *m_actions;
    on(all.add(QStringLiteral("run.samples"), tr("Run samples"),
               QKeySequence(Qt::CTRL | Qt::Key_R)),
       [this] { m_workspace->runSamples(); });
    on(all.add(QStringLiteral("run.submit"), tr("Submit"),
               {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}),
       [this] { m_workspace->submit(); });
    on(all.add(QStringLiteral("run.cancel"), tr("Cancel what runs"), QKeySequence(Qt::Key_Escape)),
       [this] {
           if (!m_stress->cancel())
               m_workspace->cancel();
       });
    on(all.add(QStringLiteral("run.stress"), tr("Stress test"),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)),
       [this] {
           m_layout->reveal(m_results);
           m_stress->show();
       });
    on(all.add(QStringLiteral("run.export"), tr("Save result…"),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)),
       [this] { m_export->ask(); });
    on(all.add(QStringLiteral("go.next-difference"), tr("Next difference"),
               QKeySequence(Qt::Key_F7)),
       [this] { m_results->goToDifference(true); });
    on(all.add(QStringLiteral("go.previous-difference"), tr("Previous difference"),
               QKeySequence(Qt::SHIFT | Qt::Key_F7)),
       [this] { m_results->goToDifference(false); });
    on(all.add(QStringLiteral("go.assignment"), tr("Go to assignment…"),
               QKeySequence(Qt::CTRL | Qt::Key_P)),
       [this] {
           m_layout->reveal(m_browser);
           m_browser->focusSearch();
       });
    on(all.add(QStringLiteral("go.next-pane"), tr("Next pane"), QKeySequence(Qt::Key_F6)),
       [this] { focusNextPane(true); });
    on(all.add(QStringLiteral("go.previous-pane"), tr("Previous pane"),
               QKeySequence(Qt::SHIFT | Qt::Key_F6)),
       [this] { focusNextPane(false); });
    on(all.add(QStringLiteral("go.next-problem"), tr("Next problem"), QKeySequence(Qt::Key_F8)),
       [this] { m_workspace->goToNextProblem(); });
    on(all.add(QStringLiteral("go.previous-problem"), tr("Previous problem"),
               QKeySequence(Qt::SHIFT | Qt::Key_F8)),
       [this] { m_editor->goToPreviousDiagnostic(); });
    on(all.add(QStringLiteral("file.open"), tr("Open folder…"), QKeySequence(Qt::CTRL | Qt::Key_O)),
       [this] { openPlace(Place::Folder); });
    on(all.add(QStringLiteral("file.open-package"), tr("Open package file…"),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)),
       [this] { openPlace(Place::File); });
    on(all.add(QStringLiteral("file.print"), tr("Print statement…")),
       [this] { m_statementTools->print(); });
    on(all.add(QStringLiteral("file.export-statement"), tr("Export statement as PDF…")),
       [this] { m_statementTools->exportPdf(); });
    on(all.add(QStringLiteral("file.new"), tr("Add a file"), QKeySequence::New),
       [this] { m_editor->addFile(); });
    on(all.add(QStringLiteral("edit.find"), tr("Find and replace"),
               {QKeySequence(Qt::CTRL | Qt::Key_F), QKeySequence(Qt::CTRL | Qt::Key_H)}),
       [this] { m_editor->openFindBar(); });
    on(all.add(QStringLiteral("edit.find-next"), tr("Find next"), QKeySequence(Qt::Key_F3)),
       [this] { m_editor->findNext(); });
    on(all.add(QStringLiteral("edit.find-previous"), tr("Find previous"),
               QKeySequence(Qt::SHIFT | Qt::Key_F3)),
       [this] { m_editor->findPrevious(); });
    on(all.add(QStringLiteral("edit.comment"), tr("Comment or uncomment"),
               QKeySequence(Qt::CTRL | Qt::Key_Slash)),
       [this] { m_editor->toggleComment(); });
    new EditorActions(all, *m_editor, m_settings);
    on(all.add(QStringLiteral("view.zoom-in"), tr("Larger text"),
               {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)}),
       [this] { zoom(1); });
    on(all.add(QStringLiteral("view.zoom-out"), tr("Smaller text"),
               QKeySequence(Qt::CTRL | Qt::Key_Minus)),
       [this] { zoom(-1); });
    on(all.add(QStringLiteral("view.zoom-reset"), tr("Normal text size"),
               QKeySequence(Qt::CTRL | Qt::Key_0)),
       [this] { zoom(0); });
    on(all.add(QStringLiteral("view.browser"), tr("Show or hide assignments"),
               QKeySequence(Qt::CTRL | Qt::Key_B)),
       [this] { m_layout->setBrowserOpen(!m_layout->isBrowserOpen()); });
    on(all.add(QStringLiteral("file.quit"), tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q)),
       [this] { close(); });
}

QMenu *MainWindow::moreMenu()
{
    return makeActionMenu(*m_actions, this, colorsMenu(this));
}

QMenu *MainWindow::colorsMenu(QWidget *parent)
{
    auto *colors = new QMenu(tr("Colours"), parent);
    colors->setObjectName(QStringLiteral("colorsMenu"));
    auto *group = new QActionGroup(colors);
    const std::array schemes{std::pair(QStringLiteral("system"), tr("As the desktop")),
                             std::pair(QStringLiteral("light"), tr("Light")),
                             std::pair(QStringLiteral("dark"), tr("Dark"))};
    for (const auto &[name, words] : schemes) {
        QAction *action = colors->addAction(words);
        action->setCheckable(true);
        action->setChecked(schemeFromName(name) == Theme::scheme());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, scheme = name] { setScheme(scheme); });
    }
    return colors;
}

} // namespace assay::ide

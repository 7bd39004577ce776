#include "main_window/main_window.h"

#include "actions/action_registry.h"
#include "bridge/judge_service.h"
#include "editor/editor_pane.h"
#include "main_window/browser_link.h"
#include "main_window/catalogue.h"
#include "main_window/custom_inputs.h"
#include "main_window/drop_target.h"
#include "main_window/feedback_page.h"
#include "main_window/focus_ring.h"
#include "main_window/result_export.h"
#include "main_window/session_keeper.h"
#include "main_window/statement_tools.h"
#include "main_window/status_line.h"
#include "main_window/stress_tester.h"
#include "main_window/top_bar.h"
#include "main_window/window_layout.h"
#include "main_window/window_pages.h"
#include "main_window/workspace.h"
#include "models/assignment_model.h"
#include "models/custom_input_model.h"
#include "panes/browser_pane.h"
#include "panes/results_pane.h"
#include "panes/statement_pane.h"
#include "settings/settings.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QScreen>
#include <QSplitter>
#include <QUrl>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace assay::ide {

namespace {

/// They have nothing to work on in an empty window.
constexpr std::array actionsOnAnAssignment{"run.samples",
                                           "run.submit",
                                           "run.stress",
                                           "run.export",
                                           "file.new",
                                           "file.print",
                                           "file.export-statement",
                                           "edit.find",
                                           "edit.find-next",
                                           "edit.find-previous",
                                           "edit.comment",
                                           "go.next-difference",
                                           "go.previous-difference",
                                           "go.next-problem",
                                           "go.previous-problem"};

QString inWords(VerdictView verdict)
{
    return verdict == VerdictView::Accepted ? MainWindow::tr("accepted")
                                            : MainWindow::tr("not accepted yet");
}

} // namespace

MainWindow::MainWindow(Settings &settings, const QStringList &places, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_service(new JudgeService(this)),
      m_actions(new ActionRegistry(this)),
      m_model(new AssignmentModel(this)),
      m_catalogue(new Catalogue({*m_service, settings, *m_model}, places, this)),
      m_messages(new MessageBar(this)),
      m_browser(new BrowserPane(m_model, this)),
      m_statement(new StatementPane(this)),
      m_editor(new EditorPane(this)),
      m_results(new ResultsPane(this)),
      m_status(new StatusLine(this)),
      m_focusRing(new FocusRing(this)),
      m_workspace(new Workspace({*m_service, settings, *m_statement, *m_editor, *m_results}, this)),
      m_statementTools(
          new StatementTools({*m_statement, settings, *m_editor, *m_workspace, *m_messages}, this)),
      m_stress(new StressTester(*m_service, *m_results, *m_workspace, this)),
      m_export(new ResultExport(*m_results, *m_workspace, this)),
      m_session(new SessionKeeper(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Assay"));
    new FeedbackPage({*m_service, *m_results, *m_workspace, *m_editor}, this);
    m_actions->setOwnShortcuts(settings.preferences().shortcuts);
    addActions();
    buildLayout();
    connectService();
    connectWorkspace();
    m_editor->setZoom(settings.zoom());
    m_workspace->setEditorOptions(settings.editorOptions());
    updateActions();
    restoreLayout();
}

MainWindow::~MainWindow() = default;

// --- building -------------------------------------------------------------------------------

void MainWindow::buildLayout()
{
    m_layout = new WindowLayout(m_browser, m_statement, m_editor, m_results, this);
    m_pages = new WindowPages(
        {*m_service, m_settings, *m_actions, *m_model, *m_editor, *m_workspace, *m_messages},
        m_layout, this);
    m_topBar = new TopBar(m_actions->action(QStringLiteral("run.samples")),
                          m_actions->action(QStringLiteral("run.submit")), moreMenu(), this);
    m_results->followRunAction(m_actions->action(QStringLiteral("run.samples")));
    const auto showSearchKeys = [this] {
        const QString keys = m_actions->shortcutText(QStringLiteral("go.assignment"));
        m_browser->setSearchShortcut(keys);
        m_layout->setSearchShortcut(keys);
    };
    connect(m_actions, &ActionRegistry::shortcutsChanged, this, showSearchKeys);
    showSearchKeys();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(m_messages);
    layout->addWidget(m_pages->stack(), 1);
    layout->addWidget(m_status);
    setMinimumSize(640, 420);
}

void MainWindow::connectService()
{
    const auto complain = [this](const QString &sentence) {
        m_messages->show(MessageBar::Kind::Error, sentence);
    };
    connect(m_service, &JudgeService::ready, this, &MainWindow::begin);
    connect(m_service, &JudgeService::unavailable, this, complain);
    connect(m_service, &JudgeService::draftFailed, this, complain);
    connect(m_service, &JudgeService::resumeFailed, this, complain);
    connect(m_service, &JudgeService::resumed, this, &MainWindow::announceResumed);
    connect(m_service, &JudgeService::languagesProbed, this, &MainWindow::showLanguage);
    connect(m_service, &JudgeService::sandboxChecked, this, [this](const SandboxView &sandbox) {
        m_status->setSandbox(sandbox);
        if (sandbox.state == SandboxView::State::Missing)
            m_messages->show(MessageBar::Kind::Error,
                             tr("Programs cannot be isolated on this computer, so nothing can be "
                                "run. %1")
                                 .arg(sandbox.details));
    });
    connect(m_catalogue, &Catalogue::found, this, &MainWindow::openFirstAssignment);
    connect(m_catalogue, &Catalogue::nothingFound, this, [this](const QString &path) {
        m_messages->show(MessageBar::Kind::Warning,
                         tr("There is no assignment in %1. Open a problem package or a folder "
                            "with packages in it.")
                             .arg(path));
    });
    connect(m_catalogue, &Catalogue::refused, this,
            [this](const QString &path, const QString &problem) {
                m_messages->show(
                    MessageBar::Kind::Error,
                    tr("%1 cannot be opened. %2").arg(QFileInfo(path).fileName(), problem));
            });
    connect(m_catalogue, &Catalogue::shown, this, [this] {
        if (m_workspace->isOpen())
            m_browser->setCurrent(m_workspace->assignment()->path);
    });
}

void MainWindow::connectWorkspace()
{
    connect(m_workspace, &Workspace::opened, this, &MainWindow::showOpened);
    connect(m_workspace, &Workspace::failed, this,
            [this](const QString &path, const QString &sentence) {
                m_messages->show(
                    MessageBar::Kind::Error,
                    tr("%1 cannot be opened. %2").arg(QFileInfo(path).fileName(), sentence));
            });
    connect(m_workspace, &Workspace::editable, this, [this] {
        if (std::exchange(m_focusEditor, false))
            m_editor->focusEditor();
    });
    connect(m_workspace, &Workspace::refused, this, [this](const QString &sentence) {
        m_messages->show(MessageBar::Kind::Error, sentence);
    });
    connect(m_workspace, &Workspace::languageChanged, this, &MainWindow::showLanguage);
    connect(m_workspace, &Workspace::judgingChanged, this, &MainWindow::updateActions);
    connect(m_workspace, &Workspace::judged, this, &MainWindow::noteJudged);
    connect(&m_workspace->drafts(), &DraftKeeper::stateChanged, m_status, &StatusLine::setDraft);
    connect(&m_workspace->drafts(), &DraftKeeper::stateChanged, this,
            [this](DraftKeeper::State state) {
                if (state == DraftKeeper::State::Saved)
                    m_session->noteSaved();
            });
    connect(m_session, &SessionKeeper::rememberWanted, this, &MainWindow::rememberLayout);
    for (const QSplitter *splitter : findChildren<QSplitter *>())
        connect(splitter, &QSplitter::splitterMoved, m_session, &SessionKeeper::noteChange);

    connect(m_browser, &BrowserPane::assignmentChosen, this, [this](const QString &path) {
        m_layout->closeBrowserIfNarrow();
        if (m_workspace->isOpen() && m_workspace->assignment()->path == path) {
            m_editor->focusEditor();
            return;
        }
        m_focusEditor = true;
        m_messages->dismiss(); // it was about something else
        m_workspace->open(path);
    });
    connect(m_pages, &WindowPages::restartWanted, this, [this] {
        m_restartWanted = true;
        close();
    });
    connect(m_pages, &WindowPages::assignmentWanted, m_browser, &BrowserPane::assignmentChosen);
    m_workspace->drafts().setDelay(m_settings.preferences().saveDelay);
    new BrowserLink(*m_browser, m_settings, this);
    connect(new DropTarget(this), &DropTarget::dropped, m_catalogue, &Catalogue::addAll);
    connect(m_browser, &BrowserPane::openRequested, this, [this] { openPlace(Place::Folder); });
    connect(m_editor, &EditorPane::cursorMoved, m_status, &StatusLine::setCursor);
    connect(m_editor, &EditorPane::diagnosticShown, m_status, &StatusLine::setDiagnostic);
    connect(m_editor, &EditorPane::formatShown, m_status, &StatusLine::setEncoding);
    connect(m_editor, &EditorPane::zoomChanged, this,
            [this](int level) { m_settings.setZoom(level); });
    connect(m_editor, &EditorPane::refused, this, [this](const QString &sentence) {
        m_messages->show(MessageBar::Kind::Warning, sentence);
    });
    connect(m_editor, &EditorPane::fileRemoved, this, [this](const QString &name) {
        m_messages->show(MessageBar::Kind::Information, tr("%1 was removed.").arg(name), tr("Undo"),
                         [this] { m_editor->restoreRemovedFile(); });
    });
    connect(m_export, &ResultExport::failed, this, [this](const QString &sentence) {
        m_messages->show(MessageBar::Kind::Error, sentence);
    });
    connect(m_export, &ResultExport::done, this, [this](const QString &path) {
        m_messages->show(MessageBar::Kind::Information,
                         tr("The result was saved as %1.").arg(path));
    });
    connect(m_stress, &StressTester::runningChanged, this, &MainWindow::updateActions);
    connect(&m_workspace->customInputs(), &CustomInputs::removed, this,
            [this](const QString &name) {
                m_messages->show(MessageBar::Kind::Information, tr("%1 was deleted.").arg(name),
                                 tr("Undo"),
                                 [this] { m_workspace->customInputs().model().restoreRemoved(); });
            });
    connect(m_statement, &StatementPane::linkActivated, this,
            [](const QUrl &url) { QDesktopServices::openUrl(url); });
}

// --- starting and the list of assignments ---------------------------------------------------

void MainWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_shownOnce)
        return;
    m_shownOnce = true;
    m_browser->focusSearch();
    // After the first paint: the window is there before anything is read.
    QTimer::singleShot(0, m_service, &JudgeService::start);
}

void MainWindow::begin()
{
    m_browser->setLanguages(m_service->languages());
    announceCrash();
    m_catalogue->rescan();
    m_service->resumePending();
}

void MainWindow::openFirstAssignment()
{
    const QString path = m_catalogue->takeFirst(m_workspace->isOpen());
    if (path.isEmpty())
        return;
    m_focusEditor = true;
    m_workspace->open(path);
}

void MainWindow::comeForward(const QStringList &places)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    for (const QString &place : places)
        m_catalogue->add(place);
}

void MainWindow::openPlace(Place place)
{
    // Not modal to the event loop: the answer comes as a signal.
    const bool folder = place == Place::Folder;
    auto *dialog = new QFileDialog(this, folder ? tr("Open a folder of assignments, or a package")
                                                : tr("Open a packed assignment"));
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    if (!folder)
        dialog->setNameFilters(
            {tr("Problem packages (*.zip *.kpp *.tar *.tar.gz *.tgz *.json *.xml)"),
             tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_catalogue, &Catalogue::add);
    dialog->open();
}

// --- what is open ---------------------------------------------------------------------------

void MainWindow::showOpened()
{
    const AssignmentView &assignment = *m_workspace->assignment();
    m_topBar->setPlace(assignment.course, assignment.title);
    setWindowTitle(tr("%1 – Assay").arg(assignment.title));
    m_browser->setCurrent(assignment.path);
    showLanguage();
    updateActions();
}

void MainWindow::showLanguage()
{
    const QString id = m_workspace->languageId();
    m_topBar->setLanguages(m_workspace->allowedLanguages(), id);
    const auto language = m_service->language(id);
    if (!language) {
        m_status->setCompiler({}, {});
        return;
    }
    if (!language->probed)
        m_status->setCompiler(language->name, {});
    else if (language->available)
        m_status->setCompiler(tr("%1 · %2", "language, version of its compiler")
                                  .arg(language->name, language->version),
                              {});
    else
        m_status->setCompiler(tr("%1 is not installed").arg(language->name), language->why);
    if (language->probed && !language->available)
        m_messages->show(MessageBar::Kind::Warning,
                         language->why.isEmpty() ? tr("%1 is not installed.").arg(language->name)
                                                 : language->why);
}

void MainWindow::updateActions()
{
    const bool isOpen = m_workspace->isOpen();
    const QString nothing = isOpen ? QString() : tr("Open an assignment first.");
    for (const char *id : actionsOnAnAssignment)
        m_actions->setObstacle(m_actions->action(QLatin1String(id)), nothing);
    // What cannot be run says why when asked; only what is just being opened must be waited for.
    const bool judging = m_workspace->isJudging();
    const bool opening =
        isOpen && m_editor->isEmpty() && !m_workspace->allowedLanguages().isEmpty();
    for (const char *id : {"run.samples", "run.submit"})
        m_actions->action(QLatin1String(id))->setEnabled(isOpen && !judging && !opening);
    m_actions->action(QStringLiteral("run.cancel"))->setEnabled(judging || m_stress->isRunning());
}

void MainWindow::announceCrash()
{
    const QDateTime &when = m_session->crashedAfter();
    if (!when.isValid())
        return;
    const QLocale locale;
    const QString time = when.date() == QDate::currentDate()
                             ? locale.toString(when.time(), QLocale::ShortFormat)
                             : locale.toString(when, QLocale::ShortFormat);
    m_messages->show(MessageBar::Kind::Information,
                     tr("Assay ended unexpectedly. Your programs are as they were saved at %1.",
                        "time, or date and time")
                         .arg(time));
}

void MainWindow::announceResumed(const QStringList &titles)
{
    m_messages->show(MessageBar::Kind::Information,
                     tr("Assay ended before everything was judged. These submissions are judged "
                        "now: %1")
                         .arg(titles.join(tr(", ", "between titles"))));
}

void MainWindow::noteJudged(const RunSummary &summary, bool shown)
{
    if (summary.purpose == RunPurpose::Submit) {
        m_catalogue->refreshProgress(summary.assignmentId);
        if (m_settings.preferences().alertWhenJudged)
            QApplication::alert(this); // does nothing to a window in front
    }
    if (summary.phase == RunPhase::Failed)
        m_messages->show(MessageBar::Kind::Error, summary.problem);
    else if (!shown && summary.purpose == RunPurpose::Submit && summary.phase == RunPhase::Finished)
        m_messages->show(
            MessageBar::Kind::Information,
            tr("Your submission for “%1” is %2.").arg(summary.title, inWords(summary.verdict)));
}

// --- moving about ---------------------------------------------------------------------------

void MainWindow::focusNextPane(bool forward)
{
    const std::array<QWidget *, 4> panes{m_browser, m_statement, m_editor, m_results};
    std::size_t current = forward ? panes.size() - 1 : 0;
    for (std::size_t i = 0; i < panes.size(); ++i)
        if (panes[i]->isAncestorOf(QApplication::focusWidget()) ||
            panes[i] == QApplication::focusWidget())
            current = i;
    const std::size_t next = (current + (forward ? 1 : panes.size() - 1)) % panes.size();
    QWidget *pane = panes[next];
    m_layout->reveal(pane);
    if (pane == m_editor)
        m_editor->focusEditor();
    else if (pane == m_browser)
        m_browser->focusSearch();
    else
        pane->setFocus(Qt::ShortcutFocusReason);
    m_focusRing->surround(pane);
}

void MainWindow::zoom(int step)
{
    const int level = step == 0 ? 0 : qBound(-8, m_editor->zoom() + step, 20);
    m_editor->setZoom(level);
    m_settings.setZoom(level);
}

void MainWindow::setScheme(const QString &name)
{
    m_settings.setScheme(schemeFromName(name));
    Theme::apply(*qobject_cast<QApplication *>(QCoreApplication::instance()), schemeFromName(name));
}

QString MainWindow::screenName() const
{
    const QScreen *where = screen();
    if (!where)
        return {};
    return QStringLiteral("%1 %2x%3")
        .arg(where->name())
        .arg(where->size().width())
        .arg(where->size().height());
}

void MainWindow::restoreLayout()
{
    const QString screen = screenName();
    if (!restoreGeometry(m_settings.layout(screen, QStringLiteral("window")))) {
        const QSize available = this->screen() ? this->screen()->availableSize() : QSize(1440, 900);
        resize(QSize(1440, 900).boundedTo(available));
    }
    m_layout->restore(m_settings, screen);
    m_results->splitter()->restoreState(m_settings.layout(screen, QStringLiteral("results")));
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && !isActiveWindow())
        m_workspace->drafts().flush();
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    m_session->noteChange();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_session->noteChange();
}

void MainWindow::rememberLayout()
{
    const QString screen = screenName();
    m_settings.setLayout(screen, QStringLiteral("window"), saveGeometry());
    m_settings.setLayout(screen, QStringLiteral("results"), m_results->splitter()->saveState());
    m_layout->remember(m_settings, screen);
    m_workspace->rememberTab();
    m_settings.save();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_workspace->saveNow();
    m_stress->saveNow();
    rememberLayout();
    m_session->end();
    event->accept();
}

} // namespace assay::ide

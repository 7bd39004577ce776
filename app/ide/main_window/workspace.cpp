#include "main_window/workspace.h"

#include "bridge/background_compiler.h"
#include "bridge/judge_service.h"
#include "editor/editor_pane.h"
#include "main_window/custom_inputs.h"
#include "panes/results_pane.h"
#include "panes/statement_pane.h"
#include "settings/settings.h"

#include <utility>

namespace assay::ide {

namespace {

bool isSample(const QString &test)
{
    return test.startsWith(QLatin1String("sample"));
}

QString labelOf(QString test)
{
    if (test.startsWith(QLatin1String("secret/")))
        test.remove(0, 7);
    return test.replace(QLatin1Char('/'), QLatin1Char(' '));
}

bool isOver(RunPhase phase)
{
    return phase == RunPhase::Finished || phase == RunPhase::Cancelled || phase == RunPhase::Failed;
}

/// Editors know files by name; a compiler may name them with the box's folder before it.
CompileView withPlainNames(CompileView result, const QVector<SourceView> &files)
{
    for (DiagnosticView &diagnostic : result.diagnostics)
        for (const SourceView &file : files)
            if (diagnostic.file.endsWith(QLatin1Char('/') + file.name))
                diagnostic.file = file.name;
    return result;
}

} // namespace

Workspace::Workspace(const Parts &parts, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_custom(new CustomInputs(parts.service, parts.results, this)),
      m_background(new BackgroundCompiler(parts.service, [this] { return whatToCompile(); }, this))
{
    connect(m_background, &BackgroundCompiler::compiled, this, [this](const CompileView &result) {
        m_parts.editor.setDiagnostics(withPlainNames(result, m_parts.editor.files()).diagnostics);
    });
    JudgeService &service = m_parts.service;
    connect(&service, &JudgeService::assignmentOpened, this, &Workspace::showAssignment);
    connect(&service, &JudgeService::assignmentFailed, this, &Workspace::failed);
    connect(&service, &JudgeService::draftLoaded, this, &Workspace::showDraft);
    connect(&service, &JudgeService::draftSaved, &m_drafts, &DraftKeeper::noteSaved);
    connect(&service, &JudgeService::draftFailed, &m_drafts, &DraftKeeper::noteFailed);
    connect(&service, &JudgeService::submitted, this, &Workspace::noteSubmitted);
    connect(&service, &JudgeService::refused, this, [this](const QString &sentence) {
        m_parts.results.clear();
        endJudging();
        Q_EMIT refused(sentence);
    });
    connect(&service, &JudgeService::runChanged, this, &Workspace::showRun);
    connect(&service, &JudgeService::compiled, this, &Workspace::showCompile);

    connect(&m_parts.editor, &EditorPane::edited, this, [this] {
        if (m_editable) {
            m_drafts.noteEdit();
            m_background->noteEdit();
        }
    });
    connect(&m_parts.editor, &EditorPane::focusLeft, &m_drafts, &DraftKeeper::flush);
    connect(&m_drafts, &DraftKeeper::saveWanted, this, [this] {
        if (const auto text = currentText())
            m_parts.service.saveDraft(*text);
    });

    connect(&m_parts.statement, &StatementPane::runSample, this, &Workspace::runSamples);
    connect(&m_parts.statement, &StatementPane::hintOpened, this, [this](int opened) {
        if (m_assignment)
            m_parts.settings.setOpenedHints(m_assignment->id, opened);
    });
    connect(&m_parts.results, &ResultsPane::cancelRequested, this, &Workspace::cancel);
    connect(&m_parts.results, &ResultsPane::runRequested, this, [this] { runSamples(); });
    connect(m_custom, &CustomInputs::runRequested, this, &Workspace::runSamples);
    connect(m_custom, &CustomInputs::failed, this, &Workspace::refused);
    connect(this, &Workspace::judgingChanged, m_custom,
            [this] { m_custom->setRunEnabled(m_editable && !isJudging()); });
    connect(&m_parts.results, &ResultsPane::locationActivated, &m_parts.editor, &EditorPane::goTo);
}

// --- opening --------------------------------------------------------------------------------

void Workspace::open(const QString &path)
{
    saveNow();
    m_parts.service.openAssignment(path);
}

void Workspace::saveNow()
{
    rememberTab();
    // The cursor alone is worth a save when leaving; the text is the same then.
    if (m_editable && !m_parts.editor.isEmpty())
        m_drafts.noteEdit();
    m_drafts.flush();
    m_custom->saveNow();
}

void Workspace::rememberTab()
{
    if (m_assignment && m_editable)
        m_parts.settings.setCurrentFile(m_assignment->id, m_language, m_parts.editor.currentFile());
}

void Workspace::showAssignment(const AssignmentView &assignment)
{
    // A submission that counts goes on; a mere run of samples is of no use any more.
    if (!m_running.isEmpty() && m_purpose == RunPurpose::Run)
        m_parts.service.cancel(m_running);
    endJudging();
    m_shown.clear();
    m_assignment = assignment;
    m_language.clear();
    m_editable = false;
    m_background->stop();
    m_keepLanguage = false;
    m_drafts.reset();
    m_parts.editor.clear();
    m_parts.results.clear();
    m_custom->open(assignment);
    m_parts.statement.setAssignment(assignment, m_parts.settings.openedHints(assignment.id),
                                    m_parts.settings.statementForm());
    m_parts.settings.setLastAssignment(assignment.path);
    m_parts.service.loadDraft(assignment.id, {});
    Q_EMIT opened();
}

QVector<LanguageView> Workspace::allowedLanguages() const
{
    QVector<LanguageView> languages;
    if (m_assignment)
        for (const QString &id : m_assignment->languages)
            if (const auto language = m_parts.service.language(id))
                languages += *language;
    return languages;
}

QString Workspace::firstLanguage() const
{
    const QVector<LanguageView> languages = allowedLanguages();
    for (const LanguageView &language : languages)
        if (language.available)
            return language.id;
    return languages.isEmpty() ? QString() : languages.front().id;
}

std::optional<DraftView> Workspace::currentText() const
{
    if (!m_assignment || !m_editable)
        return std::nullopt;
    const EditorPane &editor = m_parts.editor;
    return DraftView{m_assignment->id, m_language,          editor.files(),
                     editor.entry(),   editor.cursorLine(), editor.cursorColumn()};
}

bool Workspace::replaceText(const DraftView &text)
{
    if (!m_assignment || !m_editable || isJudging() || !m_parts.service.language(text.languageId) ||
        !m_assignment->languages.contains(text.languageId))
        return false;
    saveNow();
    m_language = text.languageId;
    m_keepLanguage = true; // saved at once, as the draft used last
    fillEditor(text);
    return true;
}

void Workspace::setLanguage(const QString &id)
{
    if (!m_assignment || id == m_language || isJudging())
        return;
    saveNow();
    m_editable = false;
    m_background->stop();
    m_keepLanguage = true;
    m_language = id;
    m_parts.service.loadDraft(m_assignment->id, id);
}

void Workspace::showDraft(const QString &assignmentId, const QString &languageId,
                          const std::optional<DraftView> &draft)
{
    if (!m_assignment || m_assignment->id != assignmentId)
        return;
    if (m_language.isEmpty()) { // just opened: the language used last, if it is still allowed
        if (m_assignment->languages.contains(languageId)) {
            m_language = languageId;
        } else {
            m_language = firstLanguage();
            if (!m_language.isEmpty())
                m_parts.service.loadDraft(assignmentId, m_language);
            return;
        }
    }
    if (languageId != m_language)
        return;
    fillEditor(draft);
}

void Workspace::fillEditor(const std::optional<DraftView> &draft)
{
    const auto language = m_parts.service.language(m_language);
    if (!language)
        return;
    const QVector<SourceView> files = draft ? draft->files : starterFiles();
    const QString entry = draft ? draft->entry : files.isEmpty() ? QString() : files.front().name;
    m_editable = false;
    m_parts.editor.setFiles(*language, files, entry);
    m_parts.editor.setCurrentFile(m_parts.settings.currentFile(m_assignment->id, m_language));
    m_parts.editor.setCursor(draft ? draft->cursorLine : 0, draft ? draft->cursorColumn : 0);
    m_editable = true;
    m_drafts.reset();
    for (const auto &[id, name] : m_assignment->entryPoints)
        if (id == m_language)
            m_parts.statement.setEntryPoint(name);
    if (std::exchange(m_keepLanguage, false)) {
        m_drafts.noteEdit();
        m_drafts.flush();
    }
    Q_EMIT languageChanged(m_language);
    Q_EMIT judgingChanged();
    Q_EMIT editable();
}

QVector<SourceView> Workspace::starterFiles() const
{
    for (const auto &[id, files] : m_assignment->starters)
        if (id == m_language)
            return files;
    return {};
}

// --- judging --------------------------------------------------------------------------------

bool Workspace::isJudging() const
{
    return m_asked || !m_running.isEmpty();
}

void Workspace::runSamples(const QString &onlyTest)
{
    judge(RunPurpose::Run, onlyTest);
}

void Workspace::submit()
{
    judge(RunPurpose::Submit, {});
}

void Workspace::judge(RunPurpose purpose, const QString &onlyTest)
{
    if (!m_assignment)
        Q_EMIT refused(
            tr("Choose an assignment first; then your program can be run and submitted."));
    else if (allowedLanguages().isEmpty())
        Q_EMIT refused(tr("This assignment is for languages that Assay does not know."));
    if (!m_assignment || !m_editable || isJudging())
        return;
    m_parts.editor.prepareRun();
    m_background->stop(); // what it is about to find is found out now
    m_drafts.flush();     // saved before it is judged: what runs is never newer than what is kept
    m_asked = true;
    m_cancelWanted = false;
    m_purpose = purpose;
    m_shown.clear();
    m_parts.editor.setDiagnostics({});
    beginResults(purpose, onlyTest);
    m_parts.service.submit({m_assignment->path, m_language, m_parts.editor.files(),
                            m_parts.editor.entry(), purpose,
                            onlyTest.startsWith(QStringView(customTestPrefix))
                                ? QString(QStringView(customTestPrefix)) + u'*'
                                : onlyTest,
                            m_judgedInputs});
    Q_EMIT judgingChanged();
}

void Workspace::setEditorOptions(const EditorOptions &options)
{
    m_parts.editor.setOptions(options);
    m_background->setEnabled(options.backgroundCompile);
}

std::optional<SubmissionView> Workspace::whatToCompile() const
{
    if (!m_assignment || !m_editable || isJudging() || m_parts.editor.hasLargeFile())
        return std::nullopt;
    return SubmissionView{m_assignment->path,     m_language,      m_parts.editor.files(),
                          m_parts.editor.entry(), RunPurpose::Run, {}};
}

void Workspace::beginResults(RunPurpose purpose, const QString &onlyTest)
{
    RunSummary summary;
    summary.assignmentId = m_assignment->id;
    summary.title = m_assignment->title;
    summary.purpose = purpose;
    summary.scoring = m_assignment->scoring;
    summary.maxScore = m_assignment->maxScore;
    QVector<ResultRow> rows;
    for (const QString &test : m_assignment->shownTests) {
        const bool wanted =
            onlyTest.isEmpty() ? purpose == RunPurpose::Submit || isSample(test) : test == onlyTest;
        if (!wanted)
            continue;
        ResultRow row;
        row.test = test;
        row.label = labelOf(test);
        row.limitSeconds = m_assignment->cpuLimitSeconds;
        row.limitBytes = m_assignment->memoryLimitBytes;
        rows += row;
    }
    m_judgedInputs =
        purpose == RunPurpose::Run ? m_custom->wanted(onlyTest) : QVector<CustomInputView>();
    rows += CustomInputs::rowsFor(m_judgedInputs);
    summary.testsTotal = static_cast<int>(rows.size());
    summary.hidden.total = purpose == RunPurpose::Submit ? m_assignment->hiddenTests : 0;
    m_parts.results.begin(summary, rows, summary.hidden, m_assignment->groups);
}

void Workspace::noteSubmitted(const QString &submissionId, const QString &path)
{
    if (!m_asked || !m_assignment || m_assignment->path != path)
        return; // another assignment was opened meanwhile
    m_asked = false;
    m_running = submissionId;
    m_shown = submissionId;
    if (m_cancelWanted)
        m_parts.service.cancel(submissionId);
    Q_EMIT judgingChanged();
}

void Workspace::cancel()
{
    if (m_asked)
        m_cancelWanted = true;
    else if (!m_running.isEmpty())
        m_parts.service.cancel(m_running);
}

void Workspace::showRun(const RunSummary &summary, const QVector<ResultRow> &rows)
{
    // A submission that a crash left behind is shown like any other if its assignment is open.
    if (m_assignment && !isJudging() && !isOver(summary.phase) && m_editable &&
        summary.assignmentId == m_assignment->id && summary.purpose == RunPurpose::Submit) {
        beginResults(RunPurpose::Submit, {});
        m_purpose = RunPurpose::Submit;
        m_running = summary.submissionId;
        m_shown = summary.submissionId;
        Q_EMIT judgingChanged();
    }
    const bool shown = summary.submissionId == m_shown && !m_shown.isEmpty();
    if (shown) {
        QVector<ResultRow> dressed = rows;
        CustomInputs::dress(dressed, m_judgedInputs);
        RunSummary counted = summary;
        if (summary.phase == RunPhase::Finished)
            CustomInputs::discount(counted, m_judgedInputs, dressed);
        if (summary.verdict != VerdictView::CompileError)
            m_parts.results.setRows(dressed);
        m_parts.results.setSummary(counted);
    }
    if (!isOver(summary.phase))
        return;
    if (summary.submissionId == m_running)
        endJudging();
    Q_EMIT judged(summary, shown);
}

void Workspace::showCompile(const QString &submissionId, const CompileView &result)
{
    if (submissionId != m_shown)
        return;
    const CompileView plain = withPlainNames(result, m_parts.editor.files());
    m_parts.editor.setDiagnostics(plain.diagnostics);
    if (!plain.ok)
        m_parts.results.showCompileFailure(plain.log, plain.diagnostics);
}

void Workspace::endJudging()
{
    m_asked = false;
    m_cancelWanted = false;
    m_running.clear();
    Q_EMIT judgingChanged();
}

void Workspace::goToNextProblem()
{
    if (!m_parts.editor.goToNextDiagnostic())
        m_parts.results.selectNextProblem();
}

} // namespace assay::ide

#pragma once

#include "bridge/view_types.h"
#include "main_window/draft_keeper.h"

#include <QObject>

#include <functional>
#include <optional>

namespace assay::ide {

class BackgroundCompiler;
class CustomInputs;
class EditorPane;
struct EditorOptions;
class JudgeService;
class ResultsPane;
class Settings;
class StatementPane;

/// What the student works on: the open assignment, its language, the draft in the editor and the
/// run whose results are shown. Connects the panes with the JudgeService; owns none of them.
class Workspace : public QObject {
    Q_OBJECT

public:
    struct Parts {
        JudgeService &service;
        Settings &settings;
        StatementPane &statement;
        EditorPane &editor;
        ResultsPane &results;
    };

    explicit Workspace(const Parts &parts, QObject *parent = nullptr);

    /// Saves the draft, then opens; ends in opened() or failed().
    void open(const QString &path);
    bool isOpen() const { return m_assignment.has_value(); }
    const std::optional<AssignmentView> &assignment() const { return m_assignment; }
    QString languageId() const { return m_language; }
    QVector<LanguageView> allowedLanguages() const;
    DraftKeeper &drafts() { return m_drafts; }
    CustomInputs &customInputs() { return *m_custom; }

    /// What is in the editor; nothing before there is something that can be worked on.
    std::optional<DraftView> currentText() const;
    /// Puts an older text, maybe in another language, into the editor, and saves it as the draft.
    /// False, and nothing happens, if its language is not allowed or something is judged.
    bool replaceText(const DraftView &text);

    void setLanguage(const QString &id);
    void runSamples(const QString &onlyTest = {});
    void submit();
    /// How the editor behaves, and whether the program is compiled while the student pauses.
    void setEditorOptions(const EditorOptions &options);
    const BackgroundCompiler &backgroundCompiler() const { return *m_background; }
    /// Stops what runs; nothing happens if nothing does.
    void cancel();
    bool isJudging() const;
    /// The next test not passed or the next compiler message.
    void goToNextProblem();

    /// Hands everything unsaved over for saving; call before the service goes.
    void saveNow();
    /// Remembers which file is looked at.
    void rememberTab();

Q_SIGNALS:
    void opened();
    void failed(const QString &path, const QString &sentence);
    /// The editor holds the student's text, and work can go on.
    void editable();
    void languageChanged(const QString &id);
    /// May the student run and submit now, is something running?
    void judgingChanged();
    void refused(const QString &sentence);
    /// A submission of an assignment was judged; its progress may be different.
    void judged(const assay::ide::RunSummary &summary, bool shown);

private:
    void showAssignment(const AssignmentView &assignment);
    void showDraft(const QString &assignmentId, const QString &languageId,
                   const std::optional<DraftView> &draft);
    void fillEditor(const std::optional<DraftView> &draft);
    QString firstLanguage() const;
    QVector<SourceView> starterFiles() const;
    void judge(RunPurpose purpose, const QString &onlyTest);
    void beginResults(RunPurpose purpose, const QString &onlyTest);
    void noteSubmitted(const QString &submissionId, const QString &path);
    void showRun(const RunSummary &summary, const QVector<ResultRow> &rows);
    void showCompile(const QString &submissionId, const CompileView &result);
    void endJudging();

    std::optional<SubmissionView> whatToCompile() const;

    Parts m_parts;
    DraftKeeper m_drafts;
    CustomInputs *m_custom;
    QVector<CustomInputView> m_judgedInputs; ///< of the run in the results pane
    BackgroundCompiler *m_background;
    std::optional<AssignmentView> m_assignment;
    QString m_language;
    bool m_editable = false;     ///< the editor holds this assignment's text
    bool m_keepLanguage = false; ///< the student chose it: remember it though nothing is typed

    bool m_asked = false;                   ///< submitted, but its id is not known yet
    bool m_cancelWanted = false;            ///< cancelled before that
    QString m_running;                      ///< id of what is judged; empty: nothing of ours
    RunPurpose m_purpose = RunPurpose::Run; ///< of what was asked for or is judged
    QString m_shown;                        ///< id of the run in the results pane
};

} // namespace assay::ide

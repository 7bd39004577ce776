#pragma once

#include "bridge/custom_input_view.h"

#include <QMetaType>
#include <QPair>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

/// Plain values that travel between the bridge and the widgets. They hold no core types, so that
/// models, panes and editor know nothing of the judging library. All texts are ready to be shown.
namespace assay::ide {

/// How far the student is with an assignment; the shape of its mark in the browser.
enum class ProgressState { Untouched, Tried, Partly, Solved };

/// Shape, word and colour of a chip. NotRun and Running exist only while judging goes on.
enum class VerdictView {
    NotRun,
    Running,
    Accepted,
    Ran, ///< ended well on an input whose answer nobody knows: neither right nor wrong
    Partly,
    WrongAnswer,
    TimeLimit,
    MemoryLimit,
    OutputLimit,
    RunTimeError,
    CompileError,
    SecurityViolation,
    Skipped,
    JudgeError, ///< our failure, not the student's
    Cancelled,
};

enum class AssignmentKindView { Stdio, Function, Sql, Lab };

/// One row of the browser.
struct AssignmentEntry {
    QString path; ///< what was opened: folder, archive or file; unique in the list
    QString id;
    QString title;
    QString course; ///< heading; empty: "Other assignments"
    int order = 0;  ///< place in the course, from 1; 0: after those that have one
    QString shortName;
    int difficulty = 0; ///< 0 unrated, 1 easy, 2 medium, 3 hard
    QStringList tags;
    QStringList languages; ///< ids; empty: all
    AssignmentKindView kind = AssignmentKindView::Stdio;
    ProgressState state = ProgressState::Untouched;
    double bestScore = 0;
    double maxScore = 1; ///< 1 and not scoring: pass or fail, no points shown
    bool scoring = false;
    qint64 dueMs = 0;    ///< ms since 1970; 0: no date
    qint64 workedMs = 0; ///< when it was last submitted, ms since 1970; 0: never
    bool broken = false; ///< could not be loaded; `problem` says why
    QString problem;
};

/// An assignment that the full-text search has found.
struct SearchHitView {
    QString path;
    QString snippet; ///< words around the place; may be empty
};

/// A shown test as the statement presents it; texts are capped.
struct SampleView {
    QString name;   ///< of the test: "sample/1"
    QString label;  ///< "Sample 1"
    QString input;  ///< stdio: bytes as text; function: JSON array of arguments; SQL: set-up script
    QString output; ///< stdio: answer; function: JSON value; SQL: rows separated by |
    QString description;
    bool truncated = false; ///< input or output was cut for the view
};

enum class VisibilityView { Shown, VerdictOnly, Hidden };

/// A unit of scoring.
struct GroupView {
    QString name;
    double points = 0; ///< at most; 0: none
    VisibilityView visibility = VisibilityView::Hidden;
    int tests = 0;          ///< as far as the student may know; 0 for hidden groups
    QString path;           ///< below data/: "secret/small"
    bool scored = false;    ///< gives points; `points` 0 then means without a maximum
    bool inResults = false; ///< its tests stand below it there; not data/sample and data/secret
};

struct SourceView {
    QString name;
    QString text;
};

/// One way in which the statement is there to be read.
struct StatementForm {
    enum class Kind { Markdown, Latex, Pdf };
    Kind kind = Kind::Markdown;
    QString language; ///< "en"
    QString text;     ///< of Markdown and LaTeX, capped
    QString file;     ///< absolute; images are looked up in its folder and nowhere else
};

/// A file that comes with the assignment.
struct AttachmentView {
    QString name;
    QString file; ///< absolute
    qint64 bytes = 0;
    bool isText = false; ///< small and readable, so that the editor can open it
};

/// What the editor knows about a language.
struct LanguageView {
    QString id;
    QString name;        ///< "C++23 (GCC)"
    QString defaultFile; ///< "main.cpp"
    QStringList extensions;
    QString lineComment;
    QString highlighting; ///< KSyntaxHighlighting's name for it
    bool probed = false;  ///< the fields below are known
    bool available = true;
    QString version;
    QString why; ///< a sentence, when not available
};

/// An opened assignment, all the panes need of it.
struct AssignmentView {
    QString path;
    QString id;
    QString title;
    QString course;
    QString shortName;
    QVector<StatementForm> statements; ///< the one to show first comes first
    QVector<AttachmentView> attachments;
    qint64 dueMs = 0; ///< ms since 1970; 0: no date
    AssignmentKindView kind = AssignmentKindView::Stdio;
    int difficulty = 0;
    QString timeLimit;   ///< "1 s"; empty if the author set none
    QString memoryLimit; ///< "256 MiB"
    double cpuLimitSeconds = 0;
    double memoryLimitBytes = 0;
    double maxScore = 1;
    bool scoring = false;
    QStringList tags;
    QStringList hints; ///< Markdown
    QVector<SampleView> samples;
    QVector<GroupView> groups;
    QStringList languages; ///< ids allowed, in order of preference; never empty
    QString entryPoint;    ///< function kind: the function's name in the language shown first
    QVector<QPair<QString, QString>> entryPoints; ///< language id, name of the function or method
    QVector<QPair<QString, QVector<SourceView>>> starters; ///< language id, files
    QStringList shownTests; ///< names of all tests the student may see a row for, judging order
    int hiddenTests = 0;    ///< those that are only counted; -1: unknown
    bool takesCustomInputs = true; ///< there is an input to be written: nobody talks to the program
    QStringList notes;             ///< findings worth telling the student; usually empty
};

/// Where an output first differs.
struct DifferenceView {
    int line = 0;   ///< 1-based
    int column = 0; ///< 1-based
    QString expected;
    QString found;
};

/// One test in the results table.
struct ResultRow {
    QString test;  ///< name, the key of the row: "secret/small/04"
    QString label; ///< as people read it: "small 04"
    QString group;
    VerdictView verdict = VerdictView::NotRun;
    bool figures = false; ///< time and memory are known
    double cpuSeconds = 0;
    double wallSeconds = 0;
    double memoryBytes = 0;
    double limitSeconds = 0; ///< 0: unknown
    double limitBytes = 0;
    double score = 0;
    QString whatHappened; ///< one sentence or less
    QString message;      ///< of the checker or harness, verbatim
    QString output;       ///< beginning of what the program wrote
    bool outputTruncated = false;
    QString errorOutput;
    QString transcript; ///< of an interactive test: lines < to the program, > from it
    QString expected;   ///< the answer, for tests that are shown
    std::optional<DifferenceView> difference;
    bool noisy = false;
};

/// Tests the student learns nothing of but the counts.
struct HiddenCounts {
    int passed = 0;
    int total = 0;      ///< -1: there are some, their number is not known yet
    bool known = false; ///< false while judging goes on
};

enum class DiagnosticSeverity { Error, Warning, Note };

/// A compiler's message about a place in the student's files.
struct DiagnosticView {
    DiagnosticSeverity severity = DiagnosticSeverity::Error;
    QString file;   ///< as named in the editor's tabs
    int line = 0;   ///< 1-based; 0: unknown
    int column = 0; ///< 1-based, in bytes of the line as UTF-8; 0: unknown
    QString message;
};

enum class RunPurpose { Run, Submit };

/// What came of a group whose tests are all shown.
struct GroupOutcomeView {
    GroupView group;
    VerdictView verdict = VerdictView::NotRun;
    double score = 0;
};

enum class RunPhase { Waiting, Compiling, Testing, Finished, Cancelled, Failed };

/// The head of the results pane: what runs or what came out.
struct RunSummary {
    QString submissionId;
    QString assignmentId;
    QString title; ///< of the assignment
    RunPurpose purpose = RunPurpose::Run;
    RunPhase phase = RunPhase::Waiting;
    int ahead = 0; ///< while it waits: how many are judged before it
    VerdictView verdict = VerdictView::NotRun;
    double score = 0;
    double maxScore = 1;
    bool scoring = false;
    int testsDone = 0;
    int testsPassed = 0;
    int testsTotal = 0;
    HiddenCounts hidden;
    QVector<GroupOutcomeView> groups; ///< below data/secret and data/sample, once it is over
    bool limitsExact = true;
    QString note;     ///< "memory figures are sampled: …"; empty when nothing is to be said
    QString problem;  ///< a sentence, when phase is Failed
    QString finished; ///< local time, "10:42"; empty while it runs
};

/// What the compiler said about one submission.
struct CompileView {
    bool ok = false;
    bool cached = false;
    double seconds = 0;
    QString log;
    QVector<DiagnosticView> diagnostics;
};

/// What the editor holds for one assignment and language.
struct DraftView {
    QString assignmentId;
    QString languageId;
    QVector<SourceView> files;
    QString entry;
    int cursorLine = 0;   ///< 0-based
    int cursorColumn = 0; ///< 0-based
};

/// A wish to have something judged.
struct SubmissionView {
    QString path; ///< of the opened assignment
    QString languageId;
    QVector<SourceView> files;
    QString entry;
    RunPurpose purpose = RunPurpose::Run;
    QString onlyTest; ///< name of one sample; empty: all that the purpose means
    QVector<CustomInputView> customInputs = {}; ///< judged after the samples; only with Run
};

/// Can this machine isolate programs?
struct SandboxView {
    enum class State { Unknown, Holds, Weaker, Missing };
    State state = State::Unknown;
    QString summary; ///< for the status bar
    QString details; ///< one line per layer, for the tool tip
};

} // namespace assay::ide

Q_DECLARE_METATYPE(assay::ide::AssignmentEntry)
Q_DECLARE_METATYPE(assay::ide::ResultRow)
Q_DECLARE_METATYPE(assay::ide::RunSummary)

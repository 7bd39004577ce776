#include "bridge/convert.h"

#include "base/bytes.h"
#include "bridge/exact_text.h"
#include "bridge/wording.h"
#include "judge/custom_tests.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace assay::ide {

namespace {

struct Convert {
    Q_DECLARE_TR_FUNCTIONS(Convert)
};

constexpr ByteCount statementLimit = ByteCount::mib(1);
constexpr ByteCount sampleLimit = ByteCount::kib(16);
constexpr ByteCount answerLimit = ByteCount::kib(64);

QString text(const std::string &bytes)
{
    return QString::fromUtf8(bytes);
}
QString text(const std::filesystem::path &path)
{
    return text(path.string());
}

QStringList texts(const std::vector<std::string> &list)
{
    QStringList result;
    for (const std::string &item : list)
        result += text(item);
    return result;
}

VisibilityView toView(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Shown: return VisibilityView::Shown;
    case Visibility::VerdictOnly: return VisibilityView::VerdictOnly;
    case Visibility::Hidden: return VisibilityView::Hidden;
    }
    return VisibilityView::Hidden;
}

AssignmentKindView toView(AssignmentKind kind)
{
    switch (kind) {
    case AssignmentKind::Stdio: return AssignmentKindView::Stdio;
    case AssignmentKind::Function: return AssignmentKindView::Function;
    case AssignmentKind::Sql: return AssignmentKindView::Sql;
    case AssignmentKind::Lab: return AssignmentKindView::Lab;
    }
    return AssignmentKindView::Stdio;
}

int toView(Difficulty difficulty)
{
    switch (difficulty) {
    case Difficulty::Unrated: return 0;
    case Difficulty::Easy: return 1;
    case Difficulty::Medium: return 2;
    case Difficulty::Hard: return 3;
    }
    return 0;
}

DiagnosticSeverity toView(Diagnostic::Severity severity)
{
    switch (severity) {
    case Diagnostic::Severity::Error: return DiagnosticSeverity::Error;
    case Diagnostic::Severity::Warning: return DiagnosticSeverity::Warning;
    case Diagnostic::Severity::Note: return DiagnosticSeverity::Note;
    }
    return DiagnosticSeverity::Error;
}

std::string interfaceLanguage()
{
    return QLocale().name().section(QLatin1Char('_'), 0, 0).toStdString();
}

/// The beginning of a file as text; empty if it cannot be read (judging will say why).
QString beginningOf(const std::filesystem::path &file, ByteCount limit, bool &truncated)
{
    const auto prefix = readFilePrefix(file, limit);
    if (!prefix)
        return {};
    truncated = truncated || prefix->truncated;
    return text(toUtf8(prefix->bytes));
}

/// Local clock time as a moment.
qint64 momentOf(const std::optional<std::chrono::local_seconds> &time)
{
    if (!time)
        return 0;
    const QDateTime clock =
        QDateTime::fromSecsSinceEpoch(time->time_since_epoch().count(), QTimeZone::utc());
    return QDateTime(clock.date(), clock.time()).toMSecsSinceEpoch();
}

/// The statement's languages: the interface's, English, the others.
std::vector<std::string> statementLanguages(const Assignment &assignment)
{
    std::vector<std::string> order;
    for (const std::string &language : {interfaceLanguage(), std::string("en")})
        if (assignment.statements.contains(language) && !std::ranges::contains(order, language))
            order.push_back(language);
    for (const auto &[language, path] : assignment.statements)
        if (!std::ranges::contains(order, language))
            order.push_back(language);
    return order;
}

/// Every file of every language, Markdown before LaTeX before PDF.
QVector<StatementForm> statementsOf(const Assignment &assignment, bool &truncated)
{
    using Kind = StatementForm::Kind;
    QVector<StatementForm> forms;
    for (const std::string &language : statementLanguages(assignment)) {
        for (const auto &[ending, kind] :
             {std::pair(".md", Kind::Markdown), std::pair(".tex", Kind::Latex),
              std::pair(".pdf", Kind::Pdf)}) {
            auto path = assignment.statements.at(language);
            std::error_code ignored;
            if (!std::filesystem::is_regular_file(path.replace_extension(ending), ignored))
                continue;
            StatementForm form;
            form.kind = kind;
            form.language = text(language);
            form.file = text(path);
            if (kind != Kind::Pdf)
                form.text = beginningOf(path, statementLimit, truncated);
            forms += form;
        }
    }
    return forms;
}

QVector<AttachmentView> attachmentsOf(const Assignment &assignment)
{
    constexpr qint64 largestText = 1024 * 1024;
    QVector<AttachmentView> files;
    for (const Attachment &attachment : assignment.attachments) {
        AttachmentView file;
        file.name = text(attachment.name);
        file.file = text(attachment.path);
        const QFileInfo info(file.file);
        if (!info.isFile())
            continue;
        file.bytes = info.size();
        const auto prefix = readFilePrefix(attachment.path, ByteCount::kib(4));
        file.isText = prefix && info.size() <= largestText &&
                      prefix->bytes.find('\0') == std::string::npos &&
                      !text(prefix->bytes).contains(QChar::ReplacementCharacter);
        files += file;
    }
    return files;
}

bool isSample(const TestCase &test)
{
    return test.name.starts_with("sample");
}

SampleView sampleOf(const TestCase &test, int number)
{
    SampleView sample;
    sample.name = text(test.name);
    sample.label = Convert::tr("Sample %1").arg(number);
    sample.description = text(test.description);
    sample.input = beginningOf(test.input, sampleLimit, sample.truncated);
    sample.output = beginningOf(test.answer, sampleLimit, sample.truncated);
    return sample;
}

QVector<GroupView> groupsOf(const Assignment &assignment)
{
    QVector<GroupView> groups;
    for (std::size_t i = 1; i < assignment.groups.size(); ++i) {
        const TestGroup &group = assignment.groups[i];
        GroupView view;
        view.name = testLabel(group.name);
        view.path = text(group.name);
        view.scored = assignment.scoring && group.scored;
        view.inResults = view.path.contains(QLatin1Char('/'));
        view.points = group.scored ? group.maxScore.value_or(0) : 0;
        view.visibility = toView(group.visibility);
        if (group.visibility != Visibility::Hidden)
            view.tests =
                static_cast<int>(std::ranges::count(assignment.tests, i, &TestCase::group));
        groups += view;
    }
    return groups;
}

const TestCase *testNamed(const Assignment &assignment, const std::string &name)
{
    const auto found = std::ranges::find(assignment.tests, name, &TestCase::name);
    return found == assignment.tests.end() ? nullptr : &*found;
}

} // namespace

VerdictView toView(Verdict verdict)
{
    switch (verdict) {
    case Verdict::AC: return VerdictView::Accepted;
    case Verdict::WA: return VerdictView::WrongAnswer;
    case Verdict::TLE: return VerdictView::TimeLimit;
    case Verdict::MLE: return VerdictView::MemoryLimit;
    case Verdict::OLE: return VerdictView::OutputLimit;
    case Verdict::RTE: return VerdictView::RunTimeError;
    case Verdict::CE: return VerdictView::CompileError;
    case Verdict::SV: return VerdictView::SecurityViolation;
    case Verdict::SK: return VerdictView::Skipped;
    }
    return VerdictView::Skipped;
}

LanguageView toView(const Language &language)
{
    LanguageView view;
    view.id = text(language.id);
    view.name = text(language.name);
    view.defaultFile = text(language.defaultFile);
    view.extensions = texts(language.extensions);
    view.lineComment = text(language.lineComment);
    view.highlighting = text(language.highlighting);
    return view;
}

CompileView toView(const CompileResult &result)
{
    CompileView view;
    view.ok = result.ok;
    view.cached = result.cached;
    view.seconds = toSeconds(result.wallTime);
    view.log = text(toUtf8(result.log));
    for (const Diagnostic &diagnostic : result.diagnostics)
        view.diagnostics +=
            DiagnosticView{toView(diagnostic.severity), text(diagnostic.file), diagnostic.line,
                           diagnostic.column, text(toUtf8(diagnostic.message))};
    return view;
}

AssignmentEntry toEntry(const load::LoadedPackage &package, const QString &path)
{
    AssignmentEntry entry;
    entry.path = path;
    entry.shortName = QFileInfo(path).completeBaseName();
    if (!package.assignment) {
        entry.title = entry.shortName;
        entry.broken = true;
        entry.problem = issuesSentence(package.issues);
        return entry;
    }
    const Assignment &assignment = *package.assignment;
    entry.id = text(assignment.id);
    entry.title = text(assignment.title(interfaceLanguage()));
    entry.course = text(assignment.course);
    entry.order = assignment.order;
    entry.shortName = text(assignment.shortName);
    entry.difficulty = toView(assignment.difficulty);
    entry.tags = texts(assignment.tags);
    entry.languages = texts(assignment.languages);
    entry.kind = toView(assignment.kind);
    entry.maxScore = assignment.maxScore();
    entry.scoring = assignment.scoring;
    entry.dueMs = momentOf(assignment.due);
    return entry;
}

void setProgress(AssignmentEntry &entry, const store::Progress &progress)
{
    switch (progress.state) {
    case store::Progress::State::New: entry.state = ProgressState::Untouched; break;
    case store::Progress::State::Tried: entry.state = ProgressState::Tried; break;
    case store::Progress::State::Partly: entry.state = ProgressState::Partly; break;
    case store::Progress::State::Solved: entry.state = ProgressState::Solved; break;
    }
    entry.bestScore = progress.bestScore;
    entry.workedMs = progress.lastMs;
}

AssignmentView toView(const load::LoadedPackage &package, const QString &path,
                      const QStringList &allLanguages)
{
    const Assignment &assignment = *package.assignment;
    AssignmentView view;
    view.path = path;
    view.id = text(assignment.id);
    view.title = text(assignment.title(interfaceLanguage()));
    view.course = text(assignment.course);
    view.shortName = text(assignment.shortName);
    view.kind = toView(assignment.kind);
    view.difficulty = toView(assignment.difficulty);
    view.maxScore = assignment.maxScore();
    view.scoring = assignment.scoring;
    view.tags = texts(assignment.tags);
    view.hints = texts(assignment.hints);
    view.languages = assignment.languages.empty() ? allLanguages : texts(assignment.languages);

    view.dueMs = momentOf(assignment.due);
    bool truncated = false;
    view.statements = statementsOf(assignment, truncated);
    if (truncated)
        view.notes += Convert::tr("The statement is longer than what is shown here.");
    view.attachments = attachmentsOf(assignment);

    if (assignment.explicitTimeLimit)
        view.timeLimit = durationWords(assignment.limits.cpuTime);
    view.memoryLimit = memoryWords(assignment.limits.memory);
    view.cpuLimitSeconds = toSeconds(assignment.limits.cpuTime);
    view.memoryLimitBytes = static_cast<double>(assignment.limits.memory.bytes());

    for (const TestCase &test : assignment.tests) {
        if (test.visibility == Visibility::Hidden)
            continue;
        view.shownTests += text(test.name);
        if (isSample(test) && test.visibility == Visibility::Shown)
            view.samples += sampleOf(test, static_cast<int>(view.samples.size()) + 1);
    }
    view.hiddenTests = -1;
    view.takesCustomInputs = judge::checkTakesCustomInputs(assignment).has_value();
    view.groups = groupsOf(assignment);

    for (const auto &[language, name] : assignment.entryPoints)
        view.entryPoints.append({text(language), text(name)});
    if (!view.languages.isEmpty())
        for (const auto &[language, name] : view.entryPoints)
            if (language == view.languages.front())
                view.entryPoint = name;
    for (const auto &[language, files] : assignment.starters) {
        QVector<SourceView> sources;
        for (const StarterFile &file : files)
            sources.append({text(file.name), exactText(toUtf8(file.text))});
        view.starters.append({text(language), sources});
    }
    return view;
}

ResultRow toView(const TestResult &result, const Assignment &assignment, const Limits &limits)
{
    ResultRow row;
    row.test = text(result.test);
    row.label = testLabel(result.test);
    row.group = text(result.group);
    row.verdict = toView(result.verdict);
    if (result.verdict == Verdict::WA && result.score > 0)
        row.verdict = VerdictView::Partly;
    row.figures = result.verdict != Verdict::SK && result.verdict != Verdict::CE &&
                  result.visibility == Visibility::Shown;
    row.cpuSeconds = toSeconds(result.cpuTime);
    row.wallSeconds = toSeconds(result.wallTime);
    row.memoryBytes = static_cast<double>(result.memory.bytes());
    row.limitSeconds = toSeconds(limits.cpuTime);
    row.limitBytes = static_cast<double>(limits.memory.bytes());
    row.score = result.score;
    row.whatHappened = whatHappened(result);
    row.message = text(toUtf8(result.message));
    row.output = text(toUtf8(result.output));
    row.outputTruncated = result.outputTruncated;
    row.errorOutput = text(toUtf8(result.errorOutput));
    row.transcript = text(toUtf8(result.transcript));
    row.noisy = result.noisy;
    if (result.difference)
        row.difference = DifferenceView{result.difference->line, result.difference->column,
                                        text(toUtf8(result.difference->expected)),
                                        text(toUtf8(result.difference->found))};
    // A custom checker may accept many answers; its answer file is no "expected output".
    const TestCase *test = testNamed(assignment, result.test);
    if (test && result.visibility == Visibility::Shown && result.verdict != Verdict::AC &&
        assignment.checker.kind != CheckerSpec::Kind::Custom) {
        bool truncated = false;
        row.expected = beginningOf(test->answer, answerLimit, truncated);
    }
    return row;
}

QVector<GroupOutcomeView> groupOutcomes(const Judgement &judgement, const Assignment &assignment)
{
    QVector<GroupOutcomeView> outcomes;
    for (const GroupView &group : groupsOf(assignment)) {
        const auto found =
            std::ranges::find(judgement.groups, group.path.toStdString(), &GroupResult::group);
        if (!group.inResults || found == judgement.groups.end())
            continue;
        GroupOutcomeView outcome{group, toView(found->verdict), found->score};
        const bool isFull =
            found->verdict == Verdict::AC && (group.points <= 0 || found->score >= group.points);
        if (group.scored && found->score > 0 && !isFull)
            outcome.verdict = VerdictView::Partly;
        outcomes += outcome;
    }
    return outcomes;
}

CustomInputView toView(const CustomInput &input)
{
    CustomInputView view;
    view.name = text(input.name);
    view.input = text(toUtf8(input.input));
    view.answerKnown = input.answer.has_value();
    if (input.answer)
        view.answer = text(toUtf8(*input.answer));
    return view;
}

CustomInput fromView(const CustomInputView &view)
{
    CustomInput input{view.name.toStdString(), view.input.toStdString(), std::nullopt};
    if (view.answerKnown)
        input.answer = view.answer.toStdString();
    return input;
}

DraftView toView(const store::Draft &draft)
{
    DraftView view;
    view.assignmentId = text(draft.assignmentId);
    view.languageId = text(draft.languageId);
    for (const SourceFile &file : draft.files)
        view.files.append({text(file.name), exactText(toUtf8(file.bytes))});
    view.entry = text(draft.entry);
    view.cursorLine = draft.cursorLine;
    view.cursorColumn = draft.cursorColumn;
    return view;
}

store::Draft fromView(const DraftView &view)
{
    store::Draft draft;
    draft.assignmentId = view.assignmentId.toStdString();
    draft.languageId = view.languageId.toStdString();
    draft.files = fromView(view.files);
    draft.entry = view.entry.toStdString();
    draft.cursorLine = view.cursorLine;
    draft.cursorColumn = view.cursorColumn;
    return draft;
}

std::vector<SourceFile> fromView(const QVector<SourceView> &files)
{
    std::vector<SourceFile> sources;
    for (const SourceView &file : files)
        sources.push_back({file.name.toStdString(), file.text.toStdString()});
    return sources;
}

} // namespace assay::ide

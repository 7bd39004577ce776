#include "store/rows.h"

#include "base/bytes.h"

#include <array>
#include <nlohmann/json.hpp>

namespace assay::store {

using nlohmann::json;

namespace {

template <typename Enum, std::size_t N> using Names = std::array<std::pair<Enum, const char *>, N>;

constexpr Names<SubmissionState, 4> stateNames{{
    {SubmissionState::Pending, "pending"},
    {SubmissionState::Judged, "judged"},
    {SubmissionState::Failed, "failed"},
    {SubmissionState::Cancelled, "cancelled"},
}};

constexpr Names<Purpose, 3> purposeNames{{
    {Purpose::Run, "run"},
    {Purpose::Submit, "submit"},
    {Purpose::Batch, "batch"},
}};

constexpr Names<Visibility, 3> visibilityNames{{
    {Visibility::Hidden, "hidden"},
    {Visibility::VerdictOnly, "verdict_only"},
    {Visibility::Shown, "shown"},
}};

constexpr Names<Diagnostic::Severity, 3> severityNames{{
    {Diagnostic::Severity::Error, "error"},
    {Diagnostic::Severity::Warning, "warning"},
    {Diagnostic::Severity::Note, "note"},
}};

template <typename Enum, std::size_t N> std::string nameOf(const Names<Enum, N> &names, Enum value)
{
    for (const auto &[known, name] : names)
        if (known == value)
            return name;
    return names.front().second;
}

/// An unknown name gives the first entry, which is the careful choice in each table above.
template <typename Enum, std::size_t N>
Enum valueOf(const Names<Enum, N> &names, const std::string &name)
{
    for (const auto &[value, known] : names)
        if (name == known)
            return value;
    return names.front().first;
}

EndReason reasonFromName(const std::string &name)
{
    for (const auto reason : {EndReason::CpuTime, EndReason::WallTime, EndReason::Memory,
                              EndReason::Output, EndReason::Processes, EndReason::Refused})
        if (name == endReasonName(reason))
            return reason;
    return EndReason::None;
}

std::string compileToJson(const CompileResult &compile)
{
    json diagnostics = json::array();
    for (const auto &diagnostic : compile.diagnostics)
        diagnostics.push_back({{"severity", nameOf(severityNames, diagnostic.severity)},
                               {"file", toUtf8(diagnostic.file)},
                               {"line", diagnostic.line},
                               {"column", diagnostic.column},
                               {"message", toUtf8(diagnostic.message)}});
    return json{{"ok", compile.ok},
                {"cached", compile.cached},
                {"wall_us", compile.wallTime.count()},
                {"language", compile.languageId},
                {"diagnostics", std::move(diagnostics)}}
        .dump();
}

CompileResult compileFromJson(const std::string &text, std::string log)
{
    CompileResult result;
    result.log = std::move(log);
    const auto facts = json::parse(text, nullptr, false);
    if (!facts.is_object())
        return result;
    result.ok = facts.value("ok", false);
    result.cached = facts.value("cached", false);
    result.wallTime = Duration(facts.value("wall_us", std::int64_t{0}));
    result.languageId = facts.value("language", "");
    for (const auto &entry : facts.value("diagnostics", json::array()))
        result.diagnostics.push_back({valueOf(severityNames, entry.value("severity", "error")),
                                      entry.value("file", ""), entry.value("line", 0),
                                      entry.value("column", 0), entry.value("message", "")});
    return result;
}

void insertResult(SQLite::Database &database, std::int64_t judgement, int position,
                  const TestResult &result)
{
    Query query(database, "INSERT INTO results VALUES "
                          "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    query.with(judgement)
        .with(position)
        .with(result.test)
        .with(result.group)
        .with(nameOf(visibilityNames, result.visibility))
        .with(std::string(verdictCode(result.verdict)))
        .with(result.cpuTime)
        .with(result.wallTime)
        .with(result.memory)
        .with(result.score)
        .with(result.exitCode)
        .with(result.signal)
        .with(std::string(endReasonName(result.reason)))
        .with(json(result.refused).dump(-1, ' ', false, json::error_handler_t::replace))
        .with(Blob{result.message});
    if (const auto &difference = result.difference)
        query.with(difference->line)
            .with(difference->column)
            .with(Blob{difference->expected})
            .with(Blob{difference->found});
    else
        for (int i = 0; i < 4; ++i)
            query.with(std::optional<int>());
    query.with(Blob{result.output})
        .with(result.outputTruncated)
        .with(Blob{result.errorOutput})
        .with(result.noisy)
        .run();
}

TestResult readResult(Query &row)
{
    TestResult result;
    result.test = row.text();
    result.group = row.text();
    result.visibility = valueOf(visibilityNames, row.text());
    result.verdict = verdictFromCode(row.text()).value_or(Verdict::SK);
    result.cpuTime = row.duration();
    result.wallTime = row.duration();
    result.memory = row.byteCount();
    result.score = row.real();
    result.exitCode = row.optionalNumber();
    result.signal = row.optionalNumber();
    result.reason = reasonFromName(row.text());
    for (const auto &name : json::parse(row.text(), nullptr, false))
        if (name.is_string())
            result.refused.push_back(name);
    result.message = row.text();
    const auto line = row.optionalNumber();
    Difference difference;
    difference.line = line.value_or(0);
    difference.column = row.number();
    difference.expected = row.text();
    difference.found = row.text();
    if (line)
        result.difference = std::move(difference);
    result.output = row.text();
    result.outputTruncated = row.flag();
    result.errorOutput = row.text();
    result.noisy = row.flag();
    return result;
}

std::optional<Judgement> readNewestJudgement(SQLite::Database &database,
                                             std::int64_t submissionNumber,
                                             const std::string &submissionId)
{
    Query row(database, "SELECT number, verdict, score, max_score, tests_passed, tests_run, "
                        "tests_total, hidden_passed, hidden_total, max_cpu_us, max_memory_bytes, "
                        "limits_exact, limits_why, noisy, compile, compile_log, package_hash, "
                        "toolchain FROM judgements WHERE submission = ? "
                        "ORDER BY number DESC LIMIT 1");
    if (!row.with(submissionNumber).next())
        return std::nullopt;
    Judgement judgement;
    judgement.submissionId = submissionId;
    const auto number = row.integer();
    judgement.verdict = verdictFromCode(row.text()).value_or(Verdict::SK);
    judgement.score = row.real();
    judgement.maxScore = row.real();
    judgement.testsPassed = row.number();
    judgement.testsRun = row.number();
    judgement.testsTotal = row.number();
    judgement.hiddenPassed = row.number();
    judgement.hiddenTotal = row.number();
    judgement.maxCpuTime = row.duration();
    judgement.maxMemory = row.byteCount();
    judgement.limits.exact = row.flag();
    judgement.limits.why = row.text();
    judgement.noisy = row.flag();
    const auto compile = row.text();
    judgement.compile = compileFromJson(compile, row.text());
    judgement.packageHash = row.text();
    judgement.toolchain = row.text();

    Query results(database, "SELECT test, test_group, visibility, verdict, cpu_us, wall_us, "
                            "memory_bytes, score, exit_code, signal, reason, refused, message, "
                            "diff_line, diff_column, diff_expected, diff_found, output, "
                            "output_truncated, error_output, noisy FROM results "
                            "WHERE judgement = ? ORDER BY position");
    results.with(number);
    while (results.next())
        judgement.results.push_back(readResult(results));
    return judgement;
}

} // namespace

std::string stateName(SubmissionState state)
{
    return nameOf(stateNames, state);
}

void insertSubmission(SQLite::Database &database, const Submission &submission,
                      const std::string &assignmentTitle, const std::string &assignmentSource)
{
    Query(database, "INSERT INTO submissions (id, assignment_id, assignment_title, "
                    "assignment_source, language, entry, user, purpose, created_ms) "
                    "VALUES (?,?,?,?,?,?,?,?,?)")
        .with(submission.id)
        .with(submission.assignmentId)
        .with(assignmentTitle)
        .with(assignmentSource)
        .with(submission.languageId)
        .with(submission.entry)
        .with(submission.user)
        .with(nameOf(purposeNames, submission.purpose))
        .with(std::int64_t{submission.created.time_since_epoch().count()})
        .run();
    const std::int64_t number = database.getLastInsertRowid();
    int position = 0;
    for (const auto &file : submission.files)
        Query(database, "INSERT INTO source_files VALUES (?,?,?,?)")
            .with(number)
            .with(position++)
            .with(file.name)
            .with(Blob{file.bytes})
            .run();
}

void insertJudgement(SQLite::Database &database, std::int64_t submissionNumber,
                     const Judgement &judgement)
{
    const auto now =
        std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    Query(database, "INSERT INTO judgements (submission, made_ms, verdict, score, max_score, "
                    "tests_passed, tests_run, tests_total, hidden_passed, hidden_total, "
                    "max_cpu_us, max_memory_bytes, limits_exact, limits_why, noisy, compile, "
                    "compile_log, package_hash, toolchain) "
                    "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .with(submissionNumber)
        .with(std::int64_t{now.time_since_epoch().count()})
        .with(std::string(verdictCode(judgement.verdict)))
        .with(judgement.score)
        .with(judgement.maxScore)
        .with(judgement.testsPassed)
        .with(judgement.testsRun)
        .with(judgement.testsTotal)
        .with(judgement.hiddenPassed)
        .with(judgement.hiddenTotal)
        .with(judgement.maxCpuTime)
        .with(judgement.maxMemory)
        .with(judgement.limits.exact)
        .with(judgement.limits.why)
        .with(judgement.noisy)
        .with(compileToJson(judgement.compile))
        .with(Blob{judgement.compile.log})
        .with(judgement.packageHash)
        .with(judgement.toolchain)
        .run();
    const std::int64_t number = database.getLastInsertRowid();
    int position = 0;
    for (const auto &result : judgement.results)
        insertResult(database, number, position++, result);
}

void replaceDraft(SQLite::Database &database, const Draft &draft)
{
    Query(database, "DELETE FROM drafts WHERE assignment_id = ? AND language = ?")
        .with(draft.assignmentId)
        .with(draft.languageId)
        .run();
    Query(database, "INSERT INTO drafts VALUES "
                    "(?,?,?,?,?,(SELECT coalesce(max(revision), 0) + 1 FROM drafts))")
        .with(draft.assignmentId)
        .with(draft.languageId)
        .with(draft.entry)
        .with(draft.cursorLine)
        .with(draft.cursorColumn)
        .run();
    int position = 0;
    for (const auto &file : draft.files)
        Query(database, "INSERT INTO draft_files VALUES (?,?,?,?,?)")
            .with(draft.assignmentId)
            .with(draft.languageId)
            .with(position++)
            .with(file.name)
            .with(Blob{file.bytes})
            .run();
}

const char *const recordColumns =
    "number, id, assignment_id, assignment_title, assignment_source, language, entry, user, "
    "purpose, created_ms, state, failure";

SubmissionRecord readRecord(SQLite::Database &database, Query &row)
{
    SubmissionRecord record;
    auto &submission = record.submission;
    const auto number = row.integer();
    submission.id = row.text();
    submission.assignmentId = row.text();
    record.assignmentTitle = row.text();
    record.assignmentSource = row.text();
    submission.languageId = row.text();
    submission.entry = row.text();
    submission.user = row.text();
    submission.purpose = valueOf(purposeNames, row.text());
    submission.created =
        std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(row.integer()));
    record.state = valueOf(stateNames, row.text());
    record.failure = row.text();

    Query files(database,
                "SELECT name, bytes FROM source_files WHERE submission = ? ORDER BY position");
    submission.files = readFiles(files.with(number));
    record.judgement = readNewestJudgement(database, number, submission.id);
    return record;
}

std::vector<SourceFile> readFiles(Query &rows)
{
    std::vector<SourceFile> files;
    while (rows.next()) {
        SourceFile file;
        file.name = rows.text();
        file.bytes = rows.text();
        files.push_back(std::move(file));
    }
    return files;
}

} // namespace assay::store

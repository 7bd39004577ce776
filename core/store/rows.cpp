#include "store/rows.h"

#include "base/bytes.h"
#include "store/names.h"
#include "store/query.h"

#include <nlohmann/json.hpp>

namespace assay::store {

using nlohmann::json;

namespace {

EndReason reasonFromName(const std::string &name)
{
    for (const auto reason :
         {EndReason::CpuTime, EndReason::WallTime, EndReason::Memory, EndReason::Stack,
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

std::string groupsToJson(const std::vector<GroupResult> &groups)
{
    json list = json::array();
    for (const auto &group : groups)
        list.push_back({{"group", toUtf8(group.group)},
                        {"verdict", verdictCode(group.verdict)},
                        {"score", group.score}});
    return list.dump();
}

std::vector<GroupResult> groupsFromJson(const std::string &text)
{
    std::vector<GroupResult> groups;
    const auto list = json::parse(text, nullptr, false);
    if (!list.is_array())
        return groups;
    for (const auto &entry : list)
        if (entry.is_object())
            groups.push_back({entry.value("group", ""),
                              verdictFromCode(entry.value("verdict", "")).value_or(Verdict::SK),
                              entry.value("score", 0.0)});
    return groups;
}

/// Empty if there was no earlier run.
std::string earlierToJson(const std::optional<EarlierRun> &run)
{
    if (!run)
        return {};
    return json{{"verdict", verdictCode(run->verdict)},
                {"cpu_us", run->cpuTime.count()},
                {"wall_us", run->wallTime.count()},
                {"stalled_us", run->stalled.count()},
                {"memory_bytes", run->memory.bytes()}}
        .dump();
}

std::optional<EarlierRun> earlierFromJson(const std::string &text)
{
    const auto facts = json::parse(text, nullptr, false);
    if (!facts.is_object())
        return std::nullopt;
    EarlierRun run;
    run.verdict = verdictFromCode(facts.value("verdict", "")).value_or(Verdict::SK);
    run.cpuTime = Duration(facts.value("cpu_us", std::int64_t{0}));
    run.wallTime = Duration(facts.value("wall_us", std::int64_t{0}));
    run.stalled = Duration(facts.value("stalled_us", std::int64_t{0}));
    run.memory = ByteCount(facts.value("memory_bytes", std::uint64_t{0}));
    return run;
}

void insertResult(Query &query, std::int64_t judgement, int position, const TestResult &result)
{
    query.reset()
        .with(judgement)
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
        .with(result.stalled)
        .with(earlierToJson(result.earlier))
        .with(nameOf(skipNames, result.skipped))
        .with(Blob{result.transcript})
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
    result.stalled = row.duration();
    result.earlier = earlierFromJson(row.text());
    result.skipped = valueOf(skipNames, row.text());
    result.transcript = row.text();
    return result;
}

constexpr const char *judgementColumns =
    "number, verdict, score, max_score, tests_passed, tests_run, tests_total, hidden_passed, "
    "hidden_total, max_cpu_us, max_memory_bytes, limits_exact, limits_why, noisy, compile, "
    "compile_log, package_hash, toolchain, format_verdict, time_limit_us, groups";

Judgement readJudgement(SQLite::Database &database, Query &row, const std::string &submissionId)
{
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
    judgement.formatVerdict = verdictFromCode(row.text()).value_or(judgement.verdict);
    judgement.timeLimit = row.duration();
    judgement.groups = groupsFromJson(row.text());

    Query results(database, "SELECT test, test_group, visibility, verdict, cpu_us, wall_us, "
                            "memory_bytes, score, exit_code, signal, reason, refused, message, "
                            "diff_line, diff_column, diff_expected, diff_found, output, "
                            "output_truncated, error_output, noisy, stalled_us, earlier, skipped, "
                            "transcript FROM results "
                            "WHERE judgement = ? ORDER BY position");
    results.with(number);
    while (results.next())
        judgement.results.push_back(readResult(results));
    return judgement;
}

} // namespace

void insertJudgement(SQLite::Database &database, std::int64_t submissionNumber,
                     const Judgement &judgement)
{
    const auto now =
        std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    Query(database, "INSERT INTO judgements (submission, made_ms, verdict, score, max_score, "
                    "tests_passed, tests_run, tests_total, hidden_passed, hidden_total, "
                    "max_cpu_us, max_memory_bytes, limits_exact, limits_why, noisy, compile, "
                    "compile_log, package_hash, toolchain, format_verdict, time_limit_us, groups) "
                    "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
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
        .with(std::string(verdictCode(judgement.formatVerdict)))
        .with(judgement.timeLimit)
        .with(groupsToJson(judgement.groups))
        .run();
    const std::int64_t number = database.getLastInsertRowid();
    int position = 0;
    Query query(database, "INSERT INTO results VALUES "
                          "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    for (const auto &result : judgement.results)
        insertResult(query, number, position++, result);
}

std::optional<Judgement> readNewestJudgement(SQLite::Database &database,
                                             std::int64_t submissionNumber,
                                             const std::string &submissionId)
{
    const auto sql = std::string("SELECT ") + judgementColumns +
                     " FROM judgements WHERE submission = ? ORDER BY number DESC LIMIT 1";
    Query row(database, sql.c_str());
    if (!row.with(submissionNumber).next())
        return std::nullopt;
    return readJudgement(database, row, submissionId);
}

std::vector<Judgement> readJudgements(SQLite::Database &database, std::int64_t submissionNumber,
                                      const std::string &submissionId)
{
    const auto sql = std::string("SELECT ") + judgementColumns +
                     " FROM judgements WHERE submission = ? ORDER BY number";
    Query row(database, sql.c_str());
    row.with(submissionNumber);
    std::vector<Judgement> judgements;
    while (row.next())
        judgements.push_back(readJudgement(database, row, submissionId));
    return judgements;
}

} // namespace assay::store

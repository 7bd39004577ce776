#include "json_line.h"

#include "base/bytes.h"
#include "terminal.h"
#include "wording.h"

#include <cmath>

namespace assay::cli {

namespace {

template <typename T> Json orNull(const std::optional<T> &value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json diagnosticJson(const Diagnostic &diagnostic)
{
    Json object{{"severity", severityWord(diagnostic.severity)}};
    setBytes(object, "file", diagnostic.file);
    object["line"] = diagnostic.line;
    object["column"] = diagnostic.column;
    setBytes(object, "message", diagnostic.message);
    return object;
}

Json earlierJson(const std::optional<EarlierRun> &run)
{
    if (!run)
        return nullptr;
    return {{"verdict", verdictCode(run->verdict)},
            {"cpu_s", jsonNumber(toSeconds(run->cpuTime))},
            {"wall_s", jsonNumber(toSeconds(run->wallTime))},
            {"memory_bytes", run->memory.bytes()},
            {"stalled_s", jsonNumber(toSeconds(run->stalled))}};
}

const char *nameOf(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Shown: return "shown";
    case Visibility::VerdictOnly: return "verdict_only";
    case Visibility::Hidden: return "hidden";
    }
    return "";
}

} // namespace

void printJson(const Json &object)
{
    printLine(object.dump(-1, ' ', false, Json::error_handler_t::replace));
}

void setBytes(Json &object, const std::string &key, const std::string &bytes)
{
    object[key] = toUtf8(bytes);
    if (!isUtf8(bytes))
        object[key + "_base64"] = toBase64(bytes);
}

Json jsonNumber(double value)
{
    if (value == std::floor(value) && std::abs(value) < 1e15)
        return static_cast<std::int64_t>(value);
    return value;
}

Json compiledJson(const CompileResult &compile)
{
    Json diagnostics = Json::array();
    for (const auto &diagnostic : compile.diagnostics)
        diagnostics.push_back(diagnosticJson(diagnostic));
    Json object{{"event", "compiled"},
                {"ok", compile.ok},
                {"language", compile.languageId},
                {"cached", compile.cached},
                {"wall_s", jsonNumber(toSeconds(compile.wallTime))},
                {"diagnostics", std::move(diagnostics)}};
    if (!compile.ok)
        setBytes(object, "log", compile.log);
    return object;
}

Json testJson(const TestResult &result, Audience audience)
{
    Json object{{"event", "test"}};
    setBytes(object, "test", result.test);
    setBytes(object, "group", result.group);
    object["visibility"] = nameOf(result.visibility);
    object["verdict"] = verdictCode(result.verdict);
    object["cpu_s"] = jsonNumber(toSeconds(result.cpuTime));
    object["wall_s"] = jsonNumber(toSeconds(result.wallTime));
    object["memory_bytes"] = result.memory.bytes();
    object["score"] = jsonNumber(result.score);
    object["exit_code"] = orNull(result.exitCode);
    object["signal"] = orNull(result.signal);
    const auto reason = endReasonName(result.reason);
    object["reason"] = reason.empty() ? Json(nullptr) : Json(reason);
    object["refused"] = result.refused;
    setBytes(object, "message", result.message);
    object["noisy"] = result.noisy;
    object["first_run"] = earlierJson(result.earlier);
    if (audience == Audience::Student && result.visibility != Visibility::Shown)
        for (const auto *key : {"cpu_s", "wall_s", "memory_bytes", "exit_code", "signal", "reason",
                                "refused", "message", "noisy", "first_run"})
            object[key] = nullptr;
    if (audience == Audience::Instructor && !result.transcript.empty())
        setBytes(object, "transcript", result.transcript);
    return object;
}

Json judgedJson(const Judgement &judgement, Audience audience)
{
    Json object{{"event", "judged"},
                {"submission", judgement.submissionId},
                {"verdict", verdictCode(judgement.verdict)},
                {"score", jsonNumber(judgement.score)},
                {"max_score", jsonNumber(judgement.maxScore)},
                {"tests_passed", judgement.testsPassed},
                {"tests_run", judgement.testsRun},
                {"tests_total", judgement.testsTotal}};
    if (audience == Audience::Student) {
        object["hidden_passed"] = judgement.hiddenPassed;
        object["hidden_total"] = judgement.hiddenTotal;
    }
    object["max_cpu_s"] = jsonNumber(toSeconds(judgement.maxCpuTime));
    object["max_memory_bytes"] = judgement.maxMemory.bytes();
    object["limits"] = limitsText(judgement.limits);
    object["noisy"] = judgement.noisy;
    return object;
}

Json errorJson(const Error &error)
{
    Json object{{"event", "error"}, {"code", errorCodeName(error.code)}};
    setBytes(object, "message", error.message());
    return object;
}

Json issueJson(const std::filesystem::path &package, const Issue &issue)
{
    Json object{{"event", "issue"}};
    setBytes(object, "package", package.string());
    object["severity"] = severityWord(issue.severity);
    setBytes(object, "file", issue.file.string());
    object["line"] = issue.line;
    setBytes(object, "found", issue.found);
    setBytes(object, "expected", issue.expected);
    return object;
}

} // namespace assay::cli

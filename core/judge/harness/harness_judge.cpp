#include "judge/harness/harness_judge.h"

#include "base/bytes.h"
#include "judge/check/excerpt.h"
#include "judge/check/structural.h"
#include "judge/compile/command_line.h"

#include <algorithm>
#include <format>

namespace assay::judge {

namespace {

/// A function's result or a query's rows; more is not a result but a flood.
constexpr std::uint64_t resultLimit = 4U << 20;

/// Inputs and answers of function and SQL tests; stdio tests are streamed and have no bound.
constexpr ByteCount answerLimit = ByteCount::mib(64);

/// A file of the test; none, or the null device, is an empty one (runs without a test).
Result<std::string> readData(const std::filesystem::path &path)
{
    if (path.empty() || path == "/dev/null")
        return std::string();
    return readFile(path, answerLimit);
}

std::size_t largestResult(const std::string &answer)
{
    return static_cast<std::size_t>(std::max<std::uint64_t>(resultLimit, 2 * answer.size()));
}

Error about(const TestCase &test, const char *what, const Error &error)
{
    return Error{ErrorCode::PackageInvalid,
                 std::format("the {} of test {}: {}", what, test.name, error.detail),
                 error.systemError};
}

} // namespace

HarnessJudge::HarnessJudge(run::Runner &runner, HarnessSetup setup)
    : m_runner(runner),
      m_setup(std::move(setup))
{
    // Nobody else may need the Runner between calls that share a process.
    const bool others = !m_setup.assignment.graders.empty() ||
                        std::ranges::any_of(m_setup.assignment.tests, &TestCase::staticValidation);
    if (others || m_setup.assignment.kind != AssignmentKind::Function)
        m_sharing = Sharing::NoMore;
}

Result<HarnessJudge::Outcome> HarnessJudge::judge(const TestCase &test, Comparison comparison,
                                                  std::stop_token stop)
{
    if (m_sharing == Sharing::Now && comparison == Comparison::Full) {
        if (auto outcome = TRY(judgeShared(test, stop)))
            return *std::move(outcome);
        m_sharing = Sharing::NoMore;
    }
    m_session.reset(); // the Runner is needed
    auto outcome = TRY(judgeAlone(test, comparison, stop));
    // The first call is alone as well: a program that fails it gains nothing by sharing.
    if (m_sharing == Sharing::NotYet)
        m_sharing = outcome.result.verdict == Verdict::AC ? Sharing::Now : Sharing::NoMore;
    return outcome;
}

Result<HarnessJudge::Outcome> HarnessJudge::judgeAlone(const TestCase &test, Comparison comparison,
                                                       std::stop_token stop)
{
    const ProgramRun run = TRY(this->run(test, stop));
    const RunFacts facts{run.report, m_setup.limits, m_setup.language, run.errorStart};
    Checked checked = TRY(checkRun(test, run, facts));
    if (checked.check && comparison == Comparison::None)
        checked.check = CheckReport::accept();
    RunFacts all = facts;
    all.resultMissing = checked.resultMissing;

    Outcome outcome{.result = factsOf(run), .check = {}, .accuracy = run.report.accuracy};
    TestResult &result = outcome.result;
    result.verdict = decideVerdict(all, checked.check);
    result.reason = decideReason(all);
    result.message = checked.message;
    if (checked.output) {
        result.output = checked.output->substr(0, 64U << 10);
        result.outputTruncated = checked.output->size() > result.output.size();
    }
    outcome.check = std::move(checked.check);
    return outcome;
}

Result<std::optional<HarnessJudge::Outcome>> HarnessJudge::judgeShared(const TestCase &test,
                                                                       std::stop_token stop)
{
    const std::string answer = TRY(readData(test.answer));
    const std::string request = TRY(call(test));
    if (m_session && test.visibility < m_seen)
        m_session.reset();
    if (!m_session)
        TRY(openSession(test.visibility));
    m_seen = std::max(m_seen, test.visibility);

    const Duration limit = m_setup.limits.cpuTime;
    const auto reply = m_session->call(request, limit + limit / 10, largestResult(answer), stop);
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, "the run was cancelled");
    const auto record = reply ? readRecord(reply->line, m_nonce) : std::nullopt;
    if (!record)
        return std::nullopt;
    const auto checked = TRY(checkRecord(test, record, answer));
    // Time on the clock is at least the processor time of a program with one thread.
    const Duration spent = record->cpuTime.value_or(reply->wallTime);
    if (!checked.check || !checked.check->accepted || std::max(spent, reply->wallTime) > limit ||
        !m_session->silent())
        return std::nullopt;
    Outcome outcome;
    outcome.result.verdict = Verdict::AC;
    outcome.result.cpuTime = spent;
    outcome.result.wallTime = reply->wallTime;
    outcome.result.memory = record->memory;
    outcome.result.exitCode = 0;
    outcome.check = checked.check;
    return outcome;
}

Result<> HarnessJudge::openSession(Visibility visibility)
{
    // All calls together; each has its own limit as well.
    const auto calls =
        static_cast<Duration::rep>(std::max<std::size_t>(1, m_setup.assignment.tests.size()));
    Limits limits = withRuntime(m_setup.limits, m_setup.language);
    limits.cpuTime *= calls;
    limits.wallTime = wallTimeFor(limits.cpuTime);
    run::RunRequest request;
    request.command = command();
    request.environment =
        expandCommand(m_setup.language.environment, {.memory = m_setup.limits.memory});
    request.profile = m_setup.profile;
    request.limits = limits;
    request.addressSpaceLimit = m_setup.language.addressSpaceLimit;
    request.binds = TRY(m_setup.program.binds());
    request.binds.insert(request.binds.end(), m_setup.binds.begin(), m_setup.binds.end());
    auto header = TRY(this->header());
    m_session = TRY(CallSession::start(m_runner, std::move(request), std::move(header)));
    m_seen = visibility;
    return {};
}

std::vector<std::string> HarnessJudge::command() const
{
    Language language = m_setup.language;
    if (!language.harnessCommand.empty())
        language.runCommand = language.harnessCommand;
    return m_setup.program.command(language, m_setup.limits.memory);
}

Result<ProgramRun> HarnessJudge::run(const TestCase &test, std::stop_token stop)
{
    const auto files = TRY(run::WorkDir::create());
    const std::string text = TRY(request(test));
    TRY(files.write("request", text));
    const ProgramStart start{.program = m_setup.program,
                             .language = m_setup.language,
                             .profile = m_setup.profile,
                             .command = command(),
                             .limits = m_setup.limits,
                             .input = files.path() / "request",
                             .extraBinds = m_setup.binds,
                             .resultChannel = files.path() / "result"};
    auto run = TRY(runProgram(m_runner, start, stop));
    // The result outlives the request: it goes into the run's own folder.
    std::error_code problem;
    std::filesystem::rename(*start.resultChannel, run.files->path() / "result", problem);
    if (problem)
        return std::unexpected(
            Error{ErrorCode::Io, "cannot keep the result of a run", problem.value()});
    return run;
}

Result<std::string> HarnessJudge::header() const
{
    const auto &entries = m_setup.assignment.entryPoints;
    const auto entry = entries.find(m_setup.language.id);
    if (entry == entries.end())
        return fail(ErrorCode::InvalidArgument, "the assignment names no entry point for " +
                                                    m_setup.language.name +
                                                    "; choose another language");
    const StructuralOptions &options = m_setup.assignment.structural;
    return headerLine({.nonce = m_nonce,
                       .file = m_setup.program.entry,
                       .entryPoint = entry->second,
                       .memory = m_setup.limits.memory,
                       .reportArgument = options.changedArgument,
                       .exceptions = options.exceptions});
}

Result<std::string> HarnessJudge::call(const TestCase &test) const
{
    const std::string input = TRY(readData(test.input));
    auto line = callLine(input);
    if (!line)
        return std::unexpected(about(test, "input", line.error()));
    return line;
}

Result<std::string> HarnessJudge::request(const TestCase &test) const
{
    if (m_setup.assignment.kind == AssignmentKind::Function) {
        const std::string first = TRY(header());
        const std::string second = TRY(call(test));
        return first + second;
    }
    const std::string setup = TRY(readData(test.input));
    return sqlRequest(m_nonce, m_setup.program.entry, setup, m_setup.assignment.rows);
}

Result<HarnessJudge::Checked> HarnessJudge::checkRun(const TestCase &test, const ProgramRun &run,
                                                     const RunFacts &facts) const
{
    const std::string answer = TRY(readData(test.answer));
    const auto bytes =
        TRY(readFilePrefix(run.files->path() / "result", ByteCount(largestResult(answer))));
    Checked result;
    const auto record = bytes.truncated ? std::nullopt : readRecord(bytes.bytes, m_nonce);
    // A driver's own finding says more than how its process ended.
    if ((record && record->error) || endedWell(facts)) {
        if (!bytes.truncated)
            return checkRecord(test, record, answer);
        result.resultMissing = true;
        result.message = "the result is far larger than the expected one";
    }
    return result;
}

Result<HarnessJudge::Checked> HarnessJudge::checkRecord(const TestCase &test,
                                                        const std::optional<HarnessRecord> &record,
                                                        const std::string &answer) const
{
    Checked result;
    const bool sql = m_setup.assignment.kind == AssignmentKind::Sql;
    if (record && record->error && record->error->kind == HarnessError::Kind::Setup)
        return fail(ErrorCode::PackageInvalid,
                    "the SQL of test " + test.name + " does not run: " + record->error->message);
    if (record && !sql)
        return checkCall(test, *record, answer);
    if (!record || !record->rows) {
        result.resultMissing = true;
        result.message = record && record->error ? record->error->message
                         : sql                   ? "the query gave no result"
                                                 : "the program ended before the function returned";
        return result;
    }
    const auto expected = parseRows(answer);
    if (!expected)
        return std::unexpected(about(test, "answer", expected.error()));
    result.check = compareRows(*expected, *record->rows, m_setup.assignment.rows);
    result.output = formatRows(*record->rows);
    return result;
}

Result<HarnessJudge::Checked> HarnessJudge::checkCall(const TestCase &test,
                                                      const HarnessRecord &record,
                                                      const std::string &answer) const
{
    Checked result;
    if (test.answer.empty() && record.value) { // nobody knows what is right
        result.check = CheckReport::accept();
        result.output = toText(*record.value);
        return result;
    }
    if (test.answer.empty()) {
        result.message = record.error->message;
        result.resultMissing = true;
        return result;
    }
    const auto expected = parseJson(answer);
    if (!expected)
        return std::unexpected(about(test, "answer", expected.error()));
    const StructuralOptions &options = m_setup.assignment.structural;
    const auto wanted =
        options.exceptions ? expectedExceptions(*expected) : std::vector<std::string>();
    const bool thrown = record.error && record.error->kind == HarnessError::Kind::Exception;
    if (!wanted.empty() && (thrown || record.value)) {
        result.check = compareException(wanted, record);
    } else if (record.error) {
        result.message = record.error->message;
        result.resultMissing = true;
    } else {
        result.check = compareStructurally(*expected, *record.value, options);
    }
    return result;
}

} // namespace assay::judge

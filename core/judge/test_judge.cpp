#include "judge/test_judge.h"

#include "base/bytes.h"
#include "judge/default_checker.h"
#include "judge/excerpt.h"
#include "judge/scoring.h"
#include "judge/structural.h"

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

Error about(const TestCase &test, const char *what, const Error &error)
{
    return Error{ErrorCode::PackageInvalid,
                 std::format("the {} of test {}: {}", what, test.name, error.detail),
                 error.systemError};
}

} // namespace

TestJudge::TestJudge(run::Runner &runner, JudgingSetup setup)
    : m_runner(runner),
      m_setup(std::move(setup))
{
}

Result<TestResult> TestJudge::judge(const TestCase &test, std::stop_token stop)
{
    return judge(test, Comparison::Full, stop);
}

Result<TestResult> TestJudge::runOnly(const TestCase &test, std::stop_token stop)
{
    return judge(test, Comparison::None, stop);
}

Result<TestResult> TestJudge::judge(const TestCase &test, Comparison comparison,
                                    std::stop_token stop)
{
    const ProgramRun run = TRY(this->run(test, stop));
    const RunFacts facts{run.report, m_setup.limits, m_setup.language, run.errorStart};
    Checked checked = TRY(check(test, run, facts, stop));
    if (checked.check && comparison == Comparison::None)
        checked.check = CheckReport::accept();
    RunFacts all = facts;
    all.resultMissing = checked.resultMissing;

    TestResult result = factsOf(run);
    result.test = test.name;
    result.visibility = test.visibility;
    result.verdict = decideVerdict(all, checked.check);
    result.message = checked.message;
    if (checked.check) {
        result.message = checked.check->message;
        result.difference = checked.check->difference;
    }
    if (checked.output) {
        result.output = checked.output->substr(0, 64U << 10);
        result.outputTruncated = checked.output->size() > result.output.size();
    }
    const auto &groups = m_setup.assignment.groups;
    if (test.group < groups.size()) {
        result.group = groups[test.group].name;
        result.score = testScore(groups[test.group], result.verdict == Verdict::AC, checked.check);
    }
    if (!m_anyRun || (m_accuracy.exact && !run.report.accuracy.exact))
        m_accuracy = run.report.accuracy;
    m_anyRun = true;
    return result;
}

Result<ProgramRun> TestJudge::run(const TestCase &test, std::stop_token stop)
{
    ProgramStart start{.program = m_setup.program,
                       .language = m_setup.language,
                       .command = m_setup.program.command(m_setup.language, m_setup.limits.memory),
                       .limits = m_setup.limits,
                       .input = test.input};
    if (m_setup.assignment.kind != AssignmentKind::Function &&
        m_setup.assignment.kind != AssignmentKind::Sql) {
        start.command.insert(start.command.end(), test.arguments.begin(), test.arguments.end());
        return runProgram(m_runner, start, stop);
    }
    const auto files = TRY(run::WorkDir::create());
    const std::string text = TRY(request(test));
    TRY(files.write("request", text));
    start.input = files.path() / "request";
    start.resultChannel = files.path() / "result";
    start.extraBinds = m_setup.harness;
    Executable driver = m_setup.program;
    Language language = m_setup.language;
    language.runCommand = TRY(driverCommand(language));
    start.command = driver.command(language, m_setup.limits.memory);
    auto run = TRY(runProgram(m_runner, start, stop));
    // The result outlives the request: it goes into the run's own folder.
    std::error_code problem;
    std::filesystem::rename(*start.resultChannel, run.files.path() / "result", problem);
    if (problem)
        return std::unexpected(
            Error{ErrorCode::Io, "cannot keep the result of a run", problem.value()});
    return run;
}

Result<std::string> TestJudge::request(const TestCase &test) const
{
    const std::string input = TRY(readData(test.input));
    if (m_setup.assignment.kind == AssignmentKind::Sql)
        return sqlRequest(m_nonce, m_setup.program.entry, input);
    const auto &entries = m_setup.assignment.entryPoints;
    const auto entry = entries.find(m_setup.language.id);
    if (entry == entries.end())
        return fail(ErrorCode::InvalidArgument, "the assignment names no entry point for " +
                                                    m_setup.language.name +
                                                    "; choose another language");
    auto request = functionRequest(m_nonce, m_setup.program.entry, entry->second, input,
                                   m_setup.limits.memory);
    if (!request)
        return std::unexpected(about(test, "input", request.error()));
    return *std::move(request);
}

Result<TestJudge::Checked> TestJudge::check(const TestCase &test, const ProgramRun &run,
                                            const RunFacts &facts, std::stop_token stop) const
{
    if (m_setup.assignment.kind == AssignmentKind::Function ||
        m_setup.assignment.kind == AssignmentKind::Sql)
        return checkRecord(test, run, facts);
    Checked result;
    if (!endedWell(facts))
        return result;
    if (m_setup.checker != nullptr) {
        result.check = TRY(m_setup.checker->check(test, run.output, stop));
        return result;
    }
    const auto flags = TRY(DefaultCheckerFlags::parse(test.validatorArguments));
    result.check = TRY(checkDefault(run.output, test.answer, flags));
    return result;
}

Result<TestJudge::Checked> TestJudge::checkRecord(const TestCase &test, const ProgramRun &run,
                                                  const RunFacts &facts) const
{
    const bool sql = m_setup.assignment.kind == AssignmentKind::Sql;
    const std::string answer = TRY(readData(test.answer));
    const auto bytes =
        TRY(readFilePrefix(run.files.path() / "result",
                           ByteCount(std::max<std::uint64_t>(resultLimit, 2 * answer.size()))));
    Checked result;
    const auto record = bytes.truncated ? std::nullopt : readRecord(bytes.bytes, m_nonce);
    if (record && record->error) {
        if (record->error->kind == HarnessError::Kind::Setup)
            return fail(ErrorCode::PackageInvalid, "the setup SQL of test " + test.name +
                                                       " does not run: " + record->error->message);
        result.message = record->error->message;
        result.resultMissing = true;
        return result;
    }
    if (!endedWell(facts))
        return result;
    if (bytes.truncated) {
        result.resultMissing = true;
        result.message = "the result is far larger than the expected one";
        return result;
    }
    if (sql ? !record || !record->rows : !record || !record->value) {
        result.resultMissing = true;
        result.message =
            sql ? "the query gave no result" : "the program ended before the function returned";
        return result;
    }
    if (sql) {
        const auto expected = parseRows(answer);
        if (!expected)
            return std::unexpected(about(test, "answer", expected.error()));
        result.check = compareRows(*expected, *record->rows, m_setup.assignment.rows);
        result.output = formatRows(*record->rows);
        return result;
    }
    const auto expected = parseJson(answer);
    if (!expected)
        return std::unexpected(about(test, "answer", expected.error()));
    result.check = compareStructurally(*expected, *record->value, m_setup.assignment.structural);
    return result;
}

} // namespace assay::judge

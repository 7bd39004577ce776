#include "judge/judge.h"

#include "judge/compile_cache.h"
#include "judge/compiler.h"
#include "judge/custom_checker.h"
#include "judge/harness.h"
#include "judge/harness_files.h"
#include "judge/program_run.h"
#include "judge/test_judge.h"
#include "judge/test_walk.h"

#include <algorithm>

namespace assay::judge {

namespace {

bool hasHarness(AssignmentKind kind)
{
    return kind == AssignmentKind::Function || kind == AssignmentKind::Sql;
}

/// Does the language suit the assignment?
Result<> checkLanguage(const Assignment &assignment, const Language &language)
{
    const auto &allowed = assignment.languages;
    if (!allowed.empty() && !std::ranges::contains(allowed, language.id)) {
        std::string names;
        for (const auto &id : allowed)
            names += (names.empty() ? "" : ", ") + id;
        return fail(ErrorCode::InvalidArgument,
                    "this assignment is to be solved in " + names + ", not in " + language.id);
    }
    if (assignment.kind == AssignmentKind::Lab)
        return fail(ErrorCode::InvalidArgument, "a lab is not judged as a program");
    if ((assignment.kind == AssignmentKind::Sql) != (language.id == "sql"))
        return fail(ErrorCode::InvalidArgument, language.id == "sql"
                                                    ? "SQL can only be judged in an SQL assignment"
                                                    : "this assignment is to be solved in SQL");
    if (assignment.kind == AssignmentKind::Function) {
        TRY(driverCommand(language));
        if (!assignment.entryPoints.contains(language.id))
            return fail(ErrorCode::InvalidArgument,
                        "the assignment names no entry point for " + language.name);
    }
    return {};
}

/// Limits of the assignment for one language; slower run-time systems get their factor unless the
/// author chose a limit for this very language.
Limits limitsFor(const Assignment &assignment, const Language &language)
{
    Limits limits = assignment.limitsFor(language.id);
    const auto own = assignment.languageLimits.find(language.id);
    const bool chosen = own != assignment.languageLimits.end() && own->second.cpuTime;
    if (assignment.explicitTimeLimit && !chosen && language.timeFactor != 1.0) {
        limits.cpuTime = fromSeconds(toSeconds(limits.cpuTime) * language.timeFactor);
        limits.wallTime = wallTimeFor(limits.cpuTime);
    }
    return limits;
}

/// Counts and maxima from the results.
void summarise(Judgement &judgement)
{
    for (const TestResult &result : judgement.results) {
        const bool passed = result.verdict == Verdict::AC;
        const bool hidden = result.visibility == Visibility::Hidden;
        judgement.testsTotal += 1;
        judgement.testsRun += result.verdict == Verdict::SK ? 0 : 1;
        judgement.testsPassed += passed ? 1 : 0;
        judgement.hiddenTotal += hidden ? 1 : 0;
        judgement.hiddenPassed += hidden && passed ? 1 : 0;
        judgement.maxCpuTime = std::max(judgement.maxCpuTime, result.cpuTime);
        judgement.maxMemory = std::max(judgement.maxMemory, result.memory);
        judgement.noisy = judgement.noisy || result.noisy;
    }
}

} // namespace

struct Judge::Parts {
    const load::LanguageRegistry &languages;
    run::Runner &runner;
    std::shared_ptr<CompileCache> cache;
    Compiler compiler;
    HarnessFiles harness{};
    std::string checkerKey{}; ///< the package `checker` belongs to
    std::optional<CustomChecker> checker{};

    Result<const Language *> language(const Submission &submission) const
    {
        const Language *found = languages.find(submission.languageId);
        if (found == nullptr)
            return fail(ErrorCode::NotFound,
                        "there is no language " + submission.languageId + " on this machine");
        if (!std::ranges::contains(submission.files, submission.entry, &SourceFile::name))
            return fail(ErrorCode::InvalidArgument, "the entry file '" + submission.entry +
                                                        "' is not among the submitted files");
        return found;
    }

    /// The assignment's own validators, built when a submission first needs them.
    Result<const CustomChecker *> checkerOf(const Assignment &assignment, std::stop_token stop)
    {
        if (assignment.checker.kind != CheckerSpec::Kind::Custom || hasHarness(assignment.kind))
            return nullptr;
        std::string key = assignment.source.string() + '\0' + assignment.contentHash;
        if (!checker || key != checkerKey) {
            checker.reset();
            checker = TRY(CustomChecker::prepare(assignment, languages, runner, compiler, stop));
            checkerKey = std::move(key);
        }
        return &*checker;
    }

    Result<TestResult> runStdio(const Language &language, const Executable &program,
                                const std::filesystem::path &input, const Limits &limits,
                                std::stop_token stop)
    {
        const ProgramStart start{.program = program,
                                 .language = language,
                                 .command = program.command(language, limits.memory),
                                 .limits = limits,
                                 .input = input};
        const ProgramRun run = TRY(runProgram(runner, start, stop));
        TestResult result = factsOf(run);
        result.verdict =
            decideVerdict({run.report, limits, language, run.errorStart}, CheckReport::accept());
        return result;
    }

    /// An SQL file on a database that `setup` makes: judged as a test without expectations.
    Result<TestResult> runSql(const Language &language, const Executable &program,
                              const std::filesystem::path &setup, const Limits &limits,
                              std::stop_token stop)
    {
        Assignment assignment;
        assignment.kind = AssignmentKind::Sql;
        TestCase test;
        test.name = "input";
        test.input = setup;
        TestJudge judge(runner, {assignment, language, program, limits, nullptr,
                                 TRY(harness.binds(language, compiler, stop))});
        return judge.runOnly(test, stop);
    }
};

Judge::Judge(const load::LanguageRegistry &languages, run::Runner &runner,
             std::shared_ptr<CompileCache> cache)
{
    if (!cache)
        cache = std::make_shared<CompileCache>();
    m_parts.reset(new Parts{languages, runner, cache, Compiler(runner, cache)});
}

Judge::~Judge() = default;

Result<Judgement> Judge::judge(const Assignment &assignment, const Submission &submission,
                               const JudgeOptions &options, const EventSink &sink,
                               std::stop_token stop)
{
    const Language &language = *TRY(m_parts->language(submission));
    TRY(checkLanguage(assignment, language));
    TestWalk walk(assignment, options);
    const int total = walk.selectedCount();
    if (total == 0)
        return fail(ErrorCode::InvalidArgument,
                    options.testPattern.empty()
                        ? std::string(options.samplesOnly ? "the assignment has no sample tests"
                                                          : "the assignment has no tests")
                        : "no test matches the pattern '" + options.testPattern + "'");

    Judgement judgement;
    judgement.submissionId = submission.id;
    judgement.packageHash = assignment.contentHash;
    judgement.toolchain = TRY(m_parts->cache->toolchain(language));

    sink(CompileStarted{submission.id});
    const auto compilation = TRY(m_parts->compiler.compile(
        language, submission.files, submission.entry, assignment.packageLimits, stop));
    judgement.compile = resultOf(compilation);
    sink(CompileFinished{submission.id, judgement.compile});

    if (const auto *program = std::get_if<Executable>(&compilation)) {
        JudgingSetup setup{assignment, language, *program, limitsFor(assignment, language),
                           TRY(m_parts->checkerOf(assignment, stop))};
        if (hasHarness(assignment.kind))
            setup.harness = TRY(m_parts->harness.binds(language, m_parts->compiler, stop));
        TestJudge tests(m_parts->runner, std::move(setup));
        int done = 0;
        TRY(walk.walk([&](const TestCase &test) { return tests.judge(test, stop); },
                      [&](const TestResult &result) {
                          sink(TestFinished{submission.id, ++done, total, result});
                      }));
        judgement.limits = tests.accuracy();
    } else {
        walk.skipAll("not run: the program does not compile");
    }

    const FinalOutcome outcome = walk.outcome();
    judgement.verdict = judgement.compile.ok ? outcome.verdict : Verdict::CE;
    judgement.score = outcome.score;
    judgement.maxScore = outcome.maxScore;
    judgement.results = walk.results();
    summarise(judgement);
    return judgement;
}

Result<Judge::CustomRun> Judge::runOnce(const Submission &submission,
                                        const std::filesystem::path &input, const Limits &limits,
                                        std::stop_token stop)
{
    const Language &language = *TRY(m_parts->language(submission));
    TRY(m_parts->cache->toolchain(language)); // a missing compiler is told as such
    const auto compilation = TRY(m_parts->compiler.compile(
        language, submission.files, submission.entry, PackageLimits{}, stop));
    CustomRun run{resultOf(compilation), std::nullopt};
    if (const auto *program = std::get_if<Executable>(&compilation))
        run.result = language.id == "sql"
                         ? TRY(m_parts->runSql(language, *program, input, limits, stop))
                         : TRY(m_parts->runStdio(language, *program, input, limits, stop));
    return run;
}

} // namespace assay::judge

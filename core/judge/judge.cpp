#include "judge/judge.h"

#include "judge/compile/compile_cache.h"
#include "judge/compile/compiler.h"
#include "judge/compile/submission_program.h"
#include "judge/harness/harness.h"
#include "judge/harness/harness_files.h"
#include "judge/limits/time_limit.h"
#include "judge/limits/time_limits.h"
#include "judge/program_run.h"
#include "judge/programs/package_tools.h"
#include "judge/test_judge.h"
#include "judge/test_walk.h"
#include "load/submission_intake.h"
#include "model/custom_input.h"

#include <algorithm>

namespace assay::judge {

namespace {

bool hasHarness(AssignmentKind kind)
{
    return kind == AssignmentKind::Function || kind == AssignmentKind::Sql;
}

/// What a program may take while a time limit is being found: far more than any limit, and still an
/// end for one that hangs.
constexpr Duration measuringTime = std::chrono::seconds(60);

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
        TRY(checkHarness(language));
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
    PackageTools tools;
    HarnessFiles harness{};
    std::shared_ptr<TimeLimits> timeLimits;
    std::unique_ptr<run::Runner> second{}; ///< for validators that talk to a running program
    Language answers{}; ///< in the place of a language where answers are handed in

    Parts(const load::LanguageRegistry &ourLanguages, run::Runner &ourRunner,
          const std::shared_ptr<CompileCache> &ourCache, std::shared_ptr<TimeLimits> limits)
        : languages(ourLanguages),
          runner(ourRunner),
          cache(ourCache),
          compiler(ourRunner, ourCache),
          tools(ourLanguages, ourRunner, compiler),
          timeLimits(std::move(limits))
    {
        answers.id = answers.name = load::answersLanguage;
    }

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

    Result<run::Runner *> secondRunner()
    {
        if (!second)
            second = runner.another();
        if (!second)
            return fail(ErrorCode::Internal, "two programs cannot be run at the same time here");
        return second.get();
    }

    /// What the submission is judged by: the package's limits, or those that are found by running
    /// its reference submissions.
    Result<Limits> limits(const Assignment &assignment, const Language &language,
                          std::stop_token stop)
    {
        Limits limits = limitsFor(assignment, language);
        const auto own = assignment.languageLimits.find(language.id);
        const bool chosen = own != assignment.languageLimits.end() && own->second.cpuTime;
        if (chosen || assignment.explicitTimeLimit || assignment.submitAnswer ||
            assignment.kind != AssignmentKind::Stdio ||
            std::ranges::none_of(assignment.references, [](const ReferenceSubmission &reference) {
                return boundsBelow(reference);
            }))
            return limits;
        const auto measure = [&]() -> Result<Duration> {
            const auto bounds = TRY(measureReferences(assignment, stop));
            return bounds ? timeLimitFrom(assignment.timeLimitRule, bounds->slowestInTime)
                          : limits.cpuTime;
        };
        limits.cpuTime = TRY(timeLimits->limitFor(assignment.contentHash, measure, stop));
        limits.wallTime = wallTimeFor(limits.cpuTime);
        return limits;
    }

    /// Runs every reference submission that must be in time; nothing if none can be run here.
    Result<std::optional<TimeBounds>> measureReferences(const Assignment &assignment,
                                                        std::stop_token stop)
    {
        std::optional<TimeBounds> bounds;
        for (const auto &reference : assignment.references) {
            const auto submission =
                load::intakeReference(reference, assignment.packageLimits.code, languages);
            // What a program does after an interactive validator has rejected it says nothing.
            const bool unreliable =
                assignment.interactive && !std::ranges::contains(reference.expected, Verdict::AC);
            if (!boundsBelow(reference) || !submission || unreliable)
                continue;
            const Language &language = *TRY(this->language(*submission));
            if (!cache->toolchain(language))
                continue;
            Limits generous = limitsFor(assignment, language);
            generous.cpuTime = measuringTime;
            generous.wallTime = wallTimeFor(measuringTime);
            const auto compilation = TRY(compileSubmission(
                assignment, *submission, language, compiler, languages, WrittenBy::Author, stop));
            const auto *program = std::get_if<Executable>(&compilation);
            if (program == nullptr)
                continue;
            auto judging = TRY(setup(assignment, *submission, language, *program, generous, stop));
            TestJudge tests(runner, std::move(judging));
            std::vector<TestResult> results;
            for (const TestCase &test : assignment.tests)
                if (!test.staticValidation && !isCustom(test) && boundsBelow(reference, test.name))
                    results.push_back(TRY(tests.judge(test, stop)));
            if (!bounds)
                bounds.emplace();
            addRuns(*bounds, reference, results);
        }
        return bounds;
    }

    /// References are kept.
    Result<JudgingSetup> setup(const Assignment &assignment, const Submission &submission,
                               const Language &language, const Executable &program,
                               const Limits &limits, std::stop_token stop)
    {
        const auto *checker = TRY(tools.checker(assignment, stop));
        JudgingSetup made{assignment, submission, language, program, limits, checker};
        made.secondRunner = [this] { return secondRunner(); };
        made.staticValidator = TRY(tools.staticValidator(assignment, stop));
        if (hasHarness(assignment.kind))
            made.harness = TRY(harness.binds(language, compiler, stop));
        return made;
    }

    Result<Judgement> judge(const Assignment &assignment, const Submission &submission,
                            const Language &language, const Limits &limits,
                            const JudgeOptions &options, const EventSink &sink,
                            std::stop_token stop);

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
        const RunFacts facts{run.report, limits, language, run.errorStart};
        result.verdict = decideVerdict(facts, CheckReport::accept());
        result.reason = decideReason(facts);
        return result;
    }

    /// An SQL file on a database that `setup` makes: judged as a test without expectations.
    Result<TestResult> runSql(const Language &language, const Executable &program,
                              const std::filesystem::path &setup, const Limits &limits,
                              std::stop_token stop)
    {
        Assignment assignment;
        assignment.kind = AssignmentKind::Sql;
        const Submission submission;
        TestCase test;
        test.name = "input";
        test.input = setup;
        JudgingSetup judging{assignment, submission, language, program, limits, nullptr};
        judging.harness = TRY(harness.binds(language, compiler, stop));
        TestJudge judge(runner, std::move(judging));
        return judge.runOnly(test, stop);
    }
};

Judge::Judge(const load::LanguageRegistry &languages, run::Runner &runner,
             std::shared_ptr<CompileCache> cache, std::shared_ptr<TimeLimits> timeLimits)
{
    if (!cache)
        cache = std::make_shared<CompileCache>();
    if (!timeLimits)
        timeLimits = std::make_shared<TimeLimits>();
    m_parts = std::make_unique<Parts>(languages, runner, cache, std::move(timeLimits));
}

Judge::~Judge() = default;

Result<Judgement> Judge::judge(const Assignment &assignment, const Submission &submission,
                               const JudgeOptions &options, const EventSink &sink,
                               std::stop_token stop)
{
    const Language &language =
        assignment.submitAnswer ? m_parts->answers : *TRY(m_parts->language(submission));
    if (!assignment.submitAnswer)
        TRY(checkLanguage(assignment, language));
    const Limits limits = TRY(m_parts->limits(assignment, language, stop));
    return m_parts->judge(assignment, submission, language, limits, options, sink, stop);
}

Result<Judgement> Judge::Parts::judge(const Assignment &assignment, const Submission &submission,
                                      const Language &language, const Limits &limits,
                                      const JudgeOptions &options, const EventSink &sink,
                                      std::stop_token stop)
{
    const auto *grader = TRY(tools.grader(assignment, stop));
    TestWalk walk(assignment, options,
                  [&](const TestGroup &group, std::span<const TestOutcome> members) {
                      return grader->grade(runner, group, members, stop);
                  });
    const int total = walk.selectedCount();
    if (total == 0)
        return fail(ErrorCode::InvalidArgument,
                    options.testPattern.empty()
                        ? std::string(options.samplesOnly ? "the assignment has no sample tests"
                                                          : "the assignment has no tests")
                        : "no test matches the pattern '" + options.testPattern + "'");

    Judgement judgement;
    judgement.submissionId = submission.id;
    judgement.timeLimit = limits.cpuTime;
    judgement.packageHash = assignment.contentHash;
    judgement.toolchain = assignment.submitAnswer ? language.id : TRY(cache->toolchain(language));

    sink(CompileStarted{submission.id});
    const auto compilation = TRY(
        assignment.submitAnswer
            ? answersOf(submission)
            : compileSubmission(assignment, submission, language, compiler, languages,
                                options.byAuthor ? WrittenBy::Author : WrittenBy::Student, stop));
    judgement.compile = resultOf(compilation);
    sink(CompileFinished{submission.id, judgement.compile});

    if (const auto *program = std::get_if<Executable>(&compilation)) {
        auto judging = TRY(setup(assignment, submission, language, *program, limits, stop));
        if (options.exam)
            judging.profile = run::SandboxProfile::Exam;
        TestJudge tests(runner, std::move(judging));
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
    judgement.formatVerdict = judgement.compile.ok ? outcome.formatVerdict : Verdict::CE;
    judgement.score = outcome.score;
    judgement.maxScore = outcome.maxScore;
    judgement.results = walk.results();
    judgement.groups = walk.groupResults();
    summarise(judgement);
    return judgement;
}

Result<CompileResult> Judge::compile(const Assignment &assignment, const Submission &submission,
                                     std::stop_token stop)
{
    const Language &language = *TRY(m_parts->language(submission));
    TRY(checkLanguage(assignment, language));
    TRY(m_parts->cache->toolchain(language)); // a missing compiler is told as such
    return resultOf(TRY(compileSubmission(assignment, submission, language, m_parts->compiler,
                                          m_parts->languages, WrittenBy::Student, stop)));
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

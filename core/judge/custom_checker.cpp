#include "judge/custom_checker.h"

#include "base/bytes.h"
#include "judge/excerpt.h"
#include "judge/feedback.h"

#include <algorithm>
#include <filesystem>
#include <format>
#include <system_error>

namespace assay::judge {

namespace {

using std::filesystem::path;

constexpr std::size_t fileLimit = 200;
constexpr const char *inputInBox = "/data/input";
constexpr const char *answerInBox = "/data/answer";
constexpr const char *feedbackInBox = "/data/feedback";

/// The files of a validator: one file, or all below a folder.
Result<std::vector<SourceFile>> readSources(const path &program)
{
    std::vector<SourceFile> sources;
    const auto add = [&](const path &file, const std::string &name) -> Result<> {
        if (sources.size() >= fileLimit)
            return fail(ErrorCode::TooLarge,
                        "the output validator " + program.string() + " has more than 200 files");
        sources.push_back({name, TRY(readFile(file, ByteCount::mib(16)))});
        return {};
    };
    std::error_code problem;
    if (!std::filesystem::is_directory(program, problem)) {
        TRY(add(program, program.filename().string()));
        return sources;
    }
    for (std::filesystem::recursive_directory_iterator entry(program, problem), end;
         !problem && entry != end; entry.increment(problem))
        if (entry->is_regular_file(problem))
            TRY(add(entry->path(), entry->path().lexically_relative(program).string()));
    if (problem)
        return std::unexpected(Error{ErrorCode::Io,
                                     "cannot read the output validator " + program.string(),
                                     problem.value()});
    std::ranges::sort(sources, {}, &SourceFile::name);
    return sources;
}

/// The language of a validator and the file to start with.
struct Kind {
    const Language *language = nullptr;
    std::string entry;
};

Kind recognise(const std::vector<SourceFile> &sources, const load::LanguageRegistry &languages)
{
    Kind kind;
    for (const auto &file : sources) {
        const Language *language = languages.forFile(file.name);
        if (language == nullptr || language->id == "sql")
            continue;
        const bool first = kind.language == nullptr;
        const path name(file.name);
        const bool starts = name.filename() == "__main__.py" || name.stem() == "main" ||
                            file.bytes.contains("public static void main") ||
                            file.bytes.contains("__name__");
        if (first || (language == kind.language && starts)) {
            kind.language = language;
            kind.entry = file.name;
        }
    }
    return kind;
}

/// A folder with its own `build` or `run`: copied with its modes, built in the sandbox.
Result<Executable> buildByScript(const PackageProgram &program, const PackageLimits &limits,
                                 run::Runner &runner, std::stop_token stop)
{
    const auto folder = std::make_shared<run::WorkDir>(TRY(run::WorkDir::create()));
    std::error_code problem;
    std::filesystem::copy(program.path, folder->path(),
                          std::filesystem::copy_options::recursive |
                              std::filesystem::copy_options::overwrite_existing,
                          problem);
    if (problem)
        return std::unexpected(
            Error{ErrorCode::Io, "cannot copy the validator " + program.name, problem.value()});
    if (std::filesystem::exists(folder->path() / "build")) {
        const auto files = TRY(run::WorkDir::create());
        run::RunRequest request;
        request.command = {std::string(boxFolder) + "/build"};
        request.profile = run::SandboxProfile::Compiler;
        request.limits = {.cpuTime = limits.compilationTime,
                          .wallTime = limits.compilationTime,
                          .memory = limits.compilationMemory,
                          .processes = 256};
        request.addressSpaceLimit = false;
        request.binds = {{folder->path(), boxFolder, true}};
        request.standardOutput = files.path() / "output";
        request.standardError = files.path() / "error";
        const auto report = TRY(runner.run(request, stop));
        if (report.exitCode != 0) {
            const auto log = TRY(readFilePrefix(request.standardError, ByteCount::kib(4)));
            return fail(ErrorCode::CheckerFailed, "the build script of " + program.name +
                                                      " failed: " + excerpt(log.bytes, 1000));
        }
    }
    if (!std::filesystem::is_regular_file(std::filesystem::symlink_status(folder->path() / "run")))
        return fail(ErrorCode::CheckerFailed,
                    "the output validator " + program.name + " has no program `run`");
    return Executable{
        {.ok = true, .languageId = {}, .log = {}, .diagnostics = {}}, folder, "run", {}};
}

} // namespace

CustomChecker::CustomChecker(run::Runner &runner, bool scoring)
    : m_runner(&runner),
      m_scoring(scoring)
{
}

Result<CustomChecker> CustomChecker::prepare(const Assignment &assignment,
                                             const load::LanguageRegistry &languages,
                                             run::Runner &runner, Compiler &compiler,
                                             std::stop_token stop)
{
    CustomChecker checker(runner, assignment.scoring);
    if (assignment.checker.validators.empty())
        return fail(ErrorCode::PackageInvalid,
                    "the package asks for its own output validator but has none");
    for (const PackageProgram &program : assignment.checker.validators)
        checker.m_validators.push_back(
            TRY(prepareOne(program, assignment.packageLimits, languages, runner, compiler, stop)));
    return checker;
}

Result<CustomChecker::Validator> CustomChecker::prepareOne(const PackageProgram &program,
                                                           const PackageLimits &limits,
                                                           const load::LanguageRegistry &languages,
                                                           run::Runner &runner, Compiler &compiler,
                                                           std::stop_token stop)
{
    Validator validator;
    validator.name = program.name;
    validator.limits = {.cpuTime = limits.validationTime,
                        .wallTime = 2 * limits.validationTime,
                        .memory = limits.validationMemory,
                        .output = limits.validationOutput,
                        .processes = 64};
    if (std::filesystem::exists(program.path / "run") ||
        std::filesystem::exists(program.path / "build")) {
        validator.program = TRY(buildByScript(program, limits, runner, stop));
        validator.command = {std::string(boxFolder) + "/run"};
        validator.addressSpaceLimit = false;
        return validator;
    }

    auto sources = TRY(readSources(program.path));
    const Kind kind = recognise(sources, languages);
    if (kind.language == nullptr)
        return fail(ErrorCode::CheckerFailed,
                    "the output validator " + program.name +
                        " is in no language we know: use C, C++, Java or Python, or add a "
                        "program `run`");
    const Language &language = *kind.language;
    auto compilation =
        TRY(compiler.compile(language, std::move(sources), kind.entry, limits, stop));
    if (const auto *failure = std::get_if<CompileFailure>(&compilation))
        return fail(ErrorCode::CheckerFailed,
                    "the output validator " + program.name +
                        " does not compile: " + excerpt(failure->result.log, 1000));
    validator.program = std::get<Executable>(std::move(compilation));
    validator.command = validator.program.command(language, validator.limits.memory);
    validator.environment = language.environment;
    validator.addressSpaceLimit = language.addressSpaceLimit;
    validator.limits.memory = validator.limits.memory + language.memoryOverhead;
    validator.limits.processes = language.processes;
    return validator;
}

Result<CheckReport> CustomChecker::check(const TestCase &test, const path &output,
                                         std::stop_token stop) const
{
    CheckReport result = CheckReport::accept();
    for (const Validator &validator : m_validators) {
        auto report = TRY(runOne(validator, test, output, stop));
        if (!report.accepted)
            return report;
        if (result.message.empty())
            result.message = std::move(report.message);
        if (!result.points && !result.ratio) {
            result.points = report.points;
            result.ratio = report.ratio;
        }
    }
    return result;
}

Result<CheckReport> CustomChecker::runOne(const Validator &validator, const TestCase &test,
                                          const path &output, std::stop_token stop) const
{
    const auto files = TRY(run::WorkDir::create());
    const path feedback = files.path() / "feedback";
    std::error_code problem;
    if (!std::filesystem::create_directory(feedback, problem))
        return std::unexpected(
            Error{ErrorCode::Io, "cannot make a feedback folder", problem.value()});

    run::RunRequest request;
    request.command = validator.command;
    for (const char *argument : {inputInBox, answerInBox, "/data/feedback/"})
        request.command.emplace_back(argument);
    request.command.insert(request.command.end(), test.validatorArguments.begin(),
                           test.validatorArguments.end());
    request.environment = validator.environment;
    request.profile = run::SandboxProfile::Checker;
    request.limits = validator.limits;
    request.addressSpaceLimit = validator.addressSpaceLimit;
    request.binds = TRY(validator.program.binds());
    // The package may reach its data through links; the sandbox binds the files themselves.
    request.binds.push_back({std::filesystem::canonical(test.input, problem), inputInBox, false});
    request.binds.push_back({std::filesystem::canonical(test.answer, problem), answerInBox, false});
    if (problem)
        return std::unexpected(
            Error{ErrorCode::Io, "cannot find the data of test " + test.name, problem.value()});
    request.binds.push_back({feedback, feedbackInBox, true});
    request.standardInput = output;
    request.standardOutput = files.path() / "output";
    request.standardError = files.path() / "error";
    const auto report = TRY(m_runner->run(request, stop));

    if (report.exitCode != 42 && report.exitCode != 43) {
        const auto words = TRY(readFilePrefix(request.standardError, ByteCount::kib(4)));
        const std::string how =
            report.exitCode ? std::format("exit code {}", *report.exitCode)
            : report.reason != EndReason::None
                ? std::format("a kill for its {} limit", endReasonName(report.reason))
                : std::format("signal {}", report.signal.value_or(0));
        const std::string why = readFeedback(feedback, "judgeerror.txt").value_or("");
        return fail(ErrorCode::CheckerFailed,
                    std::format("the output validator {} ended with {} on test {}; it must end "
                                "with exit code 42 or 43{}{}",
                                validator.name, how, test.name,
                                words.bytes.empty() && why.empty() ? "" : ": ",
                                excerpt(why.empty() ? words.bytes : why, 1000)));
    }
    CheckReport result;
    result.accepted = report.exitCode == 42;
    TRY(addFeedback(result, feedback, m_scoring));
    return result;
}

} // namespace assay::judge

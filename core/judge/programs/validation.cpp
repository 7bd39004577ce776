#include "judge/programs/validation.h"

#include "base/atomic_file.h"
#include "base/bytes.h"
#include "judge/check/excerpt.h"
#include "judge/programs/feedback.h"

#include <format>
#include <system_error>

namespace assay::judge {

namespace {

using std::filesystem::path;

constexpr const char *inputInBox = "/data/input";
constexpr const char *answerInBox = "/data/answer";
constexpr const char *feedbackInBox = "/data/feedback";
constexpr const char *nextPass = "nextpass.in";

/// All that lies in a folder, without following links.
ByteCount sizeOf(const path &folder)
{
    std::error_code problem;
    ByteCount sum;
    for (std::filesystem::recursive_directory_iterator entry(folder, problem), end;
         !problem && entry != end; entry.increment(problem)) {
        const auto status = entry->symlink_status(problem);
        if (std::filesystem::is_regular_file(status) && entry->path() != folder / nextPass)
            sum = sum + ByteCount(entry->file_size(problem));
    }
    return sum;
}

} // namespace

Result<bool> acceptedBy(const PackageTool &tool, const std::string &where,
                        const run::RunReport &report, const path &errorOutput, const path &feedback)
{
    if (report.reason == EndReason::None && (report.exitCode == 42 || report.exitCode == 43))
        return report.exitCode == 42;
    const auto words = TRY(readFilePrefix(errorOutput, ByteCount::kib(4)));
    const std::string why = readFeedback(feedback, "judgeerror.txt").value_or("");
    return fail(ErrorCode::CheckerFailed,
                std::format("{} ended with {} {}; it must end with exit code 42 or 43{}{}",
                            tool.title(), describeEnd(report), where,
                            words.bytes.empty() && why.empty() ? "" : ": ",
                            excerpt(why.empty() ? words.bytes : why, 1000)));
}

Validation::Validation(const CustomChecker &checker, const TestCase &test, run::WorkDir files)
    : m_checker(&checker),
      m_test(&test),
      m_files(std::move(files))
{
}

Result<Validation> Validation::begin(const CustomChecker &checker, const TestCase &test)
{
    Validation validation(checker, test, TRY(run::WorkDir::create()));
    for (std::size_t i = 0; i < checker.validators().size(); ++i) {
        std::error_code problem;
        if (!std::filesystem::create_directory(validation.feedback(i), problem))
            return std::unexpected(
                Error{ErrorCode::Io, "cannot make a feedback folder", problem.value()});
    }
    return validation;
}

path Validation::feedback(std::size_t validator) const
{
    return m_files.path() / std::format("feedback{}", validator);
}

path Validation::file(const char *name, std::size_t validator) const
{
    return m_files.path() / std::format("{}{}", name, validator);
}

Result<run::RunRequest> Validation::start(std::size_t validator, const path &input)
{
    auto request = TRY(m_checker->validators()[validator].request());
    for (const char *argument : {inputInBox, answerInBox})
        request.command.emplace_back(argument);
    request.command.push_back(std::string(feedbackInBox) + "/");
    request.command.insert(request.command.end(), m_test->validatorArguments.begin(),
                           m_test->validatorArguments.end());
    // The package may reach its data through links; the sandbox binds the files themselves.
    std::error_code problem;
    request.binds.push_back({std::filesystem::canonical(input, problem), inputInBox, false});
    // A device cannot be bound; no answer is an empty file.
    auto answer = m_test->answer;
    if (answer == "/dev/null") {
        answer = file("answer", validator);
        TRY(writeFileAtomically(answer, ""));
    }
    if (!problem)
        request.binds.push_back({std::filesystem::canonical(answer, problem), answerInBox, false});
    if (problem)
        return std::unexpected(
            Error{ErrorCode::Io, "cannot find the data of test " + m_test->name, problem.value()});
    request.binds.push_back({feedback(validator), feedbackInBox, true});
    request.standardOutput = file("output", validator);
    request.standardError = file("error", validator);
    return request;
}

Result<CheckReport> Validation::read(std::size_t validator, const run::RunReport &report)
{
    const PackageTool &tool = m_checker->validators()[validator];
    CheckReport result;
    result.accepted = TRY(acceptedBy(tool, "on test " + m_test->name, report,
                                     file("error", validator), feedback(validator)));
    if (sizeOf(feedback(validator)) > m_checker->feedbackLimit())
        return fail(ErrorCode::CheckerFailed,
                    std::format("{} wrote more than {} MiB into its feedback folder on test {}",
                                tool.title(), m_checker->feedbackLimit().toMib(), m_test->name));
    TRY(addFeedback(result, feedback(validator), m_checker->scoring()));
    return result;
}

Result<CheckReport> Validation::check(run::Runner &runner, const path &input, const path &output,
                                      std::stop_token stop)
{
    CheckReport result = CheckReport::accept();
    for (std::size_t i = 0; i < m_checker->validators().size(); ++i) {
        auto request = TRY(start(i, input));
        request.standardInput = output;
        const auto run = TRY(runner.run(request, stop));
        auto report = TRY(read(i, run));
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

Result<run::RunRequest> Validation::interactor(const path &input)
{
    return start(0, input);
}

Result<CheckReport> Validation::interactorsReport(const run::RunReport &report)
{
    return read(0, report);
}

Result<std::optional<path>> Validation::takeNextPass(const CheckReport &report)
{
    std::optional<path> next;
    for (std::size_t i = 0; i < m_checker->validators().size(); ++i) {
        const path offered = feedback(i) / nextPass;
        std::error_code problem;
        const auto status = std::filesystem::symlink_status(offered, problem);
        if (!std::filesystem::exists(status))
            continue;
        if (!std::filesystem::is_regular_file(status))
            return fail(ErrorCode::CheckerFailed,
                        std::format("{} made a {} that is no ordinary file on test {}",
                                    m_checker->validators()[i].title(), nextPass, m_test->name));
        if (!report.accepted)
            return fail(ErrorCode::CheckerFailed,
                        std::format("{} asked for another pass of test {} although it rejected "
                                    "this one",
                                    m_checker->validators()[i].title(), m_test->name));
        next = m_files.path() / std::format("pass{}", ++m_pass);
        std::filesystem::rename(offered, *next, problem);
        if (problem)
            return std::unexpected(
                Error{ErrorCode::Io, "cannot take the input of a pass", problem.value()});
    }
    return next;
}

} // namespace assay::judge

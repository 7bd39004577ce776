#include "judge/programs/static_validation.h"

#include "judge/programs/feedback.h"
#include "judge/programs/validation.h"

#include <system_error>

namespace assay::judge {

namespace {

constexpr const char *sourcesInBox = "/submission";
constexpr const char *feedbackInBox = "/data/feedback";

/// The package format's name of a language, where ours is another.
std::string formatName(const std::string &languageId)
{
    return languageId == "python" ? "python3" : languageId;
}

} // namespace

StaticValidator::StaticValidator(PackageTool tool, bool scoring)
    : m_tool(std::move(tool)),
      m_scoring(scoring)
{
}

Result<StaticValidator> StaticValidator::prepare(const Assignment &assignment,
                                                 const ToolBench &bench, std::stop_token stop)
{
    if (assignment.staticValidators.size() != 1)
        return fail(ErrorCode::PackageInvalid,
                    "the package asks for static validation; it needs one program in "
                    "static_validator/ and has " +
                        std::to_string(assignment.staticValidators.size()));
    return StaticValidator(TRY(PackageTool::prepare(assignment.staticValidators.front(),
                                                    "static validator", bench, stop)),
                           assignment.scoring);
}

Result<CheckReport> StaticValidator::check(run::Runner &runner, const TestCase &test,
                                           const Submission &submission,
                                           const std::string &javaClass, std::stop_token stop) const
{
    const auto sources = TRY(run::WorkDir::create());
    for (const SourceFile &file : submission.files)
        TRY(sources.write(file.name, file.bytes));
    const auto files = TRY(run::WorkDir::create());
    const auto feedback = files.path() / "feedback";
    std::error_code problem;
    if (!std::filesystem::create_directory(feedback, problem))
        return std::unexpected(
            Error{ErrorCode::Io, "cannot make a feedback folder", problem.value()});

    auto request = TRY(m_tool.requestIn(sourcesInBox));
    request.command.push_back(formatName(submission.languageId));
    request.command.push_back(javaClass.empty() ? submission.entry : javaClass);
    request.command.push_back(std::string(feedbackInBox) + "/");
    request.command.insert(request.command.end(), test.validatorArguments.begin(),
                           test.validatorArguments.end());
    request.binds.push_back({sources.path(), sourcesInBox, false});
    request.binds.push_back({feedback, feedbackInBox, true});
    request.standardOutput = files.path() / "output";
    request.standardError = files.path() / "error";
    const auto report = TRY(runner.run(request, stop));

    CheckReport result;
    result.accepted =
        TRY(acceptedBy(m_tool, "on " + test.name, report, request.standardError, feedback));
    TRY(addFeedback(result, feedback, m_scoring));
    return result;
}

} // namespace assay::judge

#include "judge/programs/grader.h"

#include "base/bytes.h"
#include "judge/check/excerpt.h"
#include "judge/check/number_text.h"
#include "run/work_dir.h"

#include <format>
#include <sstream>

namespace assay::judge {

namespace {

constexpr ByteCount answerLimit = ByteCount::kib(4);

/// The four verdicts a grader knows.
std::string_view graderCode(Verdict verdict)
{
    switch (verdict) {
    case Verdict::AC:
    case Verdict::WA:
    case Verdict::TLE: return verdictCode(verdict);
    case Verdict::OLE: return verdictCode(Verdict::WA);
    default: return verdictCode(Verdict::RTE);
    }
}

} // namespace

CustomGrader::CustomGrader(PackageTool tool)
    : m_tool(std::move(tool))
{
}

Result<CustomGrader> CustomGrader::prepare(const Assignment &assignment, const ToolBench &bench,
                                           std::stop_token stop)
{
    if (assignment.graders.size() != 1)
        return fail(ErrorCode::PackageInvalid,
                    std::format("the package asks for its own grader and has {}; it must have one",
                                assignment.graders.size()));
    return CustomGrader(
        TRY(PackageTool::prepare(assignment.graders.front(), "grader", bench, stop)));
}

Result<TestOutcome> CustomGrader::grade(run::Runner &runner, const TestGroup &group,
                                        std::span<const TestOutcome> members,
                                        std::stop_token stop) const
{
    std::string lines;
    for (const TestOutcome &member : members)
        lines += std::format("{} {}\n", graderCode(member.verdict), member.score);
    const auto files = TRY(run::WorkDir::create());
    TRY(files.write("results", lines));
    auto request = TRY(m_tool.request());
    request.command.insert(request.command.end(), group.graderFlags.begin(),
                           group.graderFlags.end());
    request.standardInput = files.path() / "results";
    request.standardOutput = files.path() / "output";
    request.standardError = files.path() / "error";
    const auto report = TRY(runner.run(request, stop));
    const std::string name = group.name.empty() ? "data" : "data/" + group.name;
    if (report.reason != EndReason::None || report.exitCode != 0) {
        const auto words = TRY(readFilePrefix(request.standardError, answerLimit));
        return fail(ErrorCode::CheckerFailed,
                    std::format("{} ended with {} on {}; it must end with exit code 0{}{}",
                                m_tool.title(), describeEnd(report), name,
                                words.bytes.empty() ? "" : ": ", excerpt(words.bytes, 1000)));
    }
    const auto said = TRY(readFilePrefix(request.standardOutput, answerLimit)).bytes;
    std::istringstream words(said);
    std::string verdictWord;
    std::string scoreWord;
    std::string excess;
    words >> verdictWord >> scoreWord >> excess;
    const auto verdict = verdictFromCode(verdictWord);
    const auto score = parseDecimal(scoreWord);
    if (!verdict || *verdict == Verdict::SK || !score || !excess.empty())
        return fail(ErrorCode::CheckerFailed,
                    std::format("{} said \"{}\" on {}; it must say a verdict and a score",
                                m_tool.title(), excerpt(said, 200), name));
    return TestOutcome{*verdict, *score};
}

} // namespace assay::judge

#include "judge/programs/data_check.h"

#include "base/bytes.h"
#include "judge/check/default_checker.h"
#include "judge/check/excerpt.h"
#include "judge/program_run.h"
#include "judge/programs/validation.h"

#include <algorithm>
#include <format>

namespace assay::judge {

namespace {

std::filesystem::path dataFile(const TestCase &test, const char *extension)
{
    return std::filesystem::path("data") / (test.name + extension);
}

/// Is the error about the package and not about us?
bool concernsPackage(const Error &error)
{
    return error.code == ErrorCode::CheckerFailed || error.code == ErrorCode::PackageInvalid ||
           error.code == ErrorCode::LanguageUnavailable;
}

class DataCheck {
public:
    DataCheck(const Assignment &assignment, const ToolBench &bench, std::stop_token stop)
        : m_assignment(assignment),
          m_bench(bench),
          m_stop(std::move(stop))
    {
    }

    Result<Issues> run()
    {
        TRY(prepare());
        for (const TestCase &test : m_assignment.tests)
            if (!test.staticValidation)
                TRY(checkInput(test));
        for (const ValidatorCase &one : m_assignment.validatorCases) {
            if (one.kind == ValidatorCase::Kind::InvalidInput) {
                TRY(checkInvalidInput(one.test));
                continue;
            }
            TRY(checkInput(one.test));
            TRY(checkOutput(one));
        }
        return std::move(m_issues);
    }

private:
    void report(std::filesystem::path file, std::string found, std::string expected)
    {
        m_issues.push_back(
            {Severity::Error, std::move(file), 0, std::move(found), std::move(expected)});
    }

    /// A tool or a check that failed for the package's sake is an issue, and nothing more is done
    /// with it.
    template <typename T>
    Result<std::optional<T>> orIssue(const std::filesystem::path &file, Result<T> result)
    {
        if (result)
            return std::optional<T>(*std::move(result));
        if (!concernsPackage(result.error()))
            return std::unexpected(std::move(result).error());
        report(file, result.error().detail, "a validator that works");
        return std::optional<T>();
    }

    Result<> prepare()
    {
        for (const PackageProgram &program : m_assignment.inputValidators) {
            auto tool = PackageTool::prepare(program, "input validator", m_bench, m_stop);
            if (auto ready = TRY(orIssue(program.name, std::move(tool))))
                m_validators.push_back(*std::move(ready));
        }
        const bool needed = std::ranges::any_of(m_assignment.validatorCases, [](const auto &one) {
            return one.kind != ValidatorCase::Kind::InvalidInput;
        });
        if (m_assignment.checker.kind == CheckerSpec::Kind::Custom && needed)
            m_checker = TRY(
                orIssue("output_validator", CustomChecker::prepare(m_assignment, m_bench, m_stop)));
        return {};
    }

    const std::vector<std::string> &argumentsFor(const PackageTool &tool,
                                                 const TestCase &test) const
    {
        if (test.namedInputValidatorArguments.empty())
            return test.inputValidatorArguments;
        static const std::vector<std::string> none;
        const auto found = test.namedInputValidatorArguments.find(
            std::filesystem::path(tool.name()).stem().string());
        return found == test.namedInputValidatorArguments.end() ? none : found->second;
    }

    struct Opinion {
        bool accepted = false;
        std::string words;
    };

    Result<Opinion> ask(const PackageTool &tool, const TestCase &test)
    {
        auto request = TRY(tool.request());
        const auto &flags = argumentsFor(tool, test);
        request.command.insert(request.command.end(), flags.begin(), flags.end());
        request.command.insert(request.command.end(), test.arguments.begin(), test.arguments.end());
        if (!test.files.empty()) {
            const auto files = TRY(bindsOfFiles(test.files));
            request.binds.insert(request.binds.end(), files.begin(), files.end());
        }
        const auto folder = TRY(run::WorkDir::create());
        request.standardInput = test.input;
        request.standardOutput = folder.path() / "output";
        request.standardError = folder.path() / "error";
        const auto report = TRY(m_bench.runner.run(request, m_stop));
        Opinion opinion{report.reason == EndReason::None && report.exitCode == 42, {}};
        if (!opinion.accepted) {
            auto words = TRY(readFilePrefix(request.standardError, ByteCount::kib(4))).bytes;
            if (words.empty())
                words = TRY(readFilePrefix(request.standardOutput, ByteCount::kib(4))).bytes;
            opinion.words = std::format("{} ended with {}{}{}", tool.title(), describeEnd(report),
                                        words.empty() ? "" : ": ", excerpt(words, 300));
        }
        return opinion;
    }

    Result<> checkInput(const TestCase &test)
    {
        for (const PackageTool &tool : m_validators)
            if (const auto opinion = TRY(ask(tool, test)); !opinion.accepted)
                report(dataFile(test, ".in"), opinion.words,
                       "exit code 42 of every input validator");
        return {};
    }

    Result<> checkInvalidInput(const TestCase &test)
    {
        for (const PackageTool &tool : m_validators)
            if (!TRY(ask(tool, test)).accepted)
                return {};
        if (!m_validators.empty())
            report(dataFile(test, ".in"), "every input validator accepts it",
                   "an input validator that refuses it");
        return {};
    }

    Result<CheckReport> judgeOutput(const TestCase &test)
    {
        if (m_checker) {
            auto validation = TRY(Validation::begin(*m_checker, test));
            return validation.check(m_bench.runner, test.input, test.providedOutput, m_stop);
        }
        const auto flags = TRY(DefaultCheckerFlags::parse(test.validatorArguments));
        return checkDefault(test.providedOutput, test.answer, flags);
    }

    Result<> checkOutput(const ValidatorCase &one)
    {
        if (m_assignment.checker.kind == CheckerSpec::Kind::Custom && !m_checker)
            return {};
        const auto file = dataFile(one.test, ".out");
        const auto verdict = TRY(orIssue(file, judgeOutput(one.test)));
        if (!verdict)
            return {};
        if (one.kind == ValidatorCase::Kind::ValidOutput && !verdict->accepted)
            report(file, "the output validator rejects it: " + excerpt(verdict->message, 300),
                   "that it is accepted");
        if (one.kind == ValidatorCase::Kind::InvalidOutput && verdict->accepted)
            report(file, "the output validator accepts it", "that it is rejected");
        return {};
    }

    const Assignment &m_assignment;
    const ToolBench &m_bench;
    std::stop_token m_stop;
    std::vector<PackageTool> m_validators;
    std::optional<CustomChecker> m_checker;
    Issues m_issues;
};

} // namespace

Result<Issues> checkData(const Assignment &assignment, const ToolBench &bench, std::stop_token stop)
{
    return DataCheck(assignment, bench, std::move(stop)).run();
}

} // namespace assay::judge

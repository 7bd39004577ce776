#pragma once

#include "judge/compile/compiler.h"
#include "judge/compile/executable.h"
#include "load/language_registry.h"
#include "model/assignment.h"
#include "run/runner.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace assay::judge {

/// What it takes to make a package's programs ready. References outlive the tools' making only.
struct ToolBench {
    const load::LanguageRegistry &languages;
    run::Runner &runner;
    Compiler &compiler;
    const PackageLimits &limits;
};

/// A program of the package (output validator, input validator, grader), ready to run.
class PackageTool {
public:
    /// Builds the program inside the sandbox: C, C++, Java, Python or another language we know, or
    /// a folder with `build` and/or `run` (FORMATS.md §1). One that does not build is CheckerFailed
    /// with the end of its log: our trouble (or the author's), never the student's. `role` is for
    /// people: "output validator".
    static Result<PackageTool> prepare(const PackageProgram &program, std::string_view role,
                                       const ToolBench &bench, std::stop_token stop);

    /// "the output validator output_validators/check"
    const std::string &title() const { return m_title; }
    /// "output_validators/check"
    const std::string &name() const { return m_name; }

    /// A run of the tool in its own folder, without arguments, data and files for its output.
    Result<run::RunRequest> request() const;

    /// The same with `directory` of the box as the working directory.
    Result<run::RunRequest> requestIn(const std::string &directory) const;

private:
    std::string m_title;
    std::string m_name;
    Executable m_program;
    std::vector<std::string> m_command;
    std::vector<std::string> m_environment;
    bool m_addressSpaceLimit = true;
    Limits m_limits;
};

/// How a tool's run ended, for a sentence: "exit code 3", "signal 11".
std::string describeEnd(const run::RunReport &report);

} // namespace assay::judge

#pragma once

#include <optional>
#include <string>
#include <vector>

namespace assay::load {

/// How a CodeRunner question type runs an answer.
struct CodeRunnerType {
    enum class Run {
        Program,  ///< the answer alone; tests differ in standard input
        Script,   ///< the test's code is run behind the answer (Python)
        Function, ///< the answer is linked with a main function that holds the tests' code (C, C++)
        Class,    ///< the answer's classes are used by the tests' code (Java)
        Method,   ///< the answer is a method beside the tests' code (Java)
    };
    std::string language; ///< our id; empty: the student chooses
    Run run = Run::Program;
    bool echoesInput = false; ///< what the program reads appears in the output
};

/// Nothing for a question type that cannot be carried over.
std::optional<CodeRunnerType> codeRunnerType(const std::string &name);

/// What the type's template writes in front of an answer, so that answers need not: includes of C
/// and C++, the class around a Java method. Here answers are files of their own and need it at
/// their start. Empty for others.
std::string codeRunnerPrelude(const CodeRunnerType &type);
/// The same for an answer's end.
std::string codeRunnerEnd(const CodeRunnerType &type);

/// The file below include/ that runs the tests' code, and its text. The number (from 1) or, for
/// scripts, the code itself is the submission's first argument.
struct CodeRunnerDriver {
    std::string name;
    std::string text;
};
CodeRunnerDriver codeRunnerDriver(const CodeRunnerType &type, const std::string &answer,
                                  const std::vector<std::string> &testCodes);

} // namespace assay::load

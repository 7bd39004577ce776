#pragma once

#include "base/units.h"

#include <string>
#include <vector>

namespace assay {

/// A programming language as its data file (resources/languages/<id>.yaml) defines it.
/// Command lines and environment may hold the placeholders {entry} (the entry file), {sources} (all
/// source files, one argument each), {output} (the executable to make), {class} (the entry's Java
/// class), {memory_mib} (the memory limit), {stem} (the entry file without extension), {prepared}
/// (the folder that prepareCommand filled).
struct Language {
    std::string id;                          ///< "cpp", "python", "go": the name of the data file
    std::string name;                        ///< "C++23 (GCC)", as people read it
    std::vector<std::string> extensions;     ///< with the dot; the first is used for new files
    std::string defaultFile;                 ///< "main.cpp"
    std::vector<std::string> compileCommand; ///< empty: nothing to compile
    std::vector<std::string>
        checkCommand; ///< syntax check where compileCommand is empty; may be empty
    std::vector<std::string> runCommand;
    /// Fills {prepared} once for each version of the toolchain; empty: nothing to prepare.
    std::vector<std::string> prepareCommand;
    /// Folder below resources/harness with the driver for function assignments; empty: none.
    std::string harness;
    /// Runs that driver in place of runCommand; empty: the driver is compiled into the program.
    std::vector<std::string> harnessCommand;
    std::vector<std::string> versionCommand;
    std::string versionPattern;            ///< regular expression with one group
    std::vector<std::string> environment;  ///< NAME=value for compiling and running
    ByteCount memoryOverhead;              ///< of the run-time system, added to the memory limit
    double timeFactor = 1.0;               ///< multiplies the time limit of fixed-limit packages
    int processes = 64;                    ///< processes and threads the run-time system may need
    bool addressSpaceLimit = true;         ///< false: reserves far more than it uses (JVM, Node)
    std::string highlighting;              ///< KSyntaxHighlighting definition name
    std::string lineComment;               ///< "//", "#", "--"
    std::vector<std::string> memoryErrors; ///< texts on standard error that mean "out of memory"
    std::vector<std::string> stackErrors;  ///< the same for "out of stack"
    std::vector<std::string> packages;     ///< Debian packages that provide it
};

/// Is a language usable on this machine?
struct LanguageState {
    std::string id;
    bool available = false;
    std::string version; ///< "14.2.0"; empty when not available
    std::string path;    ///< the compiler or interpreter found
    std::string why;     ///< when not available: what is missing and which package brings it
};

} // namespace assay

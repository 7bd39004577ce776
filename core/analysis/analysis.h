#pragma once

#include "base/units.h"
#include "model/assignment.h"
#include "model/submission.h"

#include <string>
#include <string_view>
#include <vector>

namespace assay::analysis {

/// What can be seen in a source before it runs.
enum class FindingKind {
    Network,            ///< uses the network; `name`: the function, type or module
    Files,              ///< opens a file
    Processes,          ///< starts other programs or copies itself
    Threads,            ///< starts threads
    NoInput,            ///< never reads standard input, though the tests give some
    NoOutput,           ///< never prints
    Prompt,             ///< prints a request to type something; `name`: its text
    DebugOutput,        ///< prints what looks like a trace; `name`: its text
    MissingFlush,       ///< talks to a partner through a buffer that it never flushes
    EndlessLoop,        ///< a loop without any way out
    NestedLoops,        ///< `count` loops inside each other, three or more; `name`: the function
    Recursion,          ///< a function that calls itself, also through others; `name`
    BranchingRecursion, ///< calls itself `count` times in each call and remembers nothing; `name`
    BigAllocation,      ///< asks for `count` MiB at once, beyond the memory limit; `name`
};

/// Is it something to say before the first run? The others explain what happened afterwards.
bool isAdvice(FindingKind kind);

/// Stable lower-case name ("nested-loops"), as in `assay analyze --json` and in the texts.
std::string_view findingName(FindingKind kind);

/// One finding about a student's source. Bytes of `name` and `file` come from the student.
struct Finding {
    FindingKind kind = FindingKind::Network;
    std::string file; ///< as in the submission
    int line = 0;     ///< 1-based; 0: the whole file
    int column = 0;   ///< 1-based, in bytes; 0: unknown
    std::string name;
    int count = 0;
};

/// What the tests are like, which decides whether something is worth a finding.
struct Circumstances {
    bool program = true;         ///< a whole program that reads and prints; not a function or SQL
    bool inputExpected = true;   ///< some test gives input
    bool interactive = false;    ///< a partner answers while the program runs
    bool filesProvided = false;  ///< shown tests put files beside the program
    bool promptsAllowed = false; ///< the answers themselves hold requests to type something
    ByteCount memory = Limits{}.memory;
};

/// What a submission's sources look like.
struct SourceAnalysis {
    bool understood = false;       ///< false: no dialect for the language; nothing else is filled
    bool complete = true;          ///< false: a source was longer than `maximumTokens`
    int deepestLoops = 0;          ///< loops inside each other, small fixed ones not counted
    Finding deepest;               ///< where those are (NestedLoops, also with fewer than three)
    std::vector<Finding> findings; ///< by file and line; at most `maximumFindings`
};
inline constexpr std::size_t maximumFindings = 100;

/// How an assignment's shown tests look. Reads at most the beginning of their answers.
Circumstances circumstancesOf(const Assignment &assignment, const std::string &languageId);

/// Reads the sources; runs nothing. Never fails, whatever the bytes; linear in their number.
SourceAnalysis analyze(const std::vector<SourceFile> &files, const std::string &languageId,
                       const Circumstances &circumstances);

} // namespace assay::analysis

#pragma once

#include "base/issue.h"
#include "model/limits.h"
#include "model/test_case.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace assay {

enum class AssignmentKind { Stdio, Function, Sql, Lab };

enum class Difficulty { Unrated, Easy, Medium, Hard };

/// A program of the package: one file or one folder.
struct PackageProgram {
    std::string name;           ///< "output_validators/check"
    std::filesystem::path path; ///< absolute
};

/// How an output becomes accepted or wrong.
struct CheckerSpec {
    enum class Kind {
        Default,    ///< the default validator; its flags are TestCase::validatorArguments
        Custom,     ///< the package's own output validators; all must accept
        Structural, ///< JSON values compared (function assignments)
        Rows,       ///< result rows compared (SQL assignments)
    };
    Kind kind = Kind::Default;
    std::vector<PackageProgram> validators;
};

/// Comparison of JSON values in function assignments (assay.yaml, key `compare`).
struct StructuralOptions {
    bool anyOrder = false;              ///< arrays at the top level compare as bags
    std::optional<double> tolerance;    ///< absolute or relative, for numbers
    std::optional<int> changedArgument; ///< from 0: this argument after the call is compared
    bool exceptions = false; ///< answers {"exception": name or names} expect one to be thrown
};

/// Comparison of rows in SQL assignments (assay.yaml, key `compare`).
struct RowOptions {
    bool ordered = true;
    std::vector<std::string> keys; ///< ordered by these columns; rows with equal keys as a bag
    bool columnNames = false;      ///< names must match too, in any case
    std::optional<double> tolerance;
    std::vector<std::string> statements; ///< allowed first words ("select"); empty: all
    std::string probe; ///< query after the student's statements, whose rows are compared
};

/// Points that are right; both ends belong to it.
struct ScoreRange {
    double least = 0;
    double most = 0;
};

/// What (some) tests of a reference submission must give, from a glob of submissions.yaml or from
/// the folder's meaning since 2023-07 (FORMATS.md §4.5). To be checked with every test run.
struct ReferenceRule {
    std::string tests; ///< glob on names of tests and groups ("secret/*-easy"); empty: all tests
    std::vector<Verdict> permitted;  ///< of every test; empty: any
    std::vector<Verdict> required;   ///< of at least one test; empty: nothing is required
    std::optional<ScoreRange> score; ///< of the group that `tests` names; empty: of the submission
    std::string message;             ///< part of what a validator must say on at least one test
    bool lowerTimeBound = false;     ///< the time limit must leave these tests room (§3.1)
    bool upperTimeBound = false;     ///< the slowest of these tests must be beyond the time limit
};

/// An author's program with the verdict it must get. With rules, they decide; without, the final
/// verdict must be one of `expected`.
struct ReferenceSubmission {
    std::string path;                         ///< "submissions/accepted/a.py"
    std::vector<std::filesystem::path> files; ///< absolute
    std::filesystem::path root;               ///< folder that file names are relative to
    std::vector<Verdict> expected;            ///< any of these is right as the final verdict
    std::vector<ReferenceRule> rules;
    std::optional<std::string> language;
    std::optional<std::string> entry;
    std::optional<double> expectedScore; ///< @EXPECTED_SCORE@, or `score` of submissions.yaml
    std::vector<Verdict> expectedGroups; ///< of data/secret's groups in order (@EXPECTED_GRADES@)
    bool partial = false;                ///< must be accepted without reaching the full score
    bool lowerTimeBound = false;         ///< slowest test counts for the computed time limit (§3.1)
    bool upperTimeBound = false;         ///< must be slower than the time limit on some test
};

/// How a time limit is found from the reference submissions where the package gives none
/// (FORMATS.md §3.1).
struct TimeLimitRule {
    double acToTimeLimit = 2;    ///< limit ≥ this × the slowest run that must be in time
    double timeLimitToTle = 1.5; ///< this × limit ≤ the fastest submission that must not be
    Duration resolution = std::chrono::seconds(1); ///< the limit is a multiple of it, at least one
    bool legacy = false; ///< only accepted submissions bound it from below
};

/// A case that tries the package's own validators and is never judged (data/invalid_input …).
struct ValidatorCase {
    enum class Kind {
        InvalidInput,  ///< at least one input validator must refuse `input`; no answer
        InvalidOutput, ///< the output validators must reject `providedOutput`
        ValidOutput,   ///< the output validators must accept `providedOutput`
    };
    Kind kind = Kind::InvalidInput;
    TestCase test;
};

struct StarterFile {
    std::string name; ///< "Solution.java"
    std::string text;
};

/// An illustration or other file that the statement or the student may use.
struct Attachment {
    std::string name;
    std::filesystem::path path;
};

/// Keeps the files of an opened package alive: an unpacked archive or a converted import is
/// deleted with the last Assignment that points into it; a plain folder is left alone.
class PackageFiles {
public:
    virtual ~PackageFiles() = default;
    virtual const std::filesystem::path &folder() const = 0;
};

/// What the instructor hands out. Immutable once loaded; shared between threads.
struct Assignment {
    std::string id;          ///< the package's uuid, else its short name; stable across copies
    std::string shortName;   ///< folder name: "two-sum"
    std::string contentHash; ///< of everything that influences a verdict; names the version judged
    std::filesystem::path source; ///< what was opened: folder, archive or JSON file
    std::shared_ptr<const PackageFiles> files;

    std::map<std::string, std::string> titles; ///< by language code
    std::map<std::string, std::filesystem::path>
        statements;     ///< by language code; .md, .tex or .pdf
    std::string course; ///< heading in the browser; may be empty
    int order = 0;      ///< place in its course, from 1; 0: after those that have one
    std::string author;
    Difficulty difficulty = Difficulty::Unrated;
    std::optional<std::chrono::local_seconds> due; ///< by the clock where the student is
    std::vector<std::string> tags;
    std::vector<std::string> hints; ///< Markdown, in the order they are opened
    std::vector<Attachment> attachments;
    /// Interaction protocols for the statement (§4.2): lines `<` to the submission, `>` from it.
    std::vector<std::filesystem::path> sampleInteractions;

    AssignmentKind kind = AssignmentKind::Stdio;
    bool runsEveryTest =
        false;            ///< a course assignment (has assay.yaml or came from a course format)
    bool scoring = false; ///< points; else pass-fail
    std::vector<std::string> languages; ///< allowed language ids in order of preference; empty: all
    std::map<std::string, std::string> entryPoints;           ///< by language id; function kind
    std::map<std::string, std::vector<StarterFile>> starters; ///< by language id
    StructuralOptions structural;
    RowOptions rows;

    bool explicitTimeLimit = false; ///< false: limits.cpuTime is a default, not the author's
    Limits limits;
    std::map<std::string, LimitOverrides> languageLimits; ///< by language id
    PackageLimits packageLimits;

    bool interactive = false;  ///< the output validator talks to the submission (§4.2)
    bool submitAnswer = false; ///< a submission is the outputs themselves, no program
    int passes = 1;            ///< most passes of one test; more than 1: multi-pass (§4.3)
    bool minimises = false;    ///< legacy `objective: min`: fewer points are better
    bool mayWriteFiles = true; ///< the submission may make files in its working directory
    TimeLimitRule timeLimitRule;
    /// Files copied over every submission's own, by language id; "default" where a language has
    /// none (§1).
    std::map<std::string, std::filesystem::path> includes;

    CheckerSpec checker;
    std::vector<PackageProgram> inputValidators;  ///< all must accept every input (§4.4)
    std::vector<PackageProgram> staticValidators; ///< run by tests with `staticValidation`
    std::vector<PackageProgram> graders;          ///< of groups with `customGrader`; at most one
    std::vector<ValidatorCase> validatorCases;
    std::vector<TestCase> tests;   ///< in judging order
    std::vector<TestGroup> groups; ///< groups[0] is the root
    std::vector<ReferenceSubmission> references;

    /// Title in the wanted language, else English, else any, else the short name.
    const std::string &title(const std::string &languageCode = "en") const;
    /// Limits for a submission in this language (without the run-time system's overhead).
    Limits limitsFor(const std::string &languageId) const;
    /// Points that can be reached: the root's maximum for scoring, else 1; 0 without a maximum.
    double maxScore() const;
    /// The best a submission can get? Never true where points are unbounded.
    bool isFullScore(double score) const;
    /// Files copied over a submission in this language; empty: none.
    std::filesystem::path includesFor(const std::string &languageId) const;
};

} // namespace assay

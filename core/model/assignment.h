#pragma once

#include "base/issue.h"
#include "model/limits.h"
#include "model/test_case.h"

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
    bool anyOrder = false;           ///< arrays at the top level compare as bags
    std::optional<double> tolerance; ///< absolute or relative, for numbers
};

/// Comparison of rows in SQL assignments (assay.yaml, key `compare`).
struct RowOptions {
    bool ordered = true;
    bool columnNames = false; ///< names must match too, in any case
    std::optional<double> tolerance;
};

/// An author's program with the verdict it must get.
struct ReferenceSubmission {
    std::string path;                         ///< "submissions/accepted/a.py"
    std::vector<std::filesystem::path> files; ///< absolute
    std::filesystem::path root;               ///< folder that file names are relative to
    std::vector<Verdict> expected;            ///< any of these is right
    std::optional<std::string> language;
    std::optional<std::string> entry;
    std::optional<double> expectedScore;
    bool partial = false; ///< must be accepted without reaching the full score
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
    std::string author;
    Difficulty difficulty = Difficulty::Unrated;
    std::vector<std::string> tags;
    std::vector<std::string> hints; ///< Markdown, in the order they are opened
    std::vector<Attachment> attachments;

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

    CheckerSpec checker;
    std::vector<TestCase> tests;   ///< in judging order
    std::vector<TestGroup> groups; ///< groups[0] is the root
    std::vector<ReferenceSubmission> references;

    /// Title in the wanted language, else English, else any, else the short name.
    const std::string &title(const std::string &languageCode = "en") const;
    /// Limits for a submission in this language (without the run-time system's overhead).
    Limits limitsFor(const std::string &languageId) const;
    /// Points that can be reached: the root's maximum for scoring, else 1.
    double maxScore() const;
};

} // namespace assay

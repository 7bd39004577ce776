#include "load/reference_submissions.h"

#include "base/bytes.h"
#include "load/package_names.h"
#include "load/submissions_yaml.h"
#include "load/yaml_document.h"
#include "load/yaml_map.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <format>
#include <iterator>
#include <map>
#include <sstream>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

using enum Verdict;

struct Expectation {
    std::vector<Verdict> verdicts;
    bool official = false; ///< the format's own folder: annotations do not count there
    bool partial = false;
};

/// Final verdicts by folder. Judges of other systems have no verdict for memory; there a program
/// that uses too much is a run-time error.
const std::map<std::string, Expectation> &expectationsByFolder()
{
    static const std::map<std::string, Expectation> table = {
        {"accepted", {{AC}, true}},
        {"wrong_answer", {{WA}, true}},
        {"time_limit_exceeded", {{TLE}, true}},
        {"run_time_error", {{RTE, MLE}, true}},
        {"partially_accepted", {{AC, WA, TLE, MLE, OLE, RTE}, false, true}},
        {"slow_accepted", {{AC, TLE}}},
        {"rejected", {{WA, TLE, RTE, MLE, OLE}}},
        {"brute_force", {{TLE, RTE, MLE}}},
        {"compile_error", {{CE}}},
        {"compiler_error", {{CE}}},
        {"memory_limit_exceeded", {{MLE}}},
        {"output_limit_exceeded", {{OLE}}},
        {"output_limit", {{OLE}}},
        {"no_output", {{WA}}},
        {"security_violation", {{SV}}},
    };
    return table;
}

/// Folders of other names that can mean one thing only, in lower case with '_'. DOMjudge knows its
/// own results by them; the rest is what authors write.
std::vector<Verdict> verdictsOfOtherFolder(std::string folder)
{
    static const std::map<std::string_view, std::vector<Verdict>> table = {
        {"ac", {AC}},
        {"correct", {AC}},
        {"wa", {WA}},
        {"wrong", {WA}},
        {"presentation_error", {WA}},
        {"tle", {TLE}},
        {"timelimit", {TLE}},
        {"time_limit", {TLE}},
        {"too_slow", {TLE}},
        {"time_limit_exceeded_or_accepted", {AC, TLE}},
        {"rte", {RTE, MLE}},
        {"re", {RTE, MLE}},
        {"run_error", {RTE, MLE}},
        {"runtime_error", {RTE, MLE}},
        {"mle", {MLE}},
        {"memory_limit", {MLE}},
        {"ole", {OLE}},
        {"ce", {CE}},
        {"compilation_error", {CE}},
    };
    for (char &c : folder)
        c = c == '-' || c == ' ' ? '_'
                                 : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (const auto found = table.find(folder); found != table.end())
        return found->second;
    const auto found = expectationsByFolder().find(folder);
    return found == expectationsByFolder().end() || found->second.partial ? std::vector<Verdict>()
                                                                          : found->second.verdicts;
}

const std::map<std::string, std::vector<Verdict>> &verdictsByName()
{
    static const std::map<std::string, std::vector<Verdict>> table = {
        {"ACCEPTED", {AC}},
        {"CORRECT", {AC}},
        {"WRONG_ANSWER", {WA}},
        {"WRONG-ANSWER", {WA}},
        {"NO_OUTPUT", {WA}},
        {"NO-OUTPUT", {WA}},
        {"TIME_LIMIT_EXCEEDED", {TLE}},
        {"TIMELIMIT", {TLE}},
        {"RUN_TIME_ERROR", {RTE, MLE}},
        {"RUN-ERROR", {RTE, MLE}},
        {"MEMORY_LIMIT", {MLE}},
        {"COMPILER_ERROR", {CE}},
        {"COMPILER-ERROR", {CE}},
        {"OUTPUT_LIMIT", {OLE}},
        {"OUTPUT-LIMIT", {OLE}},
        {"CHECK_MANUALLY", {AC, WA, TLE, MLE, OLE, RTE, CE}},
        {"CHECK-MANUALLY", {AC, WA, TLE, MLE, OLE, RTE, CE}},
    };
    return table;
}

/// Notes, data and what was set aside: no programs, whatever folder they lie in.
bool isNoSource(const fs::path &file)
{
    constexpr std::array endings = {"",      ".txt",  ".md",       ".class",    ".o",    ".exe",
                                    ".out",  ".in",   ".ans",      ".pdf",      ".pyc",  ".bak",
                                    ".orig", ".yaml", ".disabled", ".template", ".json", ".log"};
    return std::ranges::contains(endings, file.extension().string());
}

std::string trimmed(const std::string &text)
{
    const auto start = std::min(text.find_first_not_of(" \t\r"), text.size());
    return text.substr(start, text.find_last_not_of(" \t\r") + 1 - start);
}

/// What stands behind a mark such as "@EXPECTED_SCORE@:" in a source; the first one counts.
struct Annotation {
    std::string text;
    Place place;
};

std::optional<Annotation> annotation(const PackageEntry &file, const std::string &bytes,
                                     const std::string &mark)
{
    const auto start = bytes.find(mark);
    if (start == std::string::npos)
        return std::nullopt;
    const auto from = start + mark.size();
    const auto text = bytes.substr(from, bytes.find('\n', from) - from);
    return Annotation{trimmed(text), {file.name, lineOfOffset(bytes, start)}};
}

/// "@EXPECTED_RESULTS@: WRONG_ANSWER, TIMELIMIT" anywhere in a source.
std::vector<Verdict> annotatedVerdicts(const Annotation &annotation, Findings &findings)
{
    std::vector<Verdict> verdicts;
    std::istringstream words(annotation.text);
    for (std::string word; std::getline(words, word, ',');) {
        auto name = trimmed(word);
        name = name.substr(0, name.find_first_of(" \t*")); // a comment may end behind it
        const auto found = verdictsByName().find(name);
        if (found == verdictsByName().end())
            findings.warning(annotation.place,
                             std::format("the expected result \"{}\" is not known", name),
                             "for example WRONG_ANSWER or TIME_LIMIT_EXCEEDED");
        else
            std::ranges::copy(found->second, std::back_inserter(verdicts));
    }
    return verdicts;
}

/// "@EXPECTED_GRADES@ AC WA TLE": one verdict for each group of data/secret, in order.
std::vector<Verdict> annotatedGrades(const Annotation &annotation, Findings &findings)
{
    std::vector<Verdict> verdicts;
    std::istringstream words(annotation.text);
    for (std::string word; words >> word && !word.starts_with("*/");) {
        const auto verdict = verdictFromCode(word);
        if (!verdict) {
            findings.warning(annotation.place,
                             std::format("the expected grade \"{}\" is not known", word),
                             "verdicts such as AC WA TLE, one for each group");
            return {};
        }
        verdicts.push_back(*verdict);
    }
    return verdicts;
}

/// `official`: in the format's own folders an expected result counts for nothing.
void readAnnotations(const PackageEntry &file, bool official, ReferenceSubmission &submission,
                     Findings &findings)
{
    const auto source = readFilePrefix(file.path, ByteCount::kib(256));
    if (!source || !source->bytes.contains("@EXPECTED_"))
        return;
    if (const auto found = annotation(file, source->bytes, "@EXPECTED_RESULTS@:");
        found && !official)
        if (auto verdicts = annotatedVerdicts(*found, findings); !verdicts.empty())
            submission.expected = std::move(verdicts);
    if (const auto found = annotation(file, source->bytes, "@EXPECTED_SCORE@:")) {
        const auto word = found->text.substr(0, found->text.find_first_of(" \t*"));
        submission.expectedScore = parseNumber(word);
        if (!submission.expectedScore)
            findings.warning(found->place,
                             std::format("the expected score \"{}\" is no number", word),
                             "a number of points");
    }
    if (const auto found = annotation(file, source->bytes, "@EXPECTED_GRADES@"))
        submission.expectedGroups = annotatedGrades(*found, findings);
}

ReferenceSubmission submissionFrom(const PackageTree &tree, const PackageEntry &entry)
{
    ReferenceSubmission submission;
    submission.path = entry.name.string();
    submission.root = tree.placeOf(entry.isFolder ? entry.name : entry.name.parent_path());
    if (!entry.isFolder)
        submission.files.push_back(submission.root / entry.name.filename());
    else
        for (const auto *file : tree.filesBelow(entry.name))
            submission.files.push_back(tree.placeOf(file->name));
    return submission;
}

void setExpectation(const PackageTree &tree, const PackageEntry &entry, PackageFormat format,
                    ReferenceSubmission &submission, Findings &findings)
{
    const auto folder = entry.name.parent_path().filename().string();
    Expectation expectation;
    if (const auto found = expectationsByFolder().find(folder);
        found != expectationsByFolder().end())
        expectation = found->second;
    else if (format == PackageFormat::Legacy) // newer ones have submissions.yaml for that
        expectation.verdicts = verdictsOfOtherFolder(folder);
    submission.expected = expectation.verdicts;
    submission.partial = expectation.partial;
    // Since 2023-07 rules say which submissions bound the time limit (FORMATS.md §3.1).
    if (format == PackageFormat::Legacy) {
        submission.lowerTimeBound = folder == "accepted";
        submission.upperTimeBound = folder == "time_limit_exceeded";
    }
    if (!entry.isFolder)
        readAnnotations(entry, expectation.official, submission, findings);
    else
        for (const auto *file : tree.filesBelow(entry.name))
            readAnnotations(*file, expectation.official, submission, findings);
}

} // namespace

std::vector<ReferenceSubmission> readReferences(const PackageTree &tree,
                                                const ProblemSettings &problem, Findings &findings)
{
    std::vector<ReferenceSubmission> submissions;
    for (const auto *folder : tree.children("submissions")) {
        if (!folder->isFolder) {
            if (!isNoSource(folder->name))
                findings.warning({folder->name}, "ignored: a program outside of the folders",
                                 "it in a folder such as submissions/accepted");
            continue;
        }
        for (const auto *entry : tree.children(folder->name)) {
            auto submission = submissionFrom(tree, *entry);
            // Notes of the author are no programs.
            if (submission.files.empty() || entry->name.extension() == ".disabled" ||
                entry->name.filename().string().starts_with("README"))
                continue;
            setExpectation(tree, *entry, problem.format, submission, findings);
            submissions.push_back(std::move(submission));
        }
    }
    applySubmissionsYaml(tree, problem.format, submissions, findings);
    std::erase_if(submissions, [&](const ReferenceSubmission &submission) {
        const bool none = !problem.submitAnswer && !submission.language &&
                          std::ranges::all_of(submission.files, isNoSource);
        if (none)
            findings.note({submission.path}, "ignored: no source of a program",
                          "a file that ends like .cpp, .py or .java");
        return none;
    });
    std::erase_if(submissions, [&](const ReferenceSubmission &submission) {
        const bool silent = submission.expected.empty() && submission.rules.empty() &&
                            submission.expectedGroups.empty() && !submission.expectedScore;
        if (silent)
            findings.warning({submission.path}, "no verdict is expected of it, so it is not run",
                             "a folder such as accepted, or @EXPECTED_RESULTS@ in the source");
        return silent;
    });
    return submissions;
}

void expectAcceptedReference(const std::vector<ReferenceSubmission> &submissions,
                             Findings &findings)
{
    const bool accepted = std::ranges::any_of(submissions, [](const auto &submission) {
        return submission.expected == std::vector{AC} && !submission.partial;
    });
    if (!accepted)
        findings.warning({"submissions"}, "no reference submission is expected to be accepted",
                         "at least one program in submissions/accepted");
}

} // namespace assay::load

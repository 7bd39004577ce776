#include "load/reference_submissions.h"

#include "base/bytes.h"
#include "load/package_names.h"
#include "load/submissions_yaml.h"

#include <algorithm>
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
        {"security_violation", {{SV}}},
    };
    return table;
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
    };
    return table;
}

std::string trimmed(const std::string &text)
{
    const auto start = std::min(text.find_first_not_of(" \t\r"), text.size());
    return text.substr(start, text.find_last_not_of(" \t\r") + 1 - start);
}

/// "@EXPECTED_RESULTS@: WRONG_ANSWER, TIMELIMIT" anywhere in a source.
std::vector<Verdict> annotatedVerdicts(const PackageEntry &file, Findings &findings)
{
    const auto source = readFilePrefix(file.path, ByteCount::kib(256));
    if (!source)
        return {};
    const std::string mark = "@EXPECTED_RESULTS@:";
    std::istringstream lines(source->bytes);
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        const auto start = line.find(mark);
        if (start == std::string::npos)
            continue;
        std::vector<Verdict> verdicts;
        std::istringstream words(line.substr(start + mark.size()));
        for (std::string word; std::getline(words, word, ',');) {
            auto name = trimmed(word);
            name = name.substr(0, name.find_first_of(" \t*")); // a comment may end behind it
            const auto found = verdictsByName().find(name);
            if (found == verdictsByName().end())
                findings.warning({file.name, number},
                                 std::format("the expected result \"{}\" is not known", name),
                                 "for example WRONG_ANSWER or TIME_LIMIT_EXCEEDED");
            else
                std::ranges::copy(found->second, std::back_inserter(verdicts));
        }
        return verdicts;
    }
    return {};
}

ReferenceSubmission submissionFrom(const PackageTree &tree, const PackageEntry &entry)
{
    ReferenceSubmission submission;
    submission.path = entry.name.string();
    submission.root = tree.root() / (entry.isFolder ? entry.name : entry.name.parent_path());
    if (!entry.isFolder)
        submission.files.push_back(submission.root / entry.name.filename());
    else
        for (const auto *file : tree.filesBelow(entry.name))
            submission.files.push_back(tree.root() / file->name);
    return submission;
}

void setExpectation(const PackageTree &tree, const PackageEntry &entry, const std::string &folder,
                    ReferenceSubmission &submission, Findings &findings)
{
    Expectation expectation;
    if (const auto found = expectationsByFolder().find(folder);
        found != expectationsByFolder().end())
        expectation = found->second;
    if (!expectation.official) {
        const auto files = entry.isFolder ? tree.filesBelow(entry.name)
                                          : std::vector<const PackageEntry *>{&entry};
        for (const auto *file : files)
            if (auto verdicts = annotatedVerdicts(*file, findings); !verdicts.empty())
                expectation.verdicts = std::move(verdicts);
    }
    submission.expected = expectation.verdicts;
    submission.partial = expectation.partial;
}

} // namespace

std::vector<ReferenceSubmission> readReferences(const PackageTree &tree, Findings &findings)
{
    std::vector<ReferenceSubmission> submissions;
    for (const auto *folder : tree.children("submissions")) {
        if (!folder->isFolder)
            continue;
        for (const auto *entry : tree.children(folder->name)) {
            auto submission = submissionFrom(tree, *entry);
            // Notes of the author are no programs.
            if (submission.files.empty() || entry->name.filename().string().starts_with("README"))
                continue;
            setExpectation(tree, *entry, folder->name.filename().string(), submission, findings);
            submissions.push_back(std::move(submission));
        }
    }
    applySubmissionsYaml(tree, submissions, findings);
    std::erase_if(submissions, [&](const ReferenceSubmission &submission) {
        if (submission.expected.empty())
            findings.warning({submission.path}, "no verdict is expected of it, so it is not run",
                             "a folder such as accepted, or @EXPECTED_RESULTS@ in the source");
        return submission.expected.empty();
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

#include "load/submissions_yaml.h"

#include "load/package_names.h"
#include "load/reference_rules.h"
#include "load/yaml_document.h"
#include "load/yaml_map.h"

#include <algorithm>
#include <format>
#include <map>

namespace assay::load {

namespace {

constexpr const char *fileName = "submissions/submissions.yaml";
constexpr std::size_t mostAlternatives = 64;
constexpr std::size_t longestGlob = 1024;

/// One pass of '*' and '?'; backtracks to the last star only, so it cannot explode.
bool matchesPlain(std::string_view glob, std::string_view path)
{
    std::size_t g = 0;
    std::size_t p = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (p < path.size()) {
        if (g < glob.size() && glob[g] == '*') {
            star = g++;
            resume = p;
        } else if (g < glob.size() && (glob[g] == path[p] || (glob[g] == '?' && path[p] != '/'))) {
            ++g;
            ++p;
        } else if (star != std::string_view::npos && path[resume] != '/') {
            g = star + 1;
            p = ++resume;
        } else {
            return false;
        }
    }
    return glob.find_first_not_of('*', g) == std::string_view::npos;
}

/// Nothing for a glob that is longer than any path; with too many alternatives, the first ones.
std::vector<std::string> expandBraces(std::string_view glob)
{
    if (glob.size() > longestGlob)
        return {};
    std::vector<std::string> open = {std::string(glob)};
    std::vector<std::string> done;
    while (!open.empty() && open.size() + done.size() <= mostAlternatives) {
        const auto text = std::move(open.back());
        open.pop_back();
        const auto end = text.find('}');
        const auto start = end == std::string::npos ? end : text.rfind('{', end);
        if (start == std::string::npos) {
            done.push_back(text);
            continue;
        }
        std::size_t from = start + 1;
        while (from <= end) {
            const auto to = std::min(text.find(',', from), end);
            open.push_back(text.substr(0, start) + text.substr(from, to - from) +
                           text.substr(end + 1));
            from = to + 1;
        }
    }
    return done;
}

/// What one key of submissions.yaml says.
struct Entry {
    RuleText rule;
    std::vector<RuleText> parts; ///< about some of the tests
    std::optional<std::string> language;
    std::optional<std::string> entry;
};

Entry readEntry(YamlMap map)
{
    Entry entry;
    entry.rule = readRule(map);
    entry.language = map.text("language");
    entry.entry = map.text("entrypoint");
    map.ignore({"authors", "model_solution"});
    for (const auto &key : map.keys()) {
        // Any other mapping is a glob of tests.
        if (!map.isUnknown(key) || !map.node(key).IsMap())
            continue;
        auto part = map.map(key);
        entry.parts.push_back(readRule(*part));
        entry.parts.back().tests = key;
        part->warnAboutUnknownKeys();
    }
    map.warnAboutUnknownKeys();
    return entry;
}

bool isEmpty(const RuleText &rule)
{
    return !rule.permitted && !rule.required && !rule.score && !rule.message && !rule.lower &&
           !rule.upper;
}

void apply(const Entry &entry, ReferenceSubmission &submission)
{
    if (const auto verdicts = finalVerdicts(entry.rule); !verdicts.empty())
        submission.expected = verdicts;
    if (!isEmpty(entry.rule))
        submission.rules.push_back(ruleFrom(entry.rule));
    for (const auto &part : entry.parts)
        submission.rules.push_back(ruleFrom(part));
    if (entry.language)
        submission.language = languageIdFromFormat(*entry.language);
    if (entry.entry)
        submission.entry = entry.entry;
    if (const auto &score = entry.rule.score; score && score->least == score->most)
        submission.expectedScore = score->least;
}

std::string pathBelowSubmissions(const ReferenceSubmission &submission)
{
    return submission.path.substr(std::string_view("submissions/").size());
}

} // namespace

bool matchesGlob(std::string_view glob, std::string_view path)
{
    return std::ranges::any_of(expandBraces(glob), [&](const std::string &alternative) {
        return matchesPlain(alternative, path);
    });
}

void applySubmissionsYaml(const PackageTree &tree, PackageFormat format,
                          std::vector<ReferenceSubmission> &submissions, Findings &findings)
{
    const bool hasDefaults = format == PackageFormat::Current;
    const auto folderOf = [](const ReferenceSubmission &submission) {
        const auto path = pathBelowSubmissions(submission);
        return path.substr(0, path.find('/'));
    };
    std::map<std::string, Entry> entries; // by glob
    const auto *file = tree.findFile(fileName);
    if (const auto document =
            file == nullptr ? std::nullopt : readYaml(file->path, fileName, findings)) {
        YamlMap globs(*document, fileName, "submissions.yaml", findings);
        for (const auto &glob : globs.keys()) {
            if (auto map = globs.map(glob))
                entries[glob] = readEntry(std::move(*map));
            const bool used = std::ranges::any_of(submissions, [&](const auto &submission) {
                return matchesGlob(glob, pathBelowSubmissions(submission)) ||
                       matchesGlob(glob, folderOf(submission));
            });
            // The folders with a meaning of their own need not hold anything.
            if (!used && !defaultRule(glob))
                findings.warning(globs.placeOf(glob),
                                 std::format("\"{}\" names no submission", glob),
                                 "a file or folder below submissions/");
        }
    }
    for (auto &submission : submissions) {
        const auto folder = folderOf(submission);
        const auto standard = hasDefaults ? defaultRule(folder) : std::nullopt;
        if (const auto found = entries.find(folder); found != entries.end()) {
            // Naming the folder replaces keys of its default.
            Entry entry = found->second;
            entry.rule = overridden(standard.value_or(RuleText()), entry.rule);
            apply(entry, submission);
        } else if (standard) {
            apply({*standard, {}, {}, {}}, submission);
        }
        for (const auto &[glob, entry] : entries)
            if (glob != folder &&
                (matchesGlob(glob, pathBelowSubmissions(submission)) || matchesGlob(glob, folder)))
                apply(entry, submission);
    }
}

} // namespace assay::load

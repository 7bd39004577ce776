#include "load/submissions_yaml.h"

#include "load/package_names.h"
#include "load/yaml_document.h"
#include "load/yaml_map.h"

#include <algorithm>
#include <format>

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

std::vector<Verdict> verdictsOf(YamlMap &map, const std::string &key)
{
    std::vector<Verdict> verdicts;
    for (const auto &code : map.words(key).value_or(std::vector<std::string>())) {
        const auto verdict = verdictFromCode(code);
        if (!verdict || *verdict == Verdict::SK) {
            map.reject(key, std::format("{} holds \"{}\"", key, code), "AC, WA, TLE or RTE");
            continue;
        }
        verdicts.push_back(*verdict);
        if (*verdict == Verdict::RTE) // the format knows no verdict for memory
            verdicts.push_back(Verdict::MLE);
    }
    return verdicts;
}

/// What one glob says. The final verdict is one of those required of a test; where none is, one
/// of those permitted.
void apply(YamlMap map, const std::vector<ReferenceSubmission *> &chosen)
{
    auto permitted = verdictsOf(map, "permitted");
    auto required = verdictsOf(map, "required");
    const auto &expected = required.empty() ? permitted : required;
    const auto language = map.text("language");
    const auto entry = map.text("entrypoint");
    const bool isRange = map.node("score").IsSequence();
    const auto score = isRange ? std::nullopt : map.number("score", {-1e9, 1e9});
    map.ignore({"authors", "model_solution", "message", "use_for_time_limit", "score"});
    for (auto *submission : chosen) {
        if (!expected.empty())
            submission->expected = expected;
        if (language)
            submission->language = languageIdFromFormat(*language);
        if (entry)
            submission->entry = entry;
        if (score)
            submission->expectedScore = score;
    }
}

} // namespace

bool matchesGlob(std::string_view glob, std::string_view path)
{
    return std::ranges::any_of(expandBraces(glob), [&](const std::string &alternative) {
        return matchesPlain(alternative, path);
    });
}

void applySubmissionsYaml(const PackageTree &tree, std::vector<ReferenceSubmission> &submissions,
                          Findings &findings)
{
    const auto *file = tree.findFile(fileName);
    const auto document = file == nullptr ? std::nullopt : readYaml(file->path, fileName, findings);
    if (!document)
        return;
    YamlMap globs(*document, fileName, "submissions.yaml", findings);
    for (const auto &glob : globs.keys()) {
        std::vector<ReferenceSubmission *> chosen;
        for (auto &submission : submissions) {
            const auto path = submission.path.substr(std::string_view("submissions/").size());
            if (matchesGlob(glob, path) || matchesGlob(glob, path.substr(0, path.find('/'))))
                chosen.push_back(&submission);
        }
        if (chosen.empty())
            findings.warning(globs.placeOf(glob), std::format("\"{}\" names no submission", glob),
                             "a file or folder below submissions/");
        if (auto map = globs.map(glob))
            apply(std::move(*map), chosen);
    }
}

} // namespace assay::load

#include "load/statements.h"

#include "base/bytes.h"
#include "load/package_names.h"
#include "load/yaml_document.h"

#include <algorithm>
#include <array>
#include <format>
#include <regex>
#include <set>
#include <string_view>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

constexpr ByteCount largestStatement = ByteCount::mib(4);
constexpr std::array<const char *, 2> folders = {"statement", "problem_statement"};
constexpr std::array<const char *, 3> kinds = {".md", ".tex", ".pdf"}; // best first

/// "en" for problem.en.md and for problem.md; empty if the name is not a statement's.
std::string languageOf(const std::string &name, const std::string &kind)
{
    if (name == "problem" + kind)
        return "en";
    static const std::regex pattern(R"(problem\.([a-z]{2,3}(-[A-Za-z]{2,4})?)\.(md|tex|pdf))");
    std::smatch match;
    return std::regex_match(name, match, pattern) && name.ends_with(kind) ? match[1].str() : "";
}

/// True for an address that means a file of the package.
bool isLocal(std::string_view address)
{
    return !address.empty() && !address.contains("://") && !address.starts_with("data:") &&
           !address.starts_with('#');
}

/// The address that stands at the start of the text: up to white space or the closing parenthesis.
std::string_view addressIn(std::string_view text)
{
    constexpr std::size_t longestAddress = 300;
    text = text.substr(0, longestAddress);
    text.remove_prefix(std::min(text.find_first_not_of(" <"), text.size()));
    return text.substr(0, text.find_first_of(" \t\n)>"));
}

/// Looks at each "![text](address". A plain search: regular expressions take too long on statements
/// made to take long.
void checkPictures(const PackageTree &tree, const PackageEntry &statement, std::string_view text,
                   Findings &findings)
{
    std::set<std::string_view> seen;
    for (auto mark = text.find("!["); mark != text.npos; mark = text.find("![", mark + 2)) {
        const auto behind = text.find_first_of("]\n", mark + 2);
        if (behind == text.npos || !text.substr(behind).starts_with("]("))
            continue;
        const auto address = addressIn(text.substr(behind + 2));
        const auto name = (statement.name.parent_path() / address).lexically_normal();
        if (isLocal(address) && tree.findFile(name) == nullptr && seen.insert(address).second)
            findings.warning({statement.name, lineOfOffset(text, mark)},
                             std::format("the picture {} does not exist", address),
                             std::format("a file {}", name.string()));
        mark = behind;
    }
}

/// The plain name in a comment, where the title itself holds TeX; else the title.
std::string titleInTex(const std::string &text)
{
    constexpr std::size_t longestTitle = 200;
    const std::string comment = "%% plainproblemname:";
    if (const auto start = text.find(comment); start != std::string::npos) {
        const auto from = text.find_first_not_of(" \t", start + comment.size());
        const auto end = std::min(text.find_first_of("\r\n", from), text.size());
        if (from < end && end - from <= longestTitle)
            return text.substr(from, end - from);
    }
    const std::string command = "\\problemname{";
    const auto start = text.find(command);
    if (start == std::string::npos)
        return {};
    const auto from = start + command.size();
    const auto end = text.find('}', from);
    return end == std::string::npos || end - from > longestTitle ? ""
                                                                 : text.substr(from, end - from);
}

void readText(const PackageTree &tree, const PackageEntry &file, const std::string &language,
              Assignment &assignment, Findings &findings)
{
    const auto text = readFile(file.path, largestStatement);
    if (!text) {
        findings.error({file.name},
                       text.error().code == ErrorCode::TooLarge ? "a statement larger than 4 MiB"
                                                                : text.error().message(),
                       "a text of at most 4 MiB");
        return;
    }
    const bool isMarkdown = file.name.extension() == ".md";
    if (const int line = firstLineNotUtf8(*text); line != 0) {
        const Place place{file.name, line};
        if (isMarkdown)
            findings.error(place, "bytes that are not UTF-8", "a statement in UTF-8");
        else
            findings.warning(place, "bytes that are not UTF-8", "a statement in UTF-8");
        return;
    }
    if (isMarkdown)
        checkPictures(tree, file, *text, findings);
    else if (auto title = titleInTex(*text);
             !title.empty() && !assignment.titles.contains(language))
        assignment.titles[language] = title;
}

} // namespace

void readStatements(const PackageTree &tree, Assignment &assignment, Findings &findings)
{
    for (const char *kind : kinds)
        for (const char *folder : folders)
            for (const auto *entry : tree.children(folder)) {
                const auto language = languageOf(entry->name.filename().string(), kind);
                if (entry->isFolder || language.empty() ||
                    !assignment.statements.emplace(language, entry->path).second)
                    continue;
                if (std::string_view(kind) != ".pdf")
                    readText(tree, *entry, language, assignment, findings);
            }
    // DOMjudge keeps a PDF beside problem.yaml.
    if (const auto *pdf = tree.findFile("problem.pdf");
        pdf != nullptr && assignment.statements.empty())
        assignment.statements["en"] = pdf->path;
    if (assignment.statements.empty())
        findings.warning({"statement"}, "there is no statement", "statement/problem.en.md");
    if (assignment.titles.empty())
        findings.warning({"problem.yaml"}, "there is no title", "name: the problem's title");
}

} // namespace assay::load

#include "load/statements.h"

#include "base/bytes.h"
#include "load/package_names.h"
#include "load/yaml_document.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <regex>

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

/// The address of a picture without a title and without <>; empty if it is on the network.
std::string localPicture(std::string address)
{
    if (address.starts_with('<') && address.ends_with('>'))
        address = address.substr(1, address.size() - 2);
    const bool remote = address.contains("://") || address.starts_with("data:");
    return remote || address.starts_with('#') ? "" : address;
}

void checkPictures(const PackageTree &tree, const PackageEntry &statement, const std::string &text,
                   Findings &findings)
{
    // Line by line: std::regex recurses, and a line is bounded where a file is not.
    static const std::regex picture(R"(!\[[^\]]{0,200}\]\(\s*([^)\s]{1,300}))");
    constexpr std::size_t longestLine = 4096;
    int number = 0;
    std::size_t start = 0;
    while (start < text.size()) {
        const auto end = std::min(text.find('\n', start), text.size());
        const auto line = text.substr(start, std::min(end - start, longestLine));
        start = end + 1;
        ++number;
        if (!line.contains("!["))
            continue;
        for (std::sregex_iterator it(line.begin(), line.end(), picture), last; it != last; ++it) {
            const auto address = localPicture((*it)[1].str());
            const auto name = (statement.name.parent_path() / address).lexically_normal();
            if (!address.empty() && tree.findFile(name) == nullptr)
                findings.warning({statement.name, number},
                                 fmt::format("the picture {} does not exist", address),
                                 fmt::format("a file {}", name.string()));
        }
    }
}

std::string titleInTex(const std::string &text)
{
    const std::string command = "\\problemname{";
    const auto start = text.find(command);
    if (start == std::string::npos)
        return {};
    const auto from = start + command.size();
    const auto end = text.find('}', from);
    return end == std::string::npos || end - from > 200 ? "" : text.substr(from, end - from);
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

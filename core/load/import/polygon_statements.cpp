#include "load/import/polygon_statements.h"

#include <array>
#include <format>
#include <map>
#include <utility>

namespace assay::load {

namespace {

constexpr ByteCount largestSection = ByteCount::mib(1);

/// "en" for "english"; empty for a language that is not known.
std::string languageCode(const std::string &name)
{
    static const std::map<std::string, std::string> codes = {
        {"english", "en"},    {"russian", "ru"},    {"german", "de"},      {"french", "fr"},
        {"spanish", "es"},    {"italian", "it"},    {"polish", "pl"},      {"ukrainian", "uk"},
        {"chinese", "zh"},    {"japanese", "ja"},   {"korean", "ko"},      {"portuguese", "pt"},
        {"turkish", "tr"},    {"romanian", "ro"},   {"hungarian", "hu"},   {"czech", "cs"},
        {"bulgarian", "bg"},  {"serbian", "sr"},    {"croatian", "hr"},    {"dutch", "nl"},
        {"swedish", "sv"},    {"finnish", "fi"},    {"estonian", "et"},    {"latvian", "lv"},
        {"lithuanian", "lt"}, {"armenian", "hy"},   {"georgian", "ka"},    {"kazakh", "kk"},
        {"uzbek", "uz"},      {"arabic", "ar"},     {"hebrew", "he"},      {"persian", "fa"},
        {"indonesian", "id"}, {"vietnamese", "vi"}, {"azerbaijani", "az"}, {"belarusian", "be"},
    };
    const auto found = codes.find(name);
    return found == codes.end() ? "" : found->second;
}

constexpr std::array<std::pair<const char *, const char *>, 6> sections = {{
    {"legend", ""},
    {"input", "Input"},
    {"output", "Output"},
    {"interaction", "Interaction"},
    {"scoring", "Scoring"},
    {"notes", "Notes"},
}};

std::string texFrom(const ImportJob &job, const std::string &folder, const std::string &title)
{
    std::string text;
    for (const auto &[file, heading] : sections) {
        const auto *entry = job.source.find(std::format("{}/{}.tex", folder, file));
        const auto part =
            entry == nullptr ? std::nullopt : job.source.text(*entry, largestSection, job.findings);
        if (!part || part->find_first_not_of(" \n\t") == std::string::npos)
            continue;
        if (*heading != '\0')
            text += std::format("\n\\section*{{{}}}\n", heading);
        text += *part + "\n";
    }
    return text.empty() ? text : std::format("\\problemname{{{}}}\n\n{}", title, text);
}

/// Pictures lie beside the sections.
void addPictures(const ImportJob &job, const std::string &folder, ForeignPackage &package,
                 std::map<std::string, bool> &seen)
{
    for (const auto *file : job.source.filesIn(folder)) {
        const auto kind = file->name.extension().string();
        const auto name = file->name.filename().string();
        const bool picture = kind == ".png" || kind == ".jpg" || kind == ".jpeg" ||
                             kind == ".pdf" || kind == ".eps" || kind == ".svg";
        if (picture && !std::exchange(seen[name], true))
            package.files.push_back({"statement/" + name, FileContent::copyOf(file->path)});
    }
}

} // namespace

void readPolygonStatements(const ImportJob &job, pugi::xml_node problem, ForeignPackage &package)
{
    std::map<std::string, bool> pictures;
    for (const auto &name : problem.child("names").children("name")) {
        const std::string language = name.attribute("language").as_string();
        const auto code = languageCode(language);
        if (code.empty()) {
            reportLeftOut(job.findings, {"problem.xml"},
                          std::format("the name and statement in \"{}\"", language));
            continue;
        }
        if (package.titles.contains(code))
            continue;
        const std::string title = name.attribute("value").as_string();
        package.titles[code] = title;
        const auto folder = "statement-sections/" + language;
        const auto tex = texFrom(job, folder, title);
        if (!tex.empty()) {
            package.files.push_back(
                {std::format("statement/problem.{}.tex", code), FileContent::text(tex)});
            addPictures(job, folder, package, pictures);
        } else if (const auto *whole =
                       job.source.findAny({std::format("statements/.pdf/{}/problem.pdf", language),
                                           std::format("statements/{}/problem.pdf", language),
                                           std::format("statements/{}/problem.tex", language)})) {
            package.files.push_back(
                {std::format("statement/problem.{}{}", code, whole->name.extension().string()),
                 FileContent::copyOf(whole->path)});
        }
    }
    if (package.titles.empty())
        package.titles["en"] = package.shortName;
    if (!problem.child("tutorials").child("tutorial").empty())
        reportLeftOut(job.findings, {"problem.xml"}, "tutorials");
}

} // namespace assay::load

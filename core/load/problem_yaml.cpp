#include "load/problem_yaml.h"

#include "load/joined.h"
#include "load/package_names.h"
#include "load/time_limit_files.h"
#include "load/yaml_document.h"
#include "load/yaml_map.h"

#include <algorithm>
#include <format>
#include <limits>
#include <regex>

namespace assay::load {

namespace {

PackageFormat readFormat(YamlMap &map, Findings &findings)
{
    const auto version = map.text("problem_format_version").value_or("legacy");
    if (version == "legacy" || version == "legacy-icpc")
        return PackageFormat::Legacy;
    if (!version.starts_with("2023-07") && version != "2025-09")
        findings.warning(
            map.placeOf("problem_format_version"),
            std::format("the format version \"{}\" is not known; read as 2025-09", version),
            "legacy, legacy-icpc, 2023-07 or 2025-09");
    return PackageFormat::Current;
}

void readTitles(YamlMap &map, ProblemSettings &settings)
{
    const auto name = map.node("name");
    if (name.IsMap()) {
        auto names = map.map("name");
        for (const auto &language : names->keys())
            if (auto title = names->text(language))
                settings.titles[language] = *title;
    } else if (auto title = map.text("name")) {
        settings.titles["en"] = *title;
    }
}

void readUuid(YamlMap &map, ProblemSettings &settings, Findings &findings)
{
    static const std::regex pattern("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    settings.uuid = map.text("uuid").value_or("");
    if (!settings.uuid.empty() && !std::regex_match(settings.uuid, pattern)) {
        findings.warning(map.placeOf("uuid"), std::format("uuid is \"{}\"", settings.uuid),
                         "a UUID such as 123e4567-e89b-42d3-a456-426614174000");
        settings.uuid.clear();
    }
    if (settings.uuid.empty() && !map.has("uuid") && settings.format == PackageFormat::Current)
        findings.warning({"problem.yaml"}, "uuid is missing", "a UUID that names the problem");
}

/// "Ada Lovelace <ada@example.org>" without the address.
std::string personName(const YAML::Node &person)
{
    const auto text = person.IsMap() && person["name"] ? person["name"] : person;
    if (!text.IsScalar())
        return {};
    auto name = text.Scalar().substr(0, text.Scalar().find('<'));
    while (name.ends_with(' '))
        name.pop_back();
    return name;
}

std::string peopleNames(const YAML::Node &people)
{
    if (!people.IsSequence())
        return personName(people);
    std::vector<std::string> names;
    for (const auto &person : people)
        names.push_back(personName(person));
    return joined(names, ", ");
}

std::string readAuthor(YamlMap &map)
{
    const YAML::Node credits = map.node("credits");
    const YAML::Node author = map.node("author");
    if (credits.IsMap())
        return credits["authors"] ? peopleNames(credits["authors"]) : "";
    return peopleNames(credits.IsNull() ? author : credits);
}

/// A list, or words with white space or commas between them.
void readKeywords(YamlMap &map, ProblemSettings &settings)
{
    for (auto word : map.words("keywords").value_or(std::vector<std::string>())) {
        while (word.ends_with(','))
            word.pop_back();
        if (!word.empty())
            settings.keywords.push_back(std::move(word));
    }
}

void readType(YamlMap &map, ProblemSettings &settings)
{
    settings.typePlace = map.placeOf("type");
    bool passFail = false;
    for (const auto &type : map.words("type").value_or(std::vector<std::string>())) {
        if (type == "scoring")
            settings.scoring = true;
        else if (type == "interactive")
            settings.interactive = true;
        else if (type == "multi-pass")
            settings.multiPass = true;
        else if (type == "submit-answer")
            settings.submitAnswer = true;
        else if (type == "pass-fail")
            passFail = true;
        else
            map.reject("type", std::format("type is \"{}\"", type),
                       "pass-fail or scoring, with interactive, multi-pass or submit-answer");
    }
    if (passFail && settings.scoring)
        map.reject("type", "the problem is pass-fail and scoring", "one of the two");
    if (settings.submitAnswer && (settings.interactive || settings.multiPass))
        map.reject("type", "submit-answer together with interactive or multi-pass",
                   "one of them: there is no program to talk to");
}

/// Legacy only: `validation: custom score`.
void readValidation(YamlMap &map, ProblemSettings &settings)
{
    settings.validationPlace = map.placeOf("validation");
    for (const auto &word : map.words("validation").value_or(std::vector<std::string>())) {
        if (word == "default" || word == "custom")
            settings.customValidator = word == "custom";
        else if (word == "score")
            settings.validatorScores = true;
        else if (word == "interactive")
            settings.interactive = true;
        else if (word == "multi-pass")
            settings.multiPass = true;
        else
            map.reject("validation", std::format("validation holds \"{}\"", word),
                       "default, or custom with score, interactive or multi-pass");
    }
}

/// How a time limit is computed where none is given (FORMATS.md §2, §3.1). Packages mix the keys of
/// both generations.
void readTimeLimitRule(YamlMap &limits, ProblemSettings &settings)
{
    auto &rule = settings.timeLimitRule;
    rule.legacy = settings.format == PackageFormat::Legacy;
    // The legacy format never said that they must not make the limit shorter.
    const NumberRange factor{rule.legacy ? 0.01 : 1, 1000};
    if (rule.legacy) {
        rule.acToTimeLimit = 5;
        rule.timeLimitToTle = 2;
    }
    const auto take = [&](YamlMap &map, const char *key, double &target) {
        if (const auto value = map.number(key, factor))
            target = *value;
    };
    take(limits, "time_multiplier", rule.acToTimeLimit);
    take(limits, "time_safety_margin", rule.timeLimitToTle);
    if (auto multipliers = limits.map("time_multipliers")) {
        take(*multipliers, "ac_to_time_limit", rule.acToTimeLimit);
        take(*multipliers, "time_limit_to_tle", rule.timeLimitToTle);
        multipliers->warnAboutUnknownKeys();
    }
    if (const auto seconds = limits.number("time_resolution", {0.001, 3600}))
        rule.resolution = fromSeconds(*seconds);
}

ByteCount scaled(double value, ByteCount unit)
{
    return ByteCount(static_cast<std::uint64_t>(value * static_cast<double>(unit.bytes())));
}

void readLimits(YamlMap &problem, ProblemSettings &settings, Findings &findings)
{
    // Without a map the defaults of the format still differ from generation to generation.
    auto limits =
        problem.map("limits").value_or(YamlMap(YAML::Node(), "problem.yaml", "limits", findings));
    readTimeLimitRule(limits, settings);
    constexpr NumberRange seconds{0.001, 86'400};
    constexpr NumberRange mebibytes{0.001, 1'048'576};
    const auto time = [&](const char *key, Duration &target) {
        const auto value = limits.number(key, seconds);
        if (value)
            target = fromSeconds(*value);
        return value.has_value();
    };
    const auto size = [&](const char *key, ByteCount &target, ByteCount unit) {
        const auto value = limits.number(key, mebibytes);
        if (value)
            target = scaled(*value, unit);
        return value.has_value();
    };
    // Legacy packages are written for judges with different defaults; the widest one fits all.
    if (settings.format == PackageFormat::Legacy)
        settings.packageLimits.code = ByteCount::kib(256);
    settings.explicitTimeLimit = time("time_limit", settings.limits.cpuTime);
    size("memory", settings.limits.memory, ByteCount::mib(1));
    settings.explicitOutputLimit = size("output", settings.limits.output, ByteCount::mib(1));
    size("code", settings.packageLimits.code, ByteCount::kib(1));
    time("compilation_time", settings.packageLimits.compilationTime);
    size("compilation_memory", settings.packageLimits.compilationMemory, ByteCount::mib(1));
    time("validation_time", settings.packageLimits.validationTime);
    size("validation_memory", settings.packageLimits.validationMemory, ByteCount::mib(1));
    size("validation_output", settings.packageLimits.validationOutput, ByteCount::mib(1));
    if (const auto passes = limits.integer("validation_passes", {1, 1000}))
        settings.passes = *passes;
    limits.warnAboutUnknownKeys();
}

void readGrading(YamlMap &map, ProblemSettings &settings)
{
    if (map.node("grading").IsScalar()) {
        map.warn("grading",
                 std::format("grading is \"{}\"; not used", map.node("grading").Scalar()),
                 "a mapping here, or grading in testdata.yaml");
        return;
    }
    auto grading = map.map("grading");
    if (!grading)
        return;
    auto &result = settings.grading;
    result.minimises = grading->choice("objective", {"max", "min"}) == "min";
    result.stop = readOnReject(*grading);
    result.acceptScore = grading->number("accept_score", {-1e9, 1e9});
    result.rejectScore = grading->number("reject_score", {-1e9, 1e9});
    result.range = readScoreRange(*grading, "range");
    grading->ignore({"show_test_data_groups", "custom_scoring"});
    grading->warnAboutUnknownKeys();
}

void readLanguages(YamlMap &map, ProblemSettings &settings)
{
    if (map.node("languages").IsScalar() && map.text("languages") == "all")
        return;
    for (const auto &name : map.words("languages").value_or(std::vector<std::string>()))
        settings.languages.push_back(languageIdFromFormat(name));
}

} // namespace

void reportNotJudged(Findings &findings, const Place &place, const std::string &what)
{
    findings.error(place,
                   std::format("this package needs {}, which this version does not judge", what),
                   "a pass-fail or scoring package without it");
}

std::optional<ScoreRange> readScoreRange(YamlMap &map, const std::string &key)
{
    const auto range = map.words(key);
    if (!range)
        return std::nullopt;
    const auto bound = [](const std::string &text) -> std::optional<double> {
        if (text == "inf" || text == "+inf")
            return std::numeric_limits<double>::infinity();
        if (text == "-inf")
            return -std::numeric_limits<double>::infinity();
        return parseNumber(text);
    };
    const auto least = range->size() == 2 ? bound((*range)[0]) : std::nullopt;
    const auto most = range->size() == 2 ? bound((*range)[1]) : std::nullopt;
    if (least && most && *least <= *most)
        return ScoreRange{*least, *most};
    map.reject(key, key + " is not understood", "two numbers such as 0 100");
    return std::nullopt;
}

std::optional<StopPolicy> readOnReject(YamlMap &map)
{
    // The longer words are those of the format's first years.
    const auto word =
        map.choice("on_reject", {"break", "continue", "first_error", "worst_error", "grade"});
    if (!word || *word == "worst_error")
        return std::nullopt;
    return *word == "continue" || *word == "grade" ? StopPolicy::Never : StopPolicy::FirstReject;
}

ProblemSettings readProblemYaml(const PackageTree &tree, Findings &findings)
{
    ProblemSettings settings;
    const auto *file = tree.findFile("problem.yaml");
    const bool isDomjudges = hasTimeLimitIni(tree);
    if (file == nullptr && !isDomjudges) {
        findings.error({"problem.yaml"}, "the file is missing",
                       "problem.yaml in the package's top folder");
        return settings;
    }
    if (file == nullptr)
        findings.warning({"problem.yaml"}, "the file is missing; read as a legacy package",
                         "problem.yaml in the package's top folder");
    const auto document = file == nullptr ? std::optional(YAML::Node())
                                          : readYaml(file->path, "problem.yaml", findings);
    if (!document)
        return settings;
    YamlMap map(*document, "problem.yaml", "problem.yaml", findings);
    settings.format = readFormat(map, findings);
    readTitles(map, settings);
    readUuid(map, settings, findings);
    settings.author = readAuthor(map);
    readKeywords(map, settings);
    readType(map, settings);
    readLanguages(map, settings);
    readLimits(map, settings, findings);
    readGrading(map, settings);
    if (settings.format == PackageFormat::Legacy || map.has("validation"))
        readValidation(map, settings);
    settings.validatorFlags = {map.words("validator_flags").value_or(std::vector<std::string>()),
                               map.placeOf("validator_flags")};
    settings.constants = readConstants(map);
    // Legacy packages say nothing about files; since 2023-07 they are read only unless allowed.
    settings.mayWriteFiles =
        map.flag("allow_file_writing").value_or(settings.format == PackageFormat::Legacy);
    map.ignore({"source", "source_url", "license", "rights_owner", "version", "embargo_until"});
    map.warnAboutUnknownKeys();
    readTimeLimitFiles(tree, settings, findings);
    settings.limits.wallTime = wallTimeFor(settings.limits.cpuTime);
    return settings;
}

} // namespace assay::load

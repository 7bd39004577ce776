#include "load/assay_yaml.h"

#include "load/package_names.h"
#include "load/problem_yaml.h"
#include "load/starter_files.h"
#include "load/yaml_document.h"
#include "load/yaml_map.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <format>
#include <regex>

namespace assay::load {

namespace {

constexpr const char *fileName = "assay.yaml";

/// Reports keys of a map by language that cannot be a language's id.
bool isLanguageKey(YamlMap &map, const std::string &key)
{
    if (isLanguageId(key))
        return true;
    map.reject(key, std::format("\"{}\" is not a language", key), "an id such as cpp or python");
    return false;
}

void readKind(YamlMap &map, Assignment &assignment, Findings &findings)
{
    const auto kind = map.choice("kind", {"stdio", "function", "sql", "lab"}).value_or("stdio");
    if (kind == "function")
        assignment.kind = AssignmentKind::Function;
    else if (kind == "sql")
        assignment.kind = AssignmentKind::Sql;
    else if (kind == "lab")
        reportNotJudged(findings, map.placeOf("kind"), "a lab session");
}

/// Functions are called by drivers, which not every language has; SQL is no language for stdio.
void rejectWithoutHarness(YamlMap &map, const Assignment &assignment, Findings &findings)
{
    constexpr std::array callable = {"python", "java", "javascript", "cpp", "rust", "go"};
    for (const auto &language : assignment.languages) {
        if (assignment.kind == AssignmentKind::Function &&
            !std::ranges::contains(callable, language))
            reportNotJudged(findings, map.placeOf("languages"), "functions in " + language);
        else if ((assignment.kind == AssignmentKind::Sql) != (language == "sql") &&
                 assignment.kind != AssignmentKind::Function)
            map.reject("languages", language + " does not fit the kind of the assignment",
                       "kind: sql with sql only, kind: stdio with the others");
    }
}

void readLanguages(YamlMap &map, Assignment &assignment, Findings &findings)
{
    if (map.node("languages").IsScalar() && map.text("languages") == "all") {
        assignment.languages.clear();
    } else if (const auto languages = map.list("languages")) {
        assignment.languages.clear();
        for (const auto &language : *languages) {
            if (isLanguageId(language))
                assignment.languages.push_back(languageIdFromFormat(language));
            else
                map.reject("languages", std::format("\"{}\" is not a language", language),
                           "ids such as cpp or python");
        }
    }
    if (!assignment.languages.empty()) {
        rejectWithoutHarness(map, assignment, findings);
        return;
    }
    if (assignment.kind == AssignmentKind::Function)
        assignment.languages = {"python", "java", "javascript"};
    else if (assignment.kind == AssignmentKind::Sql)
        assignment.languages = {"sql"};
}

void readEntryPoints(YamlMap &map, Assignment &assignment)
{
    if (map.node("entry_point").IsMap()) {
        auto byLanguage = map.map("entry_point");
        for (const auto &language : byLanguage->keys())
            if (auto name = byLanguage->text(language);
                name && isLanguageKey(*byLanguage, language))
                assignment.entryPoints[language] = *name;
    } else if (auto name = map.text("entry_point")) {
        for (const auto &language : assignment.languages)
            assignment.entryPoints[language] = *name;
    }
    if (assignment.kind != AssignmentKind::Function)
        return;
    for (const auto &language : assignment.languages)
        if (assignment.entryPoints[language].empty())
            map.reject("entry_point",
                       std::format("there is no entry point for the language {}", language),
                       "entry_point: the function's name, such as twoSum or Solution.isPalindrome");
}

/// "2026-12-01" (the end of that day) or "2026-12-01 18:30".
std::optional<std::chrono::local_seconds> parseDue(const std::string &text)
{
    namespace chrono = std::chrono;
    static const std::regex pattern(
        R"((\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::00)?)?)");
    constexpr std::size_t longest = 19;
    std::smatch match;
    if (text.size() > longest || !std::regex_match(text, match, pattern))
        return std::nullopt;
    const auto field = [&match](std::size_t index) { return std::stoi(match[index].str()); };
    const chrono::year_month_day day{chrono::year(field(1)),
                                     chrono::month(static_cast<unsigned>(field(2))),
                                     chrono::day(static_cast<unsigned>(field(3)))};
    if (!day.ok())
        return std::nullopt;
    const chrono::local_seconds midnight = chrono::local_days(day);
    if (!match[4].matched)
        return midnight + chrono::hours(24) - chrono::seconds(1);
    if (field(4) > 23 || field(5) > 59)
        return std::nullopt;
    return midnight + chrono::hours(field(4)) + chrono::minutes(field(5));
}

void readDue(YamlMap &map, Assignment &assignment)
{
    const auto text = map.text("due");
    if (!text)
        return;
    assignment.due = parseDue(*text);
    if (!assignment.due)
        map.reject("due", std::format("\"{}\" is no date", *text),
                   "due: 2026-12-01 or due: 2026-12-01 18:30");
}

void readDescription(YamlMap &map, Assignment &assignment)
{
    assignment.course = map.text("course").value_or("");
    assignment.order = static_cast<int>(map.integer("order", {1, 1'000'000}).value_or(0));
    const auto difficulty = map.choice("difficulty", {"easy", "medium", "hard"}).value_or("");
    if (difficulty == "easy")
        assignment.difficulty = Difficulty::Easy;
    else if (difficulty == "medium")
        assignment.difficulty = Difficulty::Medium;
    else if (difficulty == "hard")
        assignment.difficulty = Difficulty::Hard;
    if (auto tags = map.list("tags"))
        assignment.tags = std::move(*tags);
    readDue(map, assignment);
    assignment.hints = map.list("hints").value_or(std::vector<std::string>());
}

void readVisibility(YamlMap &map, CourseSettings &settings)
{
    auto rules = map.map("visibility");
    if (!rules)
        return;
    for (const auto &name : rules->keys()) {
        const auto word = rules->choice(name, {"shown", "verdict_only", "hidden"});
        if (!word)
            continue;
        const auto visibility = *word == "shown"          ? Visibility::Shown
                                : *word == "verdict_only" ? Visibility::VerdictOnly
                                                          : Visibility::Hidden;
        settings.visibility[name] = {visibility, rules->placeOf(name)};
    }
}

void readLanguageLimits(YamlMap &map, Assignment &assignment)
{
    auto byLanguage = map.map("language_limits");
    if (!byLanguage)
        return;
    for (const auto &language : byLanguage->keys()) {
        auto limits = byLanguage->map(language);
        if (!limits || !isLanguageKey(*byLanguage, language))
            continue;
        LimitOverrides overrides;
        if (const auto seconds = limits->number("time_limit", {0.001, 86'400}))
            overrides.cpuTime = fromSeconds(*seconds);
        if (const auto size = limits->integer("memory", {1, 1'048'576}))
            overrides.memory = ByteCount::mib(static_cast<std::uint64_t>(*size));
        limits->warnAboutUnknownKeys();
        assignment.languageLimits[language] = overrides;
    }
}

void readRowOptions(YamlMap &compare, const std::string &order, RowOptions &rows)
{
    rows.ordered = order != "any";
    rows.columnNames = compare.flag("column_names").value_or(false);
    rows.keys = compare.list("keys").value_or(std::vector<std::string>());
    if (rows.keys.empty() == (order == "keys"))
        compare.reject("keys", order == "keys" ? "there are no keys" : "keys without order: keys",
                       "order: keys with keys, the columns that the rows are ordered by");
    rows.probe = compare.text("probe").value_or("");
    rows.statements = compare.list("statements").value_or(std::vector<std::string>());
    for (std::string &word : rows.statements) {
        const bool letters = !word.empty() && std::ranges::all_of(word, [](unsigned char c) {
            return std::isalpha(c) != 0;
        });
        if (!letters)
            compare.reject("statements", std::format("\"{}\" begins no statement", word),
                           "first words such as select, insert or with");
        std::ranges::transform(word, word.begin(), [](unsigned char c) { return std::tolower(c); });
    }
}

void readStructuralOptions(YamlMap &compare, const std::string &order, StructuralOptions &options)
{
    if (order == "keys")
        compare.reject("order", "order: keys is for rows of SQL", "exact or any");
    options.anyOrder = order == "any";
    if (const auto number = compare.integer("changed_argument", {1, 32}))
        options.changedArgument = *number - 1;
    options.exceptions = compare.flag("exceptions").value_or(false);
}

void readCompare(YamlMap &map, Assignment &assignment)
{
    auto compare = map.map("compare");
    if (!compare)
        return;
    if (assignment.kind == AssignmentKind::Stdio) {
        map.reject("compare", "compare has no meaning for kind: stdio",
                   "output_validator_args in data/secret/test_group.yaml");
        return;
    }
    const auto order = compare->choice("order", {"exact", "any", "keys"}).value_or("exact");
    const auto tolerance = compare->number("tolerance", {0, 1e9});
    if (assignment.kind == AssignmentKind::Sql)
        readRowOptions(*compare, order, assignment.rows);
    else
        readStructuralOptions(*compare, order, assignment.structural);
    assignment.rows.tolerance = assignment.structural.tolerance = tolerance;
    compare->warnAboutUnknownKeys();
}

Visibility visibilityOf(const VisibilityRules &rules, const std::string &name)
{
    // From the full name up to its first part: "secret/g/01", "secret/g", "secret".
    for (std::string part = name;;) {
        if (const auto found = rules.find(part); found != rules.end())
            return found->second.visibility;
        const auto slash = part.rfind('/');
        if (slash == std::string::npos)
            return part == "secret" ? Visibility::Hidden : Visibility::Shown;
        part.resize(slash);
    }
}

} // namespace

CourseSettings readAssayYaml(const PackageTree &tree, Assignment &assignment, Findings &findings)
{
    CourseSettings settings;
    const auto *file = tree.findFile(fileName);
    if (file == nullptr)
        return settings;
    settings.present = true;
    const auto document = readYaml(file->path, fileName, findings);
    if (!document)
        return settings;
    YamlMap map(*document, fileName, fileName, findings);
    readKind(map, assignment, findings);
    settings.kindPlace = map.placeOf("kind");
    readLanguages(map, assignment, findings);
    readEntryPoints(map, assignment);
    readDescription(map, assignment);
    readVisibility(map, settings);
    readLanguageLimits(map, assignment);
    readCompare(map, assignment);
    readStarterFiles(tree, map, assignment, findings);
    map.warnAboutUnknownKeys();
    return settings;
}

void applyVisibility(const VisibilityRules &rules, Assignment &assignment, Findings &findings)
{
    for (auto &group : assignment.groups)
        group.visibility = visibilityOf(rules, group.name);
    // What a program is told only step by step must not be read beforehand (FORMATS.md §4.2); the
    // interaction protocols show how it goes.
    const bool keepsInput = assignment.interactive || assignment.passes > 1;
    for (auto &test : assignment.tests) {
        test.visibility = visibilityOf(rules, test.name);
        if (keepsInput && test.visibility == Visibility::Shown)
            test.visibility = Visibility::VerdictOnly;
    }
    for (const auto &[name, rule] : rules) {
        const auto below = name + "/";
        const bool used = std::ranges::any_of(assignment.tests, [&](const TestCase &test) {
            return test.name == name || test.name.starts_with(below);
        });
        if (!used)
            findings.warning(rule.place, std::format("there is no test or group \"{}\"", name),
                             "a name below data/, such as sample, secret or secret/03");
    }
}

} // namespace assay::load

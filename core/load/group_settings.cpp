#include "load/group_settings.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <utility>

namespace assay::load {

namespace {

/// A group's name as other groups give it: "sample", "group1" or "secret/group1".
std::string fullGroupName(const std::string &name)
{
    return name == "sample" || name.starts_with("secret/") ? name : "secret/" + name;
}

/// Legacy flags for one validator of several: `{name: check, flags: strict}`.
std::optional<std::pair<std::string, std::vector<std::string>>> namedFlags(YamlMap &map,
                                                                           const std::string &key)
{
    auto named = map.map(key);
    const auto name = named->text("name");
    if (!name || !named->has("flags"))
        return std::nullopt;
    return std::pair(*name, named->words("flags").value_or(std::vector<std::string>()));
}

void readArguments(YamlMap &map, GroupSettings &settings)
{
    if (auto arguments = map.words("args"))
        settings.arguments = std::move(*arguments);
    for (const char *key : {"output_validator_args", "output_validator_flags"}) {
        if (!map.node(key).IsMap()) {
            if (auto flags = map.words(key))
                settings.validatorFlags = {std::move(*flags), map.placeOf(key)};
        } else if (auto named = namedFlags(map, key)) {
            // Packages have one validator; the name is the one it has.
            settings.validatorFlags = {std::move(named->second), map.placeOf(key)};
        } else {
            map.reject(key, std::string(key) + " is a mapping without name and flags",
                       "flags, or the keys name and flags");
        }
    }
    readInputValidatorArguments(map, "input_validator_args", settings.inputValidators);
    readInputValidatorArguments(map, "input_validator_flags", settings.inputValidators);
    if (const auto full = map.flag("full_feedback"))
        settings.fullFeedback = *full;
    map.ignore({"input_visualizer_args", "output_visualizer_args", "hint", "description"});
}

void applyAggregation(const std::string &aggregation, TestGroup &group)
{
    group.allOrNothing = aggregation == "pass-fail";
    group.score = aggregation == "sum" ? ScoreRule::Sum : ScoreRule::Min;
    // Once one test is lost nothing more can be won, except where the points add up.
    // A group of groups with the least of their points must know them all: one that is not
    // accepted may have more points than the next.
    const bool allOfSecret = group.name == "secret" && aggregation == "min";
    group.stop = aggregation == "sum" || allOfSecret ? StopPolicy::Never : StopPolicy::FirstReject;
}

void readMaxScore(YamlMap &map, TestGroup &group)
{
    if (map.node("max_score").IsScalar() && map.text("max_score") == "unbounded")
        group.maxScore.reset();
    else if (const auto most = map.number("max_score", {0, 1e9}))
        group.maxScore = *most;
}

void readGraderFlags(YamlMap &map, GroupSettings &settings)
{
    const auto flags = map.words("grader_flags");
    if (!flags)
        return;
    settings.verdict = VerdictRule::WorstError;
    settings.score = ScoreRule::Sum;
    settings.acceptIfAnyAccepted = settings.ignoreSample = false;
    settings.graderFlags = *flags;
    if (settings.customGrader) // they are its own
        return;
    for (const auto &flag : *flags) {
        if (flag == "worst_error" || flag == "no_errors")
            settings.verdict = VerdictRule::WorstError;
        else if (flag == "first_error")
            settings.verdict = VerdictRule::FirstError;
        else if (flag == "always_accept")
            settings.verdict = VerdictRule::AlwaysAccept;
        else if (flag == "sum")
            settings.score = ScoreRule::Sum;
        else if (flag == "avg")
            settings.score = ScoreRule::Average;
        else if (flag == "min")
            settings.score = ScoreRule::Min;
        else if (flag == "max")
            settings.score = ScoreRule::Max;
        else if (flag == "ignore_sample")
            settings.ignoreSample = true;
        else if (flag == "accept_if_any_accepted")
            settings.acceptIfAnyAccepted = true;
        else
            // The default grader passes over what it does not know, and so do real packages.
            map.warn("grader_flags", std::format("grader_flags holds \"{}\"; not used", flag),
                     "worst_error, first_error, always_accept, sum, avg, min, max, "
                     "ignore_sample or accept_if_any_accepted");
    }
}

/// `static_validation_score`: points, or pass-fail where there are none to share out.
std::optional<StaticValidation> readStaticValidation(YamlMap &map, const ProblemSettings &problem,
                                                     const TestGroup &group, Findings &findings)
{
    const char *key = "static_validation_score";
    auto arguments = map.words("static_validator_args");
    if (!map.has(key)) {
        if (arguments)
            findings.error(map.placeOf("static_validator_args"),
                           "static_validator_args without static_validation_score",
                           "both, or neither");
        return std::nullopt;
    }
    StaticValidation validation;
    validation.place = map.placeOf(key);
    validation.arguments = std::move(arguments).value_or(std::vector<std::string>());
    const bool pointless = !problem.scoring || group.allOrNothing || group.name == "sample";
    const bool passFail = map.node(key).IsScalar() && map.text(key) == "pass-fail";
    if (!passFail) {
        validation.score = map.number(key, {0, 1e9});
        if (!validation.score)
            return std::nullopt;
    }
    if (passFail != pointless)
        findings.error(validation.place,
                       passFail ? "static_validation_score is pass-fail in a group with points"
                                : "static_validation_score gives points in a group without",
                       passFail ? "the points of the static validation" : "pass-fail");
    return validation;
}

/// Dialects of older drafts: `grading: {score: 20, aggregation: min}`, or the same as `scoring`.
void readAggregation(YamlMap &map, const std::string &key, GroupSettings &settings)
{
    auto aggregation = map.map(key);
    if (const auto score = aggregation->number("score", {0, 1e9}))
        settings.acceptScore = *score;
    if (const auto rule = aggregation->choice("aggregation", {"sum", "min"})) {
        settings.score = *rule == "sum" ? ScoreRule::Sum : ScoreRule::Min;
        // Where points add up, a lost one does not end the group; nobody said on_reject there.
        if (!map.has("on_reject"))
            settings.stop = *rule == "sum" ? StopPolicy::Never : StopPolicy::FirstReject;
    }
    aggregation->ignore({"max_score", "min_score"});
    aggregation->warnAboutUnknownKeys();
}

void readGrading(YamlMap &map, GroupSettings &settings)
{
    for (const char *key : {"grading", "scoring"})
        if (map.node(key).IsMap())
            readAggregation(map, key, settings);
        else if (const auto grading = map.choice(key, {"default", "custom"}))
            settings.customGrader = *grading == "custom";
}

} // namespace

void readInputValidatorArguments(YamlMap &map, const std::string &key,
                                 InputValidatorArguments &target)
{
    if (!map.node(key).IsMap()) {
        if (auto words = map.words(key))
            target = {std::move(*words), {}};
        return;
    }
    target = {};
    if (auto named = map.node(key)["name"] ? namedFlags(map, key) : std::nullopt) {
        target.byName.insert(std::move(*named));
        return;
    }
    auto byName = map.map(key);
    for (const auto &name : byName->keys())
        target.byName[name] = byName->words(name).value_or(std::vector<std::string>());
}

void applyDefaults(const ProblemSettings &problem, TestGroup &group)
{
    group.checkerScores = CheckerScores::Ignored;
    if (group.name == "sample")
        group.scored = false;
    if (!problem.scoring)
        return;
    group.strictMaximum = true;
    if (group.name.empty()) {
        group.stop = StopPolicy::Never;
    } else if (group.name == "secret") {
        group.maxScore = 100;
        applyAggregation("sum", group);
    } else if (group.name.starts_with("secret/")) {
        applyAggregation("pass-fail", group);
    }
}

std::optional<StaticValidation> readTestGroup(YamlMap &map, const ProblemSettings &problem,
                                              TestGroup &group, GroupSettings &settings,
                                              Findings &findings)
{
    readArguments(map, settings);
    const bool mayScore = problem.scoring && group.name.starts_with("secret");
    for (const char *key : {"max_score", "score_aggregation", "require_pass"})
        if (map.has(key) && !mayScore)
            findings.error(map.placeOf(key), std::format("{} has no meaning here", key),
                           "it in data/secret of a problem with type: scoring");
    readMaxScore(map, group);
    if (const auto aggregation = map.choice("score_aggregation", {"pass-fail", "sum", "min"}))
        applyAggregation(*aggregation, group);
    for (const auto &name : map.words("require_pass").value_or(std::vector<std::string>()))
        group.dependencies.push_back(fullGroupName(name));
    auto validation = readStaticValidation(map, problem, group, findings);
    map.warnAboutUnknownKeys();
    return validation;
}

void finishTestGroup(const Place &place, std::size_t tests, double staticScore, TestGroup &group,
                     bool validatorGivesScores, Findings &findings)
{
    if (!group.name.starts_with("secret"))
        return;
    if (!group.maxScore && group.allOrNothing)
        findings.error(place, std::format("the group {} has no max_score", group.name),
                       "max_score: the points of the group");
    else if (!group.maxScore && !validatorGivesScores)
        findings.error(place, std::format("the points of the group {} are unbounded", group.name),
                       "max_score, or an output validator that writes score.txt");
    group.checkerScores = group.allOrNothing ? CheckerScores::Forbidden
                          : group.maxScore   ? CheckerScores::Bounded
                                             : CheckerScores::Required;
    const double most = group.maxScore.value_or(0);
    if (staticScore > most && group.maxScore)
        findings.error(place,
                       std::format("the static validation has {} of {} points", staticScore, most),
                       "at most the points of the group");
    group.acceptScore = group.score == ScoreRule::Sum && tests > 0
                            ? (most - staticScore) / static_cast<double>(tests)
                            : most;
}

void readLegacyTestGroup(YamlMap &map, GroupSettings &settings)
{
    readArguments(map, settings);
    settings.stop = readOnReject(map).value_or(settings.stop);
    readGrading(map, settings);
    readGraderFlags(map, settings);
    settings.acceptScore = map.number("accept_score", {-1e9, 1e9}).value_or(settings.acceptScore);
    settings.rejectScore = map.number("reject_score", {-1e9, 1e9}).value_or(settings.rejectScore);
    settings.range = readScoreRange(map, "range").value_or(settings.range);
    map.warnAboutUnknownKeys();
}

void applyLegacySettings(const GroupSettings &settings, const ProblemSettings &problem,
                         TestGroup &group)
{
    group.stop = problem.grading.stop.value_or(settings.stop);
    group.verdict = settings.verdict;
    group.score = settings.score;
    group.acceptIfAnyAccepted = settings.acceptIfAnyAccepted;
    group.acceptScore = problem.grading.acceptScore.value_or(settings.acceptScore);
    group.rejectScore = problem.grading.rejectScore.value_or(settings.rejectScore);
    // A validator of the package may give points also where `validation` does not say score: so
    // do packages for other judges.
    group.checkerScores =
        !problem.scoring ? CheckerScores::Ignored
        : problem.customValidator.value_or(false) || problem.format == PackageFormat::Current
            ? CheckerScores::Free
            : CheckerScores::Forbidden;
    if (!problem.scoring)
        return;
    const double least = problem.grading.range.value_or(settings.range).least;
    if (std::isfinite(least))
        group.minScore = least;
    group.customGrader = settings.customGrader;
    if (settings.customGrader)
        group.graderFlags = settings.graderFlags;
    const bool isRoot = group.name.empty();
    group.onlyLast = isRoot && settings.ignoreSample && !settings.customGrader;
    // Drafts of 2023-07 that keep the old files count the points of a rejected submission, too.
    group.pointsNeedAcceptance = isRoot && problem.format == PackageFormat::Legacy;
}

void forgetInheritedPoints(GroupSettings &settings)
{
    GroupSettings own;
    own.arguments = std::move(settings.arguments);
    own.validatorFlags = std::move(settings.validatorFlags);
    own.inputValidators = std::move(settings.inputValidators);
    own.fullFeedback = settings.fullFeedback;
    own.acceptScore = 0;
    settings = std::move(own);
}

void applyDomjudgeSettings(bool hasFile, TestGroup &group)
{
    group.verdict = VerdictRule::FirstError;
    group.acceptIfAnyAccepted = false;
    group.pointsNeedAcceptance = false;
    group.scored = hasFile;
}

} // namespace assay::load

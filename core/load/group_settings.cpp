#include "load/group_settings.h"

#include <algorithm>
#include <format>

namespace assay::load {

namespace {

/// A group's name as other groups give it: "sample", "group1" or "secret/group1".
std::string fullGroupName(const std::string &name)
{
    return name == "sample" || name.starts_with("secret/") ? name : "secret/" + name;
}

void readArguments(YamlMap &map, GroupSettings &settings)
{
    if (auto arguments = map.words("args"))
        settings.arguments = std::move(*arguments);
    for (const char *key : {"output_validator_args", "output_validator_flags"}) {
        if (map.node(key).IsMap()) {
            // Flags by validator; the judge gives all validators the same.
            auto byName = map.map(key);
            const auto names = byName->keys();
            if (names.size() == 1)
                settings.validatorFlags = {
                    byName->words(names.front()).value_or(std::vector<std::string>()),
                    map.placeOf(key)};
            else
                map.reject(key, "flags for several validators", "one list of flags");
        } else if (auto flags = map.words(key)) {
            settings.validatorFlags = {std::move(*flags), map.placeOf(key)};
        }
    }
    map.ignore({"input_validator_args", "input_validator_flags", "input_visualizer_args",
                "output_visualizer_args", "full_feedback", "hint", "description"});
}

void applyAggregation(const std::string &aggregation, TestGroup &group)
{
    group.allOrNothing = aggregation == "pass-fail";
    group.score = aggregation == "sum" ? ScoreRule::Sum : ScoreRule::Min;
    // Once one test is lost nothing more can be won, except where the points add up.
    group.stop = aggregation == "sum" ? StopPolicy::Never : StopPolicy::FirstReject;
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
            map.reject("grader_flags", std::format("grader_flags holds \"{}\"", flag),
                       "worst_error, first_error, always_accept, sum, avg, min, max, "
                       "ignore_sample or accept_if_any_accepted");
    }
}

void readRange(YamlMap &map, GroupSettings &settings)
{
    const auto range = map.words("range");
    if (!range)
        return;
    const auto bound = [](const std::string &text) -> std::optional<double> {
        if (text == "inf" || text == "+inf")
            return std::numeric_limits<double>::infinity();
        if (text == "-inf")
            return -std::numeric_limits<double>::infinity();
        return parseNumber(text);
    };
    if (range->size() == 2 && bound((*range)[0]) && bound((*range)[1]))
        settings.most = *bound((*range)[1]);
    else
        map.reject("range", "range is not understood", "two numbers such as 0 100");
}

/// A dialect of older packages: `grading: {score: 20, aggregation: min}`.
void readGrading(YamlMap &map, GroupSettings &settings, Findings &findings)
{
    if (!map.node("grading").IsMap()) {
        if (map.choice("grading", {"default", "custom"}) == "custom")
            reportNotJudged(findings, map.placeOf("grading"), "a grader of its own");
        return;
    }
    auto grading = map.map("grading");
    if (const auto score = grading->number("score", {0, 1e9}))
        settings.acceptScore = *score;
    if (const auto rule = grading->choice("aggregation", {"sum", "min"}))
        settings.score = *rule == "sum" ? ScoreRule::Sum : ScoreRule::Min;
    grading->warnAboutUnknownKeys();
}

} // namespace

void applyDefaults(const ProblemSettings &problem, TestGroup &group)
{
    if (group.name == "sample")
        group.scored = false;
    if (!problem.scoring)
        return;
    if (group.name.empty()) {
        group.stop = StopPolicy::Never;
    } else if (group.name == "secret") {
        group.maxScore = 100;
        applyAggregation("sum", group);
    } else if (group.name.starts_with("secret/")) {
        applyAggregation("pass-fail", group);
    }
}

void readTestGroup(YamlMap &map, const ProblemSettings &problem, TestGroup &group,
                   GroupSettings &settings, Findings &findings)
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
    if (map.has("static_validation_score"))
        reportNotJudged(findings, map.placeOf("static_validation_score"), "static validation");
    map.ignore({"static_validation_score"});
    map.warnAboutUnknownKeys();
}

void finishTestGroup(const Place &place, std::size_t members, TestGroup &group,
                     bool validatorGivesScores, Findings &findings)
{
    if (!group.name.starts_with("secret") || members == 0)
        return;
    if (!group.maxScore && group.allOrNothing)
        findings.error(place, std::format("the group {} has no max_score", group.name),
                       "max_score: the points of the group");
    else if (!group.maxScore && !validatorGivesScores)
        findings.error(place, std::format("the points of the group {} are unbounded", group.name),
                       "max_score, or an output validator that writes score.txt");
    const double most = group.maxScore.value_or(0);
    group.acceptScore = group.score == ScoreRule::Sum ? most / static_cast<double>(members) : most;
}

void readLegacyTestGroup(YamlMap &map, GroupSettings &settings, Findings &findings)
{
    readArguments(map, settings);
    if (const auto onReject = map.choice("on_reject", {"break", "continue"}))
        settings.stop = *onReject == "break" ? StopPolicy::FirstReject : StopPolicy::Never;
    readGrading(map, settings, findings);
    readGraderFlags(map, settings);
    settings.acceptScore = map.number("accept_score", {-1e9, 1e9}).value_or(settings.acceptScore);
    settings.rejectScore = map.number("reject_score", {-1e9, 1e9}).value_or(settings.rejectScore);
    readRange(map, settings);
    map.warnAboutUnknownKeys();
}

void applyLegacySettings(const GroupSettings &settings, TestGroup &group)
{
    group.stop = settings.stop;
    group.verdict = settings.verdict;
    group.score = settings.score;
    group.acceptIfAnyAccepted = settings.acceptIfAnyAccepted;
    group.acceptScore = settings.acceptScore;
    group.rejectScore = settings.rejectScore;
}

} // namespace assay::load

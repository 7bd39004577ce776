#include "load/reference_rules.h"

#include <algorithm>
#include <format>
#include <map>

namespace assay::load {

namespace {

using enum Verdict;
using Verdicts = std::vector<Verdict>;

Verdicts widened(const Verdicts &verdicts)
{
    Verdicts result;
    for (const auto verdict : verdicts) {
        result.push_back(verdict);
        if (verdict == RTE)
            result.push_back(MLE);
    }
    return result;
}

std::optional<Verdicts> readVerdicts(YamlMap &map, const std::string &key)
{
    const auto codes = map.words(key);
    if (!codes)
        return std::nullopt;
    Verdicts verdicts;
    for (const auto &code : *codes) {
        const auto verdict = verdictFromCode(code);
        if (verdict && *verdict != SK)
            verdicts.push_back(*verdict);
        else
            map.reject(key, std::format("{} holds \"{}\"", key, code), "AC, WA, TLE or RTE");
    }
    return verdicts;
}

std::optional<ScoreRange> readScore(YamlMap &map)
{
    constexpr NumberRange scores{-1e9, 1e9};
    if (!map.node("score").IsSequence()) {
        const auto score = map.number("score", scores);
        return score ? std::optional(ScoreRange{*score, *score}) : std::nullopt;
    }
    const auto ends = map.list("score").value_or(std::vector<std::string>());
    const auto least = ends.size() == 2 ? parseNumber(ends[0]) : std::nullopt;
    const auto most = ends.size() == 2 ? parseNumber(ends[1]) : std::nullopt;
    if (least && most && *least <= *most)
        return ScoreRange{*least, *most};
    map.reject("score", "score is no range", "one number, or two such as [30, 40]");
    return std::nullopt;
}

void readTimeUse(YamlMap &map, RuleText &rule)
{
    const auto use = map.text("use_for_time_limit");
    if (!use)
        return;
    if (*use == "lower" || *use == "upper") {
        rule.lower = *use == "lower";
        rule.upper = *use == "upper";
    } else if (map.flag("use_for_time_limit") == false) {
        rule.lower = rule.upper = false;
    }
}

} // namespace

std::optional<RuleText> defaultRule(const std::string &folder)
{
    const auto rule = [](std::optional<Verdicts> permitted, std::optional<Verdicts> required) {
        RuleText text;
        text.permitted = std::move(permitted);
        text.required = std::move(required);
        return text;
    };
    static const std::map<std::string, RuleText> table = {
        {"accepted", rule(Verdicts{AC}, {})},
        {"rejected", rule({}, Verdicts{RTE, TLE, WA})},
        {"wrong_answer", rule(Verdicts{AC, WA}, Verdicts{WA})},
        {"time_limit_exceeded", rule(Verdicts{AC, TLE}, Verdicts{TLE})},
        {"run_time_error", rule(Verdicts{AC, RTE}, Verdicts{RTE})},
        {"brute_force", rule(Verdicts{AC, RTE, TLE}, Verdicts{RTE, TLE})},
    };
    const auto found = table.find(folder);
    return found == table.end() ? std::nullopt : std::optional(found->second);
}

RuleText readRule(YamlMap &map)
{
    RuleText rule;
    rule.permitted = readVerdicts(map, "permitted");
    rule.required = readVerdicts(map, "required");
    rule.score = readScore(map);
    rule.message = map.text("message");
    readTimeUse(map, rule);
    return rule;
}

RuleText overridden(RuleText first, const RuleText &second)
{
    const auto take = [](auto &target, const auto &source) {
        if (source)
            target = source;
    };
    take(first.permitted, second.permitted);
    take(first.required, second.required);
    take(first.score, second.score);
    take(first.message, second.message);
    take(first.lower, second.lower);
    take(first.upper, second.upper);
    return first;
}

ReferenceRule ruleFrom(const RuleText &text)
{
    ReferenceRule rule;
    rule.tests = text.tests;
    rule.permitted = widened(text.permitted.value_or(Verdicts()));
    rule.required = widened(text.required.value_or(Verdicts()));
    rule.score = text.score;
    rule.message = text.message.value_or("");
    const bool mayNotBeSlow = text.permitted && !std::ranges::contains(*text.permitted, TLE);
    rule.lowerTimeBound = text.lower.value_or(mayNotBeSlow);
    rule.upperTimeBound = text.upper.value_or(text.required == Verdicts{TLE});
    return rule;
}

std::vector<Verdict> finalVerdicts(const RuleText &text)
{
    return widened(text.required ? *text.required : text.permitted.value_or(Verdicts()));
}

} // namespace assay::load

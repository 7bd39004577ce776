#include "profile.h"

#include <fmt/format.h>
#include <map>

namespace assay::cli {

namespace {

/// The profiles look at no limit but the one that the submission was judged by.
Limits limitsOf(const Judgement &judgement)
{
    Limits limits;
    limits.cpuTime = judgement.timeLimit;
    return limits;
}

} // namespace

void addProfileOption(CLI::App &command, std::string &name)
{
    command
        .add_option("--profile", name,
                    "Also say how this judge would call it: assay, icpc, kattis, domjudge, dmoj "
                    "or cms")
        ->check([](const std::string &text) {
            return judge::profileFromName(text)
                       ? std::string()
                       : "\"" + text + "\" is not one of assay, icpc, kattis, domjudge, dmoj, cms";
        });
}

std::optional<judge::VerdictProfile> profileNamed(const std::string &name)
{
    return judge::profileFromName(name);
}

std::string verdictIn(judge::VerdictProfile profile, const Judgement &judgement)
{
    return judge::profileVerdict(profile, judgement, limitsOf(judgement));
}

void setProfile(Json &object, judge::VerdictProfile profile, const Judgement &judgement)
{
    object["profile"] = judge::profileName(profile);
    object["profile_verdict"] = verdictIn(profile, judgement);
    Json tests = Json::object();
    for (const auto &result : judgement.results)
        if (result.verdict != Verdict::SK)
            tests[result.test] = judge::profileVerdict(profile, result, limitsOf(judgement));
    object["profile_tests"] = std::move(tests);
}

std::string profileLine(judge::VerdictProfile profile, const Judgement &judgement)
{
    std::map<std::string, int> counts;
    for (const auto &result : judgement.results)
        if (result.verdict != Verdict::SK)
            ++counts[judge::profileVerdict(profile, result, limitsOf(judgement))];
    std::string tests;
    for (const auto &[word, count] : counts)
        tests += tests.empty()
                     ? fmt::format(" ({} {} {}", count, count == 1 ? "test" : "tests", word)
                     : fmt::format(", {} {}", count, word);
    return fmt::format("{}: {}{}{}", judge::profileName(profile), verdictIn(profile, judgement),
                       tests, tests.empty() ? "" : ")");
}

} // namespace assay::cli

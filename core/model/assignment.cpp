#include "model/assignment.h"

#include <algorithm>
#include <cmath>

namespace assay {

const std::string &Assignment::title(const std::string &languageCode) const
{
    for (const auto &code : {languageCode, std::string("en")})
        if (const auto found = titles.find(code); found != titles.end())
            return found->second;
    return titles.empty() ? shortName : titles.begin()->second;
}

Limits Assignment::limitsFor(const std::string &languageId) const
{
    Limits result = limits;
    if (const auto found = languageLimits.find(languageId); found != languageLimits.end()) {
        if (found->second.cpuTime) {
            result.cpuTime = *found->second.cpuTime;
            result.wallTime = wallTimeFor(result.cpuTime);
        }
        if (found->second.memory)
            result.memory = *found->second.memory;
    }
    return result;
}

double Assignment::maxScore() const
{
    if (!scoring || groups.empty())
        return 1;
    return groups.front().maxScore.value_or(0);
}

bool Assignment::isFullScore(double score) const
{
    if (!scoring)
        return score >= 1;
    if (groups.empty())
        return false;
    // Shares such as 100/3 do not add up exactly.
    const auto &root = groups.front();
    if (minimises)
        return root.minScore && score <= *root.minScore + 1e-9 * std::max(1.0, *root.minScore);
    return root.maxScore && score >= *root.maxScore - 1e-9 * std::max(1.0, *root.maxScore);
}

std::filesystem::path Assignment::includesFor(const std::string &languageId) const
{
    for (const auto &key : {languageId, std::string("default")})
        if (const auto found = includes.find(key); found != includes.end())
            return found->second;
    return {};
}

} // namespace assay

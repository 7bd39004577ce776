#include "model/assignment.h"

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

} // namespace assay

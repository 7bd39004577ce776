#include "load/import/group_order.h"

#include <algorithm>
#include <format>
#include <set>

namespace assay::load {

void orderByDependencies(std::vector<ForeignGroup> &groups, const Place &place, Findings &findings)
{
    std::set<std::string> known;
    for (const auto &group : groups)
        known.insert(group.name);
    const auto drop = [&](ForeignGroup &group, const std::string &name) {
        findings.warning(place,
                         std::format("the group {} depends on {}; this is left out", group.name,
                                     name.empty() ? "a group without a name" : name),
                         "groups that exist and do not depend on each other in a circle");
        std::erase(group.dependencies, name);
    };
    for (auto &group : groups)
        for (const auto &name : std::vector(group.dependencies))
            if (!known.contains(name) || name == group.name)
                drop(group, name);

    std::vector<ForeignGroup> ordered;
    std::set<std::string> placed;
    while (!groups.empty()) {
        const auto next = std::ranges::find_if(groups, [&](const ForeignGroup &group) {
            return std::ranges::all_of(
                group.dependencies, [&](const std::string &name) { return placed.contains(name); });
        });
        if (next == groups.end()) { // a circle
            for (const auto &name : std::vector(groups.front().dependencies))
                if (!placed.contains(name))
                    drop(groups.front(), name);
            continue;
        }
        placed.insert(next->name);
        ordered.push_back(std::move(*next));
        groups.erase(next);
    }
    groups = std::move(ordered);
}

} // namespace assay::load

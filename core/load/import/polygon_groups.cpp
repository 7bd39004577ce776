#include "load/import/polygon_groups.h"

#include "load/import/group_order.h"
#include "load/import/importer.h"

#include <algorithm>
#include <format>
#include <string_view>

namespace assay::load {

namespace {

ForeignGroup &groupNamed(std::vector<ForeignGroup> &groups, const std::string &name)
{
    const auto found = std::ranges::find(groups, name, &ForeignGroup::name);
    if (found != groups.end())
        return *found;
    auto &group = groups.emplace_back();
    group.name = name;
    group.score = ForeignGroup::Score::Sum; // what a test set without groups does
    return group;
}

void readPolicy(pugi::xml_node node, ForeignGroup &group, Findings &findings)
{
    const std::string_view policy = node.attribute("points-policy").as_string("each-test");
    if (policy == "complete-group") {
        group.score = ForeignGroup::Score::AllOrNothing;
        // Often the whole group's points stand at its first test.
        for (const auto &test : group.tests)
            group.points += test.points;
        if (!node.attribute("points").empty())
            group.points = node.attribute("points").as_double();
    } else if (policy != "each-test") {
        findings.error({"problem.xml"},
                       std::format("the group {} has the points policy \"{}\"", group.name, policy),
                       "complete-group or each-test");
    }
    for (const auto &dependency : node.child("dependencies").children("dependency"))
        group.dependencies.emplace_back(dependency.attribute("group").as_string());
}

} // namespace

void arrangePolygonTests(std::vector<PolygonTest> tests, pugi::xml_node testset, Findings &findings,
                         ForeignPackage &package)
{
    const auto described = testset.child("groups").children("group");
    package.scoring =
        std::ranges::any_of(tests, [](const PolygonTest &test) { return test.test.points > 0; }) ||
        std::ranges::any_of(
            described, [](const auto &group) { return group.attribute("points").as_double() > 0; });
    for (auto &test : tests) {
        if (test.sample)
            package.samples.push_back(test.test);
        // Samples count where there are points; else they are judged as samples already.
        if (package.scoring || !test.sample)
            groupNamed(package.groups, test.group).tests.push_back(std::move(test.test));
    }
    if (!package.scoring)
        return;
    for (const auto &node : described) {
        const std::string name = node.attribute("name").as_string();
        const auto found = std::ranges::find(package.groups, name, &ForeignGroup::name);
        if (found != package.groups.end())
            readPolicy(node, *found, findings);
        else
            findings.warning({"problem.xml"}, std::format("the group {} has no tests", name),
                             "tests with this group");
    }
    orderByDependencies(package.groups, {"problem.xml"}, findings);
}

} // namespace assay::load

// test_group.yaml of the current format and testdata.yaml of the legacy one.
#include "fuzz.h"

#include "load/group_settings.h"
#include "load/yaml_document.h"

namespace assay::fuzz {

void run(std::string_view bytes)
{
    const auto way = takeByte(bytes);
    load::Findings findings;
    const auto document = load::parseYaml(std::string(bytes), "test_group.yaml", findings);
    if (!document)
        return;
    load::YamlMap map(*document, "test_group.yaml", "test_group.yaml", findings);
    load::ProblemSettings problem;
    problem.scoring = (way & 2U) != 0;
    TestGroup group;
    group.name = (way & 4U) != 0 ? "secret/group1" : "secret";
    load::GroupSettings settings;
    if ((way & 1U) != 0) {
        load::readLegacyTestGroup(map, settings);
        load::applyLegacySettings(settings, problem, group);
    } else {
        load::applyDefaults(problem, group);
        load::readTestGroup(map, problem, group, settings, findings);
        load::finishTestGroup({"test_group.yaml", 1}, way >> 4U, 0, group, (way & 8U) != 0,
                              findings);
    }
    map.warnAboutUnknownKeys();
}

} // namespace assay::fuzz

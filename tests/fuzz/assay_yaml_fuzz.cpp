#include "fuzz.h"

#include "load/assay_yaml.h"

namespace assay::fuzz {

void run(std::string_view bytes)
{
    static const Scratch scratch;
    scratch.write("assay.yaml", bytes);
    load::Findings findings;
    const auto tree = load::PackageTree::read(scratch.folder(), findings).value();
    Assignment assignment;
    assignment.groups.resize(2);
    assignment.groups[0].name = "sample";
    assignment.groups[1].name = "secret";
    assignment.tests.resize(2);
    assignment.tests[0].name = "sample/1";
    assignment.tests[1].name = "secret/1";
    assignment.tests[1].group = 1;
    const auto settings = load::readAssayYaml(tree, assignment, findings);
    load::applyVisibility(settings.visibility, assignment, findings);
    if (findings.hasErrors())
        return;
    // What nobody has unlocked stays hidden.
    if (settings.visibility.empty())
        promise(assignment.tests[1].visibility == Visibility::Hidden,
                "secret tests are hidden unless a rule says otherwise");
}

} // namespace assay::fuzz

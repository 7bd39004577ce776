#include "fuzz.h"

#include "load/problem_yaml.h"

namespace assay::fuzz {

void run(std::string_view bytes)
{
    static const Scratch scratch;
    scratch.write("problem.yaml", bytes);
    load::Findings findings;
    const auto tree = load::PackageTree::read(scratch.folder(), findings).value();
    const auto settings = load::readProblemYaml(tree, findings);
    promise(settings.limits.cpuTime >= Duration::zero(), "a time limit is never negative");
    (void)load::substituted(std::string(bytes), settings.constants);
    for (const auto &issue : findings.issues())
        promise(!issue.found.empty(), "every finding says what was found");
}

} // namespace assay::fuzz

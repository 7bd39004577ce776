// An EdgeLab assignment: what it is turned into must be a package, or there must be an error.
#include "fuzz.h"

#include "load/import/edgelab.h"
#include "load/package.h"

namespace assay::fuzz {

void run(std::string_view bytes)
{
    static const Scratch scratch;
    const auto json = scratch.write("task.json", bytes);
    const auto folder = scratch.emptyFolder("package");
    load::Findings findings;
    load::PackageWriter writer(folder);
    const auto name = load::convertEdgeLab(json, writer, findings);
    if (!name || findings.hasErrors())
        return;
    const auto loaded = load::loadPackage(folder);
    promise(loaded.has_value(), "a converted assignment can be read");
    promise(loaded->assignment || hasErrors(loaded->issues),
            "a package that is not taken has errors");
}

} // namespace assay::fuzz

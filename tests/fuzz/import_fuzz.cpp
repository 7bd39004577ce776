// The importers: the first byte chooses the format, the rest is its main file, beside two tests and
// a program. What comes out must be a package that loads or a list of errors.
#include "fuzz.h"

#include "load/import/open_foreign.h"
#include "load/package.h"

namespace assay::fuzz {

namespace {

struct Way {
    load::ForeignFormat format;
    const char *file;
};

constexpr Way ways[] = {
    {load::ForeignFormat::Polygon, "problem.xml"},
    {load::ForeignFormat::Dmoj, "init.yml"},
    {load::ForeignFormat::Cms, "task.yaml"},
    {load::ForeignFormat::Cms, "gen/GEN"},
    {load::ForeignFormat::Exercism, ".meta/config.json"},
    {load::ForeignFormat::CodeRunner, "quiz.xml"},
};

} // namespace

void run(std::string_view bytes)
{
    static const Scratch scratch;
    const auto &way = ways[takeByte(bytes) % std::size(ways)];
    const auto source = scratch.emptyFolder("source");
    const auto workplace = scratch.emptyFolder("workplace");
    for (const char *name :
         {"tests/01", "tests/01.a", "tests/02", "tests/02.a", "1.in", "1.out", "2.in", "2.out",
          "input/input0.txt", "output/output0.txt", "input/input1.txt", "output/output1.txt",
          "files/check.cpp", "solutions/main.cpp", "leap.py", "leap_test.py", ".meta/example.py"})
        scratch.write(std::filesystem::path("source") / name, "1\n");
    if (way.format == load::ForeignFormat::Cms)
        scratch.write("source/task.yaml", "name: sum\ntitle: Sum\nn_input: 2\n");
    scratch.write(std::filesystem::path("source") / way.file, bytes);

    load::Findings findings;
    const bool isFile = way.format == load::ForeignFormat::CodeRunner;
    const auto opened =
        load::openForeign({isFile ? source / way.file : source, way.format}, workplace, findings);
    if (!opened || opened->several || findings.hasErrors())
        return;
    const auto loaded = load::loadPackage(opened->packageFolder);
    promise(loaded.has_value(), "an imported package can be read");
    promise(loaded->assignment || hasErrors(loaded->issues),
            "a package that is not taken has errors");
}

} // namespace assay::fuzz

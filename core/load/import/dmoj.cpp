// Reads a DMOJ problem (FORMATS.md §7): init.yml and, mostly, a zip with the test data. Limits and
// the statement live in DMOJ's own database and are not part of it.

#include "load/archive_unpacker.h"
#include "load/import/dmoj_checkers.h"
#include "load/import/dmoj_data.h"
#include "load/import/group_order.h"
#include "load/import/importer.h"
#include "load/yaml_document.h"
#include "load/yaml_map.h"

#include <algorithm>
#include <format>
#include <string_view>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

/// What a test takes from the levels above it unless it says otherwise.
struct Inherited {
    std::optional<double> points{};
    std::optional<std::string> input{};
    std::optional<std::string> answer{};

    void take(YamlMap &map)
    {
        if (const auto own = map.number("points", {0, 1e9}))
            points = own;
        if (const auto own = map.text("in"))
            input = own;
        if (const auto own = map.text("out"))
            answer = own;
    }
};

class DmojReader {
public:
    DmojReader(const ImportJob &job, const SourceTree &data, YamlMap &map)
        : m_job(job),
          m_data(data),
          m_map(map)
    {
    }

    ForeignPackage read()
    {
        m_package.shortName = m_job.shortName;
        m_package.identity = "dmoj:" + m_job.shortName;
        m_package.titles["en"] = m_job.shortName;
        m_package.scoring = true;
        m_lines = m_map.flag("binary_data").value_or(false) ? FileContent::Lines::AsTheyAre
                                                            : FileContent::Lines::Unix;
        readTests();
        readDmojChecker(m_job, m_data, m_map, m_package);
        readDmojGrader(m_job, m_data, m_map, m_package);
        if (const auto bytes = m_map.number("output_limit_length", {1, 1e12}))
            m_package.outputMib = *bytes / (1 << 20);
        reportTheRest();
        return std::move(m_package);
    }

private:
    void readTests()
    {
        Inherited inherited;
        inherited.take(m_map);
        const auto node = m_map.node("test_cases");
        if (node.IsSequence()) {
            int number = 0;
            for (const auto &child : node)
                readCaseOrBatch(child, ++number, inherited);
        } else {
            if (m_map.has("test_cases"))
                reportLeftOut(m_job.findings, m_map.placeOf("test_cases"),
                              "patterns for the names of tests; the usual ones are tried");
            findNamedTests(inherited.points.value_or(1));
        }
        if (m_package.groups.empty())
            m_job.findings.error(m_map.placeOf("test_cases"), "there are no tests",
                                 "a list test_cases, or an archive with inputs and outputs");
        orderByDependencies(m_package.groups, m_map.placeOf("test_cases"), m_job.findings);
    }

    void readCaseOrBatch(const YAML::Node &node, int number, Inherited inherited)
    {
        YamlMap item(node, "init.yml", std::format("test case {}", number), m_job.findings);
        inherited.take(item);
        if (!item.has("batched")) {
            // A case by itself; neighbours share a group in which points add up.
            if (m_package.groups.empty() || !m_package.groups.back().name.empty())
                m_package.groups.push_back({.score = ForeignGroup::Score::Sum});
            readCase(item, inherited, m_package.groups.back());
            return;
        }
        ForeignGroup group;
        group.name = std::format("batch{}", ++m_batches);
        const auto wanted = item.node("dependencies");
        for (const auto &dependency : wanted)
            if (dependency.IsScalar())
                group.dependencies.push_back("batch" + dependency.Scalar());
        const auto cases = item.node("batched");
        if (!cases.IsSequence())
            item.reject("batched", "batched is not a list", "a list of cases with in and out");
        int inBatch = 0;
        for (const auto &child : cases) {
            YamlMap single(child, "init.yml",
                           std::format("case {} of batch {}", ++inBatch, m_batches),
                           m_job.findings);
            auto own = inherited;
            own.take(single);
            group.points = std::max(group.points, own.points.value_or(0));
            readCase(single, own, group);
        }
        item.warnAboutUnknownKeys();
        if (!group.tests.empty())
            m_package.groups.push_back(std::move(group));
    }

    void readCase(YamlMap &item, const Inherited &inherited, ForeignGroup &group)
    {
        if (item.has("generator_args") || item.has("generator"))
            m_job.findings.error(item.placeOf("generator_args"),
                                 "a test made by a generator, which is not run",
                                 "the test's input and output as files");
        for (const char *key : {"checker", "output_limit_length", "output_prefix_length"})
            if (item.has(key))
                reportLeftOut(m_job.findings, item.placeOf(key),
                              std::format("{} of a single test", key));
        item.ignore({"generator", "generator_args", "checker", "output_limit_length",
                     "output_prefix_length", "dependencies"});
        item.warnAboutUnknownKeys();
        ForeignTest test;
        test.points = inherited.points.value_or(1);
        test.input = content(item, "in", inherited.input);
        test.answer = content(item, "out", inherited.answer);
        group.tests.push_back(std::move(test));
    }

    FileContent content(YamlMap &item, const char *key, const std::optional<std::string> &name)
    {
        if (!name) {
            // Only an interactor can do without an answer.
            if (!m_map.has("interactive") || std::string_view(key) == "in")
                m_job.findings.error(item.placeOf(key), std::format("a test without {}", key),
                                     "the name of a file");
            return {};
        }
        const auto *found = m_data.find(*name);
        if (found == nullptr)
            found = m_job.source.find(*name);
        if (found == nullptr) {
            item.reject(key, std::format("the file {} is missing", *name),
                        "a file of the archive or the folder");
            return {};
        }
        return FileContent::copyOf(found->path, m_lines);
    }

    void findNamedTests(double points)
    {
        for (auto &found : findDmojTests(m_data)) {
            const auto name = found.batch ? std::format("batch{}", *found.batch) : std::string();
            if (m_package.groups.empty() || m_package.groups.back().name != name)
                m_package.groups.push_back({.name = name,
                                            .score = found.batch ? ForeignGroup::Score::AllOrNothing
                                                                 : ForeignGroup::Score::Sum,
                                            .points = points});
            ForeignTest test;
            test.points = points;
            test.input = FileContent::copyOf(found.input->path, m_lines);
            test.answer = FileContent::copyOf(found.answer->path, m_lines);
            m_package.groups.back().tests.push_back(std::move(test));
        }
    }

    void reportTheRest()
    {
        for (const char *key : {"pretest_test_cases", "generator", "symlinks", "file_io", "hints",
                                "wall_time_factor", "short_circuit"})
            if (m_map.has(key))
                reportLeftOut(m_job.findings, m_map.placeOf(key), key);
        m_map.ignore({"archive", "pretest_test_cases", "generator", "symlinks", "file_io", "hints",
                      "wall_time_factor", "short_circuit", "output_prefix_length", "unbuffered"});
        m_map.warnAboutUnknownKeys();
        m_job.findings.warning({"init.yml"},
                               "time and memory limits are not part of the format; the package "
                               "has none of its own",
                               "limits in problem.yaml");
        for (const auto *file : m_job.source.filesIn(""))
            if (file->name == "statement.md" || file->name == "README.md")
                m_package.files.push_back(
                    {"statement/problem.en.md", FileContent::copyOf(file->path)});
    }

    const ImportJob &m_job;
    const SourceTree &m_data;
    YamlMap &m_map;
    ForeignPackage m_package;
    FileContent::Lines m_lines = FileContent::Lines::Unix;
    int m_batches = 0;
};

/// The test data: the named archive unpacked, else the folder itself.
Result<SourceTree> openData(const ImportJob &job, YamlMap &map)
{
    const auto name = map.node("archive").IsScalar() ? map.text("archive") : std::nullopt;
    if (!name)
        return job.source;
    const auto *archive = job.source.find(*name);
    if (archive == nullptr) {
        map.reject("archive", std::format("the archive {} is missing", *name), "a zip file");
        return job.source;
    }
    TRY(unpackArchive(archive->path, job.work, ArchiveLimits(), job.findings));
    return SourceTree::read(job.work, job.findings);
}

} // namespace

Result<ForeignPackage> importDmoj(const ImportJob &job)
{
    const auto *file = job.source.findAny({"init.yml", "init.yaml"});
    if (file == nullptr) {
        job.findings.error({"init.yml"}, "the file is missing", "a DMOJ problem's init.yml");
        return ForeignPackage();
    }
    const auto document = readYaml(file->path, file->name, job.findings);
    if (!document)
        return ForeignPackage();
    YamlMap map(*document, file->name, "init.yml", job.findings);
    for (const auto &key : map.keys())
        if (key.ends_with('+'))
            map.reject(key, std::format("the key {} holds a program to be run", key),
                       "its value written out");
    const auto data = TRY(openData(job, map));
    if (job.findings.hasErrors())
        return ForeignPackage();
    return DmojReader(job, data, map).read();
}

} // namespace assay::load

#include "load/test_data.h"

#include "load/case_files.h"
#include "load/group_points.h"
#include "load/yaml_document.h"

#include <algorithm>
#include <array>
#include <format>
#include <map>
#include <optional>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

constexpr ByteCount largestTestFile = ByteCount::mib(2048);

class TestDataReader {
public:
    TestDataReader(const PackageTree &tree, const ProblemSettings &problem,
                   const OwnValidator &validator, LegacyScoring scoring, Findings &findings)
        : m_tree(tree),
          m_problem(problem),
          m_validator(validator),
          m_legacyScoring(scoring),
          m_findings(findings)
    {
        const auto exists = [&](const char *name) {
            return std::ranges::any_of(tree.filesBelow("data"), [&](const PackageEntry *file) {
                return file->name.filename() == name;
            });
        };
        const bool current = exists("test_group.yaml");
        const bool legacy = exists("testdata.yaml");
        m_legacyGroups = !current && (legacy || problem.format == PackageFormat::Legacy);
        if (current && legacy)
            findings.warning({"data"}, "both test_group.yaml and testdata.yaml are used",
                             "one of them; testdata.yaml is ignored");
    }

    TestData read()
    {
        GroupSettings settings;
        const auto root = addGroup("", settings);
        for (const char *name : {"sample", "secret"})
            if (m_tree.findFolder(fs::path("data") / name) != nullptr)
                readGroup(root, name, settings);
        closeGroup(root, settings);
        finishRoot(settings);
        reportOddities();
        return std::move(m_data);
    }

private:
    bool isDomjudges() const
    {
        return m_legacyGroups && m_problem.scoring && m_legacyScoring == LegacyScoring::Domjudge;
    }

    /// Of a group's members. DOMjudge needs no `validation: custom score` for it.
    bool validatorGivesScores() const
    {
        return m_validator.givesScores || (isDomjudges() && m_validator.present);
    }

    fs::path folderOf(const std::string &group) const
    {
        return group.empty() ? fs::path("data") : fs::path("data") / group;
    }

    std::string groupFileName() const
    {
        return m_legacyGroups ? "testdata.yaml" : "test_group.yaml";
    }

    Place placeOf(const TestGroup &group) const
    {
        const auto file = folderOf(group.name) / groupFileName();
        return {m_tree.find(file) != nullptr ? file : folderOf(group.name)};
    }

    /// Makes a group; changes the settings to those that hold inside it.
    std::size_t addGroup(const std::string &name, GroupSettings &settings)
    {
        TestGroup group;
        group.name = name;
        if (name == "sample")
            settings.fullFeedback = true;
        if (!m_legacyGroups)
            applyDefaults(m_problem, group);
        else if (isDomjudges())
            forgetInheritedPoints(settings);
        std::optional<StaticValidation> validation;
        const auto fileName = folderOf(name) / groupFileName();
        if (const auto *file = m_tree.findFile(fileName))
            if (const auto document = readYaml(file->path, fileName, m_findings)) {
                YamlMap map(*document, fileName, groupFileName(), m_findings);
                const auto before = settings.validatorFlags.place.file;
                if (m_legacyGroups)
                    readLegacyTestGroup(map, settings);
                else
                    validation = readTestGroup(map, m_problem, group, settings, m_findings);
                if (settings.validatorFlags.place.file != before)
                    m_data.flagsUsed.push_back(settings.validatorFlags);
            }
        if (m_legacyGroups)
            applyLegacySettings(settings, m_problem, group);
        if (isDomjudges())
            applyDomjudgeSettings(m_tree.findFile(fileName) != nullptr, group);
        if (group.customGrader)
            m_data.customGraders.push_back({fileName});
        checkDependencies(group, fileName);
        m_data.groups.push_back(std::move(group));
        if (validation)
            addStaticValidation(*validation);
        return m_data.groups.size() - 1;
    }

    void checkDependencies(const TestGroup &group, const fs::path &file)
    {
        for (const auto &name : group.dependencies) {
            const auto found = std::ranges::find(m_data.groups, name, &TestGroup::name);
            if (found == m_data.groups.end() || group.name.starts_with(name + "/"))
                m_findings.error({file}, std::format("require_pass names \"{}\"", name),
                                 "sample or a group that comes earlier");
            else if (name != "sample" && !found->allOrNothing)
                m_findings.warning({file},
                                   std::format("require_pass names \"{}\", which has no "
                                               "score_aggregation: pass-fail",
                                               name),
                                   "a group that is accepted or not as a whole");
        }
    }

    /// A test of the last group that looks at the source only. It comes first: it is quick.
    void addStaticValidation(const StaticValidation &validation)
    {
        auto &group = m_data.groups.back();
        TestCase test;
        test.name = group.name + "/static_validation";
        test.group = m_data.groups.size() - 1;
        test.input = test.answer = "/dev/null";
        test.validatorArguments = validation.arguments;
        test.staticValidation = true;
        test.acceptScore = validation.score;
        group.members.push_back({TestNode::Kind::Test, m_data.tests.size()});
        m_data.tests.push_back(std::move(test));
    }

    void readGroup(std::size_t parent, const std::string &name, GroupSettings settings)
    {
        const auto index = addGroup(name, settings);
        m_data.groups[parent].members.push_back({TestNode::Kind::Group, index});
        readFolder(index, name, settings);
        closeGroup(index, settings);
    }

    /// Points can be shared out only when it is known how many tests there are.
    void closeGroup(std::size_t index, const GroupSettings &settings)
    {
        auto &group = m_data.groups[index];
        if (!m_problem.scoring)
            return;
        if (m_legacyGroups) {
            const bool isLeaf = std::ranges::all_of(group.members, [](const TestNode &member) {
                return member.kind == TestNode::Kind::Test;
            });
            if (isDomjudges() && isLeaf && group.acceptScore > 0) {
                group.allOrNothing = true;
                group.maxScore = group.acceptScore;
            } else {
                group.maxScore =
                    legacyMaximum(group, m_data.groups, rangeOf(settings), validatorGivesScores());
            }
            return;
        }
        const auto place = placeOf(group);
        std::size_t tests = 0;
        double staticScore = 0;
        bool holdsGroups = false;
        for (const auto &member : group.members) {
            if (member.kind == TestNode::Kind::Group) {
                holdsGroups = true;
            } else if (const auto &test = m_data.tests[member.index]; test.staticValidation) {
                staticScore += test.acceptScore.value_or(0);
            } else {
                ++tests;
            }
        }
        if (!holdsGroups && !group.members.empty())
            finishTestGroup(place, tests, staticScore, group, m_validator.givesScores, m_findings);
        else if (group.name == "secret")
            compareWithGroups(place, group, m_data.groups, m_validator.givesScores, m_findings);
        if (holdsGroups && tests > 0 && group.name == "secret")
            m_findings.error(place, "test cases and groups with points side by side",
                             "groups only, or cases only");
    }

    ScoreRange rangeOf(const GroupSettings &settings) const
    {
        return m_problem.grading.range.value_or(settings.range);
    }

    void finishRoot(const GroupSettings &settings)
    {
        auto &root = m_data.groups.front();
        for (auto &group : m_data.groups) {
            if (group.name == "sample" && settings.ignoreSample)
                group.scored = false;
            if (group.name == "secret" && !m_legacyGroups)
                root.maxScore = group.maxScore;
        }
        if (m_legacyGroups && m_problem.scoring)
            root.maxScore =
                legacyMaximum(root, m_data.groups, rangeOf(settings), validatorGivesScores());
        if (m_problem.grading.minimises) // more points are worse: there is no maximum to reach
            root.maxScore.reset();
    }

    void readFolder(std::size_t group, const std::string &name, const GroupSettings &settings)
    {
        for (const auto &[base, files] :
             caseFilesIn(m_tree, folderOf(name), m_problem.format, m_findings)) {
            const auto itemName = name + "/" + base;
            const bool isCase = files.input != nullptr || files.answer != nullptr;
            // The legacy format never said that names must differ.
            if (files.folder != nullptr && isCase && !m_legacyGroups)
                m_findings.error({files.folder->name}, "a test case and a group with the same name",
                                 "different names");
            if (files.folder != nullptr)
                readSubfolder(group, itemName, settings);
            if (isCase)
                readCase(group, itemName, files, settings);
        }
    }

    void readSubfolder(std::size_t group, const std::string &name, const GroupSettings &settings)
    {
        // Since 2025-09 a folder without test_group.yaml only sorts the files.
        if (m_legacyGroups || m_tree.findFile(folderOf(name) / groupFileName()) != nullptr)
            readGroup(group, name, settings);
        else
            readFolder(group, name, settings);
    }

    void readCase(std::size_t group, const std::string &name, const CaseFiles &files,
                  const GroupSettings &settings)
    {
        if (files.input == nullptr) {
            m_findings.warning({files.answer->name},
                               "an answer file without its input; it is left out",
                               std::format("data/{}.in", name));
            return;
        }
        const bool isAnswered = files.answer != nullptr;
        if (!isAnswered && !m_validator.present) {
            m_findings.error({files.input->name}, "an input without its answer file",
                             std::format("data/{}.ans", name));
            return;
        }
        // Some authors leave it out where their validator does not read it.
        if (!isAnswered)
            m_findings.warning({files.input->name},
                               "an input without its answer file; the output validator gets an "
                               "empty one",
                               std::format("data/{}.ans", name));
        for (const auto *file : {files.input, files.answer})
            if (file != nullptr && file->size > largestTestFile)
                m_findings.error({file->name},
                                 std::format("a file of {:.0f} MiB", file->size.toMib()),
                                 std::format("at most {:.0f} MiB", largestTestFile.toMib()));
        TestCase test;
        test.name = name;
        test.group = group;
        test.input = files.input->path;
        test.answer = isAnswered ? files.answer->path : fs::path("/dev/null");
        if (files.output != nullptr)
            test.providedOutput = files.output->path;
        if (files.files != nullptr)
            test.files = files.files->path;
        readCaseSettings(m_tree, folderOf(name), settings, m_problem, test, m_data.flagsUsed,
                         m_findings);
        m_data.groups[group].members.push_back({TestNode::Kind::Test, m_data.tests.size()});
        m_data.tests.push_back(std::move(test));
    }

    void reportOddities()
    {
        const auto isSecret = [](const TestCase &test) { return test.name.starts_with("secret/"); };
        // Small legacy packages of other judges hold samples only.
        const bool samplesDo = m_problem.format == PackageFormat::Legacy && !m_data.tests.empty();
        if (std::ranges::none_of(m_data.tests, isSecret)) {
            const Place place{"data/secret"};
            const std::string expected = "at least one pair of .in and .ans files";
            if (samplesDo)
                m_findings.warning(place, "there are no secret test cases", expected);
            else
                m_findings.error(place, "there are no test cases", expected);
        }
        for (const auto *file : m_tree.children("data/sample"))
            if (!file->isFolder && file->name.extension() == ".interaction")
                m_data.sampleInteractions.push_back(file->path);
        if (std::ranges::all_of(m_data.tests, isSecret) && m_data.sampleInteractions.empty())
            m_findings.note({"data/sample"}, "there are no samples",
                            "a pair of .in and .ans files that students may see");
        constexpr std::array known = {"sample",         "secret",         "invalid_input",
                                      "invalid_inputs", "invalid_output", "invalid_outputs",
                                      "valid_output",   "valid_outputs",  "invalid_answer",
                                      "invalid_answers"};
        for (const auto *entry : m_tree.children("data"))
            if (entry->isFolder && !std::ranges::contains(known, entry->name.filename().string()))
                m_findings.note({entry->name}, "ignored: not a folder of the package format",
                                "sample and secret");
    }

    const PackageTree &m_tree;
    const ProblemSettings &m_problem;
    const OwnValidator m_validator;
    const LegacyScoring m_legacyScoring;
    bool m_legacyGroups = false;
    Findings &m_findings;
    TestData m_data;
};

} // namespace

TestData readTestData(const PackageTree &tree, const ProblemSettings &problem,
                      const OwnValidator &validator, LegacyScoring scoring, Findings &findings)
{
    return TestDataReader(tree, problem, validator, scoring, findings).read();
}

} // namespace assay::load

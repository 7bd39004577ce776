#include "load/test_data.h"

#include "base/bytes.h"
#include "load/yaml_document.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <iterator>
#include <map>
#include <optional>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

constexpr ByteCount largestTestFile = ByteCount::mib(256);

/// What else may lie beside X.in and X.ans (all of it is for people or other tools).
constexpr std::array<std::string_view, 17> companions = {
    ".in.statement", ".ans.statement", ".in.download", ".ans.download", ".interaction",
    ".out",          ".yaml",          ".png",         ".jpg",          ".jpeg",
    ".svg",          ".hint",          ".desc",        ".md",           ".args",
    ".feedback",     ".files"};

std::string withoutSuffix(const std::string &name, std::string_view suffix)
{
    return name.substr(0, name.size() - suffix.size());
}

/// A case or folder of one data folder; what is not there is null.
struct Item {
    const PackageEntry *input = nullptr;
    const PackageEntry *answer = nullptr;
    const PackageEntry *folder = nullptr;
};

class TestDataReader {
public:
    TestDataReader(const PackageTree &tree, const ProblemSettings &problem,
                   bool validatorGivesScores, Findings &findings)
        : m_tree(tree),
          m_problem(problem),
          m_validatorGivesScores(validatorGivesScores),
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
    fs::path folderOf(const std::string &group) const
    {
        return group.empty() ? fs::path("data") : fs::path("data") / group;
    }

    std::string groupFileName() const
    {
        return m_legacyGroups ? "testdata.yaml" : "test_group.yaml";
    }

    /// Makes a group; changes the settings to those that hold inside it.
    std::size_t addGroup(const std::string &name, GroupSettings &settings)
    {
        TestGroup group;
        group.name = name;
        if (!m_legacyGroups)
            applyDefaults(m_problem, group);
        const auto fileName = folderOf(name) / groupFileName();
        if (const auto *file = m_tree.findFile(fileName))
            if (const auto document = readYaml(file->path, fileName, m_findings)) {
                YamlMap map(*document, fileName, groupFileName(), m_findings);
                const auto before = settings.validatorFlags.place.file;
                if (m_legacyGroups)
                    readLegacyTestGroup(map, settings, m_findings);
                else
                    readTestGroup(map, m_problem, group, settings, m_findings);
                if (settings.validatorFlags.place.file != before)
                    m_data.flagsUsed.push_back(settings.validatorFlags);
            }
        if (m_legacyGroups)
            applyLegacySettings(settings, group);
        checkDependencies(group, fileName);
        m_data.groups.push_back(std::move(group));
        return m_data.groups.size() - 1;
    }

    void checkDependencies(const TestGroup &group, const fs::path &file)
    {
        for (const auto &name : group.dependencies)
            if (!std::ranges::contains(m_data.groups, name, &TestGroup::name))
                m_findings.error({file}, std::format("require_pass names \"{}\"", name),
                                 "sample or a group that comes earlier");
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
            group.maxScore = legacyMaximum(group, settings);
            return;
        }
        const bool holdsGroups =
            std::ranges::contains(group.members, TestNode::Kind::Group, &TestNode::kind);
        const auto file = folderOf(group.name) / groupFileName();
        const Place place{m_tree.find(file) != nullptr ? file : folderOf(group.name)};
        if (!holdsGroups)
            finishTestGroup(place, group.members.size(), group, m_validatorGivesScores, m_findings);
        else if (group.name == "secret")
            compareWithGroups(place, group);
    }

    void compareWithGroups(const Place &place, const TestGroup &secret)
    {
        double sum = 0;
        for (const auto &member : secret.members)
            if (member.kind == TestNode::Kind::Group)
                sum += m_data.groups[member.index].maxScore.value_or(0);
        if (secret.score == ScoreRule::Sum && secret.maxScore && !m_validatorGivesScores &&
            std::abs(sum - *secret.maxScore) > 1e-9)
            m_findings.warning(place,
                               std::format("the groups have {} points together, secret has {}", sum,
                                           *secret.maxScore),
                               "the same number of points");
    }

    /// The most points a legacy group can give; nothing if there is no bound.
    std::optional<double> legacyMaximum(const TestGroup &group, const GroupSettings &settings) const
    {
        std::vector<double> most;
        for (const auto &member : group.members) {
            const bool isTest = member.kind == TestNode::Kind::Test;
            if (!isTest && !m_data.groups[member.index].scored)
                continue;
            const auto score =
                isTest ? (m_validatorGivesScores ? std::nullopt : std::optional(group.acceptScore))
                       : m_data.groups[member.index].maxScore;
            most.push_back(score.value_or(std::numeric_limits<double>::infinity()));
        }
        double result = 0;
        if (!most.empty()) {
            const double sum = std::ranges::fold_left(most, 0.0, std::plus<>());
            switch (group.score) {
            case ScoreRule::Sum: result = sum; break;
            case ScoreRule::Average: result = sum / static_cast<double>(most.size()); break;
            case ScoreRule::Min: result = std::ranges::min(most); break;
            case ScoreRule::Max: result = std::ranges::max(most); break;
            }
        }
        result = std::min(result, settings.most);
        return std::isfinite(result) ? std::optional(result) : std::nullopt;
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
            root.maxScore = legacyMaximum(root, settings);
    }

    std::map<std::string, Item> itemsOf(const fs::path &folder)
    {
        std::map<std::string, Item> items; // sorted by base name, as the judging order is
        for (const auto *entry : m_tree.children(folder)) {
            const auto name = entry->name.filename().string();
            if (entry->isFolder && name.ends_with(".files"))
                reportNotJudged(m_findings, {entry->name}, "files beside the input");
            else if (entry->isFolder)
                items[name].folder = entry;
            else if (name.ends_with(".in"))
                items[withoutSuffix(name, ".in")].input = entry;
            else if (name.ends_with(".ans"))
                items[withoutSuffix(name, ".ans")].answer = entry;
            else if (name != "testdata.yaml" && name != "test_group.yaml" &&
                     std::ranges::none_of(companions,
                                          [&](auto suffix) { return name.ends_with(suffix); }))
                m_findings.note({entry->name}, "ignored: not a file of a test case",
                                "names that end in .in or .ans");
        }
        return items;
    }

    void readFolder(std::size_t group, const std::string &name, const GroupSettings &settings)
    {
        for (const auto &[base, item] : itemsOf(folderOf(name))) {
            const auto itemName = name + "/" + base;
            if (item.folder != nullptr && (item.input != nullptr || item.answer != nullptr))
                m_findings.error({item.folder->name}, "a test case and a group with the same name",
                                 "different names");
            else if (item.folder != nullptr)
                readSubfolder(group, itemName, settings);
            else
                readCase(group, itemName, item, settings);
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

    void readCase(std::size_t group, const std::string &name, const Item &item,
                  const GroupSettings &settings)
    {
        if (item.input == nullptr) {
            m_findings.error({item.answer->name}, "an answer file without its input",
                             std::format("data/{}.in", name));
            return;
        }
        if (item.answer == nullptr) {
            m_findings.error({item.input->name}, "an input without its answer file",
                             std::format("data/{}.ans", name));
            return;
        }
        for (const auto *file : {item.input, item.answer})
            if (file->size > largestTestFile)
                m_findings.error({file->name},
                                 std::format("a file of {:.0f} MiB", file->size.toMib()),
                                 std::format("at most {:.0f} MiB", largestTestFile.toMib()));
        TestCase test;
        test.name = name;
        test.group = group;
        test.input = item.input->path;
        test.answer = item.answer->path;
        auto caseSettings = settings;
        readCaseFiles(test, caseSettings);
        test.arguments = caseSettings.arguments;
        test.validatorArguments = m_problem.validatorFlags.words;
        std::ranges::copy(caseSettings.validatorFlags.words,
                          std::back_inserter(test.validatorArguments));
        m_data.groups[group].members.push_back({TestNode::Kind::Test, m_data.tests.size()});
        m_data.tests.push_back(std::move(test));
    }

    /// X.yaml, and the legacy X.desc and X.hint.
    void readCaseFiles(TestCase &test, GroupSettings &settings)
    {
        test.description = companionText(test.name, ".desc");
        test.hint = companionText(test.name, ".hint");
        const auto fileName = folderOf(test.name + ".yaml");
        const auto *file = m_tree.findFile(fileName);
        const auto document =
            file == nullptr ? std::nullopt : readYaml(file->path, fileName, m_findings);
        if (!document)
            return;
        YamlMap map(*document, fileName, "a test case's settings", m_findings);
        test.description = map.text("description").value_or(test.description);
        test.hint = map.text("hint").value_or(test.hint);
        if (auto arguments = map.words("args"))
            settings.arguments = std::move(*arguments);
        if (auto flags = map.words("output_validator_args")) {
            settings.validatorFlags = {std::move(*flags), map.placeOf("output_validator_args")};
            m_data.flagsUsed.push_back(settings.validatorFlags);
        }
        map.ignore({"input_validator_args", "input_visualizer_args", "output_visualizer_args",
                    "full_feedback"});
        map.warnAboutUnknownKeys();
    }

    std::string companionText(const std::string &test, const char *suffix) const
    {
        const auto *file = m_tree.findFile(folderOf(test + suffix));
        const auto text =
            file == nullptr ? std::string() : readFile(file->path, ByteCount::kib(16)).value_or("");
        return toUtf8(text.substr(0, text.find_last_not_of("\r\n ") + 1));
    }

    void reportOddities()
    {
        const auto isSecret = [](const TestCase &test) { return test.name.starts_with("secret/"); };
        if (std::ranges::none_of(m_data.tests, isSecret))
            m_findings.error({"data/secret"}, "there are no test cases",
                             "at least one pair of .in and .ans files");
        if (std::ranges::all_of(m_data.tests, isSecret))
            m_findings.note({"data/sample"}, "there are no samples",
                            "a pair of .in and .ans files that students may see");
        constexpr std::array known = {"sample",         "secret",         "invalid_input",
                                      "invalid_inputs", "invalid_output", "valid_output",
                                      "invalid_answer", "invalid_answers"};
        for (const auto *entry : m_tree.children("data"))
            if (entry->isFolder && !std::ranges::contains(known, entry->name.filename().string()))
                m_findings.note({entry->name}, "ignored: not a folder of the package format",
                                "sample and secret");
    }

    const PackageTree &m_tree;
    const ProblemSettings &m_problem;
    const bool m_validatorGivesScores;
    bool m_legacyGroups = false;
    Findings &m_findings;
    TestData m_data;
};

} // namespace

TestData readTestData(const PackageTree &tree, const ProblemSettings &problem,
                      bool validatorGivesScores, Findings &findings)
{
    return TestDataReader(tree, problem, validatorGivesScores, findings).read();
}

} // namespace assay::load

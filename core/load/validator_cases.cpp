#include "load/validator_cases.h"

#include "load/case_files.h"
#include "load/yaml_document.h"

namespace assay::load {

namespace fs = std::filesystem;

namespace {

class Reader {
public:
    Reader(const PackageTree &tree, const ProblemSettings &problem,
           std::vector<ValidatorFlags> &flagsUsed, Findings &findings)
        : m_tree(tree),
          m_problem(problem),
          m_flagsUsed(flagsUsed),
          m_findings(findings)
    {
    }

    void read(const fs::path &folder, ValidatorCase::Kind kind, GroupSettings settings)
    {
        const auto groupFile = folder / "test_group.yaml";
        if (const auto *file = m_tree.findFile(groupFile))
            if (const auto document = readYaml(file->path, groupFile, m_findings)) {
                YamlMap map(*document, groupFile, "test_group.yaml", m_findings);
                TestGroup ignored;
                readTestGroup(map, m_problem, ignored, settings, m_findings);
                m_flagsUsed.push_back(settings.validatorFlags);
            }
        for (const auto &[base, files] :
             caseFilesIn(m_tree, folder, m_problem.format, m_findings)) {
            if (files.folder != nullptr && files.input == nullptr)
                read(folder / base, kind, settings);
            else
                addCase(folder / base, kind, files, settings);
        }
    }

    std::vector<ValidatorCase> take() { return std::move(m_cases); }

private:
    void addCase(const fs::path &name, ValidatorCase::Kind kind, const CaseFiles &files,
                 const GroupSettings &settings)
    {
        const bool needsOutput = kind != ValidatorCase::Kind::InvalidInput;
        const std::string needed = needsOutput ? ".in, .ans and .out" : ".in";
        if (files.input == nullptr ||
            (needsOutput && (files.answer == nullptr || files.output == nullptr))) {
            m_findings.warning({name}, "the case is not complete; it is left out",
                               "the files " + needed);
            return;
        }
        ValidatorCase result;
        result.kind = kind;
        auto &test = result.test;
        test.name = name.lexically_relative("data").string();
        test.input = files.input->path;
        if (files.answer != nullptr)
            test.answer = files.answer->path;
        if (files.output != nullptr)
            test.providedOutput = files.output->path;
        if (files.files != nullptr)
            test.files = files.files->path;
        readCaseSettings(m_tree, name, settings, m_problem, test, m_flagsUsed, m_findings);
        m_cases.push_back(std::move(result));
    }

    const PackageTree &m_tree;
    const ProblemSettings &m_problem;
    std::vector<ValidatorFlags> &m_flagsUsed;
    Findings &m_findings;
    std::vector<ValidatorCase> m_cases;
};

} // namespace

std::vector<ValidatorCase> readValidatorCases(const PackageTree &tree,
                                              const ProblemSettings &problem,
                                              std::vector<ValidatorFlags> &flagsUsed,
                                              Findings &findings)
{
    using enum ValidatorCase::Kind;
    Reader reader(tree, problem, flagsUsed, findings);
    // Older tools of the same family name them in the plural.
    for (const auto &[folder, kind] : {std::pair{"invalid_input", InvalidInput},
                                       {"invalid_inputs", InvalidInput},
                                       {"invalid_output", InvalidOutput},
                                       {"invalid_outputs", InvalidOutput},
                                       {"valid_output", ValidOutput},
                                       {"valid_outputs", ValidOutput}})
        reader.read(fs::path("data") / folder, kind, {});
    return reader.take();
}

} // namespace assay::load

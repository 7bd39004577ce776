#include "load/folder_reader.h"

#include "load/assay_yaml.h"
#include "load/content_hash.h"
#include "load/course_data.h"
#include "load/declared_points.h"
#include "load/package_tree.h"
#include "load/problem_yaml.h"
#include "load/reference_submissions.h"
#include "load/starter_files.h"
#include "load/statements.h"
#include "load/validator_cases.h"
#include "load/validators.h"

#include <algorithm>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

void takeSettings(const ProblemSettings &problem, Assignment &assignment)
{
    assignment.titles = problem.titles;
    assignment.author = problem.author;
    assignment.tags = problem.keywords;
    assignment.languages = problem.languages;
    assignment.scoring = problem.scoring;
    assignment.explicitTimeLimit = problem.explicitTimeLimit;
    assignment.limits = problem.limits;
    assignment.packageLimits = problem.packageLimits;
    assignment.timeLimitRule = problem.timeLimitRule;
    assignment.interactive = problem.interactive;
    assignment.submitAnswer = problem.submitAnswer;
    assignment.passes = problem.multiPass ? problem.passes : 1;
    assignment.minimises = problem.grading.minimises;
    assignment.mayWriteFiles = problem.mayWriteFiles;
    assignment.id = problem.uuid.empty() ? assignment.shortName : problem.uuid;
}

/// Public files; templates are opened in the editor and need not be offered again.
void readAttachments(const PackageTree &tree, Assignment &assignment)
{
    for (const auto *file : tree.filesBelow("attachments"))
        if (const auto name = file->name.lexically_relative("attachments").string();
            !name.starts_with("templates/"))
            assignment.attachments.push_back({name, file->path});
}

void takeTests(TestData data, Assignment &assignment, Findings &findings)
{
    assignment.tests = std::move(data.tests);
    assignment.groups = std::move(data.groups);
    assignment.sampleInteractions = std::move(data.sampleInteractions);
    if (assignment.graders.empty())
        for (const auto &place : data.customGraders)
            findings.error(place, "grading is custom, but the package has no grader",
                           "a program in graders/, or grading: default");
    if (const auto found = std::ranges::find_if(assignment.tests, &TestCase::staticValidation);
        found != assignment.tests.end() && assignment.staticValidators.empty())
        findings.error({"data/" + assignment.groups[found->group].name + "/test_group.yaml"},
                       "static_validation_score, but the package has no static validator",
                       "a program in static_validator/");
    if (assignment.checker.kind == CheckerSpec::Kind::Default)
        for (const auto &flags : data.flagsUsed)
            checkDefaultFlags(flags, findings);
}

/// A right output must not be too long: where the package names no limit, the usual one grows with
/// the longest answer.
void allowForAnswers(const std::vector<TestCase> &tests, ByteCount &limit)
{
    for (const auto &test : tests) {
        std::error_code error;
        const auto size = fs::file_size(test.answer, error);
        if (!error && limit < ByteCount(2 * size))
            limit = ByteCount(2 * size);
    }
}

/// The folder as it lies there, with the changed copies of some of its files.
class FilesWithCopies : public PackageFiles {
public:
    FilesWithCopies(std::shared_ptr<const PackageFiles> original, TemporaryDirectory copies)
        : m_original(std::move(original)),
          m_copies(std::move(copies))
    {
    }
    const std::filesystem::path &folder() const override { return m_original->folder(); }

private:
    std::shared_ptr<const PackageFiles> m_original;
    TemporaryDirectory m_copies;
};

/// Comparison is part of the kind; only stdio assignments choose their checker.
void takeKind(const CourseSettings &course, Assignment &assignment, Findings &findings)
{
    assignment.runsEveryTest = course.present;
    if (course.present)
        for (auto &group : assignment.groups)
            group.stop = StopPolicy::Never;
    if (assignment.kind == AssignmentKind::Stdio)
        return;
    if (assignment.checker.kind == CheckerSpec::Kind::Custom)
        findings.error(course.kindPlace, "an output validator for an assignment that is not stdio",
                       "kind: stdio, or no output validator");
    assignment.checker = {};
    assignment.checker.kind = assignment.kind == AssignmentKind::Sql
                                  ? CheckerSpec::Kind::Rows
                                  : CheckerSpec::Kind::Structural;
}

} // namespace

Result<LoadedPackage> readPackageFolder(const PackageOrigin &origin, Findings findings)
{
    auto tree = TRY(PackageTree::read(origin.files->folder(), findings));
    auto assignment = std::make_shared<Assignment>();
    assignment->source = origin.source;
    assignment->shortName = origin.shortName;
    assignment->files = origin.files;

    const auto problem = readProblemYaml(tree, findings);
    if (auto copies = TRY(substituteConstants(tree, problem.constants, findings)))
        assignment->files =
            std::make_shared<FilesWithCopies>(assignment->files, std::move(*copies));
    takeSettings(problem, *assignment);
    readStatements(tree, *assignment, findings);
    readAttachments(tree, *assignment);
    const auto course = readAssayYaml(tree, *assignment, findings);
    readTemplates(tree, *assignment, findings);
    assignment->checker = readChecker(tree, problem, findings);
    readOtherPrograms(tree, *assignment, findings);
    if (assignment->checker.kind == CheckerSpec::Kind::Default)
        checkDefaultFlags(problem.validatorFlags, findings);
    const bool ownValidator = assignment->checker.kind == CheckerSpec::Kind::Custom;
    const OwnValidator validator{
        .present = ownValidator,
        .givesScores =
            ownValidator && (problem.validatorScores || problem.format == PackageFormat::Current)};
    assignment->references = readReferences(tree, problem, findings);
    auto data = readFittingTestData(tree, problem, validator, assignment->references, findings);
    if (!problem.explicitOutputLimit)
        allowForAnswers(data.tests, assignment->limits.output);
    assignment->validatorCases = readValidatorCases(tree, problem, data.flagsUsed, findings);
    takeTests(std::move(data), *assignment, findings);
    takeKind(course, *assignment, findings);
    applyVisibility(course.visibility, *assignment, findings);
    if (origin.carriesReferences)
        expectAcceptedReference(assignment->references, findings);

    // Only what will be judged is read in full.
    if (!findings.hasErrors())
        checkCourseData(*assignment, findings);
    if (!findings.hasErrors()) {
        if (auto hash = contentHash(tree))
            assignment->contentHash = *hash;
        else if (hash.error().code == ErrorCode::TooLarge)
            findings.error({"data"}, hash.error().detail, "less test data");
        else
            return std::unexpected(hash.error());
    }
    LoadedPackage loaded;
    if (!findings.hasErrors())
        loaded.assignment = std::move(assignment);
    loaded.issues = findings.take();
    return loaded;
}

} // namespace assay::load

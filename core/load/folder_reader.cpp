#include "load/folder_reader.h"

#include "load/assay_yaml.h"
#include "load/content_hash.h"
#include "load/course_data.h"
#include "load/package_tree.h"
#include "load/problem_yaml.h"
#include "load/reference_submissions.h"
#include "load/statements.h"
#include "load/test_data.h"
#include "load/validators.h"

namespace assay::load {

namespace {

void rejectWhatIsNotJudged(const PackageTree &tree, Findings &findings)
{
    if (!tree.filesBelow("include").empty())
        reportNotJudged(findings, {"include"}, "files added to every submission");
    if (!tree.filesBelow("static_validator").empty())
        reportNotJudged(findings, {"static_validator"}, "static validation");
}

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
    assignment.id = problem.uuid.empty() ? assignment.shortName : problem.uuid;
}

void takeTests(TestData data, Assignment &assignment, Findings &findings)
{
    assignment.tests = std::move(data.tests);
    assignment.groups = std::move(data.groups);
    if (assignment.checker.kind == CheckerSpec::Kind::Default)
        for (const auto &flags : data.flagsUsed)
            checkDefaultFlags(flags, findings);
}

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
    const auto tree = TRY(PackageTree::read(origin.files->folder(), findings));
    auto assignment = std::make_shared<Assignment>();
    assignment->source = origin.source;
    assignment->shortName = origin.shortName;
    assignment->files = origin.files;

    rejectWhatIsNotJudged(tree, findings);
    const auto problem = readProblemYaml(tree, findings);
    takeSettings(problem, *assignment);
    readStatements(tree, *assignment, findings);
    for (const auto *file : tree.filesBelow("attachments"))
        assignment->attachments.push_back(
            {file->name.lexically_relative("attachments").string(), file->path});
    const auto course = readAssayYaml(tree, *assignment, findings);
    assignment->checker = readChecker(tree, problem, findings);
    if (assignment->checker.kind == CheckerSpec::Kind::Default)
        checkDefaultFlags(problem.validatorFlags, findings);
    const bool validatorGivesScores =
        assignment->checker.kind == CheckerSpec::Kind::Custom &&
        (problem.validatorScores || problem.format == PackageFormat::Current);
    takeTests(readTestData(tree, problem, validatorGivesScores, findings), *assignment, findings);
    takeKind(course, *assignment, findings);
    applyVisibility(course.visibility, *assignment, findings);
    assignment->references = readReferences(tree, findings);
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

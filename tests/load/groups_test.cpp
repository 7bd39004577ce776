// Points and groups of both generations of the package format.

#include "loaded.h"

using namespace assay;
using namespace assay::test;

namespace {

/// Two groups with points in the 2023-07 layout.
PackageBuilder scoringPackage()
{
    PackageBuilder package;
    package.append("problem.yaml", "type: scoring\n");
    package.remove("data/secret");
    package.testCase("secret/a/1", "1 1\n", "2\n").testCase("secret/a/2", "1 2\n", "3\n");
    package.testCase("secret/b/1", "5 5\n", "10\n").testCase("secret/b/2", "5 6\n", "11\n");
    package.file("data/secret/a/test_group.yaml", "max_score: 40\n");
    package.file("data/secret/b/test_group.yaml", "max_score: 60\nscore_aggregation: sum\n"
                                                  "require_pass: [sample, a]\n");
    return package;
}

/// A legacy package as Scandinavian olympiads write them.
PackageBuilder olympiadPackage()
{
    PackageBuilder package;
    package.legacy("type: scoring\n").remove("data/secret");
    package.testCase("secret/g1/1", "1 1\n", "2\n").testCase("secret/g1/2", "1 2\n", "3\n");
    package.testCase("secret/g2/1", "5 5\n", "10\n");
    package.file("data/testdata.yaml", "on_reject: continue\nrange: 0 100\n"
                                       "grader_flags: ignore_sample\n");
    package.file("data/sample/testdata.yaml", "accept_score: 0\n");
    package.file("data/secret/testdata.yaml", "grader_flags: first_error accept_if_any_accepted\n");
    package.file("data/secret/g1/testdata.yaml",
                 "on_reject: break\naccept_score: 30\nrange: 0 30\ngrader_flags: min\n");
    package.file("data/secret/g2/testdata.yaml",
                 "on_reject: break\naccept_score: 70\nrange: 0 70\ngrader_flags: min\n");
    return package;
}

} // namespace

TEST(Groups, PointsOfThe2023Format)
{
    const auto package = scoringPackage();
    const auto loaded = load::loadPackage(package.folder());
    ASSERT_TRUE(loaded && loaded->assignment) << textOf(loaded->issues);
    EXPECT_EQ(textOf(loaded->issues), "");
    const auto &assignment = *loaded->assignment;
    EXPECT_TRUE(assignment.scoring);
    EXPECT_EQ(assignment.maxScore(), 100);
    const auto &root = assignment.groups.front();
    EXPECT_EQ(root.stop, StopPolicy::Never);
    EXPECT_FALSE(groupNamed(assignment, "sample").scored);
    const auto &secret = groupNamed(assignment, "secret");
    EXPECT_EQ(secret.maxScore, 100);
    EXPECT_EQ(secret.score, ScoreRule::Sum);
    EXPECT_EQ(secret.stop, StopPolicy::Never);
    const auto &a = groupNamed(assignment, "secret/a");
    EXPECT_TRUE(a.allOrNothing);
    EXPECT_EQ(a.maxScore, 40);
    EXPECT_EQ(a.stop, StopPolicy::FirstReject);
    const auto &b = groupNamed(assignment, "secret/b");
    EXPECT_FALSE(b.allOrNothing);
    EXPECT_EQ(b.score, ScoreRule::Sum);
    EXPECT_EQ(b.acceptScore, 30);
    EXPECT_EQ(b.stop, StopPolicy::Never);
    EXPECT_EQ(b.dependencies, (std::vector<std::string>{"sample", "secret/a"}));
}

TEST(Groups, CasesDirectlyInSecretShareItsPoints)
{
    PackageBuilder package;
    package.append("problem.yaml", "type: scoring\n");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    EXPECT_EQ(groupNamed(*assignment, "secret").acceptScore, 50);
    EXPECT_EQ(assignment->maxScore(), 100);
}

TEST(Groups, AFolderWithoutGroupFileOnlySortsFiles)
{
    PackageBuilder package;
    package.append("problem.yaml", "type: scoring\n").testCase("secret/more/x", "1 1\n", "2\n");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    EXPECT_FALSE(std::ranges::contains(assignment->groups, "secret/more", &TestGroup::name));
    EXPECT_EQ(groupNamed(*assignment, "secret").members.size(), 3U);
    EXPECT_TRUE(hasTest(*assignment, "secret/more/x"));
}

TEST(Groups, MistakesInGroupFilesAreNamed)
{
    auto unknown = scoringPackage();
    unknown.append("data/secret/a/test_group.yaml", "max_scores: 3\n");
    EXPECT_TRUE(holds(findingsOf(unknown.folder()),
                      "warning data/secret/a/test_group.yaml:2: the key \"max_scores\""));

    auto missing = scoringPackage();
    missing.file("data/secret/a/test_group.yaml", "score_aggregation: pass-fail\n");
    EXPECT_TRUE(holds(findingsOf(missing.folder()), "the group secret/a has no max_score"));

    auto later = scoringPackage();
    later.append("data/secret/a/test_group.yaml", "require_pass: b\n");
    EXPECT_TRUE(holds(findingsOf(later.folder()), "require_pass names \"secret/b\""));

    auto sum = scoringPackage();
    sum.file("data/secret/a/test_group.yaml", "max_score: 30\n");
    EXPECT_TRUE(holds(findingsOf(sum.folder()), "the groups have 90 points together"));

    PackageBuilder passFail;
    passFail.file("data/secret/test_group.yaml", "max_score: 30\n");
    EXPECT_TRUE(holds(findingsOf(passFail.folder()),
                      "error data/secret/test_group.yaml:1: max_score has no meaning here"));

    auto unbounded = scoringPackage();
    unbounded.file("data/secret/b/test_group.yaml",
                   "max_score: unbounded\nscore_aggregation: sum\n");
    EXPECT_TRUE(holds(findingsOf(unbounded.folder()), "secret/b are unbounded"));
}

TEST(Groups, OlympiadSettingsAreInheritedAndBounded)
{
    const auto package = olympiadPackage();
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    EXPECT_EQ(assignment->maxScore(), 100);
    EXPECT_EQ(assignment->groups[0].stop, StopPolicy::Never);
    EXPECT_FALSE(groupNamed(*assignment, "sample").scored);
    const auto &secret = groupNamed(*assignment, "secret");
    EXPECT_EQ(secret.stop, StopPolicy::Never); // inherited from data/
    EXPECT_EQ(secret.verdict, VerdictRule::FirstError);
    EXPECT_TRUE(secret.acceptIfAnyAccepted);
    const auto &g1 = groupNamed(*assignment, "secret/g1");
    EXPECT_EQ(g1.stop, StopPolicy::FirstReject);
    EXPECT_EQ(g1.score, ScoreRule::Min);
    EXPECT_FALSE(g1.acceptIfAnyAccepted);
    EXPECT_EQ(g1.acceptScore, 30);
    EXPECT_EQ(g1.rejectScore, 0);
    EXPECT_EQ(g1.maxScore, 30);
}

TEST(Groups, LegacyMaximumFollowsTheScoreRules)
{
    auto package = olympiadPackage();
    package.file("data/secret/g1/testdata.yaml", "accept_score: 5\nrange: -inf inf\n"
                                                 "grader_flags: sum\n");
    package.file("data/secret/g2/testdata.yaml", "accept_score: 7\ngrader_flags: avg\n");
    const auto assignment = assignmentIn(package.folder());
    EXPECT_EQ(groupNamed(*assignment, "secret/g1").maxScore, 10);
    EXPECT_EQ(groupNamed(*assignment, "secret/g2").maxScore, 7);
    EXPECT_EQ(assignment->maxScore(), 17);
}

TEST(Groups, LegacyMistakes)
{
    auto custom = olympiadPackage();
    custom.append("data/secret/g1/testdata.yaml", "grading: custom\n");
    EXPECT_TRUE(holds(findingsOf(custom.folder()),
                      "error data/secret/g1/testdata.yaml:0: grading is custom, but the package"));

    auto flag = olympiadPackage();
    flag.file("data/secret/g1/testdata.yaml", "grader_flags: best\n");
    EXPECT_TRUE(holds(findingsOf(flag.folder()), "testdata.yaml:1: grader_flags holds \"best\""));

    auto range = olympiadPackage();
    range.file("data/secret/g1/testdata.yaml", "range: much\n");
    EXPECT_TRUE(holds(findingsOf(range.folder()), "testdata.yaml:1: range is not understood"));
}

TEST(Groups, DraftsWithAScoringMapping)
{
    auto package = scoringPackage();
    package.remove("data/secret/a/test_group.yaml").remove("data/secret/b/test_group.yaml");
    package.file("data/secret/testdata.yaml", "scoring: {aggregation: sum}\n");
    package.file("data/secret/a/testdata.yaml", "scoring: {score: 30, aggregation: min}\n");
    package.file("data/secret/b/testdata.yaml", "scoring: {score: 70, aggregation: min}\n");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    EXPECT_EQ(groupNamed(*assignment, "secret").stop, StopPolicy::Never);
    EXPECT_EQ(groupNamed(*assignment, "secret").maxScore, 100);
    EXPECT_EQ(groupNamed(*assignment, "secret/b").acceptScore, 70);
    EXPECT_EQ(groupNamed(*assignment, "secret/b").stop, StopPolicy::FirstReject);
    EXPECT_FALSE(assignment->groups[0].pointsNeedAcceptance);
}

TEST(Groups, OlderDialectOfGrading)
{
    auto package = olympiadPackage();
    package.file("data/secret/g1/testdata.yaml", "grading: {score: 12, aggregation: min}\n");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    EXPECT_EQ(groupNamed(*assignment, "secret/g1").acceptScore, 12);
    EXPECT_EQ(groupNamed(*assignment, "secret/g1").score, ScoreRule::Min);
}

TEST(Groups, NewVersionWithOldGroupFiles)
{
    PackageBuilder package;
    package.file("data/secret/testdata.yaml", "output_validator_flags: float_tolerance 1e-4\n");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    EXPECT_EQ(testNamed(*assignment, "secret/1").validatorArguments,
              (std::vector<std::string>{"float_tolerance", "1e-4"}));
}

/// FORMATS.md §2.2.
TEST(Groups, CustomGradersAndTheirFlags)
{
    auto package = olympiadPackage();
    package.file("data/secret/g1/testdata.yaml",
                 "grading: custom\ngrader_flags: --bonus 3\nrange: 0 30\n");
    package.file("graders/grade.py", "");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    ASSERT_EQ(assignment->graders.size(), 1U);
    EXPECT_EQ(assignment->graders[0].name, "graders/grade.py");
    const auto &group = groupNamed(*assignment, "secret/g1");
    EXPECT_TRUE(group.customGrader);
    EXPECT_EQ(group.graderFlags, (std::vector<std::string>{"--bonus", "3"}));
    EXPECT_EQ(group.maxScore, 30);
    EXPECT_FALSE(groupNamed(*assignment, "secret/g2").customGrader);
    EXPECT_TRUE(assignment->groups[0].onlyLast) << "ignore_sample";
    EXPECT_TRUE(assignment->groups[0].pointsNeedAcceptance);
    EXPECT_FALSE(groupNamed(*assignment, "secret").pointsNeedAcceptance);
}

/// FORMATS.md §2.1, §3.3: what score files of a validator mean, by format and group.
TEST(Groups, PointsOfTheChecker)
{
    auto legacy = olympiadPackage();
    EXPECT_EQ(groupNamed(*assignmentIn(legacy.folder()), "secret/g1").checkerScores,
              CheckerScores::Forbidden);
    legacy.append("problem.yaml", "validation: custom\n");
    legacy.file("output_validators/v.py", "");
    EXPECT_EQ(groupNamed(*assignmentIn(legacy.folder()), "secret/g1").checkerScores,
              CheckerScores::Free);

    auto current = scoringPackage();
    current.file("output_validator/v.py", "");
    auto assignment = assignmentIn(current.folder());
    EXPECT_EQ(groupNamed(*assignment, "sample").checkerScores, CheckerScores::Ignored);
    EXPECT_EQ(groupNamed(*assignment, "secret/a").checkerScores, CheckerScores::Forbidden);
    EXPECT_EQ(groupNamed(*assignment, "secret/b").checkerScores, CheckerScores::Bounded);
    EXPECT_TRUE(groupNamed(*assignment, "secret/b").strictMaximum);
    current.file("data/secret/test_group.yaml", "max_score: unbounded\n");
    current.file("data/secret/b/test_group.yaml", "max_score: unbounded\nscore_aggregation: sum\n");
    assignment = assignmentIn(current.folder());
    EXPECT_EQ(groupNamed(*assignment, "secret/b").checkerScores, CheckerScores::Required);

    PackageBuilder passFail;
    EXPECT_EQ(groupNamed(*assignmentIn(passFail.folder()), "secret").checkerScores,
              CheckerScores::Ignored);
}

/// The least of several groups' points is known only when all are judged: a group that is not
/// accepted may have more points than the next.
TEST(Groups, TheLeastOfGroupsNeedsThemAll)
{
    auto package = scoringPackage();
    package.file("data/secret/test_group.yaml", "score_aggregation: min\n");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    EXPECT_EQ(groupNamed(*assignment, "secret").stop, StopPolicy::Never);
    EXPECT_EQ(groupNamed(*assignment, "secret").score, ScoreRule::Min);
}

TEST(Groups, MistakesBetweenGroups)
{
    auto self = scoringPackage();
    self.append("data/secret/a/test_group.yaml", "require_pass: secret\n");
    EXPECT_TRUE(holds(findingsOf(self.folder()), "require_pass names"));

    auto sum = scoringPackage();
    sum.file("data/secret/a/test_group.yaml", "max_score: 40\nscore_aggregation: sum\n");
    EXPECT_TRUE(holds(findingsOf(sum.folder()), "which has no score_aggregation: pass-fail"));

    auto mixed = scoringPackage();
    mixed.testCase("secret/c", "1 1\n", "2\n");
    EXPECT_TRUE(holds(findingsOf(mixed.folder()), "test cases and groups with points side by"));

    auto passFail = scoringPackage();
    passFail.file("data/secret/test_group.yaml", "score_aggregation: pass-fail\n");
    EXPECT_TRUE(holds(findingsOf(passFail.folder()), "secret is pass-fail, a group in it is not"));
}

/// FORMATS.md §2: deprecated settings of the whole problem hold in every group; fewer points win.
TEST(Groups, GradingOfTheWholeProblem)
{
    PackageBuilder package;
    package.legacy("type: scoring\ngrading: {objective: min, on_reject: grade, accept_score: 7,\n"
                   "  reject_score: 2, range: 5 90}\n");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    EXPECT_TRUE(assignment->minimises);
    const auto &secret = groupNamed(*assignment, "secret");
    EXPECT_EQ(secret.stop, StopPolicy::Never);
    EXPECT_EQ(secret.acceptScore, 7);
    EXPECT_EQ(secret.rejectScore, 2);
    EXPECT_EQ(secret.minScore, 5);
    EXPECT_EQ(secret.maxScore, 14);
    EXPECT_EQ(assignment->maxScore(), 0) << "more points are worse";
    EXPECT_TRUE(assignment->isFullScore(5));
    EXPECT_FALSE(assignment->isFullScore(6));
}

#include "judge/verdict/expectations.h"

#include <gtest/gtest.h>

namespace assay::judge {
namespace {

using namespace std::chrono_literals;
using enum Verdict;

class Expectations : public testing::Test {
protected:
    Expectations() { judgement.timeLimit = 1s; }

    void add(const char *test, Verdict verdict, Duration time = 10ms, const char *message = "")
    {
        TestResult result;
        result.test = test;
        result.group = std::string(test).substr(0, std::string(test).rfind('/'));
        result.verdict = verdict;
        result.cpuTime = time;
        result.message = message;
        if (verdict == TLE)
            result.reason = EndReason::CpuTime;
        judgement.results.push_back(std::move(result));
    }

    void finalVerdict(Verdict verdict)
    {
        judgement.verdict = verdict;
        judgement.formatVerdict = verdict;
    }

    Conformity compare() const { return compareWithDeclared(assignment, reference, judgement); }
    bool ok() const { return compare().asExpected; }

    Assignment assignment;
    ReferenceSubmission reference;
    Judgement judgement;
};

TEST_F(Expectations, compareTheFinalVerdictOfLegacyPackages)
{
    reference.expected = {WA};
    finalVerdict(WA);
    EXPECT_TRUE(ok());
    finalVerdict(OLE); // no verdict of the format: folded (§6)
    EXPECT_TRUE(ok());
    finalVerdict(RTE);
    EXPECT_FALSE(ok());
    reference.expected = {RTE};
    finalVerdict(MLE);
    EXPECT_TRUE(ok());
    finalVerdict(SV);
    EXPECT_TRUE(ok());
    reference.expected = {MLE}; // declared as such: nothing else will do
    finalVerdict(RTE);
    EXPECT_FALSE(ok());
    finalVerdict(CE);
    EXPECT_FALSE(ok());
    reference.expected = {CE};
    EXPECT_TRUE(ok());
}

TEST_F(Expectations, compareEveryTestWithTheRules) // FORMATS.md §4.5
{
    reference.rules = {{.permitted = {AC, WA}, .required = {WA}}};
    finalVerdict(WA);
    add("secret/1", AC);
    EXPECT_FALSE(ok()); // nothing is wrong
    add("secret/2", WA);
    EXPECT_TRUE(ok());
    add("secret/3", SK); // not run, so nothing is known
    EXPECT_TRUE(ok());
    add("secret/4", RTE);
    EXPECT_FALSE(ok());
    EXPECT_NE(compare().why.find("secret/4"), std::string::npos);
}

TEST_F(Expectations, holdRulesOnlyForTheTestsTheyName)
{
    reference.rules = {{.tests = "secret/group1", .permitted = {AC}},
                       {.tests = "secret/group2", .permitted = {AC, TLE}, .required = {TLE}}};
    add("sample/1", WA);
    add("secret/group1/a", AC);
    add("secret/group2/a", AC);
    add("secret/group2/b", TLE, 3s);
    EXPECT_TRUE(ok());
    judgement.results[1].verdict = WA;
    EXPECT_FALSE(ok());
}

TEST_F(Expectations, comparePointsOfTheSubmissionAndOfGroups)
{
    reference.rules = {{.score = ScoreRange{40, 60}},
                       {.tests = "secret/group1", .score = ScoreRange{20, 20}}};
    judgement.groups = {{"", AC, 50}, {"secret", AC, 50}, {"secret/group1", AC, 20}};
    judgement.score = 50;
    EXPECT_TRUE(ok());
    judgement.score = 60.5;
    EXPECT_FALSE(ok());
    judgement.score = 60;
    EXPECT_TRUE(ok()); // both ends belong to the range
    judgement.groups[2].score = 19;
    EXPECT_FALSE(ok());
}

TEST_F(Expectations, findTheMessageOnSomeTest)
{
    reference.rules = {{.message = "too many queries"}};
    add("secret/1", WA, 10ms, "wrong");
    EXPECT_FALSE(ok());
    add("secret/2", WA, 10ms, "you asked too many queries.");
    EXPECT_TRUE(ok());
}

TEST_F(Expectations, compareTheVerdictsOfGroups) // @EXPECTED_GRADES@
{
    finalVerdict(AC);
    reference.expected = {AC};
    reference.expectedGroups = {AC, WA, TLE};
    judgement.groups = {{"", AC},          {"sample", AC},       {"secret", AC},
                        {"secret/g1", AC}, {"secret/g1/in", WA}, {"secret/g2", WA},
                        {"secret/g3", TLE}};
    add("secret/g3/1", TLE, 5s);
    EXPECT_TRUE(ok());
    judgement.groups[5].verdict = AC;
    EXPECT_FALSE(ok());
}

TEST_F(Expectations, acceptInPart)
{
    assignment.scoring = true;
    assignment.groups = {TestGroup{.name = "", .maxScore = 100}};
    reference.expected = {AC};
    reference.partial = true;
    finalVerdict(AC);
    judgement.score = 40;
    EXPECT_TRUE(ok());
    judgement.score = 100;
    EXPECT_FALSE(ok());
}

TEST_F(Expectations, markWhatDependsOnTheMachine) // §3.1, §11, §15
{
    reference.expected = {AC};
    finalVerdict(TLE);
    add("secret/1", AC);
    add("secret/2", TLE, 1400ms); // within the margin of 1.5
    EXPECT_TRUE(compare().asExpected);
    EXPECT_TRUE(compare().timingSensitive);
    judgement.results[1].cpuTime = 1600ms;
    EXPECT_FALSE(ok());
    judgement.results[1].cpuTime = 1400ms;
    judgement.results[1].reason = EndReason::WallTime; // it hung: no machine would help
    EXPECT_FALSE(ok());

    reference.expected = {TLE};
    finalVerdict(AC);
    judgement.results[1] = judgement.results[0];
    judgement.results[1].cpuTime = 700ms; // 1.5 times that is above the limit
    EXPECT_TRUE(compare().timingSensitive);
    judgement.results[1].cpuTime = 600ms;
    EXPECT_FALSE(ok());
    finalVerdict(TLE);
    judgement.results[1].verdict = TLE;
    judgement.results[1].cpuTime = 2s;
    EXPECT_TRUE(ok());
    EXPECT_FALSE(compare().timingSensitive);
}

TEST_F(Expectations, markRulesThatDependOnTheMachine)
{
    reference.rules = {{.permitted = {AC, TLE}, .required = {TLE}}};
    add("secret/1", AC, 900ms);
    EXPECT_TRUE(compare().timingSensitive);
    reference.rules = {{.permitted = {AC}}};
    judgement.results[0].verdict = TLE;
    judgement.results[0].reason = EndReason::CpuTime;
    judgement.results[0].cpuTime = 1200ms;
    EXPECT_TRUE(compare().timingSensitive);
    judgement.results[0].verdict = WA;
    EXPECT_FALSE(ok());
}

} // namespace
} // namespace assay::judge

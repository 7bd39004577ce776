#include "judge_fixture.h"

#include <gmock/gmock.h>

namespace assay::judge {
namespace {

using testing::HasSubstr;
using testing::StartsWith;
using namespace std::chrono_literals;

/// The decision table of FORMATS.md §4.2, line by line, through two real boxes.
class Interactive : public JudgeFixture {
protected:
    void SetUp() override
    {
        JudgeFixture::SetUp();
        assignment.interactive = true;
        assignment.limits.cpuTime = 300ms;
        assignment.limits.wallTime = 2s;
    }

    void useValidator(const std::string &source, const std::string &name = "validate.c")
    {
        ASSERT_TRUE(files().write("validator/" + name, source));
        assignment.checker.kind = CheckerSpec::Kind::Custom;
        assignment.checker.validators = {{"output_validator", files().path() / "validator"}};
        addTest("secret/1", "7\n", "unused\n");
    }

    TestResult judgeC(const std::string &body)
    {
        return only(judge("c", "a.c", headers + "int main(void){" + body + "}"));
    }

    std::string validator(const std::string &body) const
    {
        return headers + "int main(int argc, char **argv){(void)argc;(void)argv;" + body + "}";
    }

    const std::string headers = "#include <signal.h>\n#include <stdio.h>\n#include <stdlib.h>\n"
                                "#include <string.h>\n#include <unistd.h>\n"
                                "static void say(const char *t){if(write(1,t,strlen(t))<0){}}\n";
    /// Gives the number of the input, expects its square.
    const std::string square =
        headers + "int main(int argc, char **argv){int n,x;FILE *f=fopen(argv[1],\"r\");"
                  "if(argc<4||!f||fscanf(f,\"%d\",&n)!=1)return 1;printf(\"%d\\n\",n);"
                  "fflush(stdout);if(scanf(\"%d\",&x)!=1)return 43;return x==n*n?42:43;}";
};

TEST_F(Interactive, acceptsAndRejectsByTheValidator)
{
    useValidator(square);
    const auto right = judgeC("int n;if(scanf(\"%d\",&n)!=1)return 1;printf(\"%d\\n\",n*n);"
                              "return 0;");
    EXPECT_EQ(right.verdict, Verdict::AC) << right.message;
    EXPECT_EQ(right.transcript, "<7\n>49\n");
    EXPECT_EQ(right.exitCode, 0);
    EXPECT_EQ(judgeC("puts(\"48\");return 0;").verdict, Verdict::WA);
}

TEST_F(Interactive, callsABrokenValidatorOurFailure)
{
    for (const char *end : {"return 0;", "return 1;", "abort();"}) {
        SCOPED_TRACE(end);
        SetUp();
        assignment.tests.clear();
        for (auto &group : assignment.groups)
            if (!group.name.empty())
                group.members.clear();
        useValidator(validator(end));
        for (const char *submission : {"int main(void){return 0;}", "int main(void){return 3;}",
                                       "int main(void){for(;;);}"}) {
            const auto judgement = tryJudge("c", {{"a.c", submission}}, "a.c");
            ASSERT_FALSE(judgement) << submission;
            EXPECT_EQ(judgement.error().code, ErrorCode::CheckerFailed);
        }
    }
}

TEST_F(Interactive, letsAnEarlyRejectionStandWhateverComesThen)
{
    useValidator(validator("char c;if(read(0,&c,1)!=1)return 1;return 43;"));
    const std::string lose = "say(\"x\");char c;while(read(0,&c,1)==1);";
    EXPECT_EQ(judgeC(lose + "return 0;").verdict, Verdict::WA);
    EXPECT_EQ(judgeC(lose + "return 7;").verdict, Verdict::WA);
    EXPECT_EQ(judgeC(lose + "abort();").verdict, Verdict::WA);
    const auto slow = judgeC(lose + "for(;;);");
    EXPECT_EQ(slow.verdict, Verdict::WA);
    EXPECT_LE(slow.cpuTime, assignment.limits.cpuTime); // what came after is no fact about it
    // Writing into what nobody reads any more.
    EXPECT_EQ(judgeC(lose + "signal(SIGPIPE,SIG_DFL);for(int i=0;i<100000;i++)"
                            "say(\"more and more\\n\");return 0;")
                  .verdict,
              Verdict::WA);
}

TEST_F(Interactive, holdsTheSubmissionToItsEndAfterAnEarlyAcceptance)
{
    useValidator(validator("char c;if(read(0,&c,1)!=1)return 1;return 42;"));
    const std::string win = "say(\"x\");char c;while(read(0,&c,1)==1);";
    EXPECT_EQ(judgeC(win + "return 0;").verdict, Verdict::AC);
    EXPECT_EQ(judgeC(win + "return 7;").verdict, Verdict::RTE);
    EXPECT_EQ(judgeC(win + "for(;;);").verdict, Verdict::TLE);
    // No SIGPIPE for what it still has to say.
    const auto talkative = judgeC(win + "signal(SIGPIPE,SIG_DFL);for(int i=0;i<100000;i++)"
                                        "say(\"more and more\\n\");return 0;");
    EXPECT_EQ(talkative.verdict, Verdict::AC);
    EXPECT_FALSE(talkative.signal);
}

TEST_F(Interactive, judgesTheSubmissionsOwnEndBeforeTheValidatorsWord)
{
    useValidator(validator("char c;while(read(0,&c,1)==1);return 43;"));
    EXPECT_EQ(judgeC("return 0;").verdict, Verdict::WA);
    EXPECT_EQ(judgeC("return 5;").verdict, Verdict::RTE);
    const auto crash = judgeC("*(volatile int*)0=1;");
    EXPECT_EQ(crash.verdict, Verdict::RTE);
    EXPECT_EQ(crash.signal, 11);
    EXPECT_EQ(judgeC("for(;;);").verdict, Verdict::TLE);
}

TEST_F(Interactive, callsADeadlockAMatterOfTime)
{
    useValidator(square); // the submission does not flush, and both wait
    const auto result = judgeC("int n,m;if(scanf(\"%d\",&n)!=1)return 1;printf(\"%d\",n*n);"
                               "if(scanf(\"%d\",&m)!=1)return 1;return 0;");
    EXPECT_EQ(result.verdict, Verdict::TLE);
    EXPECT_EQ(result.reason, EndReason::WallTime);
}

TEST_F(Interactive, doesNotBreakAValidatorWhosePartnerLeft)
{
    // It writes a lot to a submission that has ended: no SIGPIPE, no failure of ours.
    useValidator(validator("char c;while(read(0,&c,1)==1);signal(SIGPIPE,SIG_DFL);"
                           "for(int i=0;i<100000;i++)say(\"hello, hello\\n\");return 43;"));
    EXPECT_EQ(judgeC("return 0;").verdict, Verdict::WA);
    EXPECT_EQ(judgeC("return 4;").verdict, Verdict::RTE);
}

TEST_F(Interactive, passesOnThatTheValidatorWillSayNoMore)
{
    useValidator(validator("say(\"1\\n2\\n\");close(1);int s;"
                           "return scanf(\"%d\",&s)==1&&s==3?42:43;"));
    const auto result = judgeC("int x,s=0;while(scanf(\"%d\",&x)==1)s+=x;"
                               "printf(\"%d\\n\",s);return 0;");
    EXPECT_EQ(result.verdict, Verdict::AC) << result.message;
}

TEST_F(Interactive, stopsAFlood)
{
    assignment.limits.output = ByteCount::kib(64);
    useValidator(validator("char b[4096];while(read(0,b,sizeof b)>0);return 42;"));
    EXPECT_EQ(judgeC("for(int i=0;i<20000;i++)say(\"flood flood\\n\");return 0;").verdict,
              Verdict::OLE);
}

TEST_F(Interactive, takesScoresAndMessages)
{
    assignment.scoring = true;
    assignment.groups[0].maxScore = 10;
    assignment.groups[2].acceptScore = 10;
    useValidator("import sys\nprint(5, flush=True)\nn = int(input())\n"
                 "open(sys.argv[3] + 'score_multiplier.txt', 'w').write('0.5')\n"
                 "open(sys.argv[3] + 'judgemessage.txt', 'w').write(f'got {n}')\nsys.exit(42)\n",
                 "validate.py");
    const auto judgement = judge("python", "main.py", "print(int(input()) + 1)\n");
    EXPECT_EQ(judgement.score, 5);
    EXPECT_EQ(only(judgement).message, "got 6");
}

TEST_F(Interactive, combinesWithPasses) // FORMATS.md §4.3
{
    assignment.passes = 2;
    useValidator("import os, sys\nn = int(open(sys.argv[1]).read())\nprint(n, flush=True)\n"
                 "if int(input()) != n + 1: sys.exit(43)\n"
                 "if n == 7: open(sys.argv[3] + 'nextpass.in', 'w').write('20')\nsys.exit(42)\n",
                 "validate.py");
    const auto result = only(judge("python", "main.py", "print(int(input()) + 1)\n"));
    EXPECT_EQ(result.verdict, Verdict::AC) << result.message;
    EXPECT_EQ(result.transcript, "<7\n>8\n---\n<20\n>21\n");
    EXPECT_EQ(
        only(judge("python", "main.py", "n = int(input())\nprint(8 if n == 7 else 0)\n")).verdict,
        Verdict::WA);
}

TEST_F(Interactive, findsNoTimeLimitInWhatARejectedProgramDoes)
{
    useValidator(validator("char c;if(read(0,&c,1)!=1)return 1;return c=='x'?42:43;"));
    assignment.timeLimitRule.resolution = 250ms;
    const auto add = [&](const std::string &name, const std::string &body, Verdict expected) {
        ASSERT_TRUE(files().write(name, headers + "int main(void){" + body + "}"));
        ReferenceSubmission reference;
        reference.path = name;
        reference.root = files().path();
        reference.files = {files().path() / name};
        reference.expected = {expected};
        reference.lowerTimeBound = true;
        assignment.references.push_back(std::move(reference));
    };
    add("right.c", "say(\"x\");return 0;", Verdict::AC);
    add("wrong.c", "say(\"y\");for(;;);", Verdict::WA);
    const auto judgement = judge("c", "a.c", headers + "int main(void){say(\"x\");return 0;}");
    EXPECT_EQ(judgement.verdict, Verdict::AC);
    EXPECT_EQ(judgement.timeLimit, 250ms);
}

TEST_F(Interactive, needsOneValidatorOfItsOwn)
{
    addTest("secret/1", "", "");
    const auto none = tryJudge("c", {{"a.c", "int main(void){return 0;}"}}, "a.c");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::PackageInvalid);
}

TEST_F(Interactive, manyRoundsTakeLittleTime)
{
    assignment.limits.cpuTime = 5s;
    assignment.limits.wallTime = 16s;
    useValidator(validator("int x;for(int i=0;i<10000;i++){printf(\"%d\\n\",i);fflush(stdout);"
                           "if(scanf(\"%d\",&x)!=1||x!=i)return 43;}return 42;"));
    const auto result = judgeC("int x;while(scanf(\"%d\",&x)==1){printf(\"%d\\n\",x);"
                               "fflush(stdout);}return 0;");
    EXPECT_EQ(result.verdict, Verdict::AC) << result.message;
    RecordProperty("round_us", std::to_string(toSeconds(result.wallTime) * 100));
    EXPECT_LT(result.wallTime, 10s);
}

} // namespace
} // namespace assay::judge

#include "judge_fixture.h"

#include <sys/stat.h>

namespace assay::judge {
namespace {

/// The same small task in every language: print the sum of two numbers.
struct Solution {
    const char *language;
    const char *file;
    const char *right;
    const char *broken; ///< does not compile, in line 2
};

const Solution solutions[] = {
    {"c", "main.c",
     "#include <stdio.h>\nint main(void){int a,b;if(scanf(\"%d %d\",&a,&b)!=2)return 1;"
     "printf(\"%d\\n\",a+b);return 0;}\n",
     "int main(void){\n  return x;\n}\n"},
    {"cpp", "main.cpp",
     "#include <iostream>\nint main(){int a,b;std::cin>>a>>b;std::cout<<a+b<<'\\n';}\n",
     "int main(){\n  return x;\n}\n"},
    {"python", "main.py", "a, b = map(int, input().split())\nprint(a + b)\n",
     "a = 1\nprint(a +)\n"},
    {"java", "Main.java",
     "import java.util.*;\npublic class Main { public static void main(String[] a) {"
     "Scanner s = new Scanner(System.in); System.out.println(s.nextInt() + s.nextInt()); } }\n",
     "public class Main {\n  int x = y;\n}\n"},
    {"javascript", "main.js",
     "const [a, b] = require('fs').readFileSync(0, 'utf8').split(' ').map(Number);\n"
     "console.log(a + b);\n",
     "let a = 1;\nlet = = 2;\n"},
    {"rust", "main.rs",
     "use std::io;\nfn main(){let mut s=String::new();io::stdin().read_line(&mut s).unwrap();"
     "let t:i32=s.split_whitespace().map(|x|x.parse::<i32>().unwrap()).sum();"
     "println!(\"{}\",t);}\n",
     "fn main(){\n  let x: i32 = y;\n}\n"},
};

class JudgeLanguages : public JudgeFixture, public testing::WithParamInterface<Solution> {};

TEST_P(JudgeLanguages, acceptsARightProgram)
{
    addTest("sample/1", "1 2\n", "3\n");
    addTest("secret/1", "20 22\n", "42\n");
    const auto judgement = judge(GetParam().language, GetParam().file, GetParam().right);
    EXPECT_EQ(judgement.verdict, Verdict::AC)
        << judgement.compile.log
        << (judgement.results.empty() ? "" : judgement.results[0].errorOutput);
    EXPECT_EQ(judgement.score, 1);
    EXPECT_EQ(judgement.testsPassed, 2);
    EXPECT_EQ(judgement.testsRun, 2);
    EXPECT_EQ(judgement.testsTotal, 2);
    EXPECT_EQ(judgement.hiddenTotal, 1);
    EXPECT_EQ(judgement.hiddenPassed, 1);
    EXPECT_GT(judgement.maxMemory.bytes(), 0U);
    EXPECT_TRUE(judgement.toolchain.starts_with(GetParam().language)) << judgement.toolchain;
}

TEST_P(JudgeLanguages, tellsACompileErrorWithItsLine)
{
    addTest("sample/1", "1 2\n", "3\n");
    const auto judgement = judge(GetParam().language, GetParam().file, GetParam().broken);
    EXPECT_EQ(judgement.verdict, Verdict::CE);
    EXPECT_FALSE(judgement.compile.ok);
    ASSERT_FALSE(judgement.compile.diagnostics.empty()) << judgement.compile.log;
    EXPECT_EQ(judgement.compile.diagnostics[0].line, 2) << judgement.compile.log;
    EXPECT_EQ(judgement.compile.diagnostics[0].file, GetParam().file);
    EXPECT_EQ(judgement.compile.log.find("/box"), std::string::npos);
    EXPECT_EQ(only(judgement).verdict, Verdict::SK);
    EXPECT_FALSE(judgement.limits.why.empty());
}

INSTANTIATE_TEST_SUITE_P(All, JudgeLanguages, testing::ValuesIn(solutions),
                         [](const auto &row) { return std::string(row.param.language); });

class JudgeStdio : public JudgeFixture {};

TEST_F(JudgeStdio, rejectsAWrongAnswerAndSaysWhere)
{
    addTest("sample/1", "1 2\n", "3\n");
    const auto result = only(judge("python", "main.py", "print(4)\n"));
    EXPECT_EQ(result.verdict, Verdict::WA);
    EXPECT_EQ(result.message, "line 1, column 1: expected 3, got 4");
    EXPECT_EQ(result.output, "4\n");
}

TEST_F(JudgeStdio, stopsAnEndlessProgram)
{
    assignment.limits.cpuTime = std::chrono::milliseconds(500);
    assignment.limits.wallTime = wallTimeFor(assignment.limits.cpuTime);
    addTest("sample/1", "", "");
    const auto result = only(judge("c", "a.c", "int main(void){volatile int x=1;while(x);}"));
    EXPECT_EQ(result.verdict, Verdict::TLE);
    EXPECT_EQ(result.reason, EndReason::CpuTime);
    EXPECT_GE(result.cpuTime, assignment.limits.cpuTime);
}

TEST_F(JudgeStdio, stopsAWaitingProgram)
{
    assignment.limits.cpuTime = std::chrono::milliseconds(300);
    assignment.limits.wallTime = std::chrono::milliseconds(800);
    addTest("sample/1", "", "");
    const auto result = only(judge("c", "a.c", "#include <unistd.h>\nint main(void){pause();}"));
    EXPECT_EQ(result.verdict, Verdict::TLE);
    EXPECT_EQ(result.reason, EndReason::WallTime);
}

TEST_F(JudgeStdio, tellsCrashesFromExitCodes)
{
    addTest("sample/1", "", "ok\n");
    const auto crash = only(judge(
        "c", "a.c",
        "#include <stdio.h>\nint main(void){puts(\"ok\");fflush(stdout);*(volatile int*)0=1;}"));
    EXPECT_EQ(crash.verdict, Verdict::RTE);
    EXPECT_EQ(crash.signal, 11);
    const auto exit = only(judge("python", "main.py", "print('ok')\nexit(3)\n"));
    EXPECT_EQ(exit.verdict, Verdict::RTE);
    EXPECT_EQ(exit.exitCode, 3);
    const auto error = only(judge("python", "main.py", "x = 1 / 0\n"));
    EXPECT_EQ(error.verdict, Verdict::RTE);
    EXPECT_NE(error.errorOutput.find("ZeroDivisionError"), std::string::npos);
}

TEST_F(JudgeStdio, stopsAFloodOfOutput)
{
    assignment.limits.output = ByteCount::kib(256);
    addTest("sample/1", "", "");
    const auto result =
        only(judge("c", "a.c", "#include <stdio.h>\nint main(void){for(;;)puts(\"flood\");}"));
    EXPECT_EQ(result.verdict, Verdict::OLE);
    EXPECT_LE(result.output.size(), 64U << 10);
    EXPECT_TRUE(result.outputTruncated);
}

TEST_F(JudgeStdio, knowsTheTextsOfLanguagesForTooMuchMemory)
{
    assignment.limits.memory = ByteCount::mib(64);
    addTest("sample/1", "", "");
    EXPECT_EQ(only(judge("python", "main.py", "x = [0]\nwhile True:\n    x += x\n")).verdict,
              Verdict::MLE);
    EXPECT_EQ(only(judge("cpp", "a.cpp",
                         "#include <vector>\nint main(){std::vector<int> v;"
                         "for(;;)v.resize(v.size()*2+1000000,7);}"))
                  .verdict,
              Verdict::MLE);
    EXPECT_EQ(only(judge("java", "Main.java",
                         "public class Main { public static void main(String[] a) {"
                         " java.util.List<long[]> l = new java.util.ArrayList<>();"
                         " for(;;) l.add(new long[1000000]); } }"))
                  .verdict,
              Verdict::MLE);
}

TEST_F(JudgeStdio, runsDeepRecursion)
{
    addTest("sample/1", "", "1000000\n");
    EXPECT_EQ(judge("c", "a.c",
                    "#include <stdio.h>\nint f(int n){volatile char p[64];p[0]=1;"
                    "return n==0?0:p[0]+f(n-1);}int main(void){printf(\"%d\\n\",f(1000000));}")
                  .verdict,
              Verdict::AC);
}

TEST_F(JudgeStdio, stopsAtTheFirstRejectUnlessAskedForAll)
{
    addTest("sample/1", "1", "1\n");
    addTest("secret/1", "2", "2\n");
    addTest("secret/2", "3", "3\n");
    const std::vector<SourceFile> wrong{
        {"main.py", "n = int(input())\nprint(0 if n == 2 else n)\n"}};
    const auto lazy = tryJudge("python", wrong, "main.py");
    ASSERT_TRUE(lazy) << lazy.error().message();
    EXPECT_EQ(lazy->verdict, Verdict::WA);
    EXPECT_EQ(lazy->testsRun, 2);
    EXPECT_EQ(lazy->testsTotal, 3);
    EXPECT_EQ(lazy->results[2].verdict, Verdict::SK);
    EXPECT_FALSE(lazy->results[2].message.empty());
    const auto full = tryJudge("python", wrong, "main.py", {.everyTest = true});
    ASSERT_TRUE(full);
    EXPECT_EQ(full->verdict, Verdict::WA);
    EXPECT_EQ(full->testsRun, 3);
    EXPECT_EQ(full->testsPassed, 2);
    EXPECT_TRUE(full->compile.cached);
}

TEST_F(JudgeStdio, runsOnlyWhatIsAskedFor)
{
    addTest("sample/1", "", "x\n");
    addTest("secret/1", "", "y\n");
    const std::vector<SourceFile> source{{"main.py", "print('x')\n"}};
    const auto samples = tryJudge("python", source, "main.py", {.samplesOnly = true});
    ASSERT_TRUE(samples);
    EXPECT_EQ(samples->verdict, Verdict::AC);
    EXPECT_EQ(samples->results.size(), 1U);
    const auto pattern = tryJudge("python", source, "main.py", {.testPattern = "secret/*"});
    ASSERT_TRUE(pattern);
    EXPECT_EQ(pattern->verdict, Verdict::WA);
    const auto none = tryJudge("python", source, "main.py", {.testPattern = "nothing"});
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::InvalidArgument);
}

TEST_F(JudgeStdio, emitsEventsInOrder)
{
    addTest("sample/1", "", "x\n");
    addTest("secret/1", "", "x\n");
    (void)judge("python", "main.py", "print('x')\n");
    ASSERT_EQ(events.size(), 4U);
    EXPECT_TRUE(std::holds_alternative<CompileStarted>(events[0]));
    EXPECT_TRUE(std::get<CompileFinished>(events[1]).result.ok);
    const auto &last = std::get<TestFinished>(events[3]);
    EXPECT_EQ(last.testsDone, 2);
    EXPECT_EQ(last.testsTotal, 2);
    ASSERT_TRUE(last.result);
    EXPECT_EQ(last.result->visibility, Visibility::Hidden);
}

TEST_F(JudgeStdio, seesNothingOfOtherRuns)
{
    addTest("sample/1", "", "none\n");
    addTest("secret/1", "", "none\n");
    const auto judgement = judge("python", "main.py",
                                 "import os\n"
                                 "print('some' if os.path.exists('/tmp/x') or "
                                 "os.path.exists('y') else 'none')\n"
                                 "open('/tmp/x', 'w').close()\nopen('y', 'w').close()\n");
    EXPECT_EQ(judgement.verdict, Verdict::AC) << judgement.results[0].errorOutput;
}

TEST_F(JudgeStdio, takesSeveralFilesAndRenamesAJavaFile)
{
    addTest("sample/1", "", "42\n");
    const auto cpp = tryJudge("cpp",
                              {{"main.cpp", "#include \"lib/two.h\"\n#include <cstdio>\n"
                                            "int main(){std::printf(\"%d\\n\",two()*21);}"},
                               {"lib/two.h", "int two();"},
                               {"lib/two.cpp", "#include \"two.h\"\nint two(){return 2;}"}},
                              "main.cpp");
    ASSERT_TRUE(cpp);
    EXPECT_EQ(cpp->verdict, Verdict::AC) << cpp->compile.log;
    const auto java = judge("java", "program.java",
                            "public class Answer { public static void main(String[] a) {"
                            " System.out.println(42); } }");
    EXPECT_EQ(java.verdict, Verdict::AC) << java.compile.log;
}

TEST_F(JudgeStdio, aCompiledProgramFindsItsFilesButNotItsSources)
{
    addTest("sample/1", "", "data.txt lib\n");
    const auto judgement = tryJudge(
        "cpp",
        {{"main.cpp", "#include <cstdio>\n#include <initializer_list>\n"
                      "#include <unistd.h>\nint main(){"
                      "for(const char *name:{\"data.txt\",\"lib\",\"main.cpp\",\"two.cpp\"})"
                      "if(access(name,F_OK)==0)std::printf(\"%s \",name);}"},
         {"two.cpp", "int two(){return 2;}"},
         {"data.txt", "1 2 3\n"},
         {"lib/two.h", "int two();"}},
        "main.cpp");
    ASSERT_TRUE(judgement);
    EXPECT_EQ(judgement->verdict, Verdict::AC) << judgement->results[0].output;
}

/// FORMATS.md §1: tests of one group are linked into the next; each is run once.
TEST_F(JudgeStdio, runsTestsWithTheSameFilesOnce)
{
    addTest("sample/1", "1\n", "no such thing\n");
    addTest("sample/2", "1\n", "no such thing\n");
    assignment.tests.push_back(assignment.tests[0]);
    assignment.tests.back().name = "sample/3";
    assignment.groups[1].members.push_back({TestNode::Kind::Test, 2});
    JudgeOptions options;
    options.everyTest = true;
    const auto judgement =
        tryJudge("python", {{"a.py", "import os\nprint(os.urandom(16).hex())\n"}}, "a.py", options);
    ASSERT_TRUE(judgement);
    ASSERT_EQ(judgement->results.size(), 3U);
    const auto &results = judgement->results;
    EXPECT_EQ(results[0].output, results[2].output);
    EXPECT_EQ(results[2].test, "sample/3");
    EXPECT_EQ(results[2].verdict, Verdict::WA);
    EXPECT_NE(results[0].output, results[1].output) << "equal content in other files is run";
    EXPECT_EQ(judgement->testsRun, 3);
}

TEST_F(JudgeStdio, stopsACompilerThatNeedsTooLong)
{
    assignment.packageLimits.compilationTime = std::chrono::seconds(1);
    addTest("sample/1", "", "");
    const auto judgement = judge("cpp", "a.cpp",
                                 "constexpr int f(int n){return n<2?n:f(n-1)+f(n-2);}\n"
                                 "#pragma GCC optimize(\"O0\")\n"
                                 "template<int N>struct A{A<N-1> a;A<N-2> b;"
                                 "int x[f(20)+N];};template<>struct A<0>{};template<>struct A<1>{};"
                                 "A<800> a;int main(){}");
    EXPECT_EQ(judgement.verdict, Verdict::CE);
}

TEST_F(JudgeStdio, refusesLanguagesThatDoNotFit)
{
    addTest("sample/1", "", "");
    const auto unknown = tryJudge("cobol", {{"a.cob", ""}}, "a.cob");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::NotFound);
    assignment.languages = {"java"};
    const auto other = tryJudge("python", {{"a.py", ""}}, "a.py");
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::InvalidArgument);
    assignment.languages.clear();
    EXPECT_FALSE(tryJudge("sql", {{"a.sql", "SELECT 1"}}, "a.sql"));
    EXPECT_FALSE(tryJudge("python", {{"a.py", ""}}, "b.py"));
}

TEST_F(JudgeStdio, givesPointsForGroups)
{
    assignment.scoring = true;
    assignment.groups[0].stop = StopPolicy::Never;
    assignment.groups[0].maxScore = 10;
    assignment.groups[1].scored = false;
    assignment.groups[2] =
        TestGroup{.name = "secret", .stop = StopPolicy::Never, .acceptScore = 5, .maxScore = 10};
    addTest("sample/1", "1", "1\n");
    addTest("secret/1", "2", "2\n");
    addTest("secret/2", "3", "3\n");
    const auto judgement =
        judge("python", "main.py", "n = int(input())\nprint(0 if n == 2 else n)\n");
    EXPECT_EQ(judgement.verdict, Verdict::WA);
    EXPECT_EQ(judgement.score, 5);
    EXPECT_EQ(judgement.maxScore, 10);
    EXPECT_EQ(judgement.results[1].score, 0);
    EXPECT_EQ(judgement.results[2].score, 5);
}

TEST_F(JudgeStdio, runsOnceOnAnyInput)
{
    ASSERT_TRUE(files().write("input", "5\n"));
    const auto run = sharedJudge().runOnce(
        {.languageId = "python", .files = {{"a.py", "print(int(input()) * 2)"}}, .entry = "a.py"},
        files().path() / "input", Limits{}, {});
    ASSERT_TRUE(run) << run.error().message();
    ASSERT_TRUE(run->result);
    EXPECT_EQ(run->result->verdict, Verdict::AC);
    EXPECT_EQ(run->result->output, "10\n");

    ASSERT_TRUE(files().write("setup.sql", "CREATE TABLE t(a); INSERT INTO t VALUES (1), (NULL);"));
    const auto sql = sharedJudge().runOnce(
        {.languageId = "sql", .files = {{"q.sql", "SELECT a FROM t"}}, .entry = "q.sql"},
        files().path() / "setup.sql", Limits{}, {});
    ASSERT_TRUE(sql) << sql.error().message();
    ASSERT_TRUE(sql->result);
    EXPECT_EQ(sql->result->verdict, Verdict::AC) << sql->result->message;
    EXPECT_EQ(sql->result->output, "-- columns: a\n1\nNULL\n");
    const auto bare = sharedJudge().runOnce(
        {.languageId = "sql", .files = {{"q.sql", "SELECT 6 * 7 AS x"}}, .entry = "q.sql"},
        "/dev/null", Limits{}, {});
    ASSERT_TRUE(bare && bare->result);
    EXPECT_EQ(bare->result->output, "-- columns: x\n42\n");
}

// --- custom output validators ---

class JudgeValidator : public JudgeFixture {
protected:
    void useValidator(const std::string &file, const std::string &source)
    {
        ASSERT_TRUE(files().write("validator/" + file, source));
        assignment.checker.kind = CheckerSpec::Kind::Custom;
        assignment.checker.validators = {{"output_validator", files().path() / "validator"}};
        addTest("sample/1", "12\n", "ignored\n");
    }
    const std::string program = "print(3 * 4)\n";
};

TEST_F(JudgeValidator, acceptsWithMessages)
{
    useValidator("check.py", "import sys\n"
                             "n = int(open(sys.argv[1]).read())\n"
                             "open(sys.argv[3] + 'teammessage.txt', 'w').write('well done')\n"
                             "sys.exit(42 if int(input()) == n else 43)\n");
    const auto right = only(judge("python", "main.py", program));
    EXPECT_EQ(right.verdict, Verdict::AC);
    EXPECT_EQ(right.message, "well done");
    EXPECT_EQ(only(judge("python", "main.py", "print(13)")).verdict, Verdict::WA);
}

TEST_F(JudgeValidator, compilesSeveralFilesOfCpp)
{
    useValidator("check.cpp", "#include \"accept.h\"\nint main(){return accept();}");
    ASSERT_TRUE(files().write("validator/accept.h", "inline int accept(){return 42;}"));
    EXPECT_EQ(judge("python", "main.py", program).verdict, Verdict::AC);
}

TEST_F(JudgeValidator, runsItsOwnBuildScript)
{
    useValidator("build", "#!/bin/sh\nprintf '#!/bin/sh\\nexit 43\\n' > run\nchmod +x run\n");
    ASSERT_EQ(::chmod((files().path() / "validator/build").c_str(), 0755), 0);
    EXPECT_EQ(judge("python", "main.py", program).verdict, Verdict::WA);
}

TEST_F(JudgeValidator, takesPointsInScoringAssignments)
{
    assignment.scoring = true;
    assignment.groups[0].maxScore = 10;
    assignment.groups[1].acceptScore = 10;
    useValidator("check.py", "import sys\n"
                             "open(sys.argv[3] + 'score_multiplier.txt', 'w').write('0.25')\n"
                             "sys.exit(42)\n");
    const auto judgement = judge("python", "main.py", program);
    EXPECT_EQ(judgement.score, 2.5);
    EXPECT_EQ(only(judgement).score, 2.5);
}

TEST_F(JudgeValidator, neverTurnsItsOwnFailureIntoAVerdict)
{
    for (const char *source : {"import sys\nsys.exit(0)\n", "import sys\nsys.exit(1)\n",
                               "raise SystemExit(44)\n", "import os\nos.kill(os.getpid(), 11)\n"}) {
        SetUp();
        assignment = Assignment{assignment};
        assignment.tests.clear();
        useValidator("check.py", source);
        const auto judgement = tryJudge("python", {{"main.py", program}}, "main.py");
        ASSERT_FALSE(judgement) << source;
        EXPECT_EQ(judgement.error().code, ErrorCode::CheckerFailed);
    }
}

TEST_F(JudgeValidator, doesNotFollowLinksInItsFeedback)
{
    useValidator("check.py", "import os, sys\n"
                             "os.symlink('/etc/passwd', sys.argv[3] + 'judgemessage.txt')\n"
                             "sys.exit(43)\n");
    const auto result = only(judge("python", "main.py", program));
    EXPECT_EQ(result.message.find("root:"), std::string::npos);
}

TEST_F(JudgeValidator, isNotAskedAboutACrash)
{
    useValidator("check.py", "raise SystemExit(1)\n");
    EXPECT_EQ(only(judge("python", "main.py", "raise SystemExit(9)\n")).verdict, Verdict::RTE);
}

} // namespace
} // namespace assay::judge

#include "judge/compile/compile_cache.h"
#include "judge/programs/data_check.h"
#include "judge_fixture.h"

#include <algorithm>
#include <gmock/gmock.h>

namespace assay::judge {
namespace {

using testing::HasSubstr;
using namespace std::chrono_literals;

/// What packages bring along beside tests and validators (FORMATS.md §1–§4), through the sandbox.
class JudgePackage : public JudgeFixture {
protected:
    void useValidator(const std::string &source, const std::string &name = "validator/check.py")
    {
        ASSERT_TRUE(files().write(name, source));
        assignment.checker.kind = CheckerSpec::Kind::Custom;
        assignment.checker.validators.push_back(
            {"output_validators/" + name, (files().path() / name).parent_path()});
    }

    Error errorOf(const std::string &source)
    {
        const auto judgement = tryJudge("python", {{"main.py", source}}, "main.py");
        EXPECT_FALSE(judgement);
        return judgement ? Error{} : judgement.error();
    }

    ReferenceSubmission reference(const std::string &name, const std::string &source,
                                  Verdict expected)
    {
        EXPECT_TRUE(files().write("submissions/" + name, source));
        ReferenceSubmission made;
        made.path = "submissions/" + name;
        made.root = (files().path() / made.path).parent_path();
        made.files = {files().path() / made.path};
        made.expected = {expected};
        return made;
    }
};

// --- several passes, §4.3 ---

class MultiPass : public JudgePackage {
protected:
    void SetUp() override
    {
        JudgePackage::SetUp();
        assignment.passes = 3;
        addTest("secret/1", "3", "0\n");
    }

    /// Counts down from the input; each pass must print one less than it was given.
    const std::string countdown = "import os, sys\nn = int(open(sys.argv[1]).read())\n"
                                  "out = sys.argv[3]\n"
                                  "open(out + 'judgemessage.txt', 'a').write(f'{n};')\n"
                                  "assert open(sys.argv[2]).read() == '0\\n'\n"
                                  "assert not os.path.exists(out + 'nextpass.in')\n"
                                  "x = int(input())\n"
                                  "if x != n - 1: sys.exit(43)\n"
                                  "if x > 0: open(out + 'nextpass.in', 'w').write(str(x))\n"
                                  "sys.exit(42)\n";
};

TEST_F(MultiPass, givesEachPassTheInputOfTheOneBefore)
{
    useValidator(countdown);
    const auto right = only(judge("python", "main.py", "print(int(input()) - 1)\n"));
    EXPECT_EQ(right.verdict, Verdict::AC) << right.message;
    EXPECT_EQ(right.message, "3;2;1;"); // the feedback folder lives through all passes
    const auto wrong =
        only(judge("python", "main.py", "n = int(input())\nprint(n - 1 if n > 2 else 7)\n"));
    EXPECT_EQ(wrong.verdict, Verdict::WA);
    EXPECT_EQ(wrong.message, "3;2;");
    EXPECT_EQ(
        only(judge("python", "main.py", "n = int(input())\nprint(n - 1)\nif n == 2: exit(1)\n"))
            .verdict,
        Verdict::RTE);
}

TEST_F(MultiPass, reportsTheSlowestPass)
{
    useValidator(countdown);
    const auto result = only(judge("python", "main.py",
                                   "import time\nn = int(input())\n"
                                   "end = time.process_time() + (0.4 if n == 2 else 0)\n"
                                   "while time.process_time() < end: pass\nprint(n - 1)\n"));
    EXPECT_EQ(result.verdict, Verdict::AC);
    EXPECT_GE(result.cpuTime, 400ms);
    EXPECT_LT(result.cpuTime, 800ms); // limits and figures are those of one pass
}

TEST_F(MultiPass, callsTooManyPassesOurFailure)
{
    assignment.passes = 2;
    useValidator(countdown);
    const auto error = errorOf("print(int(input()) - 1)\n");
    EXPECT_EQ(error.code, ErrorCode::CheckerFailed);
    EXPECT_THAT(error.detail, HasSubstr("more than 2 passes"));
}

TEST_F(MultiPass, callsAnotherPassAfterARejectionOurFailure)
{
    useValidator("import sys\nopen(sys.argv[3] + 'nextpass.in', 'w').write('1')\nsys.exit(43)\n");
    EXPECT_EQ(errorOf("print(1)\n").code, ErrorCode::CheckerFailed);
}

TEST_F(MultiPass, ignoresAnotherPassWhereThePackageHasOnlyOne)
{
    assignment.passes = 1;
    useValidator("import sys\nopen(sys.argv[3] + 'nextpass.in', 'w').write('1')\nsys.exit(42)\n");
    EXPECT_EQ(judge("python", "main.py", "print(1)\n").verdict, Verdict::AC);
}

// --- validators of every shape, §4 ---

TEST_F(JudgePackage, asksEveryValidator)
{
    addTest("secret/1", "", "");
    useValidator("import sys\nsys.exit(42 if 'a' in input() else 43)\n", "one/check.py");
    useValidator("import sys\nsys.exit(42 if 'b' in input() else 43)\n", "two/check.py");
    EXPECT_EQ(judge("python", "main.py", "print('ab')\n").verdict, Verdict::AC);
    EXPECT_EQ(judge("python", "main.py", "print('a')\n").verdict, Verdict::WA);
    EXPECT_EQ(judge("python", "main.py", "print('b')\n").verdict, Verdict::WA);
}

TEST_F(JudgePackage, boundsWhatAValidatorWrites)
{
    assignment.packageLimits.validationOutput = ByteCount::mib(1);
    addTest("secret/1", "", "");
    useValidator("import sys\nopen(sys.argv[3] + 'judgemessage.txt', 'w').write('x' * 3000000)\n"
                 "sys.exit(42)\n");
    EXPECT_THAT(errorOf("print(1)\n").detail, HasSubstr("more than 1 MiB"));
}

TEST_F(JudgePackage, stopsAValidatorThatHangsOrFloods)
{
    assignment.packageLimits.validationTime = 1s;
    assignment.packageLimits.validationOutput = ByteCount::mib(1);
    addTest("secret/1", "", "");
    useValidator("while True: pass\n");
    EXPECT_THAT(errorOf("print(1)\n").detail, testing::ContainsRegex("(cpu|wall) limit"));
    ASSERT_TRUE(files().write("other/check.py", "while True: print('x' * 1000)\n"));
    assignment.checker.validators = {{"output_validators/other", files().path() / "other"}};
    assignment.contentHash += "2";
    EXPECT_THAT(errorOf("print(1)\n").detail, HasSubstr("output limit"));
}

TEST_F(JudgePackage, compilesValidatorsOfOlderDialects)
{
    addTest("secret/1", "", "");
    // `byte` is ambiguous since C++17.
    useValidator("#include <cstddef>\nusing namespace std;\ntypedef unsigned char byte;\n"
                 "int main(){byte b=42;return b;}\n",
                 "validator/check.cpp");
    EXPECT_EQ(judge("python", "main.py", "print(1)\n").verdict, Verdict::AC);
}

TEST_F(JudgePackage, rejectsPointsForAWrongOutput) // §3.3
{
    assignment.scoring = true;
    assignment.groups[0].maxScore = 1;
    for (auto &group : assignment.groups)
        group.checkerScores = CheckerScores::Bounded;
    addTest("secret/1", "", "");
    useValidator("import sys\nopen(sys.argv[3] + 'score.txt', 'w').write('1')\nsys.exit(43)\n");
    EXPECT_EQ(errorOf("print(1)\n").code, ErrorCode::CheckerFailed);
}

TEST_F(JudgePackage, dropsALegacyPackagesPointsForAWrongOutput) // §2.2
{
    assignment.scoring = true;
    addTest("secret/1", "", "");
    useValidator("import sys\nopen(sys.argv[3] + 'score.txt', 'w').write('1')\nsys.exit(43)\n");
    const auto judgement = judge("python", "main.py", "print(1)\n");
    EXPECT_EQ(judgement.verdict, Verdict::WA);
    EXPECT_EQ(judgement.score, 0);
}

// --- graders, §2.2 ---

TEST_F(JudgePackage, letsTheGraderDecide)
{
    assignment.scoring = true;
    assignment.groups[0].stop = StopPolicy::Never;
    assignment.groups[0].maxScore = 100;
    assignment.groups[2].stop = StopPolicy::Never;
    assignment.groups[2].acceptScore = 10;
    assignment.groups[2].customGrader = true;
    assignment.groups[2].graderFlags = {"bonus", "7"};
    for (const char *name : {"1", "2", "3"})
        addTest(std::string("secret/") + name, name, std::string(name) + "\n");
    ASSERT_TRUE(files().write("graders/g.py",
                              "import sys\nlines = sys.stdin.read().split('\\n')[:-1]\n"
                              "assert lines == ['AC 10', 'WA 0', 'AC 10'], lines\n"
                              "assert sys.argv[1] == 'bonus'\n"
                              "print('AC', 20 + int(sys.argv[2]))\n"));
    assignment.graders = {{"graders/g.py", files().path() / "graders/g.py"}};
    const auto judgement =
        judge("python", "main.py", "n = int(input())\nprint(0 if n == 2 else n)\n");
    EXPECT_EQ(judgement.score, 27);
    EXPECT_EQ(judgement.groups[2].verdict, Verdict::AC);
    // Anything but one line "VERDICT score" and exit code 0 is our failure.
    int variant = 0;
    for (const char *source : {"print('AC')\n", "print('YES 3')\n", "print('AC 3 4')\n", "\n",
                               "print('AC 3')\nexit(1)\n"}) {
        ASSERT_TRUE(
            files().write(std::string("bad") + std::to_string(++variant) + "/g.py", source));
        assignment.graders = {{"graders/g.py", files().path() / ("bad" + std::to_string(variant))}};
        assignment.contentHash += "x";
        EXPECT_EQ(errorOf("print(input())\n").code, ErrorCode::CheckerFailed) << source;
    }
}

// --- static validation, §4.4 ---

TEST_F(JudgePackage, validatesTheSourceItself)
{
    assignment.groups[2].members.push_back({TestNode::Kind::Test, 0});
    TestCase test;
    test.name = "secret/static";
    test.group = 2;
    test.staticValidation = true;
    test.validatorArguments = {"eval"};
    assignment.tests.push_back(test);
    addTest("secret/1", "", "2\n");
    ASSERT_TRUE(files().write("static/check.py",
                              "import os, sys\nlanguage, entry, feedback, word = sys.argv[1:]\n"
                              "assert language == 'python3' and feedback.endswith('/')\n"
                              "assert os.listdir('.') == [entry]\n"
                              "sys.exit(43 if word in open(entry).read() else 42)\n"));
    assignment.staticValidators = {{"static_validator", files().path() / "static"}};
    const auto good = judge("python", "main.py", "print(1 + 1)\n");
    EXPECT_EQ(good.verdict, Verdict::AC);
    EXPECT_EQ(good.results[0].verdict, Verdict::AC);
    const auto bad = judge("python", "main.py", "print(eval('1 + 1'))\n");
    EXPECT_EQ(bad.verdict, Verdict::WA);
    EXPECT_EQ(bad.results[1].verdict, Verdict::SK);
}

// --- answers instead of programs ---

TEST_F(JudgePackage, judgesSubmittedAnswers)
{
    assignment.submitAnswer = true;
    assignment.groups[0].stop = StopPolicy::Never;
    assignment.groups[2].stop = StopPolicy::Never;
    addTest("secret/1", "first", "one\n");
    addTest("secret/2", "second", "two\n");
    addTest("secret/3", "third", "three\n");
    const auto judgement = tryJudge("answers", {{"1.out", "ONE"}, {"secret/2.ans", "2"}}, "1.out",
                                    {.everyTest = true, .testPattern = {}});
    ASSERT_TRUE(judgement) << judgement.error().message();
    EXPECT_EQ(judgement->results[0].verdict, Verdict::AC);
    EXPECT_EQ(judgement->results[0].output, "ONE");
    EXPECT_EQ(judgement->results[1].verdict, Verdict::WA);
    EXPECT_EQ(judgement->results[2].verdict, Verdict::WA);
    EXPECT_THAT(judgement->results[2].message, HasSubstr("3.out"));
}

TEST_F(JudgePackage, takesNoAnswerThatCouldBeForAnotherTest)
{
    assignment.submitAnswer = true;
    assignment.groups.push_back(TestGroup{.name = "secret/b"});
    assignment.groups[2].members.push_back({TestNode::Kind::Group, 3});
    addTest("secret/1", "", "x\n");
    assignment.tests.push_back(assignment.tests[0]);
    assignment.tests[1].name = "secret/b/1";
    assignment.tests[1].group = 3;
    assignment.groups[3].members.push_back({TestNode::Kind::Test, 1});
    const auto vague =
        tryJudge("answers", {{"1.out", "x"}}, "1.out", {.everyTest = true, .testPattern = {}});
    ASSERT_TRUE(vague);
    EXPECT_EQ(vague->testsPassed, 0);
    const auto clear = tryJudge("answers", {{"secret/1.out", "x"}, {"b/1.out", "x"}}, "b/1.out");
    ASSERT_TRUE(clear);
    EXPECT_EQ(clear->testsPassed, 2);
}

// --- files beside the program, §1 and §3.2 ---

TEST_F(JudgePackage, addsThePackagesFilesToEverySubmission)
{
    addTest("secret/1", "5\n", "10\n");
    ASSERT_TRUE(files().write("include/main.py", "import sol\nprint(sol.f(int(input())))\n"));
    assignment.includes = {{"python", files().path() / "include"}};
    EXPECT_EQ(judge("python", "sol.py", "def f(n): return 2 * n\n").verdict, Verdict::AC);
    // A submitted file of the same name is replaced.
    const auto both =
        tryJudge("python", {{"main.py", "print(10)\n"}, {"sol.py", "f = abs\n"}}, "main.py");
    ASSERT_TRUE(both);
    EXPECT_EQ(both->verdict, Verdict::WA);
    // Other languages have none, or those for all.
    EXPECT_EQ(
        judge("c", "a.c", "#include <stdio.h>\nint main(void){puts(\"10\");return 0;}").verdict,
        Verdict::AC);
    ASSERT_TRUE(files().write("default/ten.h", "#define TEN \"10\"\n"));
    assignment.includes["default"] = files().path() / "default";
    EXPECT_EQ(judge("c", "a.c",
                    "#include <stdio.h>\n#include \"ten.h\"\nint main(void){puts(TEN);return 0;}")
                  .verdict,
              Verdict::AC);
}

TEST_F(JudgePackage, blamesThePackageForItsOwnBrokenFiles) // §11
{
    addTest("secret/1", "5\n", "10\n");
    ASSERT_TRUE(files().write("include/driver.cpp", "int f(int);\nint main(){return f(1)}\n"));
    assignment.includes = {{"cpp", files().path() / "include"}};
    assignment.references = {reference("accepted/a.cpp", "int f(int n){return n-1;}", Verdict::AC)};
    const auto broken = tryJudge("cpp", {{"b.cpp", "int f(int){return 0;}"}}, "b.cpp");
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().code, ErrorCode::PackageInvalid);
    // With a driver that is right, the student is to blame for not suiting it.
    ASSERT_TRUE(files().write("good/driver.cpp",
                              "#include \"b.h\"\nint main(){return Solution().f(1);}\n"));
    ASSERT_TRUE(files().write("submissions/fit/b.h", "struct Solution{int f(int){return 0;}};"));
    assignment.includes = {{"cpp", files().path() / "good"}};
    assignment.references = {reference("fit/a.cpp", "", Verdict::AC)};
    assignment.references[0].files.push_back(files().path() / "submissions/fit/b.h");
    EXPECT_EQ(tryJudge("cpp", {{"b.h", "struct Solution{int g(int){return 0;}};"}, {"b.cpp", ""}},
                       "b.cpp")
                  .value_or(Judgement{})
                  .verdict,
              Verdict::CE);
}

TEST_F(JudgePackage, givesATestItsFilesAndArguments)
{
    addTest("secret/1", "", "data one -x\n");
    ASSERT_TRUE(files().write("1.files/data.txt", "data"));
    ASSERT_TRUE(files().write("1.files/sub/more.txt", "one"));
    assignment.tests[0].files = files().path() / "1.files";
    assignment.tests[0].arguments = {"-x"};
    EXPECT_EQ(judge("python", "main.py",
                    "import sys\nprint(open('data.txt').read(), open('sub/more.txt').read(), "
                    "*sys.argv[1:])\n")
                  .verdict,
              Verdict::AC);
    // They cover what the submission brought under the same name.
    const auto covered =
        tryJudge("python",
                 {{"main.py", "import sys\nprint(open('data.txt').read(), 'one', *sys.argv[1:])\n"},
                  {"data.txt", "mine"}},
                 "main.py");
    ASSERT_TRUE(covered);
    EXPECT_EQ(covered->verdict, Verdict::AC);
    // No test data beside them.
    EXPECT_EQ(judge("python", "main.py",
                    "import os\nnames = set(os.listdir('.')) - {'__pycache__'}\n"
                    "print('data one -x' if names == {'data.txt', 'main.py', 'sub'} else names)\n")
                  .verdict,
              Verdict::AC);
}

// --- validators and the package's own data, §3.2 and §4.4 ---

TEST_F(JudgePackage, triesTheValidatorsOnTheData)
{
    useValidator("import sys\nsys.exit(42 if input() == 'right' else 43)\n");
    ASSERT_TRUE(files().write("input/small.py", "import sys\nn = int(input())\n"
                                                "assert sys.argv[1:] == ['max', '9', '-x']\n"
                                                "sys.exit(42 if n < 10 else 1)\n"));
    ASSERT_TRUE(files().write("input/odd.c", "#include <stdio.h>\nint main(void){int n;"
                                             "return scanf(\"%d\",&n)==1&&n%2?42:43;}\n"));
    assignment.inputValidators = {{"input_validators/small.py", files().path() / "input/small.py"},
                                  {"input_validators/odd.c", files().path() / "input/odd.c"}};
    addTest("secret/1", "7\n", "");
    addTest("secret/2", "8\n", ""); // not odd
    const auto add = [&](ValidatorCase::Kind kind, const std::string &name,
                         const std::string &input, const std::string &output) {
        ASSERT_TRUE(files().write(name + ".in", input));
        ASSERT_TRUE(files().write(name + ".ans", ""));
        ASSERT_TRUE(files().write(name + ".out", output));
        ValidatorCase one{.kind = kind, .test = {}};
        one.test.name = name;
        one.test.input = files().path() / (name + ".in");
        one.test.answer = files().path() / (name + ".ans");
        one.test.providedOutput = files().path() / (name + ".out");
        assignment.validatorCases.push_back(std::move(one));
    };
    add(ValidatorCase::Kind::InvalidInput, "invalid_input/large", "11\n", "");
    add(ValidatorCase::Kind::InvalidInput, "invalid_input/fine", "5\n", ""); // all accept it
    add(ValidatorCase::Kind::ValidOutput, "valid_output/good", "3\n", "right");
    add(ValidatorCase::Kind::ValidOutput, "valid_output/bad", "3\n", "wrong");
    add(ValidatorCase::Kind::InvalidOutput, "invalid_output/good", "3\n", "wrong");
    add(ValidatorCase::Kind::InvalidOutput, "invalid_output/bad", "3\n", "right");
    const auto withArguments = [](TestCase &test) {
        test.namedInputValidatorArguments = {{"small", {"max", "9"}}};
        test.arguments = {"-x"};
    };
    std::ranges::for_each(assignment.tests, withArguments);
    for (ValidatorCase &one : assignment.validatorCases)
        withArguments(one.test);

    const auto languages =
        load::LanguageRegistry::load(load::LanguageRegistry::standardFolders()).value();
    run::HelperRunner runner;
    Compiler compiler(runner, std::make_shared<CompileCache>());
    const auto issues =
        checkData(assignment, {languages, runner, compiler, assignment.packageLimits}, {});
    ASSERT_TRUE(issues) << issues.error().message();
    std::vector<std::string> places;
    for (const Issue &issue : *issues)
        places.push_back(issue.file.string());
    EXPECT_THAT(places,
                testing::ElementsAre("data/secret/2.in", "data/invalid_input/fine.in",
                                     "data/valid_output/bad.out", "data/invalid_output/bad.out"));
}

// --- time limits, §3.1 and §11 ---

TEST_F(JudgePackage, judgesByTheMeasuredTime)
{
    assignment.limits.cpuTime = 300ms;
    assignment.limits.wallTime = 4s;
    addTest("secret/1", "", "done\n");
    const auto late = only(judge("c", "a.c",
                                 "#include <stdio.h>\n#include <time.h>\nint main(void){"
                                 "while(clock()<CLOCKS_PER_SEC*6/10);puts(\"done\");return 0;}"));
    // Above the limit and below where it would have been killed: its end and time are seen.
    EXPECT_EQ(late.verdict, Verdict::TLE);
    EXPECT_EQ(late.exitCode, 0);
    EXPECT_GE(late.cpuTime, 590ms);
    EXPECT_LT(late.cpuTime, 1000ms);
    EXPECT_EQ(late.output, "done\n");
}

TEST_F(JudgePackage, findsATimeLimitFromTheReferences)
{
    addTest("secret/1", "", "done\n");
    assignment.explicitTimeLimit = false;
    assignment.timeLimitRule = {.acToTimeLimit = 2, .resolution = 100ms};
    const std::string busy = "#include <stdio.h>\n#include <time.h>\nint main(void){"
                             "while(clock()<CLOCKS_PER_SEC*4/10);puts(\"done\");return 0;}";
    assignment.references = {reference("accepted/a.c", busy, Verdict::AC),
                             reference("accepted/b.py", "print('done')\n", Verdict::AC),
                             reference("slow/c.c", "int main(void){for(;;);}", Verdict::TLE)};
    assignment.references[0].lowerTimeBound = true;
    assignment.references[1].lowerTimeBound = true;
    const auto judgement = judge("c", "a.c", busy);
    EXPECT_EQ(judgement.verdict, Verdict::AC);
    EXPECT_GE(judgement.timeLimit, 800ms);
    EXPECT_LE(judgement.timeLimit, 1400ms);
    EXPECT_EQ(judgement.timeLimit.count() % 100'000, 0);
    // Known from now on.
    assignment.references[0].files = {"/nonexistent"};
    EXPECT_EQ(judge("c", "a.c", busy).timeLimit, judgement.timeLimit);
    assignment.explicitTimeLimit = true;
    EXPECT_EQ(judge("c", "a.c", busy).timeLimit, assignment.limits.cpuTime);
}

} // namespace
} // namespace assay::judge

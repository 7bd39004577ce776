#include "judge_fixture.h"

#include <gmock/gmock.h>

namespace assay::judge {
namespace {

using testing::HasSubstr;

class JudgeFunction : public JudgeFixture {
protected:
    void SetUp() override
    {
        JudgeFixture::SetUp();
        assignment.kind = AssignmentKind::Function;
        assignment.runsEveryTest = true;
        assignment.checker.kind = CheckerSpec::Kind::Structural;
        assignment.entryPoints = {
            {"python", "solution"}, {"java", "Solution.solution"}, {"javascript", "solution"}};
    }
    TestResult judgePython(const std::string &source)
    {
        return only(judge("python", "solution.py", source));
    }
};

TEST_F(JudgeFunction, acceptsInEveryLanguage)
{
    addTest("sample/1", "[[2, 7, 11, 15], 9]\n", "[0,1]\n");
    addTest("secret/1", "[[3, 3], 6]\n", "[0, 1]\n");
    const auto python = judge("python", "solution.py",
                              "def solution(nums, target):\n"
                              "    seen = {}\n"
                              "    for i, n in enumerate(nums):\n"
                              "        if target - n in seen: return [seen[target - n], i]\n"
                              "        seen[n] = i\n");
    EXPECT_EQ(python.verdict, Verdict::AC) << python.results[0].message;
    const auto java = judge("java", "Solution.java",
                            "public class Solution {\n"
                            "  public int[] solution(int[] a, int t) {\n"
                            "    for (int i = 0; i < a.length; i++) for (int j = i + 1; j < "
                            "a.length; j++)\n"
                            "      if (a[i] + a[j] == t) return new int[]{i, j};\n"
                            "    return null;\n  }\n}\n");
    EXPECT_EQ(java.verdict, Verdict::AC)
        << java.results[0].message << java.results[0].errorOutput << java.compile.log;
    const auto javascript = judge("javascript", "solution.js",
                                  "const solution = (a, t) => { for (let i = 0; ; i++) {\n"
                                  " const j = a.indexOf(t - a[i], i + 1); if (j > 0) return "
                                  "[i, j]; } };");
    EXPECT_EQ(javascript.verdict, Verdict::AC) << javascript.results[0].message;
}

TEST_F(JudgeFunction, saysWhatIsWrong)
{
    addTest("sample/1", "[1]", "[0, 1]");
    const auto wrong = judgePython("def solution(n):\n    print('debug')\n    return [0, 2]\n");
    EXPECT_EQ(wrong.verdict, Verdict::WA);
    EXPECT_EQ(wrong.message, "result[1]: expected 1, got 2");
    EXPECT_EQ(wrong.output, "debug\n");
    const auto nothing = judgePython("def solution(n):\n    pass\n");
    EXPECT_EQ(nothing.verdict, Verdict::WA);
    EXPECT_THAT(nothing.message, HasSubstr("null (nothing)"));
}

TEST_F(JudgeFunction, explainsExceptions)
{
    addTest("sample/1", "[1]", "1");
    const auto python = judgePython("def solution(n):\n    return n / 0\n");
    EXPECT_EQ(python.verdict, Verdict::RTE);
    EXPECT_EQ(python.message, "ZeroDivisionError: division by zero (line 2 of solution.py)");
    EXPECT_THAT(python.errorOutput, HasSubstr("line 2"));
    EXPECT_THAT(python.errorOutput, testing::Not(HasSubstr("driver")));
    const auto java = only(judge("java", "Solution.java",
                                 "class Solution {\n  int solution(int n) {\n"
                                 "    int[] a = {};\n    return a[n];\n  }\n}\n"));
    EXPECT_EQ(java.verdict, Verdict::RTE);
    EXPECT_THAT(java.message, HasSubstr("ArrayIndexOutOfBoundsException"));
    EXPECT_THAT(java.message, HasSubstr("(line 4 of Solution.java)"));
    const auto javascript =
        only(judge("javascript", "solution.js", "function solution(n) {\n  return n.a.b;\n}\n"));
    EXPECT_EQ(javascript.verdict, Verdict::RTE);
    EXPECT_THAT(javascript.message, HasSubstr("(line 2 of solution.js)"));
}

TEST_F(JudgeFunction, explainsAMissingEntryPoint)
{
    addTest("sample/1", "[1]", "1");
    const auto python = judgePython("def solutoin(n):\n    return n\n");
    EXPECT_EQ(python.verdict, Verdict::RTE);
    EXPECT_EQ(python.message, "solution was not found in solution.py; the file defines solutoin");
    const auto java = only(judge("java", "Solution.java", "class Solution { void other() {} }"));
    EXPECT_EQ(java.verdict, Verdict::RTE);
    EXPECT_EQ(java.message, "Solution.solution was not found: the class Solution has other");
    EXPECT_THAT(only(judge("javascript", "solution.js", "let x = 1;")).message,
                HasSubstr("solution was not found in solution.js"));
}

TEST_F(JudgeFunction, takesAnEarlyExitForARunTimeError)
{
    addTest("sample/1", "[1]", "1");
    for (const char *source :
         {"import sys\ndef solution(n):\n    sys.exit(0)\n",
          "import os\ndef solution(n):\n    os._exit(0)\n", "import os\nos._exit(0)\n"}) {
        const auto result = judgePython(source);
        EXPECT_EQ(result.verdict, Verdict::RTE) << source;
        EXPECT_FALSE(result.message.empty()) << source;
    }
    EXPECT_EQ(only(judge("javascript", "solution.js", "function solution() { process.exit(0); }"))
                  .verdict,
              Verdict::RTE);
    EXPECT_EQ(only(judge("java", "Solution.java",
                         "class Solution { int solution(int n) { System.exit(0); return 1; } }"))
                  .verdict,
              Verdict::RTE);
}

TEST_F(JudgeFunction, ignoresForgedLinesOnTheResultChannel)
{
    addTest("sample/1", "[1]", "1");
    const auto result = judgePython("import os\ndef solution(n):\n"
                                    "    os.write(3, b'{\"nonce\": \"x\", \"result\": 1}\\n')\n"
                                    "    os.write(3, b'\\xff\\x00[[[[\\n')\n"
                                    "    return 2\n");
    EXPECT_EQ(result.verdict, Verdict::WA);
    EXPECT_EQ(result.message, "result: expected 1, got 2");
}

TEST_F(JudgeFunction, refusesValuesWithoutAJsonForm)
{
    addTest("sample/1", "[1]", "1");
    for (const char *source :
         {"def solution(n):\n    return solution\n", "def solution(n):\n    return float('nan')\n",
          "def solution(n):\n    return object()\n"}) {
        const auto result = judgePython(source);
        EXPECT_EQ(result.verdict, Verdict::RTE) << source;
        EXPECT_THAT(result.message, HasSubstr("solution returned"));
    }
}

TEST_F(JudgeFunction, giveNoInputAndNoAnswerToTheProgram)
{
    addTest("sample/1", "[1]", "1");
    const auto result = judgePython("import sys, os\ndef solution(n):\n"
                                    "    left = sys.stdin.read()\n"
                                    "    seen = [f for d in ('/box', '/harness', '/tmp', '/data')"
                                    " if os.path.isdir(d) for f in os.listdir(d)]\n"
                                    "    return [left, sorted(seen)]\n");
    EXPECT_EQ(result.verdict, Verdict::WA);
    ASSERT_TRUE(result.difference);
    EXPECT_EQ(result.difference->found,
              "[\"\", [\"__pycache__\", \"driver.py\", \"solution.py\"]]");
}

TEST_F(JudgeFunction, runsDeepRecursionAndStopsTheEndless)
{
    addTest("sample/1", "[20000]", "20000");
    const std::string deep = "def solution(n):\n    return 0 if n == 0 else 1 + solution(n - 1)\n";
    EXPECT_EQ(judgePython(deep).verdict, Verdict::AC);
    const auto endless = judgePython("def solution(n):\n    return solution(n)\n");
    EXPECT_EQ(endless.verdict, Verdict::RTE);
    EXPECT_THAT(endless.message, HasSubstr("RecursionError"));
    EXPECT_EQ(judge("java", "Solution.java",
                    "class Solution { int solution(int n) "
                    "{ return n == 0 ? 0 : 1 + solution(n - 1); } }")
                  .verdict,
              Verdict::AC);
    EXPECT_EQ(judge("javascript", "solution.js",
                    "function solution(n) { return n === 0 ? 0 : 1 + solution(n - 1); }")
                  .verdict,
              Verdict::AC);
}

TEST_F(JudgeFunction, refusesOtherLanguages)
{
    addTest("sample/1", "[1]", "1");
    const auto judgement = tryJudge("cpp", {{"a.cpp", "int main(){}"}}, "a.cpp");
    ASSERT_FALSE(judgement);
    EXPECT_EQ(judgement.error().code, ErrorCode::InvalidArgument);
}

class JudgeSql : public JudgeFixture {
protected:
    void SetUp() override
    {
        JudgeFixture::SetUp();
        assignment.kind = AssignmentKind::Sql;
        assignment.runsEveryTest = true;
        assignment.checker.kind = CheckerSpec::Kind::Rows;
        addTest("sample/1",
                "CREATE TABLE staff(id INT, name TEXT, pay REAL);\n"
                "INSERT INTO staff VALUES (1,'Ann',10),(2,'Bo',NULL),(3,'C|d',7.5);\n",
                "1|10\n2|NULL\n3|7.5\n");
    }
    TestResult judgeSql(const std::string &source)
    {
        return only(judge("sql", "query.sql", source));
    }
};

TEST_F(JudgeSql, acceptsTheRightRows)
{
    const auto result = judgeSql("-- my query\nSELECT id, pay FROM staff ORDER BY id;\n");
    EXPECT_EQ(result.verdict, Verdict::AC) << result.message;
    EXPECT_EQ(result.output, "-- columns: id|pay\n1|10.0\n2|NULL\n3|7.5\n");
}

TEST_F(JudgeSql, saysWhichRowIsWrong)
{
    EXPECT_EQ(judgeSql("SELECT id, pay FROM staff ORDER BY id DESC").message,
              "row 1: expected 1|10, got 3|7.5");
    EXPECT_EQ(judgeSql("SELECT id FROM staff").message, "the result has 1 column, expected 2");
    EXPECT_EQ(judgeSql("SELECT id, pay FROM staff WHERE id < 3").message,
              "the result has 2 rows, expected 3");
    assignment.rows.ordered = false;
    EXPECT_EQ(judgeSql("SELECT id, pay FROM staff ORDER BY id DESC").verdict, Verdict::AC);
}

TEST_F(JudgeSql, takesSqlErrorsForRunTimeErrors)
{
    const auto syntax = judgeSql("SELECT id,\nFORM staff");
    EXPECT_EQ(syntax.verdict, Verdict::RTE);
    EXPECT_THAT(syntax.message, HasSubstr("line 1"));
    EXPECT_THAT(judgeSql("SELECT wage FROM staff").message, HasSubstr("no such column: wage"));
    EXPECT_THAT(judgeSql("DELETE FROM staff").message, HasSubstr("gives no rows"));
    EXPECT_THAT(judgeSql("-- nothing").message, HasSubstr("no SQL statement"));
    EXPECT_THAT(judgeSql("ATTACH '/tmp/x' AS y").message, HasSubstr("not allowed"));
    EXPECT_THAT(judgeSql("SELECT load_extension('x')").message, HasSubstr("not"));
}

TEST_F(JudgeSql, looksWithAProbeAtWhatStatementsDid)
{
    assignment.rows.probe = "SELECT id, pay FROM staff ORDER BY id";
    assignment.rows.statements = {"insert", "update", "delete"};
    EXPECT_EQ(judgeSql("UPDATE staff SET name = 'x'; DELETE FROM staff WHERE id > 3;").verdict,
              Verdict::AC);
    EXPECT_EQ(judgeSql("DELETE FROM staff WHERE id = 2;").message,
              "row 2: expected 2|NULL, got 3|7.5");
    const auto select = judgeSql("SELECT id, pay FROM staff");
    EXPECT_EQ(select.verdict, Verdict::RTE);
    EXPECT_THAT(select.message, HasSubstr("only INSERT and UPDATE and DELETE are allowed"));
    assignment.rows.statements.clear();
    EXPECT_THAT(judgeSql("DROP TABLE staff").message, HasSubstr("no such table"));
    EXPECT_EQ(judgeSql("BEGIN; DELETE FROM staff;").verdict, Verdict::AC); // never committed
}

TEST_F(JudgeSql, stopsAnEndlessQuery)
{
    assignment.limits.cpuTime = std::chrono::milliseconds(700);
    assignment.limits.wallTime = wallTimeFor(assignment.limits.cpuTime);
    EXPECT_EQ(judgeSql("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                       " SELECT max(i), 1 FROM n")
                  .verdict,
              Verdict::TLE);
    assignment.limits.cpuTime = std::chrono::seconds(5);
    EXPECT_EQ(judgeSql("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                       " SELECT i, i FROM n")
                  .verdict,
              Verdict::RTE);
}

TEST_F(JudgeSql, takesABrokenSetupForOurFault)
{
    ASSERT_TRUE(files().write("broken.in", "CREATE TABEL x"));
    assignment.tests[0].input = files().path() / "broken.in";
    const auto judgement = tryJudge("sql", {{"q.sql", "SELECT 1"}}, "q.sql");
    ASSERT_FALSE(judgement);
    EXPECT_EQ(judgement.error().code, ErrorCode::PackageInvalid);
}

} // namespace
} // namespace assay::judge

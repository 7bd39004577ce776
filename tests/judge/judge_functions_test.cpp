// Functions called through each language's driver, alone and call after call in one process.

#include "judge_fixture.h"

#include <gmock/gmock.h>
#include <ostream>

namespace assay::judge {
namespace {

using ::testing::HasSubstr;

struct Driver {
    std::string language;
    std::string file;
    std::string entry;
    std::string pairs;   ///< positions of two numbers with the wanted sum; throws if there are none
    std::string counter; ///< no parameters; how often it was called
    std::string sorts;   ///< orders its argument in place
    std::string letters; ///< the set of a text's letters
    std::string exception; ///< class of what `pairs` throws
    std::string absent;    ///< a program without the function
};

std::ostream &operator<<(std::ostream &out, const Driver &driver)
{
    return out << driver.language;
}

std::vector<Driver> drivers()
{
    return {
        {"python", "a.py", "f",
         "def f(a, t):\n    for i in range(len(a)):\n        for j in range(i):\n            if "
         "a[i] + "
         "a[j] == t:\n                return [j, i]\n    raise LookupError('none')\n",
         "n = 0\ndef f():\n    global n\n    n += 1\n    return n\n", "def f(a):\n    a.sort()\n",
         "def f(s):\n    return set(s)\n", "LookupError", "def g():\n    pass\n"},
        {"java", "Solution.java", "Solution.f",
         "public class Solution { public static int[] f(int[] a, int t) { for (int i = 0; i < "
         "a.length; i++) for (int j = 0; j < i; j++) if (a[i] + a[j] == t) return new int[]{j, i}; "
         "throw new IllegalStateException(\"none\"); } }\n",
         "public class Solution { static int n = 0; public static int f() { return ++n; } }\n",
         "public class Solution { public static void f(int[] a) { java.util.Arrays.sort(a); } }\n",
         "import java.util.*;\npublic class Solution { public Set<String> f(String s) { return new "
         "HashSet<>(Arrays.asList(s.split(\"\"))); } }\n",
         "IllegalStateException", "public class Solution { }\n"},
        {"javascript", "a.js", "f",
         "function f(a, t) { for (let i = 0; i < a.length; i++) for (let j = 0; j < i; j++) if "
         "(a[i] "
         "+ a[j] === t) return [j, i]; throw new RangeError('none'); }\n",
         "let n = 0;\nfunction f() { return ++n; }\n",
         "function f(a) { a.sort((x, y) => x - y); }\n", "function f(s) { return new Set(s); }\n",
         "RangeError", "function g() { }\n"},
        {"cpp", "a.cpp", "f",
         "#include <bits/stdc++.h>\nusing namespace std;\nclass Solution { public: vector<int> "
         "f(vector<int> &a, int t) { for (int i = 0; i < (int)a.size(); i++) for (int j = 0; j < "
         "i; "
         "j++) if (a[i] + a[j] == t) return {j, i}; throw out_of_range(\"none\"); } };\n"
         "int main() { return 1; }\n",
         "int n = 0;\nint f() { return ++n; }\n",
         "#include <algorithm>\n#include <vector>\nvoid f(std::vector<int> &a) { "
         "std::sort(a.begin(), a.end()); }\n",
         "#include <set>\n#include <string>\nstd::set<char> f(std::string s) { return {s.begin(), "
         "s.end()}; }\n",
         "out_of_range", "int g() { return 1; }\n"},
        {"rust", "a.rs", "f",
         "struct Solution;\nimpl Solution { pub fn f(a: Vec<i32>, t: i32) -> Vec<i32> { for i in "
         "0..a.len() { for j in 0..i { if a[i] + a[j] == t { return vec![j as i32, i as i32]; } } "
         "} "
         "panic!(\"none\") } }\nfn main() {}\n",
         "use std::sync::atomic::*;\nstatic N: AtomicI32 = AtomicI32::new(0);\nfn f() -> i32 { "
         "N.fetch_add(1, Ordering::SeqCst) + 1 }\n",
         "fn f(a: &mut Vec<i32>) { a.sort(); }\n",
         "use std::collections::HashSet;\nfn f(s: &str) -> HashSet<char> { s.chars().collect() }\n",
         "panic", "fn g() {}\n"},
        {"go", "a.go", "f",
         "package solution\n\nfunc f(a []int, t int) []int {\n\tfor i := range a {\n\t\tfor j := "
         "range "
         "i {\n\t\t\tif a[i]+a[j] == t {\n\t\t\t\treturn []int{j, "
         "i}\n\t\t\t}\n\t\t}\n\t}\n\tpanic(\"none\")\n}\n\nfunc main() {}\n",
         "package main\n\nvar n int\n\nfunc f() int { n++; return n }\n",
         "package main\n\nimport \"sort\"\n\nfunc f(a []int) { sort.Ints(a) }\n",
         "package main\n\nfunc f(s string) map[string]struct{} {\n\tm := "
         "map[string]struct{}{}\n\tfor _, c := range s {\n\t\tm[string(c)] = "
         "struct{}{}\n\t}\n\treturn m\n}\n",
         "panic", "package main\n\nfunc g() {}\n"},
    };
}

class JudgeFunctions : public JudgeFixture, public testing::WithParamInterface<Driver> {
protected:
    void SetUp() override
    {
        JudgeFixture::SetUp();
        assignment.kind = AssignmentKind::Function;
        assignment.runsEveryTest = true;
        assignment.checker.kind = CheckerSpec::Kind::Structural;
        assignment.entryPoints[GetParam().language] = GetParam().entry;
        assignment.limits.cpuTime = std::chrono::seconds(2);
    }
    Judgement judgeSource(const std::string &source)
    {
        return judge(GetParam().language, GetParam().file, source);
    }
    std::vector<Verdict> verdictsOf(const std::string &source)
    {
        const auto judgement = judgeSource(source);
        EXPECT_TRUE(judgement.compile.ok) << judgement.compile.log;
        std::vector<Verdict> verdicts;
        for (const auto &result : judgement.results) {
            verdicts.push_back(result.verdict);
            m_messages += result.message + "\n" + result.errorOutput;
        }
        return verdicts;
    }
    std::string m_messages;
};

TEST_P(JudgeFunctions, acceptsRightResultsAndOnlyThose)
{
    addTest("sample/1", "[[2, 7, 11], 9]", "[0, 1]");
    addTest("secret/1", "[[3, 2,\n 4], 6]", "[1, 2]");
    addTest("secret/2", "[[3, 3], 6]", "[1, 0]");
    addTest("secret/3", "[[1, 5, 9], 10]", "[0, 2]");
    EXPECT_EQ(verdictsOf(GetParam().pairs),
              (std::vector{Verdict::AC, Verdict::AC, Verdict::WA, Verdict::AC}))
        << m_messages;
}

TEST_P(JudgeFunctions, takesAnExceptionForARunTimeErrorUnlessItIsExpected)
{
    addTest("sample/1", "[[1, 2], 3]", "[0, 1]");
    addTest("secret/1", "[[1, 2], 4]",
            "{\"exception\": [\"" + GetParam().exception + "\", \"X\"]}");
    addTest("secret/2", "[[1, 3], 4]", "[0, 1]");
    EXPECT_EQ(verdictsOf(GetParam().pairs), (std::vector{Verdict::AC, Verdict::RTE, Verdict::AC}));
    EXPECT_THAT(m_messages, HasSubstr("none"));
    assignment.structural.exceptions = true;
    assignment.contentHash += "x";
    EXPECT_EQ(verdictsOf(GetParam().pairs), (std::vector{Verdict::AC, Verdict::AC, Verdict::AC}))
        << m_messages;
    addTest("secret/3", "[[1, 3], 4]", "{\"exception\": \"X\"}");
    EXPECT_EQ(verdictsOf(GetParam().pairs).back(), Verdict::WA);
}

TEST_P(JudgeFunctions, callsInOneProcessAndSettlesDoubtsAlone)
{
    addTest("sample/1", "[]", "1"); // alone
    addTest("sample/2", "[]", "1"); // the first call of the shared process
    addTest("secret/1", "[]", "2"); // its second
    addTest("secret/2", "[]", "1"); // 3 there, so made again alone, as all others
    addTest("secret/3", "[]", "1");
    EXPECT_EQ(verdictsOf(GetParam().counter), std::vector(5, Verdict::AC)) << m_messages;
}

TEST_P(JudgeFunctions, makesNoShownCallAfterAHiddenOneInTheSameProcess)
{
    addTest("secret/1", "[]", "1"); // alone
    addTest("secret/2", "[]", "1");
    addTest("secret/3", "[]", "2");
    addTest("secret/4", "[]", "1"); // a new process
    assignment.tests.back().visibility = Visibility::Shown;
    addTest("secret/5", "[]", "2");
    EXPECT_EQ(verdictsOf(GetParam().counter), std::vector(5, Verdict::AC)) << m_messages;
}

TEST_P(JudgeFunctions, looksAtAChangedArgument)
{
    assignment.structural.changedArgument = 0;
    addTest("sample/1", "[[3, 1, 2]]", "[1, 2, 3]");
    addTest("secret/1", "[[]]", "[]");
    addTest("secret/2", "[[2, 1]]", "[2, 1]");
    EXPECT_EQ(verdictsOf(GetParam().sorts), (std::vector{Verdict::AC, Verdict::AC, Verdict::WA}))
        << m_messages;
}

TEST_P(JudgeFunctions, comparesSetsWithoutAnOrder)
{
    addTest("sample/1", R"(["hello"])", R"(["o", "l", "e", "h"])");
    addTest("secret/1", R"(["aa"])", R"(["a", "a"])");
    EXPECT_EQ(verdictsOf(GetParam().letters), (std::vector{Verdict::AC, Verdict::WA}))
        << m_messages;
}

TEST_P(JudgeFunctions, saysThatTheFunctionIsNotThere)
{
    addTest("sample/1", "[1]", "1");
    const auto judgement = judgeSource(GetParam().absent);
    if (judgement.compile.ok) {
        EXPECT_EQ(only(judgement).verdict, Verdict::RTE);
        EXPECT_THAT(only(judgement).message, HasSubstr("was not found"));
        return;
    }
    EXPECT_EQ(judgement.verdict, Verdict::CE);
    ASSERT_FALSE(judgement.compile.diagnostics.empty()) << judgement.compile.log;
    EXPECT_EQ(judgement.compile.diagnostics.front().file, GetParam().file);
    EXPECT_THAT(judgement.compile.diagnostics.front().message, HasSubstr("the tests call f"));
}

INSTANTIATE_TEST_SUITE_P(All, JudgeFunctions, testing::ValuesIn(drivers()),
                         [](const auto &test) { return test.param.language; });

} // namespace
} // namespace assay::judge

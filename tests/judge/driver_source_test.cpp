#include "judge/harness/driver_source.h"
#include "judge/harness/source_words.h"

#include <chrono>
#include <gtest/gtest.h>

namespace assay::judge {
namespace {

bool holds(const std::string &text, const std::string &part)
{
    return text.find(part) != text.npos;
}

TEST(BlankSource, keepsPlacesAndNothingQuoted)
{
    const std::string source = "int a; // f(\nchar q = '\\'', *s = \"x\\\"y\"; /* g(\n*/ h();";
    const std::string blanked = blankSource(source, "cpp");
    ASSERT_EQ(blanked.size(), source.size());
    EXPECT_EQ(blanked.find("f("), blanked.npos);
    EXPECT_EQ(blanked.find("g("), blanked.npos);
    EXPECT_EQ(blanked.find("h("), source.find("h("));
    EXPECT_EQ(blanked.find('\n'), source.find('\n'));
}

TEST(BlankSource, knowsRawTextsDigitMarksAndLifetimes)
{
    EXPECT_EQ(findWord(blankSource("auto s = R\"x(\" fn )\" )x\"; fn", "cpp"), "fn"), 26U);
    EXPECT_EQ(findWord(blankSource("let s = r#\" \" fn \"#; fn", "rust"), "fn"), 21U);
    EXPECT_EQ(findWord(blankSource("int n = 1'000'000; fn", "cpp"), "fn"), 19U);
    EXPECT_EQ(findWord(blankSource("fn f<'a>(x: &'a str) {} g", "rust"), "g"), 24U);
    EXPECT_EQ(findWord(blankSource("s := `fn`; fn", "go"), "fn"), 11U);
    for (const char *broken : {"\"", "'", "/*", "R\"", "r#\"", "`", "\\", "\"\\"})
        for (const char *language : {"cpp", "rust", "go"})
            EXPECT_EQ(blankSource(broken, language).size(), std::string_view(broken).size());
}

TEST(DriverSource, callsFunctionsAndMethodsOfCpp)
{
    EXPECT_TRUE(holds(cppWithDriver("int f() { return 1; }", "a.cpp", "f"), "serve(&::f)"));
    EXPECT_TRUE(
        holds(cppWithDriver("struct Solution { int f(); };", "a.cpp", "f"), "serve(&Solution::f)"));
    EXPECT_TRUE(holds(cppWithDriver("", "a.cpp", "Tree.insert"), "serve(&Tree::insert)"));
    // The name in a comment or a body is no declaration.
    EXPECT_TRUE(holds(
        cppWithDriver("// f(\nclass Solution { int f(); };\nint g() { return f(); }", "a.cpp", "f"),
        "serve(&Solution::f)"));
    EXPECT_TRUE(holds(cppWithDriver("x", "a\"b.cpp", "f"), "#line 1 \"ab.cpp\"\nx\n"));
}

TEST(DriverSource, readsParametersOfRust)
{
    const std::string text = rustWithDriver("fn main() {}\nfn f<'a>(a: &[i32], s: &'a str, m: &mut "
                                            "Vec<(i32, String)>, n: u8) -> u8 { n }",
                                            "f");
    EXPECT_TRUE(holds(text, "let mut a0: Vec<i32> ="));
    EXPECT_TRUE(holds(text, "let mut a1: String ="));
    EXPECT_TRUE(holds(text, "let mut a2: Vec<(i32, String)> ="));
    EXPECT_TRUE(holds(text, "f(&a0, &a1, &mut a2, a3)"));
    EXPECT_TRUE(holds(text, "Some(2) =>"));
    EXPECT_FALSE(holds(text, "Some(3) =>"));
    EXPECT_TRUE(holds(text, "fn assay_student_main() {}"));
}

TEST(DriverSource, callsMethodsOfRust)
{
    const std::string plain =
        rustWithDriver("impl Solution { pub fn f(n: i32) -> i32 { n } }", "f");
    EXPECT_TRUE(holds(plain, "struct Solution;"));
    EXPECT_TRUE(holds(plain, "Solution::f(a0)"));
    const std::string receiver = rustWithDriver(
        "struct Solution;\nimpl Solution { fn f(&self, n: i32) -> i32 { n } }", "Solution.f");
    EXPECT_FALSE(holds(receiver, "struct Solution;\n#"));
    EXPECT_TRUE(holds(receiver, "(Solution {}).f(a0)"));
    // What is not there is left to the compiler; what is not closed hurts nobody.
    EXPECT_TRUE(holds(rustWithDriver("fn g() {}", "f"), "text_of(&f())"));
    EXPECT_TRUE(holds(rustWithDriver("fn f(a: Vec<", "f"), "text_of(&f())"));
}

TEST(DriverSource, takesNoLongerThanItsSourceIsLong)
{
    const auto start = std::chrono::steady_clock::now();
    for (const std::string part :
         {"fn f(", "f(", "fn f<", "R\"", "r#\"", "'", "{fn main(", "func f"}) {
        std::string source;
        while (source.size() < (1U << 20))
            source += part + " ";
        EXPECT_FALSE(cppWithDriver(source, "a.cpp", "f").empty());
        EXPECT_FALSE(rustWithDriver(source, "f").empty());
        EXPECT_FALSE(goWithDriver(source).empty());
        EXPECT_FALSE(goCall(source, "f").empty());
    }
    // Seconds where it should be hours, if the time grew with the square of the size.
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(60));
}

TEST(DriverSource, joinsThePackageOfGo)
{
    EXPECT_EQ(goWithDriver("// package x\npackage two\n\nfunc main() {}\nfunc f() {}\n"),
              "// package x\npackage main\n\nfunc assayStudentMain() {}\nfunc f() {}\n");
    EXPECT_TRUE(holds(goCall("package main\nfunc f() {}", "f"), "assayServe(f)"));
    EXPECT_TRUE(holds(goCall("type Solution struct{}\nfunc (s Solution) f() {}", "f"),
                      "assayServe(new(Solution).f)"));
    EXPECT_TRUE(holds(goCall("", "Tree.Insert"), "assayServe(new(Tree).Insert)"));
}

TEST(DriverSource, explainsWhatTheStudentCannotSee)
{
    CompileResult result;
    result.log = "assay_driver:1:42: error: '::f' has not been declared\n";
    result.diagnostics = {{Diagnostic::Severity::Error, "assay_driver", 1, 42, "not declared"}};
    explainDriver(result, {"a.cpp", "int g();\n"}, "f");
    ASSERT_EQ(result.diagnostics.size(), 1U);
    EXPECT_EQ(result.diagnostics[0].file, "a.cpp");
    EXPECT_TRUE(holds(result.diagnostics[0].message, "the tests call f"));

    // Rust's driver stands behind the student's last line.
    CompileResult behind;
    behind.diagnostics = {{Diagnostic::Severity::Error, "a.rs", 9, 1, "not found"}};
    explainDriver(behind, {"a.rs", "fn g() {}\n"}, "f");
    ASSERT_EQ(behind.diagnostics.size(), 1U);
    EXPECT_EQ(behind.diagnostics[0].line, 0);

    CompileResult own;
    own.log = "a.cpp:1:1: error: x\nassay_driver:1:42: error: y\n";
    own.diagnostics = {{Diagnostic::Severity::Error, "a.cpp", 1, 1, "x"},
                       {Diagnostic::Severity::Error, "assay_driver", 1, 42, "y"}};
    explainDriver(own, {"a.cpp", "int g();\n"}, "f");
    ASSERT_EQ(own.diagnostics.size(), 1U);
    EXPECT_EQ(own.diagnostics[0].message, "x");
}

} // namespace
} // namespace assay::judge

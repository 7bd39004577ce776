#include "judge/diagnostics.h"

#include <gtest/gtest.h>

namespace assay::judge {
namespace {

using Severity = Diagnostic::Severity;

void expectOne(std::string_view log, const Diagnostic &wanted)
{
    const auto found = parseDiagnostics(log);
    ASSERT_EQ(found.size(), 1U) << log;
    EXPECT_EQ(found[0].severity, wanted.severity);
    EXPECT_EQ(found[0].file, wanted.file);
    EXPECT_EQ(found[0].line, wanted.line);
    EXPECT_EQ(found[0].column, wanted.column);
    EXPECT_EQ(found[0].message, wanted.message);
}

TEST(Diagnostics, readsGcc)
{
    const auto found = parseDiagnostics("main.cpp: In function 'int main()':\n"
                                        "main.cpp:3:5: error: expected ';' before 'return'\n"
                                        "    3 |     return 0;\n"
                                        "/box/util.h:7:1: warning: unused [-Wunused]\n"
                                        "./a b.cpp:1:10: fatal error: x.h: No such file\n"
                                        "main.cpp:9:2: note: declared here\n");
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[0].file, "main.cpp");
    EXPECT_EQ(found[0].line, 3);
    EXPECT_EQ(found[0].column, 5);
    EXPECT_EQ(found[0].message, "expected ';' before 'return'");
    EXPECT_EQ(found[1].file, "util.h");
    EXPECT_EQ(found[1].severity, Severity::Warning);
    EXPECT_EQ(found[2].file, "a b.cpp");
    EXPECT_EQ(found[2].message, "x.h: No such file");
    EXPECT_EQ(found[3].severity, Severity::Note);
}

TEST(Diagnostics, readsTheLinker)
{
    expectOne("/usr/bin/ld: /tmp/ccX.o: in function `main':\n"
              "main.cpp:(.text.startup+0x5): undefined reference to `twice(int)'\n"
              "collect2: error: ld returned 1 exit status\n",
              {Severity::Error, "main.cpp", 0, 0, "undefined reference to `twice(int)'"});
}

TEST(Diagnostics, readsJavac)
{
    expectOne("Main.java:3: error: ';' expected\n"
              "        int x = 5\n"
              "                 ^\n"
              "1 error\n",
              {Severity::Error, "Main.java", 3, 18, "';' expected"});
}

TEST(Diagnostics, readsRustc)
{
    expectOne("error[E0308]: mismatched types\n"
              " --> main.rs:2:18\n"
              "  |\n"
              "2 |     let x: i32 = \"a\";\n"
              "\n"
              "error: aborting due to 1 previous error\n",
              {Severity::Error, "main.rs", 2, 18, "mismatched types"});
}

TEST(Diagnostics, readsPython)
{
    expectOne("  File \"main.py\", line 2\n"
              "    print(\"a\n"
              "          ^\n"
              "SyntaxError: unterminated string literal (detected at line 2)\n",
              {Severity::Error, "main.py", 2, 7,
               "SyntaxError: unterminated string literal (detected at line 2)"});
    expectOne("Sorry: IndentationError: unexpected indent (/box/main.py, line 4)\n",
              {Severity::Error, "main.py", 4, 0, "IndentationError: unexpected indent"});
}

TEST(Diagnostics, readsNode)
{
    expectOne("/box/main.js:3\n"
              "let = ;\n"
              "      ^\n"
              "\n"
              "SyntaxError: Unexpected token ';'\n"
              "    at wrapSafe (node:internal/modules/cjs/loader:1464:18)\n",
              {Severity::Error, "main.js", 3, 7, "SyntaxError: Unexpected token ';'"});
}

TEST(Diagnostics, survivesAnything)
{
    EXPECT_TRUE(parseDiagnostics("").empty());
    EXPECT_TRUE(parseDiagnostics(":::::\n:1\nx:99999999999999999999: error: x\n").empty());
    EXPECT_TRUE(parseDiagnostics("  File \"x\n\x01\xFF\n^\n").empty());
    std::string flood;
    for (int i = 0; i < 1000; ++i)
        flood += "a.c:1:1: warning: w\n";
    EXPECT_EQ(parseDiagnostics(flood).size(), maximumDiagnostics);
}

} // namespace
} // namespace assay::judge

#include "judge/compile/diagnostics.h"

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

TEST(Diagnostics, readsGoLuaAndRuby)
{
    const auto found = parseDiagnostics("./main.go:4:2: \"os\" imported and not used\n"
                                        "/box/main.go:8:14: undefined: y\n");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].file, "main.go");
    EXPECT_EQ(found[0].line, 4);
    EXPECT_EQ(found[0].column, 2);
    EXPECT_EQ(found[0].message, "\"os\" imported and not used");
    EXPECT_EQ(found[1].message, "undefined: y");
    expectOne("luac5.4: main.lua:3: unexpected symbol near '='\n",
              {Severity::Error, "main.lua", 3, 0, "unexpected symbol near '='"});
    expectOne("ruby: main.rb:4: syntax error, unexpected ')' (SyntaxError)\nputs )\n     ^\n",
              {Severity::Error, "main.rb", 4, 0, "syntax error, unexpected ')' (SyntaxError)"});
    // gcc's notes of this form are no findings of their own
    EXPECT_TRUE(parseDiagnostics("main.cpp:3:5:   required from here\n").empty());
}

TEST(Diagnostics, readsPlacesInBrackets)
{
    expectOne("main.pas(4,3) Fatal: Syntax error, \";\" expected but \"identifier A\" found\n"
              "Fatal: Compilation aborted\n",
              {Severity::Error, "main.pas", 4, 3,
               "Syntax error, \";\" expected but \"identifier A\" found"});
    expectOne("main.pas(1,5) Note: Local variable \"a\" not used\n",
              {Severity::Note, "main.pas", 1, 5, "Local variable \"a\" not used"});
    expectOne("a.cs(3,5): error CS0103: The name `x' does not exist\n",
              {Severity::Error, "a.cs", 3, 5, "The name `x' does not exist"});
    EXPECT_TRUE(parseDiagnostics("f(3,5) is 15\n").empty());
}

TEST(Diagnostics, readsPerlPhpAndBash)
{
    expectOne(
        "Global symbol \"$y\" requires explicit package name at main.pl line 3.\n"
        "main.pl had compilation errors.\n",
        {Severity::Error, "main.pl", 3, 0, "Global symbol \"$y\" requires explicit package name"});
    expectOne("syntax error at main.pl line 6, near \"}\"\n",
              {Severity::Error, "main.pl", 6, 0, "syntax error near \"}\""});
    expectOne(
        "Parse error: syntax error, unexpected token \"{\" in main.php on line 3\n"
        "Errors parsing main.php\n",
        {Severity::Error, "main.php", 3, 0, "Parse error: syntax error, unexpected token \"{\""});
    expectOne("main.sh: line 3: syntax error near unexpected token `fi'\n"
              "main.sh: line 3: `fi'\n",
              {Severity::Error, "main.sh", 3, 0, "syntax error near unexpected token `fi'"});
}

TEST(Diagnostics, readsHaskellAndOcaml)
{
    expectOne("main.hs:3:5: error: [GHC-88464]\n    Variable not in scope: x :: Int\n",
              {Severity::Error, "main.hs", 3, 5, "Variable not in scope: x :: Int"});
    expectOne("Main.hs:3:14: error: [GHC-88464] Variable not in scope: y\n  |\n",
              {Severity::Error, "Main.hs", 3, 14, "Variable not in scope: y"});
    expectOne("File \"main.ml\", line 2, characters 8-9:\n2 | let x = y\n            ^\n"
              "Error: Unbound value y\n",
              {Severity::Error, "main.ml", 2, 9, "Unbound value y"});
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

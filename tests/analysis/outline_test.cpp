#include "analysis/analysis.h"
#include "analysis/outline.h"

#include <gtest/gtest.h>

namespace assay::analysis {
namespace {

/// Functions and loops by line: "f:1-3 | 2-3".
std::string shape(const char *source, const char *language)
{
    const Outline outline = outlineOf(source, *dialectOf(language));
    const auto lines = [&](const Region &region) {
        return std::to_string(outline.tokens[region.first].line) + "-" +
               std::to_string(outline.tokens[region.last].line);
    };
    std::string result;
    for (const auto &function : outline.functions)
        result += std::string(function.name) + ":" + lines(function) + " ";
    result += "|";
    for (const auto &loop : outline.loops)
        result += " " + lines(loop) + (loop.endless ? "!" : "") + (loop.constant ? "c" : "");
    return result;
}

struct Row {
    const char *language;
    const char *source;
    const char *shape;
};

TEST(Outline, FindsFunctionsAndLoopsInEveryLanguage)
{
    const Row rows[] = {
        {"cpp", "int f(int x)\n{\n for (;;) {\n }\n}", "f:1-5 | 3-4!"},
        {"cpp", "struct A { A() : b(1), c{2} {\n }\n};", "A:1-2 |"},
        {"cpp", "auto f = [&](int x) -> int {\n return 1;\n};", "f:1-3 |"},
        {"cpp",
         "int main() {\n if (f(x)) { }\n while (n--)\n  for (int i = 0; i < 4; i++)\n   g();\n}",
         "main:1-6 | 3-5 4-5c"},
        {"cpp",
         "#define REP(i, n) for (int i = 0; i < n; i++)\nint main() {\n REP(i, n) {\n  x;\n }\n}",
         "main:2-6 | 3-5"},
        {"cpp", "void f() {\n do {\n  x;\n } while (a);\n while (1);\n}", "f:1-6 | 2-4 5-5!"},
        {"cpp", "int f(int);\nint g() { return f(1); }", "g:2-2 |"},
        {"cpp", "#if 0\nint f() { }\n#else\nint g() { }\n#endif\n#ifdef LOCAL\nint h() { }\n#endif",
         "g:4-4 |"},
        {"java", "class A {\n static int f(int x) throws E {\n  for (int y : z) { }\n }\n}",
         "f:2-4 | 3-3"},
        {"javascript", "const f = (a) => {\n while (true) {\n }\n};\nfunction g() { }",
         "f:1-4 g:5-5 | 2-3!"},
        {"javascript", "class A {\n m(x) {\n }\n}\nconst h = function (a) {\n};", "m:2-3 h:5-6 |"},
        {"go", "func f(a []int) int {\n for i := range a {\n  for {\n  }\n }\n}",
         "f:1-6 | 2-5 3-4!"},
        {"go", "func (t *T) m() interface{} {\n return nil\n}", "m:1-3 |"},
        {"rust", "fn f() -> Vec<i32> {\n loop {\n  for i in 0..n { }\n }\n}", "f:1-5 | 2-4! 3-3"},
        {"kotlin", "fun f(a: Int): Int {\n for (i in 0..3) { }\n}", "f:1-3 | 2-2c"},
        {"python", "def f(x):\n    for i in x:\n        while True:\n            pass\n    y\nz\n",
         "f:1-5 | 2-4 3-4!"},
        {"python", "def f():\n    def g():\n        pass\n    return [a for a in b for c in d]\n",
         "f:1-4 g:2-3 | 4-4 4-4"},
        {"python", "for i in range(3):\n    x\nfor j in range(n):\n    y\n", "| 1-2c 3-4"},
        {"ruby",
         "def f(x)\n  x.each do |y|\n    puts y if y\n  end\n  while a do\n    b\n  end\nend",
         "f:1-8 | 2-4 5-7"},
        {"ruby", "n.times { |i| x }\nloop do\n  break\nend", "| 1-1 2-4!"},
        {"lua",
         "function f(x)\n for i = 1, n do\n  if a then b() end\n end\nend\nlocal function g() end",
         "f:1-5 g:6-6 | 2-4"},
        {"pascal",
         "function f(x: integer): integer;\nbegin\n for i := 1 to n do\n  begin\n  "
         "end;\nend;\nbegin\n while a do b;\nend.",
         "f:1-6 | 3-5 8-8"},
        {"bash", "f() {\n for x in a; do\n  echo\n done\n}\nwhile true; do\n x\ndone",
         "f:1-5 | 2-4 6-8"},
        {"perl", "sub f {\n foreach my $x (@a) {\n }\n}\nwhile (1) { last; }", "f:1-4 | 2-3 5-5!"},
        {"php", "<?php function f($x) {\n foreach ($x as $y) {\n }\n}", "f:1-4 | 2-3"},
    };
    for (const auto &row : rows)
        EXPECT_EQ(shape(row.source, row.language), row.shape) << row.language << ": " << row.source;
}

} // namespace
} // namespace assay::analysis

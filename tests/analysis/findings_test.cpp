#include "analysis/analysis.h"

#include <gtest/gtest.h>

namespace assay::analysis {
namespace {

/// "endless-loop 3, files 1 fopen": name, line and name of each finding.
std::string found(const char *language, const char *source, const Circumstances &circumstances)
{
    std::string result;
    for (const auto &finding : analyze({{"main", source}}, language, circumstances).findings) {
        result += result.empty() ? "" : ", ";
        result += findingName(finding.kind);
        result += " " + std::to_string(finding.line);
        if (!finding.name.empty())
            result += " " + finding.name;
        if (finding.count > 0)
            result += " x" + std::to_string(finding.count);
    }
    return result;
}

struct Row {
    const char *language;
    const char *source;
    const char *findings;
};

TEST(Findings, SayWhatASourceUses)
{
    Circumstances anything;
    anything.program = false;
    const Row rows[] = {
        {"cpp", "#include <sys/socket.h>\nint f() { return socket(1, 2, 3); }",
         "network 1 sys/socket.h, network 2 socket"},
        {"cpp", "int main() {\n freopen(\"in.txt\", \"r\", stdin);\n ifstream f(\"x\");\n}",
         "files 2 freopen, files 3 ifstream"},
        {"cpp", "int main() { fork(); }\nint g() { std::thread t; }",
         "processes 1 fork, threads 2 std::thread"},
        {"python", "import socket\nfrom urllib.request import urlopen\nx = open('a')",
         "network 1 socket, network 2 urllib.request, files 3 open"},
        {"python", "import os, subprocess as s\nos.system('ls')",
         "processes 1 subprocess, processes 2 os.system"},
        {"python", "import threading", "threads 1 threading"},
        {"java", "import java.net.Socket;\nclass A { void f() { new Scanner(new File(\"x\")); } }",
         "network 1 java.net.Socket, files 2 File"},
        {"java",
         "class A { void f() {\n new ProcessBuilder(x);\n Runtime.getRuntime().exec(y);\n} }",
         "processes 2 ProcessBuilder, processes 3 Runtime.getRuntime().exec"},
        {"javascript",
         "const fs = require('fs');\nfs.readFileSync('input.txt');\nrequire('node:net');",
         "files 2 readFileSync, network 3 net"},
        {"go", "import (\n \"fmt\"\n \"net/http\"\n)\nfunc f() { os.Open(\"x\") }",
         "network 3 net/http, files 5 os.Open"},
        {"rust",
         "use std::fs::File;\nfn f() { File::open(\"x\"); }\nfn g() { TcpStream::connect(a); }",
         "files 2 File::open, network 3 TcpStream"},
        {"ruby", "require 'socket'\nFile.read('x')", "network 1 socket, files 2 File.read"},
        {"perl", "use IO::Socket;\nopen(my $f, '<', 'x');", "network 1 IO::Socket, files 2 open"},
        {"php", "<?php fopen('x', 'r');\ncurl_init();", "files 1 fopen, network 2 curl_init"},
        {"lua", "io.open('x')\nos.execute('ls')", "files 1 io.open, processes 2 os.execute"},
        {"pascal", "uses Sockets;\nbegin\n Assign(f, 'x.in');\nend.",
         "network 1 sockets, files 3 Assign"},
    };
    for (const auto &row : rows)
        EXPECT_EQ(found(row.language, row.source, anything), row.findings)
            << row.language << ": " << row.source;
}

TEST(Findings, TakeNeitherTextsNorCommentsNorTheStudentsOwnNames)
{
    Circumstances anything;
    anything.program = false;
    const Row rows[] = {
        {"cpp", "// socket(1)\nconst char *s = \"fopen(x)\";"},
        {"cpp", "int open(int x) { return x; }\nint main() { return open(2); }"},
        {"cpp", "struct Door { void open(); };\nvoid f(Door d) { d.open(); door->connect(1); }"},
        {"cpp", "#ifdef LOCAL\nFILE *f = freopen(\"a\", \"r\", stdin);\n#endif"},
        {"cpp", "std::ifstream in(\"/dev/stdin\");"},
        {"python", "def open(x):\n    return x\ny = open(1)\n'import socket'"},
        {"python", "x = open(0)\nz = shop.open()"},
        {"java",
         "class Files { static void lines() { } }\nclass A { void f() { Files.lines(); } }"},
        {"javascript", "const x = fs.readFileSync(0);\nconst y = fs.readFileSync('/dev/stdin');"},
        {"php", "<?php $f = fopen('php://stdin', 'r');"},
        {"pascal", "begin Assign(input, ''); end."},
        {"go", "func Open() { }\nfunc f() { Open() }"},
        {"c", "int push(int x) { return stack.push(x); }"},
    };
    for (const auto &row : rows)
        EXPECT_EQ(found(row.language, row.source, anything), "")
            << row.language << ": " << row.source;
}

TEST(Findings, SayWhenAProgramNeitherReadsNorPrints)
{
    const Row rows[] = {
        {"cpp", "int main() { std::cout << 1; }", "no-input 0"},
        {"cpp", "int main() { int x; std::cin >> x; }", "no-output 0"},
        {"cpp", "#define READ(x) scanf(\"%d\", &x)\nint main() { READ(a); puts(\"1\"); }", ""},
        {"python", "print(1)", "no-input 0"},
        {"python", "x = int(input())", "no-output 0"},
        {"python", "import sys\nsys.stdout.write(sys.stdin.read())", ""},
        {"java", "class A { void f() { new Scanner(System.in); System.out.println(1); } }", ""},
        {"javascript", "console.log(require('fs').readFileSync(0));", ""},
        {"perl", "my $x = <STDIN>; print $x;", ""},
        {"perl", "while (<>) { print; }", ""},
        {"pascal", "begin ReadLn(x); WriteLn(x); end.", ""},
        {"bash", "read x; echo $x", ""},
        {"rust", "fn main() { println!(\"1\"); }", "no-input 0"},
        {"go", "func main() { fmt.Println(1) }", "no-input 0"},
        {"sql", "SELECT 1", ""},
    };
    for (const auto &row : rows)
        EXPECT_EQ(found(row.language, row.source, {}), row.findings)
            << row.language << ": " << row.source;
    Circumstances silent;
    silent.inputExpected = false;
    EXPECT_EQ(found("python", "print(1)", silent), "") << "the tests give no input";
}

TEST(Findings, ReportRequestsAndTraces)
{
    EXPECT_EQ(found("python", "x = input('Number? ')\nprint(x)", {}), "prompt 1 Number? ");
    EXPECT_EQ(found("cpp", "int main() { cout << \"Enter a number: \"; cin >> x; }", {}),
              "prompt 1 Enter a number: ");
    EXPECT_EQ(found("cpp", "int main() { cerr << \"Enter a number: \"; cin >> x; cout << x; }", {}),
              "");
    EXPECT_EQ(
        found("java", "class A { void f() { System.out.println(\"DEBUG x\"); in.read(); } }", {}),
        "debug-output 1 DEBUG x");
    EXPECT_EQ(found("python", "import sys\nprint('debug', x, file=sys.stderr)\ninput()", {}), "");
    Circumstances allowed;
    allowed.promptsAllowed = true;
    EXPECT_EQ(found("python", "x = input('Number? ')\nprint(x)", allowed), "")
        << "the answers hold requests themselves";
}

TEST(Findings, KnowLoopsThatNothingEnds)
{
    Circumstances anything;
    anything.program = false;
    EXPECT_EQ(found("cpp", "void f() {\n while (true) { x++; }\n}", anything), "endless-loop 2");
    EXPECT_EQ(found("cpp", "void f() { while (true) { if (x) break; } }", anything), "");
    EXPECT_EQ(found("cpp", "void g() { exit(0); }\nvoid f() { for (;;) g(); }", anything), "");
    EXPECT_EQ(found("python", "while True:\n    x = 1\n", anything), "endless-loop 1");
    EXPECT_EQ(found("python", "def f():\n    while True:\n        yield 1\n", anything), "");
    EXPECT_EQ(found("rust", "fn f() { loop { x += 1; } }", anything), "endless-loop 1");
    EXPECT_EQ(found("go", "func f() { for { x++ } }", anything), "endless-loop 1");
    EXPECT_EQ(found("java", "class A { int f() { while (true) { return 1; } } }", anything), "");
}

TEST(Findings, CountLoopsInsideEachOther)
{
    const char *three = "for i in a:\n  for j in b:\n    for k in c:\n      x\n";
    Circumstances anything;
    anything.program = false;
    EXPECT_EQ(found("python", three, anything), "nested-loops 3 x3");
    EXPECT_EQ(
        found("python", "for i in a:\n  for j in b:\n    for k in range(4):\n      x\n", anything),
        "")
        << "four rounds are none";
    EXPECT_EQ(
        found("cpp",
              "void f() {\n for (;a;)\n  for (;b;)\n   for (;c;) x;\n}\nvoid g() { for (;d;) y; }",
              anything),
        "nested-loops 4 f x3");
    EXPECT_EQ(analyze({{"m", "for a in b:\n  for c in d:\n    x\n"}}, "python", {}).deepestLoops,
              2);
}

TEST(Findings, FollowRecursion)
{
    Circumstances anything;
    anything.program = false;
    EXPECT_EQ(found("python", "def f(n):\n  return f(n-1) + f(n-2)\n", anything),
              "branching-recursion 1 f x2");
    EXPECT_EQ(found("python", "@lru_cache\ndef f(n):\n  return f(n-1) + f(n-2)\n", anything),
              "recursion 2 f x2");
    EXPECT_EQ(
        found("cpp", "int a(int x) { return b(x); }\nint b(int x) { return a(x); }", anything),
        "recursion 1 a x1, recursion 2 b x1");
    EXPECT_EQ(found("cpp", "void push(int x) { v.push(x); }", anything), "")
        << "a member of something else";
    EXPECT_EQ(found("java", "class A { int f(int n) { return this.f(n - 1); } }", anything),
              "recursion 1 f x1");
    EXPECT_EQ(found("javascript", "const f = (n) => {\n return n * f(n - 1);\n};", anything),
              "recursion 1 f x1");
}

TEST(Findings, EstimateWhatIsAllocated)
{
    Circumstances small;
    small.program = false;
    small.memory = ByteCount::mib(64);
    EXPECT_EQ(found("cpp", "const int N = 5000;\nint a[N][N];", small), "big-allocation 2 a x95");
    EXPECT_EQ(found("cpp", "#define N 100000000\nchar b[N];", small), "big-allocation 2 b x95");
    EXPECT_EQ(found("cpp", "int a[1000];", small), "");
    EXPECT_EQ(found("cpp", "vector<int> v(1e8);", small), "big-allocation 1 v x381");
    EXPECT_EQ(found("python", "a = [0] * 10**8\n", small), "big-allocation 1 list x762");
    EXPECT_EQ(found("java", "class A { int[] a = new int[100000000]; }", small),
              "big-allocation 1 int x381");
}

TEST(Findings, NoticeOutputThatWaitsInABuffer)
{
    Circumstances talk;
    talk.interactive = true;
    EXPECT_EQ(found("cpp", "int main() { printf(\"1\\n\"); scanf(\"%d\", &x); }", talk),
              "missing-flush 1");
    EXPECT_EQ(
        found("cpp", "int main() { printf(\"1\\n\"); fflush(stdout); scanf(\"%d\", &x); }", talk),
        "");
    EXPECT_EQ(found("cpp", "int main() { cout << 1 << endl; cin >> x; }", talk), "");
    EXPECT_EQ(found("python", "import sys\nprint(1)\nsys.stdin.readline()\n", talk),
              "missing-flush 2");
    EXPECT_EQ(found("python", "print(1)\ninput()\n", talk), "") << "input() flushes";
}

TEST(Findings, StayAwayFromLanguagesWithoutADialect)
{
    const auto analysis = analyze({{"Main.hs", "main = interact id"}}, "haskell", {});
    EXPECT_FALSE(analysis.understood);
    EXPECT_TRUE(analysis.findings.empty());
}

} // namespace
} // namespace assay::analysis

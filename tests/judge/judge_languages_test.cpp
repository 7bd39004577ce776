// Every language of resources/languages that is installed here, through the whole straight line:
// what its programs may do, and how each of their ends is told.

#include "judge_fixture.h"

#include <cstdlib>
#include <filesystem>
#include <gmock/gmock.h>
#include <ostream>

namespace assay::judge {
namespace {

using ::testing::HasSubstr;

struct Case {
    std::string language;
    std::string file;
    std::string sum;      ///< reads two numbers and writes their sum
    std::string broken;   ///< does not compile; the fault is in line 3
    std::string fails;    ///< ends with an error of its own
    std::string endless;  ///< computes for ever
    std::string greedy;   ///< takes memory for ever
    std::string recurses; ///< calls itself for ever
    std::string network;  ///< fails where there is no network
    bool exam = true;     ///< its run-time system keeps to what the exam policy allows
};

std::ostream &operator<<(std::ostream &out, const Case &one)
{
    return out << one.language;
}

std::vector<Case> cases()
{
    return {
        {"c", "a.c",
         "#include <stdio.h>\nint main(void) { int a, b; if (scanf(\"%d%d\", &a, &b)) "
         "printf(\"%d\\n\", a + b); }\n",
         "int main(void)\n{\n    int x = ;\n}\n", "int main(void) { return 3; }\n",
         "int main(void) { volatile int x = 0; for (;;) x++; }\n",
         "#include <stdlib.h>\n#include <string.h>\nint main(void) { for (;;) { char *p = "
         "malloc(1 << 20); if (!p) return 1; memset(p, 1, 1 << 20); } }\n",
         "int f(int x) { volatile char b[1024]; b[0] = (char)x; return f(x + 1) + b[0]; }\n"
         "int main(void) { return f(0); }\n",
         "#include <sys/socket.h>\nint main(void) { return socket(AF_INET, SOCK_STREAM, 0) < 0; "
         "}\n"},
        {"cpp", "a.cpp",
         "#include <iostream>\n#include <thread>\nint main() { int a, b; std::cin >> a >> b; "
         "std::thread([=] { std::cout << a + b << '\\n'; }).join(); }\n",
         "int main()\n{\n    int x = ;\n}\n",
         "#include <stdexcept>\nint main() { throw std::runtime_error(\"own\"); }\n",
         "int main() { volatile int x = 0; for (;;) x = x + 1; }\n",
         "#include <vector>\nint main() { std::vector<int> v; for (;;) v.push_back(1); }\n",
         "int f(int x) { volatile char b[1024]; b[0] = static_cast<char>(x); return f(x + 1) + "
         "b[0]; }\n"
         "int main() { return f(0); }\n",
         "#include <sys/socket.h>\nint main() { return socket(AF_INET, SOCK_STREAM, 0) < 0; }\n"},
        {"python", "a.py", "a, b = map(int, input().split())\nprint(a + b)\n",
         "x = 1\nif x:\n    y = = 2\n", "raise ValueError('own')\n", "while True:\n    pass\n",
         "x = []\nwhile True:\n    x.append('a' * 1000000)\n",
         "def f(x):\n    return f(x + 1)\nf(0)\n",
         "import socket\nsocket.create_connection(('1.1.1.1', 80), 1)\n"},
        {"java", "Main.java",
         "import java.util.*;\npublic class Main { public static void main(String[] x) { Scanner s "
         "= new Scanner(System.in); System.out.println(s.nextInt() + s.nextInt()); } }\n",
         "public class Main {\n    public static void main(String[] x) {\n        int y = ;\n    "
         "}\n}\n",
         "public class Main { public static void main(String[] x) { throw new "
         "IllegalStateException(\"own\"); } }\n",
         "public class Main { public static void main(String[] x) { long y = 0; while (true) y++; "
         "} "
         "}\n",
         "import java.util.*;\npublic class Main { public static void main(String[] x) { "
         "List<byte[]> l = new ArrayList<>(); while (true) l.add(new byte[1 << 20]); } }\n",
         "public class Main { static int f(int x) { return f(x + 1) + 1; } public static void "
         "main(String[] x) { f(0); } }\n",
         "public class Main { public static void main(String[] x) throws Exception { new "
         "java.net.Socket(\"1.1.1.1\", 80); } }\n"},
        {"javascript", "a.js",
         "const [a, b] = require('fs').readFileSync(0, 'utf8').split(' ').map(Number);\n"
         "console.log(a + b);\n",
         "const x = 1;\nif (x) {\n  const y = ;\n}\n", "throw new Error('own');\n",
         "for (;;) { }\n", "const x = []; for (;;) x.push(new Array(100000).fill(x.length));\n",
         "function f(x) { return f(x + 1) + 1; }\nf(0);\n",
         "require('net').connect(80, '1.1.1.1');\n"},
        {"rust", "a.rs",
         "fn main() { let mut s = String::new(); std::io::stdin().read_line(&mut s).unwrap(); let "
         "n: i32 = s.split_whitespace().map(|x| x.parse::<i32>().unwrap()).sum(); "
         "println!(\"{n}\"); }\n",
         "fn main() {\n    let a = 1;\n    let b: i32 = \"x\";\n    println!(\"{}\", a + b);\n}\n",
         "fn main() { panic!(\"own\"); }\n",
         "fn main() { let mut x = 0u64; loop { x = std::hint::black_box(x + 1); } }\n",
         "fn main() { let mut v: Vec<Vec<u8>> = Vec::new(); loop { v.push(vec![1; 1 << 20]); } }\n",
         "#[allow(unconditional_recursion)]\nfn f(x: u64) -> u64 { f(std::hint::black_box(x + 1)) "
         "+ "
         "1 }\nfn main() { println!(\"{}\", f(0)); }\n",
         "fn main() { std::net::TcpStream::connect(\"1.1.1.1:80\").unwrap(); }\n"},
        {"go", "a.go",
         "package main\nimport \"fmt\"\nfunc main() { var a, b int; fmt.Scan(&a, &b); c := "
         "make(chan int); go func() { c <- a + b }(); fmt.Println(<-c) }\n",
         "package main\nfunc main() {\n\tvar x int = \"s\"\n\t_ = x\n}\n",
         "package main\nfunc main() { panic(\"own\") }\n",
         "package main\nfunc main() { for { } }\n",
         "package main\nfunc main() { var x [][]byte; for { b := make([]byte, 1<<20); for i := "
         "range "
         "b { b[i] = 1 }; x = append(x, b) } }\n",
         "package main\nfunc f(x int) int { return f(x+1) + 1 }\nfunc main() { f(0) }\n",
         "package main\nimport \"net\"\nfunc main() { _, e := net.Dial(\"tcp\", \"1.1.1.1:80\"); "
         "if e "
         "!= nil { panic(e) } }\n"},
        {"pascal", "a.pas", "var a, b: longint;\nbegin\n  readln(a, b);\n  writeln(a + b);\nend.\n",
         "var a: longint;\nbegin\n  a := ;\nend.\n", "begin\n  halt(3);\nend.\n",
         "begin\n  while true do;\nend.\n",
         "var p: pointer;\nbegin\n  while true do begin getmem(p, 1048576); fillchar(p^, 1048576, "
         "1); "
         "end;\nend.\n",
         "function f(x: longint): longint;\nvar b: array[0..255] of longint;\nbegin\n  b[0] := "
         "x;\n  f "
         ":= f(x + 1) + b[0];\nend;\nbegin\n  writeln(f(0));\nend.\n",
         ""},
        {"ruby", "a.rb", "a, b = gets.split.map(&:to_i)\nputs a + b\n",
         "x = 1\nif x\n  y = = 2\nend\n", "raise 'own'\n", "loop { }\n",
         "x = []\nloop { x << 'a' * 1_000_000 }\n", "def f(x)\n  f(x + 1) + 1\nend\nf(0)\n",
         "require 'socket'\nTCPSocket.new('1.1.1.1', 80)\n"},
        {"perl", "a.pl", "my ($x, $y) = split ' ', <STDIN>;\nprint $x + $y, \"\\n\";\n",
         "my $x = 1;\nif ($x) {\n  my $y = = 2;\n}\n", "die 'own';\n", "while (1) { }\n",
         "my @x; while (1) { push @x, 'a' x 1000000; }\n",
         "no warnings;\nsub f { my $x = shift; return f($x + 1) + 1; }\nf(0);\n",
         "use IO::Socket::INET;\nIO::Socket::INET->new('1.1.1.1:80') or die $!;\n"},
        {"php", "a.php",
         "<?php\n[$a, $b] = explode(' ', trim(fgets(STDIN)));\necho $a + $b, \"\\n\";\n",
         "<?php\nif (true) {\n  $y = = 2;\n}\n", "<?php throw new Exception('own');\n",
         "<?php while (true) { }\n",
         "<?php $x = []; while (true) { $x[] = str_repeat('a', 1000000); }\n",
         "<?php function f($x) { return f($x + 1) + 1; } f(0);\n",
         "<?php if (!@fsockopen('1.1.1.1', 80, $n, $s, 1)) exit(1);\n"},
        {"lua", "a.lua", "local a, b = io.read('n', 'n')\nprint(a + b)\n",
         "local x = 1\nif x then\n  local y = = 2\nend\n", "error('own')\n", "while true do end\n",
         "local x = {}\nwhile true do x[#x + 1] = string.rep('a', 1000000) .. #x end\n",
         "local function f(x) return f(x + 1) + 1 end\nf(0)\n", ""},
        {"bash", "a.sh", "read -r a b\necho $((a + b))\n", "x=1\nif true; then\n  fi fi\nfi\n",
         "exit 3\n", "while :; do :; done\n", "x=a\nwhile :; do x=$x$x; done\n", "",
         "exec 3<>/dev/tcp/1.1.1.1/80 || exit 1\n"},
    };
}

/// Those whose compilers are not in packaging/devroot/packages.txt: tested where they are there.
std::vector<Case> furtherCases()
{
    const std::vector<std::pair<const char *, Case>> all = {
        {"kotlinc",
         {"kotlin", "a.kt",
          "fun main() { val (a, b) = readLine()!!.split(\" \").map { it.toInt() }; println(a + b) "
          "}\n",
          "fun main() {\n    val a = 1\n    val b: Int = \"x\"\n    println(a + b)\n}\n",
          "fun main() { throw IllegalStateException(\"own\") }\n",
          "fun main() { var x = 0L; while (true) x++ }\n",
          "fun main() { val l = ArrayList<ByteArray>(); while (true) l.add(ByteArray(1 shl 20)) "
          "}\n",
          "fun f(x: Int): Int = f(x + 1) + 1\nfun main() { println(f(0)) }\n",
          "fun main() { java.net.Socket(\"1.1.1.1\", 80) }\n"}},
        {"mcs",
         {"csharp", "a.cs",
          "using System;\nclass P { static void Main() { var p = Console.ReadLine().Split(); "
          "Console.WriteLine(int.Parse(p[0]) + int.Parse(p[1])); } }\n",
          "class P {\n    static void Main() {\n        int x = y;\n    }\n}\n",
          "class P { static void Main() { throw new System.Exception(\"own\"); } }\n",
          "class P { static void Main() { long x = 0; while (true) x++; } }\n",
          "using System.Collections.Generic;\nclass P { static void Main() { var l = new "
          "List<byte[]>(); while (true) { var b = new byte[1 << 20]; for (int i = 0; i < b.Length; "
          "i++) b[i] = 1; l.Add(b); } } }\n",
          "class P { static int F(int x) { return F(x + 1) + 1; } static void Main() { F(0); } }\n",
          "", false}},
        {"ocamlopt",
         {"ocaml", "a.ml",
          "let () = Scanf.scanf \" %d %d\" (fun a b -> Printf.printf \"%d\\n\" (a + b))\n",
          "let x = 1\nlet y =\n  x + z\n", "let () = failwith \"own\"\n",
          "let () = while true do () done\n",
          "let () = let r = ref [] in while true do r := Bytes.make 1048576 'a' :: !r done\n",
          "let rec f x = 1 + f (x + 1)\nlet () = print_int (f 0)\n", ""}},
        {"tsc",
         {"typescript", "a.ts",
          "import * as fs from 'fs';\nconst [a, b]: number[] = fs.readFileSync(0, "
          "'utf8').split(' ').map(Number);\nconsole.log(a + b);\n",
          "let x: number = 1;\n\nx = \"a\";\n", "throw new Error('own');\n", "for (;;) { }\n",
          "const x: number[][] = []; for (;;) x.push(new Array(100000).fill(x.length));\n",
          "function f(x: number): number { return f(x + 1) + 1; }\nf(0);\n", ""}},
        {"scalac",
         {"scala", "Main.scala",
          "object Main { def main(args: Array[String]): Unit = { val Array(a, b) = "
          "scala.io.StdIn.readLine().split(\" \").map(_.toInt); println(a + b) } }\n",
          "object Main {\n  val a = 1\n  val b: Int = \"x\"\n}\n",
          "object Main { def main(args: Array[String]): Unit = throw new "
          "IllegalStateException(\"own\") }\n",
          "object Main { def main(args: Array[String]): Unit = { var x = 0L; while (true) x += 1 } "
          "}\n",
          "object Main { def main(args: Array[String]): Unit = { var l = List[Array[Byte]](); "
          "while "
          "(true) l = new Array[Byte](1 << 20) :: l } }\n",
          "", ""}},
    };
    std::vector<Case> found;
    for (const auto &[compiler, one] : all)
        if (std::filesystem::exists(std::filesystem::path("/usr/bin") / compiler))
            found.push_back(one);
    return found;
}

/// Skips the test where the language is not installed, but fails where everything must be.
void needLanguage(const std::string &id)
{
    const auto languages = load::LanguageRegistry::load(load::LanguageRegistry::standardFolders());
    ASSERT_TRUE(languages) << languages.error().message();
    const auto *language = languages->find(id);
    ASSERT_NE(language, nullptr);
    const auto state = load::probeLanguage(*language);
    if (!state.available && std::getenv("SANDBOX_MUST_WORK") == nullptr)
        GTEST_SKIP() << state.why;
    ASSERT_TRUE(state.available) << state.why;
}

class JudgeLanguages : public JudgeFixture, public testing::WithParamInterface<Case> {
protected:
    void SetUp() override
    {
        JudgeFixture::SetUp();
        if (IsSkipped() || HasFatalFailure())
            return;
        needLanguage(GetParam().language);
        if (IsSkipped() || HasFatalFailure())
            return;
        addTest("sample/1", "2 40\n", "42\n");
        assignment.limits.cpuTime = std::chrono::seconds(2);
        assignment.limits.wallTime = wallTimeFor(assignment.limits.cpuTime);
        assignment.limits.memory = ByteCount::mib(128);
    }

    TestResult resultOf(const std::string &source)
    {
        const auto judgement = judge(GetParam().language, GetParam().file, source);
        EXPECT_TRUE(judgement.compile.ok) << judgement.compile.log;
        return only(judgement);
    }
};

TEST_P(JudgeLanguages, solvesATask)
{
    const auto result = resultOf(GetParam().sum);
    EXPECT_EQ(result.verdict, Verdict::AC) << result.message << result.errorOutput;
    EXPECT_EQ(result.errorOutput, "");
    EXPECT_TRUE(result.refused.empty()) << result.refused.front();
}

TEST_P(JudgeLanguages, solvesATaskInAnExam)
{
    if (!GetParam().exam)
        return; // Mono sets scheduling policies
    JudgeOptions options;
    options.exam = true;
    const auto judgement = tryJudge(GetParam().language, {{GetParam().file, GetParam().sum}},
                                    GetParam().file, options);
    ASSERT_TRUE(judgement) << judgement.error().message();
    const auto result = only(*judgement);
    EXPECT_EQ(result.verdict, Verdict::AC) << result.message << result.errorOutput;
    EXPECT_TRUE(result.refused.empty()) << result.refused.front();
}

TEST_P(JudgeLanguages, tellsWhereItDoesNotCompile)
{
    const auto judgement = judge(GetParam().language, GetParam().file, GetParam().broken);
    EXPECT_EQ(judgement.verdict, Verdict::CE);
    ASSERT_FALSE(judgement.compile.diagnostics.empty()) << judgement.compile.log;
    const auto &found = judgement.compile.diagnostics.front();
    EXPECT_EQ(found.file, GetParam().file);
    EXPECT_EQ(found.line, 3) << judgement.compile.log;
    EXPECT_NE(found.message, "");
}

TEST_P(JudgeLanguages, tellsARunTimeError)
{
    const auto result = resultOf(GetParam().fails);
    EXPECT_EQ(result.verdict, Verdict::RTE) << result.message << result.errorOutput;
}

TEST_P(JudgeLanguages, stopsAnEndlessLoop)
{
    assignment.limits.cpuTime = std::chrono::milliseconds(500);
    EXPECT_EQ(resultOf(GetParam().endless).verdict, Verdict::TLE);
}

TEST_P(JudgeLanguages, tellsThatMemoryIsUsedUp)
{
    const auto result = resultOf(GetParam().greedy);
    EXPECT_EQ(result.verdict, Verdict::MLE)
        << result.message << result.errorOutput << result.memory.toMib();
}

TEST_P(JudgeLanguages, survivesEndlessRecursion)
{
    if (GetParam().recurses.empty())
        return;
    const auto result = resultOf(GetParam().recurses);
    EXPECT_THAT(result.verdict, testing::AnyOf(Verdict::RTE, Verdict::MLE, Verdict::TLE))
        << result.message << result.errorOutput;
}

TEST_P(JudgeLanguages, reachesNoNetwork)
{
    if (GetParam().network.empty())
        return;
    const auto result = resultOf(GetParam().network);
    EXPECT_THAT(result.verdict, testing::AnyOf(Verdict::RTE, Verdict::SV)) << result.errorOutput;
}

/// A snapshot that Node refused would fail every program, and one that nobody used would not be
/// seen.
TEST_F(JudgeFixture, nodeStartsFromASnapshotUnderUsualLimits)
{
    needLanguage("javascript");
    if (IsSkipped() || HasFatalFailure())
        return;
    addTest("sample/1", "", "");
    const std::string tells = "console.log(process.execArgv.some(a => a.includes('snapshot')));\n";
    for (const int mebibytes : {32, 64, 128, 256, 300, 512, 1024, 2048, 4096}) {
        assignment.limits.memory = ByteCount::mib(static_cast<std::uint64_t>(mebibytes));
        const auto result = only(judge("javascript", "a.js", tells));
        EXPECT_EQ(result.errorOutput, "") << mebibytes;
        EXPECT_EQ(result.output, mebibytes == 300 ? "false\n" : "true\n") << mebibytes;
    }
}

/// Python starts without its module site, and a program must not notice.
TEST_F(JudgeFixture, pythonStartsPreparedAndTheProgramSeesNoDifference)
{
    needLanguage("python");
    if (IsSkipped() || HasFatalFailure())
        return;
    addTest("sample/1", "", "");
    const auto facts = only(judge("python", "a.py", R"(names = sorted(globals())
import sys
print(sys.flags.no_site, sys.argv, __file__, __name__, __doc__, __spec__, sys.path[0])
print(__loader__.get_filename(), locals() is globals(), exit, quit)
print([name for name in names if name.strip('_') == name])
print([path for path in sys.path if path.endswith('-packages')])
depth = 0
def deeper():
    global depth
    depth += 1
    deeper()
try:
    deeper()
except RecursionError:
    print(depth)
help(abs)
)"));
    EXPECT_EQ(facts.errorOutput, "");
    const std::string prompt = "() or Ctrl-D (i.e. EOF) to exit";
    EXPECT_THAT(facts.output, testing::StartsWith("1 ['a.py'] /box/a.py __main__ None None /box\n"
                                                  "/box/a.py True Use exit" +
                                                  prompt + " Use quit" + prompt +
                                                  "\n[]\n['/usr/local/lib/python"));
    EXPECT_THAT(facts.output, HasSubstr("'/usr/lib/python3/dist-packages']\n999\n"));
    EXPECT_THAT(facts.output, HasSubstr("Return the absolute value"));

    const auto failed = only(judge("python", "a.py", "def f():\n    raise KeyError(7)\nf()\n"));
    EXPECT_EQ(failed.errorOutput, "Traceback (most recent call last):\n"
                                  "  File \"/box/a.py\", line 3, in <module>\n    f()\n    ~^^\n"
                                  "  File \"/box/a.py\", line 2, in f\n    raise KeyError(7)\n"
                                  "KeyError: 7\n");
    EXPECT_EQ(only(judge("python", "a.py", "exit(7)\n")).exitCode, 7);
    const auto own = only(judge("python", "a.py", "compile('x = (', 'own', 'exec')\n"));
    EXPECT_THAT(own.errorOutput, HasSubstr("/box/a.py\", line 1, in <module>"));
    EXPECT_THAT(own.errorOutput, testing::Not(HasSubstr("start.py")));
}

/// Go's collector would let the heap double; it is told the limit and stays within it.
TEST_F(JudgeFixture, goCollectsBeforeItsLimitIsReached)
{
    needLanguage("go");
    if (IsSkipped() || HasFatalFailure())
        return;
    addTest("sample/1", "", "105\n");
    assignment.limits.cpuTime = std::chrono::seconds(10);
    assignment.limits.memory = ByteCount::mib(128);
    const auto result = only(
        judge("go", "a.go",
              "package main\n\nimport \"fmt\"\n\nfunc main() {\n\tkept := make([][]byte, "
              "105)\n\tfor i := 0; i "
              "< 1050; i++ {\n\t\tb := make([]byte, 1<<20)\n\t\tfor j := range b {\n\t\t\tb[j] = "
              "1\n\t\t}\n\t\tkept[i%105] = b\n\t}\n\tsum := 0\n\tfor _, b := range kept {\n\t\tsum "
              "+= int(b[0])\n\t}\n\tfmt.Println(sum)\n}\n"));
    EXPECT_EQ(result.verdict, Verdict::AC) << result.memory.toMib();
}

INSTANTIATE_TEST_SUITE_P(All, JudgeLanguages, testing::ValuesIn(cases()),
                         [](const auto &test) { return test.param.language; });

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(JudgeLanguages);
INSTANTIATE_TEST_SUITE_P(Further, JudgeLanguages, testing::ValuesIn(furtherCases()),
                         [](const auto &test) { return test.param.language; });

} // namespace
} // namespace assay::judge

#include "failing_programs.h"

namespace assay::feedback {

const std::vector<FailingProgram> &failingPrograms()
{
    static const std::vector<FailingProgram> programs{
        // Compilers.
        {"missing-semicolon", "cpp", "a.cpp",
         "#include <iostream>\nint main() {\n    int a = 1\n    std::cout << a;\n}\n"},
        {"undeclared-name", "cpp", "a.cpp", "int main() {\n    return totl;\n}\n", "", "", 2},
        {"missing-include", "cpp", "a.cpp", "int main() {\n    std::vector<int> v;\n}\n", "", "",
         2},
        {"missing-bracket", "cpp", "a.cpp", "int main() {\n    if (true) {\n    return 0;\n}\n"},
        {"missing-header", "cpp", "a.cpp", "#include <vektor>\nint main() { }\n", "", "", 1},
        {"type-mismatch", "cpp", "a.cpp",
         "#include <string>\nint main() {\n    std::string s = \"a\";\n    int x = s;\n}\n"},
        {"no-operator", "cpp", "a.cpp",
         "#include <iostream>\n#include <vector>\nint main() {\n    std::vector<int> v;\n"
         "    std::cout << v;\n}\n"},
        {"not-linked", "c", "a.c", "int f(int x);\nint main(void) { return f(1); }\n"},
        {"undeclared-name", "c", "a.c", "int main(void) { return x; }\n"},
        {"missing-semicolon", "java", "Main.java",
         "public class Main {\n    public static void main(String[] a) {\n        int x = 1\n    "
         "}\n}\n",
         "", "", 3},
        {"undeclared-name", "java", "Main.java",
         "public class Main {\n    public static void main(String[] a) {\n        foo(1);\n    "
         "}\n}\n"},
        {"missing-return", "java", "Main.java",
         "public class Main {\n    static int f(int x) {\n        if (x > 0) return 1;\n    }\n"
         "    public static void main(String[] a) { f(1); }\n}\n"},
        {"type-mismatch", "java", "Main.java",
         "public class Main {\n    public static void main(String[] a) {\n        int x = 1.5;\n   "
         " }\n}\n"},
        {"missing-bracket", "java", "Main.java",
         "public class Main {\n    public static void main(String[] a) {\n        int x = 1;\n    "
         "}\n"},
        {"missing-colon", "python", "a.py", "if True\n    print(1)\n", "", "", 1},
        {"indentation", "python", "a.py", "def f():\nreturn 1\n", "", "", 2},
        {"missing-bracket", "python", "a.py", "print((1 + 2)\nx = 1\n"},
        {"old-print", "python", "a.py", "print 'x'\n"},
        {"open-text", "python", "a.py", "print('x)\n"},
        {"go-unused", "go", "a.go", "package main\nfunc main() {\n    x := 1\n}\n", "", "", 3},
        {"undeclared-name", "go", "a.go", "package main\nfunc main() {\n    f(1)\n}\n"},
        {"type-mismatch", "rust", "a.rs", "fn main() {\n    let x: i32 = \"a\";\n}\n"},
        {"rust-moved", "rust", "a.rs",
         "fn main() {\n    let s = String::from(\"a\");\n    let t = s;\n    println!(\"{}{}\", s, "
         "t);\n}\n"},
        {"rust-mutable", "rust", "a.rs",
         "fn main() {\n    let x = 1;\n    x = 2;\n    println!(\"{}\", x);\n}\n"},
        {"undeclared-name", "pascal", "a.pas", "begin\n  writeln(total);\nend.\n"},
        {"missing-semicolon", "pascal", "a.pas",
         "var x: integer;\nbegin\n  x := 1\n  writeln(x);\nend.\n"},
        // Run-time errors.
        {"index-out-of-range", "python", "a.py", "input()\nx = [1]\nprint(x[5])\n", "1\n", "1\n",
         3},
        {"key-missing", "python", "a.py", "input()\nprint({}['a'])\n"},
        {"division-by-zero", "python", "a.py", "a = int(input())\nprint(1 // a)\n", "0\n", "1\n",
         2},
        {"recursion-limit", "python", "a.py",
         "def f(x):\n    return f(x + 1)\ninput()\nprint(f(0))\n"},
        {"input-ended", "python", "a.py", "a = input()\nb = input()\nprint(a, b)\n", "3 4\n", "7\n",
         2},
        {"not-a-number", "python", "a.py", "print(int(input()) + 1)\n", "3 4\n", "7\n", 1},
        {"unpack", "python", "a.py", "a, b, c = map(int, input().split())\nprint(a + b)\n"},
        {"text-and-number", "python", "a.py", "a = input()\nprint(a + 1)\n"},
        {"undeclared-name", "python", "a.py", "input()\nprint(totl)\n", "1\n", "1\n", 2},
        {"nothing-used", "python", "a.py", "x = [3, 1].sort()\ninput()\nprint(x[0])\n"},
        {"missing-import", "python", "a.py", "import numpie\nprint(input())\n"},
        {"no-attribute", "python", "a.py", "input()\nprint([1].push(2))\n"},
        {"file-missing", "python", "a.py", "input()\nprint(open('input.txt').read())\n"},
        {"index-out-of-range", "java", "Main.java",
         "public class Main {\n    public static void main(String[] a) throws Exception {\n"
         "        System.in.read();\n        int[] x = new int[2];\n        "
         "System.out.println(x[2]);\n    }\n}\n",
         "1\n", "1\n", 5},
        {"not-a-number", "java", "Main.java",
         "import java.util.*;\npublic class Main {\n    public static void main(String[] a) {\n"
         "        System.out.println(Integer.parseInt(new Scanner(System.in).nextLine()));\n    "
         "}\n}\n"},
        {"input-ended", "java", "Main.java",
         "import java.util.*;\npublic class Main {\n    public static void main(String[] a) {\n"
         "        Scanner s = new Scanner(System.in);\n        s.nextLine();\n        "
         "s.nextLine();\n"
         "        System.out.println(1);\n    }\n}\n"},
        {"nothing-used", "javascript", "a.js",
         "const x = require('fs').readFileSync(0, 'utf8');\nconst y = "
         "[];\nconsole.log(y[3].length);\n",
         "1\n", "1\n", 3},
        {"not-callable", "javascript", "a.js",
         "const x = require('fs').readFileSync(0, 'utf8');\nconsole.log(x.foo());\n"},
        {"undeclared-name", "javascript", "a.js",
         "const x = require('fs').readFileSync(0, 'utf8');\nconsole.log(totl);\n"},
        {"index-out-of-range", "rust", "a.rs",
         "use std::io;\nfn main() {\n    let mut s = String::new();\n"
         "    io::stdin().read_line(&mut s).unwrap();\n    let v = vec![1];\n"
         "    println!(\"{}\", v[s.len() + 5]);\n}\n",
         "1\n", "1\n", 6},
        {"index-out-of-range", "go", "a.go",
         "package main\nimport \"fmt\"\nfunc main() {\n    var n int\n    fmt.Scan(&n)\n    x := "
         "[]int{1}\n"
         "    fmt.Println(x[n])\n}\n"},
        {"division-by-zero", "go", "a.go",
         "package main\nimport \"fmt\"\nfunc main() {\n    var n int\n    fmt.Scan(&n)\n"
         "    fmt.Println(1 / n)\n}\n",
         "0\n", "1\n"},
        {"segfault", "cpp", "a.cpp",
         "#include <iostream>\nint main() {\n    int *p = nullptr;\n    std::cin >> *p;\n"
         "    std::cout << *p;\n}\n"},
        {"bad-calculation", "cpp", "a.cpp",
         "#include <iostream>\nint main() {\n    int a;\n    std::cin >> a;\n    std::cout << 5 % "
         "(a - 3);\n}\n"},
        {"index-out-of-range", "cpp", "a.cpp",
         "#include <iostream>\n#include <vector>\nint main() {\n    int a;\n    std::cin >> a;\n"
         "    std::vector<int> v(1);\n    std::cout << v.at(a);\n}\n"},
        {"division-by-zero", "ruby", "a.rb", "x = gets.to_i\nputs 1 / x\n", "0\n", "1\n", 2},
        {"nothing-used", "lua", "a.lua", "local x = io.read()\nprint(x.y.z)\n"},
        {"division-by-zero", "perl", "a.pl", "my $x = <STDIN>;\nprint 1 / ($x - $x);\n", "1\n",
         "1\n", 2},
        {"division-by-zero", "pascal", "a.pas",
         "var x: integer;\nbegin\n  readln(x);\n  writeln(1 div x);\nend.\n", "0\n", "1\n"},
        {"command-not-found", "bash", "a.sh", "read x\nfoobar $x\nexit 1\n"},
        // Wrong outputs.
        {"off-by-one", "python", "a.py", "a, b = map(int, input().split())\nprint(a + b + 1)\n"},
        {"prompt", "python", "a.py", "a, b = map(int, input('Numbers: ').split())\nprint(a + b)\n",
         "3 4\n", "7\n", 1},
        {"prompt", "cpp", "a.cpp",
         "#include <iostream>\nint main() {\n    int a, b;\n    std::cout << \"Enter two numbers: "
         "\";\n"
         "    std::cin >> a >> b;\n    std::cout << a + b;\n}\n",
         "3 4\n", "7\n", 4},
        {"overflow", "cpp", "a.cpp",
         "#include <iostream>\nint main() {\n    unsigned a, b;\n    std::cin >> a >> b;\n"
         "    std::cout << (int)(a * b);\n}\n",
         "100000 100000\n", "10000000000\n"},
        {"letter-case", "python", "a.py", "input()\nprint('Yes')\n", "1\n", "YES\n", 0,
         "case_sensitive"},
        {"white-space", "python", "a.py", "print(*input().split(), sep='')\n", "3 4\n", "3 4\n"},
        {"punctuation", "python", "a.py", "print(list(map(int, input().split())))\n", "3 4\n",
         "3 4\n"},
        {"prints-none", "python", "a.py",
         "def f(a, b):\n    a + b\nprint(f(*map(int, input().split())))\n"},
        {"integer-division", "python", "a.py",
         "a, b = map(int, input().split())\nprint((a + b) // 2)\n", "3 4\n", "3.5\n"},
        {"other-order", "python", "a.py", "print(*input().split())\n", "3 4\n", "4 3\n"},
        {"missing-end", "python", "a.py", "n = int(input())\nfor i in range(1, n):\n    print(i)\n",
         "3\n", "1\n2\n3\n"},
        {"empty-output", "python", "a.py", "def main():\n    print(input())\n"},
        {"no-input", "python", "a.py", "print(8)\n", "3 4\n", "17\n"},
        {"no-output", "c", "a.c",
         "int scanf(const char *, ...);\nint main(void) {\n    int a;\n    scanf(\"%d\", &a);\n    "
         "return 0;\n}\n"},
        {"missing-return", "cpp", "a.cpp",
         "#include <iostream>\nint sum(int a, int b) {\n    if (a > 100)\n        return a + "
         "b;\n}\n"
         "int main() {\n    int a, b;\n    std::cin >> a >> b;\n    std::cout << 1000 + sum(a, "
         "b);\n}\n"},
        // Limits.
        {"endless-loop", "python", "a.py", "x = input()\nwhile True:\n    x = 1\n", "3 4\n", "7\n",
         2},
        {"nested-loops", "cpp", "a.cpp",
         "#include <iostream>\nint main() {\n    long n, s = 0;\n    std::cin >> n;\n"
         "    for (long i = 0; i < n; i++)\n        for (long j = 0; j < n; j++)\n"
         "            s ^= i * j + (s << 1) % 7;\n    std::cout << s;\n}\n",
         "1000000\n", "7\n"},
        {"branching-recursion", "python", "a.py",
         "def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - "
         "2)\nprint(fib(int(input())))\n",
         "60\n", "7\n", 1},
        {"output-flood", "python", "a.py",
         "x = input()\nfor i in range(10**8):\n    print(x * 1000)\n"},
        {"waiting", "python", "a.py", "import time\ninput()\ntime.sleep(100)\n"},
        {"too-much-memory", "python", "a.py",
         "n = int(input())\nx = []\nfor i in range(n):\n    x.append('a' * 10**7 + "
         "str(i))\nprint(len(x))\n",
         "1000\n", "7\n"},
        {"refused-network", "python", "a.py",
         "import socket\ninput()\ns = socket.socket()\ns.connect(('127.0.0.1', 80))\nprint(1)\n",
         "1\n", "1\n", 1},
    };
    return programs;
}

} // namespace assay::feedback

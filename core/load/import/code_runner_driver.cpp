#include "load/import/code_runner_driver.h"

#include "load/import/c_declarations.h"

#include <format>
#include <map>

namespace assay::load {

namespace {

using Run = CodeRunnerType::Run;

constexpr const char *pythonDriver =
    R"PY(# Runs the test's code, which is the first argument, behind the submission.
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ECHO = @ECHO@


def reading_aloud(prompt=""):
    line = _input(prompt)
    print(line)
    return line


_input = input
if ECHO:
    import builtins
    builtins.input = reading_aloud
names = sorted(n for n in os.listdir(HERE) if n.endswith(".py") and n != "__main__.py")
with open(os.path.join(HERE, names[0]), encoding="utf-8") as file:
    source = file.read()
test = sys.argv.pop(1)
program = {"__name__": "__main__", "__student_answer__": source}
exec(compile(source, names[0], "exec"), program)
exec(compile(test, "<test>", "exec"), program)
)PY";

std::string cases(const std::vector<std::string> &codes)
{
    std::string text;
    int number = 0;
    for (const auto &code : codes)
        text += std::format("    case {}: {{\n{};\n    }} break;\n", ++number, code);
    return text;
}

CodeRunnerDriver cDriver(const CodeRunnerType &type, const std::string &answer,
                         const std::vector<std::string> &codes)
{
    const std::string text =
        "// Runs the test whose number is the first argument.\n" + codeRunnerPrelude(type) +
        "\n// What the author's answer declares.\n" + cDeclarations(answer) +
        "\nint main(int count, char **words)\n{\n    switch (count > 1 ? atoi(words[1]) : 0) {\n" +
        cases(codes) + "    }\n    return 0;\n}\n";
    return {type.language == "cpp" ? "cpp/run_test.cpp" : "c/run_test.c", text};
}

} // namespace

std::optional<CodeRunnerType> codeRunnerType(const std::string &name)
{
    static const std::map<std::string, CodeRunnerType> types = {
        {"python3", {"python", Run::Script}},
        {"python3_w_input", {"python", Run::Script, true}},
        {"c_program", {"c", Run::Program}},
        {"c_function", {"c", Run::Function}},
        {"cpp_program", {"cpp", Run::Program}},
        {"cpp_function", {"cpp", Run::Function}},
        {"java_program", {"java", Run::Program}},
        {"java_class", {"java", Run::Class}},
        {"java_method", {"java", Run::Method}},
        {"nodejs", {"javascript", Run::Program}},
        {"pascal_program", {"pascal", Run::Program}},
        {"php", {"php", Run::Program}},
        {"multilanguage", {"", Run::Program}},
    };
    const auto found = types.find(name);
    return found == types.end() ? std::nullopt : std::optional(found->second);
}

CodeRunnerDriver codeRunnerDriver(const CodeRunnerType &type, const std::string &answer,
                                  const std::vector<std::string> &testCodes)
{
    if (type.run == Run::Script) {
        std::string text = pythonDriver;
        text.replace(text.find("@ECHO@"), 6, type.echoesInput ? "True" : "False");
        return {"python3/__main__.py", text};
    }
    if (type.run == Run::Method)
        return {"java/Main.java",
                "// Runs the test whose number is the first argument, as if it stood beside the "
                "submission's method.\nimport java.util.*;\n\npublic class Main extends Answer {\n"
                "  public static void main(String[] words) throws Exception {\n"
                "    new Main().run(Integer.parseInt(words[0]));\n  }\n\n"
                "  void run(int number) throws Exception {\n    switch (number) {\n" +
                    cases(testCodes) + "    }\n  }\n}\n"};
    if (type.run == Run::Class)
        return {"java/Main.java",
                "// Runs the test whose number is the first argument.\nimport java.util.*;\n\n"
                "public class Main {\n  public static void main(String[] words) throws Exception "
                "{\n    switch (Integer.parseInt(words[0])) {\n" +
                    cases(testCodes) + "    }\n  }\n}\n"};
    return cDriver(type, answer, testCodes);
}

std::string codeRunnerEnd(const CodeRunnerType &type)
{
    return type.run == Run::Method ? "}\n" : "";
}

std::string codeRunnerPrelude(const CodeRunnerType &type)
{
    if (type.run == Run::Method)
        return "import java.util.*;\n\nclass Answer {\n";
    if (type.run != Run::Function)
        return {};
    if (type.language == "cpp")
        return "#include <cctype>\n#include <cmath>\n#include <cstdlib>\n#include <cstring>\n"
               "#include <iostream>\n#include <string>\n#include <vector>\n"
               "using namespace std;\n";
    return "#include <ctype.h>\n#include <math.h>\n#include <stdbool.h>\n#include <stdio.h>\n"
           "#include <stdlib.h>\n#include <string.h>\n";
}

} // namespace assay::load

// Every toolchain of the courses works under its profile.

#include "sandbox/box.h"

#include <fstream>
#include <iostream>

namespace assay::sandbox::test {
namespace {

struct Language {
    std::string name;
    std::string tool; ///< skipped where it is not installed
    std::string file;
    std::string source;
    std::vector<std::string> compile; ///< empty: nothing to compile
    std::vector<std::string> execute;
    bool managed = false; ///< reserves far more address space than it uses
};

std::ostream &operator<<(std::ostream &out, const Language &language)
{
    return out << language.name;
}

std::vector<Language> languages()
{
    return {
        {"c",
         "gcc",
         "a.c",
         "#include <stdio.h>\nint main(void) { puts(\"hello\"); return 0; }\n",
         {"gcc", "-O2", "-o", "a", "a.c"},
         {"./a"}},
        {"cpp",
         "g++",
         "a.cpp",
         "#include <iostream>\n#include <thread>\nint main() { std::thread([] { std::cout << "
         "\"hello\\n\"; }).join(); }\n",
         {"g++", "-O1", "-o", "a", "a.cpp"},
         {"./a"}},
        {"rust",
         "rustc",
         "a.rs",
         "fn main() { println!(\"hello\"); }\n",
         {"rustc", "-O", "-o", "a", "a.rs"},
         {"./a"}},
        {"java",
         "javac",
         "A.java",
         "public class A { public static void main(String[] a) { System.out.println(\"hello\"); } "
         "}\n",
         {"javac", "A.java"},
         {"java", "-Xmx256m", "-cp", ".", "A"},
         true},
        {"node", "node", "a.js", "console.log('hello')\n", {}, {"node", "a.js"}, true},
        {"python",
         "python3",
         "a.py",
         "import sys, json, decimal\nprint('hello')\n",
         {},
         {"python3", "a.py"}},
        {"pascal",
         "fpc",
         "a.pas",
         "begin\n  writeln('hello');\nend.\n",
         {"fpc", "-n", "-l-", "-O2",
          "-Fu/usr/lib/$fpccpu-linux-gnu/fpc/$fpcversion/units/$fpctarget/*", "a.pas"},
         {"./a"}},
        {"ruby", "ruby", "a.rb", "require 'set'\nputs 'hello'\n", {}, {"ruby", "a.rb"}, true},
        {"perl",
         "perl",
         "a.pl",
         "use List::Util 'sum'; print \"hello\\n\";\n",
         {},
         {"perl", "a.pl"}},
        {"php", "php", "a.php", "<?php echo \"hello\\n\";\n", {}, {"php", "a.php"}, true},
        {"lua", "lua5.4", "a.lua", "print('hello')\n", {}, {"lua5.4", "a.lua"}},
        {"bash", "bash", "a.sh", "echo hello | sort\n", {}, {"bash", "a.sh"}},
        {"sqlite",
         "sqlite3",
         "a.sql",
         "SELECT 'hello';\n",
         {},
         {"sqlite3", ":memory:", ".read a.sql"}},
    };
}

class LanguageTest : public BoxTest, public testing::WithParamInterface<Language> {
protected:
    Job jobFor(std::vector<std::string> command, const char *profile, bool writable)
    {
        Job job = program(std::move(command));
        job.profile = profile;
        job.binds = {{folder(), "/box", writable}};
        job.limits.cpuTime = std::chrono::seconds(120); // emulators are slow
        job.limits.wallTime = std::chrono::seconds(240);
        job.limits.limitAddressSpace = !GetParam().managed;
        return job;
    }

    /// In the lab machine two of some sixty starts of javac ended by a signal, within one boot; on
    /// real processors none ever did. QEMU's emulation of a just-in-time compiler is suspected.
    static Finished runAgainIfEmulationBroke(const Job &job)
    {
        Finished finished = run(job);
        if (finished.report.outcome != Outcome::Signalled || !GetParam().managed ||
            std::getenv("ASSAY_LAB") == nullptr)
            return finished;
        std::cout << GetParam() << " ended by signal " << finished.report.signal << '\n'
                  << finished.output << finished.error << '\n';
        return run(job);
    }
};

TEST_P(LanguageTest, CompilesAndRuns)
{
    const Language &language = GetParam();
    if (!std::filesystem::exists("/usr/bin/" + language.tool)) {
        if (std::getenv("SANDBOX_MUST_WORK") != nullptr)
            FAIL() << language.tool << " is not installed; packaging/devroot/packages.txt lists it";
        GTEST_SKIP() << language.tool << " is not installed";
    }
    std::ofstream(folder() / language.file) << language.source;
    if (!language.compile.empty()) {
        const Finished compiled =
            runAgainIfEmulationBroke(jobFor(language.compile, "compiler", true));
        ASSERT_EQ(compiled.report.outcome, Outcome::Exited)
            << "reason " << static_cast<int>(compiled.report.reason) << ", signal "
            << compiled.report.signal << compiled.report.failure << compiled.output
            << compiled.error;
        ASSERT_EQ(compiled.report.exitCode, 0) << compiled.output << compiled.error;
    }
    for (const char *profile : {"program", "exam"}) {
        const Finished finished =
            runAgainIfEmulationBroke(jobFor(language.execute, profile, false));
        EXPECT_EQ(finished.report.outcome, Outcome::Exited) << profile << finished.report.failure;
        EXPECT_EQ(finished.report.exitCode, 0) << finished.error;
        EXPECT_EQ(finished.output, "hello\n");
        EXPECT_EQ(finished.error, "");
        EXPECT_EQ(finished.report.refused, std::vector<std::string>()) << profile;
    }
}

INSTANTIATE_TEST_SUITE_P(All, LanguageTest, testing::ValuesIn(languages()),
                         [](const auto &test) { return test.param.name; });

} // namespace
} // namespace assay::sandbox::test

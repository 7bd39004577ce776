#include "feedback/evidence.h"

#include <gtest/gtest.h>

namespace assay::feedback {
namespace {

Place placed(const std::string &language, const std::string &file, const std::string &message)
{
    const Submission submission{.languageId = language, .files = {{file, ""}}, .entry = file};
    return placeIn(message, submission);
}

TEST(Evidence, FindsThePlaceInTracesOfEveryLanguage)
{
    struct Row {
        const char *language;
        const char *file;
        const char *message;
        int line;
    };
    const Row rows[] = {
        {"python", "main.py",
         "Traceback:\n  File \"/box/main.py\", line 9, in <module>\n  File \"/box/main.py\", line "
         "2, in f\n",
         2},
        {"java", "Main.java",
         "\tat java.base/X.f(X.java:5)\n\tat Main.g(Main.java:7)\n\tat Main.main(Main.java:12)\n",
         7},
        {"javascript", "main.js",
         "/box/main.js:4\n  x\nat g (/box/main.js:4:9)\nat /box/main.js:8:1\n", 4},
        {"rust", "main.rs", "thread 'main' panicked at main.rs:3:14:\nindex out of bounds\n", 3},
        {"go", "main.go", "main.main()\n\t/box/main.go:6 +0x1d\n", 6},
        {"perl", "main.pl", "Illegal division by zero at main.pl line 3, <STDIN> line 1.\n", 3},
        {"php", "main.php", "PHP Fatal error: x in /box/main.php:11\n", 11},
        {"bash", "main.sh", "main.sh: line 5: foo: command not found\n", 5},
        {"lua", "main.lua", "lua: main.lua:2: attempt to index\n", 2},
        {"python", "main.py", "something about main.py\n", 0},
    };
    for (const auto &row : rows)
        EXPECT_EQ(placed(row.language, row.file, row.message).line, row.line) << row.message;
}

} // namespace
} // namespace assay::feedback

#include "analysis/analysis.h"
#include "analysis/lexer.h"

#include <ctime>
#include <gtest/gtest.h>

namespace assay::analysis {
namespace {

constexpr const char *languages[] = {"c",   "cpp",    "java",   "javascript", "typescript", "rust",
                                     "go",  "kotlin", "csharp", "python",     "ruby",       "perl",
                                     "php", "bash",   "lua",    "pascal",     "sql"};

/// Seconds; a quadratic step would take minutes.
#ifdef __SANITIZE_ADDRESS__
constexpr std::clock_t patience = 8;
#else
constexpr std::clock_t patience = 2;
#endif

std::string repeated(std::string_view part, std::size_t bytes)
{
    std::string result;
    while (result.size() < bytes)
        result += part;
    return result;
}

// Sources of the size that intake allows by default, made of what a quadratic step would feel.
TEST(HostileSource, IsReadInTimeLinearToItsSize)
{
    constexpr std::size_t size = 128 * 1024;
    for (const std::string_view part : {"(",
                                        ")",
                                        "{",
                                        "}",
                                        "[({",
                                        "for ",
                                        "for(;;)",
                                        "while(1)",
                                        "do{",
                                        "if(a)",
                                        "\"",
                                        "'",
                                        "`",
                                        "/[",
                                        "r#\"",
                                        "R\"(",
                                        "/*",
                                        "(*",
                                        "<<A\n",
                                        "[==[",
                                        "--[[",
                                        "def f(\n",
                                        "begin ",
                                        "do ",
                                        "function f(",
                                        "f(",
                                        "f(f(f(",
                                        "a=",
                                        "f(){f();}",
                                        "int a[",
                                        "::",
                                        "while x do ",
                                        "x\n",
                                        "#if 1\n",
                                        "#define f(\n",
                                        "import a,",
                                        "?.",
                                        "\\\n",
                                        "\n=begin",
                                        "q(",
                                        "a.b.",
                                        "\xff\xfe",
                                        "def f(): f()\n"}) {
        const std::string source = "<?php " + repeated(part, size);
        for (const char *language : languages) {
            const auto start = std::clock(); // processor time, whatever else the machine does
            const auto analysis = analyze({{"main", source}}, language, {});
            const auto spent = std::clock() - start;
            EXPECT_LE(analysis.findings.size(), maximumFindings);
            EXPECT_LT(spent, patience * CLOCKS_PER_SEC) << language << ": " << part;
        }
    }
}

TEST(HostileSource, IsCutWhereItIsLongerThanAnyProgram)
{
    const auto analysis = analyze({{"main.cpp", repeated("a;", 3 * maximumTokens)}}, "cpp", {});
    EXPECT_FALSE(analysis.complete);
}

} // namespace
} // namespace assay::analysis

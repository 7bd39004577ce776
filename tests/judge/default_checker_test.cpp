#include "judge/check/default_checker.h"

#include "base/atomic_file.h"
#include "base/bytes.h"
#include "base/paths.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace assay::judge {
namespace {

/// Compares two texts under flags that are separated by blanks.
Result<CheckReport> check(const std::string &answer, const std::string &output,
                          const std::string &flags = "")
{
    const auto folder = TemporaryDirectory::create("checker");
    if (!folder)
        return std::unexpected(folder.error());
    std::ofstream(folder->path() / "answer", std::ios::binary) << answer;
    std::ofstream(folder->path() / "output", std::ios::binary) << output;
    std::istringstream words(flags);
    std::vector<std::string> arguments;
    for (std::string word; words >> word;)
        arguments.push_back(word);
    const auto parsed = TRY(DefaultCheckerFlags::parse(arguments));
    return checkDefault(folder->path() / "output", folder->path() / "answer", parsed);
}

struct Case {
    const char *name;
    std::string answer;
    std::string output;
    const char *flags;
    bool accepted;
};

class DefaultCheckerTable : public testing::TestWithParam<Case> {};

TEST_P(DefaultCheckerTable, decides)
{
    const auto report = check(GetParam().answer, GetParam().output, GetParam().flags);
    ASSERT_TRUE(report) << report.error().message();
    EXPECT_EQ(report->accepted, GetParam().accepted) << report->message;
    EXPECT_EQ(report->message.empty(), GetParam().accepted);
    EXPECT_EQ(report->difference.has_value(), !GetParam().accepted);
}

INSTANTIATE_TEST_SUITE_P(
    Rules, DefaultCheckerTable,
    testing::Values(
        Case{"equal", "1 2\n3\n", "1 2\n3\n", "", true}, Case{"bothEmpty", "", "", "", true},
        Case{"emptyAgainstBlanks", "", " \n\t\v\f\r\n", "", true},
        Case{"spaceIsFree", "1 2\n3\n", " 1\n\n2   3", "", true},
        Case{"carriageReturnsAreSpace", "a\nb\n", "a\r\nb\r\n", "", true},
        Case{"missingToken", "1 2 3", "1 2", "", false},
        Case{"extraToken", "1 2", "1 2 3", "", false}, Case{"emptyOutput", "1", "", "", false},
        Case{"caseIsFree", "YES", "yes", "", true},
        Case{"caseCounts", "YES", "yes", "case_sensitive", false},
        Case{"caseOfOtherBytesCounts", "\xC3\x84", "\xC3\xA4", "", false},
        Case{"numberAsText", "1", "1.0", "", false},
        Case{"leadingZeroAsText", "1", "01", "", false},
        Case{"numberWithTolerance", "1", "1.0", "float_tolerance 1e-9", true},
        Case{"absoluteAtTheBorder", "1", "1.5", "float_absolute_tolerance 0.5", true},
        Case{"absoluteBeyond", "1", "1.51", "float_absolute_tolerance 0.5", false},
        Case{"relativeAtTheBorder", "100", "110", "float_relative_tolerance 0.1", true},
        Case{"relativeBeyond", "100", "111", "float_relative_tolerance 0.1", false},
        Case{"relativeToZero", "0", "0.001", "float_relative_tolerance 0.5", false},
        Case{"eitherOfBoth", "1000", "1000.9", "float_tolerance 0.001", true},
        Case{"laterFlagWins", "1", "1.5", "float_tolerance 0.1 float_tolerance 1", true},
        Case{"integersUseTheTolerance", "10", "11", "float_tolerance 0.1", true},
        Case{"exponents", "1e3", "1000", "float_tolerance 1e-9", true},
        Case{"tinyIsZero", "0", "1e-400", "float_tolerance 1e-9", true},
        Case{"pointAtTheEnds", "1. .5", "1 0.5", "float_tolerance 1e-9", true},
        Case{"textUnderTolerance", "cat", "CAT", "float_tolerance 1e-9", true},
        Case{"teamMustBeANumber", "1.5", "1.5x", "float_tolerance 1e-9", false},
        Case{"hexadecimalIsText", "16", "0x10", "float_tolerance 1e-9", false},
        Case{"infinityIsText", "inf", "infinity", "float_tolerance 1e-9", false},
        Case{"infinityAsTextIsEqual", "inf", "INF", "float_tolerance 1e-9", true},
        Case{"nanIsNoNumber", "1", "nan", "float_tolerance 1e9", false},
        Case{"overflowIsText", "1e999", "2e999", "float_tolerance 1", false},
        Case{"spaceSensitiveEqual", "a b\n", "a b\n", "space_change_sensitive", true},
        Case{"twoSpaces", "a b\n", "a  b\n", "space_change_sensitive", false},
        Case{"noFinalLineBreak", "a\n", "a", "space_change_sensitive", false},
        Case{"extraFinalLineBreak", "a", "a\n", "space_change_sensitive", false},
        Case{"tabIsNoSpace", "a b", "a\tb", "space_change_sensitive", false},
        Case{"leadingSpace", "a", " a", "space_change_sensitive", false},
        Case{"spaceWhereTextBelongs", "ab", "a b", "space_change_sensitive", false},
        Case{"longEqualTokens", std::string(300'000, 'x'), std::string(300'000, 'X'), "", true},
        Case{"longTokensDifferLate", std::string(300'000, 'x') + "y",
             std::string(300'000, 'x') + "z", "", false},
        Case{"longTokenIsAPrefix", std::string(300'000, 'x'), std::string(300'001, 'x'), "", false},
        Case{"longNumberOfTheTeam", "1", "1." + std::string(5000, '0'), "float_tolerance 1", false},
        Case{"zeroBytes", std::string("a\0b", 3), std::string("a\0c", 3), "", false}),
    [](const auto &row) { return std::string(row.param.name); });

TEST(DefaultChecker, saysWhereTheOutputDiffers)
{
    const auto report = check("1 2\n3 42 5\n", "1 2\n3 41 5\n");
    ASSERT_TRUE(report);
    EXPECT_EQ(report->message, "line 2, column 3: expected 42, got 41");
    ASSERT_TRUE(report->difference);
    EXPECT_EQ(report->difference->line, 2);
    EXPECT_EQ(report->difference->column, 3);
    EXPECT_EQ(report->difference->expected, "42");
    EXPECT_EQ(report->difference->found, "41");
}

TEST(DefaultChecker, saysThatSomethingIsMissingOrTooMuch)
{
    EXPECT_EQ(check("1 2", "1\n")->message,
              "line 2, column 1: expected 2, got the end of the output");
    EXPECT_EQ(check("1", "1 2")->message,
              "line 1, column 3: expected the end of the output, got 2");
    EXPECT_EQ(check("a b", "a\nb", "space_change_sensitive")->message,
              "line 1, column 2: expected a space, got a line break");
}

TEST(DefaultChecker, keepsMessagesShortAndValid)
{
    const auto report = check("ok", std::string(100, '\xFF') + "\x1B[31m");
    ASSERT_TRUE(report);
    EXPECT_TRUE(isUtf8(report->message));
    EXPECT_LT(report->message.size(), 400U);
    EXPECT_EQ(report->message.find('\x1B'), std::string::npos);
}

TEST(DefaultChecker, refusesFlagsItDoesNotKnow)
{
    for (const char *flags :
         {"case-sensitive", "float_tolerance", "float_tolerance x", "float_tolerance -1", "1e-6"}) {
        const auto report = check("1", "1", flags);
        ASSERT_FALSE(report) << flags;
        EXPECT_EQ(report.error().code, ErrorCode::CheckerFailed);
    }
}

TEST(DefaultChecker, reportsAFileThatCannotBeRead)
{
    const auto report = checkDefault("/nonexistent/output", "/dev/null", {});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Io);
    EXPECT_FALSE(checkDefault("/tmp", "/dev/null", {})); // a folder
}

/// Golden cases of another implementation, where they are at hand.
TEST(DefaultChecker, agreesWithTheGoldenCases)
{
    const auto folder =
        std::filesystem::path(ASSAY_SOURCE_DIR) / "../shared/data/default-validator";
    if (!std::filesystem::is_directory(folder))
        return; // the table above stands for them
    int cases = 0;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        const auto text = [&](const char *name) {
            return readFile(entry.path() / name, ByteCount::mib(16)).value_or("");
        };
        const auto report = check(text("judge.ans"), text("user.out"), text("args.txt"));
        ASSERT_TRUE(report) << entry.path();
        const bool accept = text("expected_exit_code.txt").starts_with("42");
        EXPECT_EQ(report->accepted, accept) << entry.path() << ": " << report->message;
        ++cases;
    }
    EXPECT_GE(cases, 24);
}

} // namespace
} // namespace assay::judge

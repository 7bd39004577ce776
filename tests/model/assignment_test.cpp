#include "model/assignment.h"

#include <gtest/gtest.h>

namespace assay {
namespace {

TEST(Assignment, TitleFallsBackFromWantedToEnglishToAnyToTheName)
{
    Assignment assignment;
    assignment.shortName = "two-sum";
    EXPECT_EQ(assignment.title("de"), "two-sum");
    assignment.titles["sv"] = "Summan";
    EXPECT_EQ(assignment.title("de"), "Summan");
    assignment.titles["en"] = "Two Sum";
    EXPECT_EQ(assignment.title("de"), "Two Sum");
    assignment.titles["de"] = "Zweiersumme";
    EXPECT_EQ(assignment.title("de"), "Zweiersumme");
}

TEST(Assignment, LimitsOfALanguageReplaceTheCommonOnesOneByOne)
{
    Assignment assignment;
    assignment.limits.cpuTime = std::chrono::seconds(1);
    assignment.limits.memory = ByteCount::mib(64);
    assignment.languageLimits["python"].cpuTime = std::chrono::seconds(4);

    const auto python = assignment.limitsFor("python");
    EXPECT_EQ(python.cpuTime, std::chrono::seconds(4));
    EXPECT_EQ(python.wallTime, wallTimeFor(std::chrono::seconds(4)));
    EXPECT_EQ(python.memory, ByteCount::mib(64));
    EXPECT_EQ(assignment.limitsFor("cpp").cpuTime, std::chrono::seconds(1));
}

} // namespace
} // namespace assay

#include "feedback/pattern.h"

#include <gtest/gtest.h>

namespace assay::feedback {
namespace {

TEST(Pattern, IsFoundAnywhereUnlessItIsAnchored)
{
    EXPECT_TRUE(matchPattern("a.c:1: error: expected ';' before 'x'", "expected ';' before *"));
    EXPECT_FALSE(matchPattern("expected ','", "expected ';'"));
    EXPECT_TRUE(matchPattern("';' expected", "^';' expected"));
    EXPECT_FALSE(matchPattern("') or ';' expected", "^';' expected"));
}

TEST(Pattern, TellsWhatItsStarsStandFor)
{
    EXPECT_EQ(matchPattern("name 'foo' is not defined", "name '*' is not defined"),
              Captures{"foo"});
    EXPECT_EQ(matchPattern("KeyError: 'a'", "KeyError: *"), Captures{"'a'"});
    EXPECT_EQ(matchPattern("from 'int' to 'char'", "from '*' to '*'"), (Captures{"int", "char"}));
    EXPECT_EQ(matchPattern("x", "x*"), Captures{""});
}

TEST(Pattern, CutsWhatIsTooLong)
{
    const std::string line = "E: " + std::string(100'000, 'x');
    const auto captures = matchPattern(line, "E: *");
    ASSERT_TRUE(captures);
    EXPECT_LE(captures->front().size(), 200U);
}

} // namespace
} // namespace assay::feedback

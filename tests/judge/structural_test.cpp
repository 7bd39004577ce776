#include "judge/check/structural.h"

#include <format>
#include <gtest/gtest.h>

namespace assay::judge {
namespace {

CheckReport compare(const std::string &expected, const std::string &found,
                    const StructuralOptions &options = {})
{
    const auto left = parseJson(expected);
    const auto right = parseJson(found);
    EXPECT_TRUE(left && right) << expected << " / " << found;
    return left && right ? compareStructurally(*left, *right, options) : CheckReport{};
}

struct Case {
    const char *expected;
    const char *found;
    bool accepted;
};

class StructuralTable : public testing::TestWithParam<Case> {};

TEST_P(StructuralTable, decides)
{
    const auto report = compare(GetParam().expected, GetParam().found);
    EXPECT_EQ(report.accepted, GetParam().accepted)
        << GetParam().expected << " / " << GetParam().found << ": " << report.message;
}

INSTANTIATE_TEST_SUITE_P(
    Values, StructuralTable,
    testing::Values(Case{"[0,1]", "[0, 1]", true}, Case{"[0,1]", "[1,0]", false},
                    Case{"true", "true", true}, Case{"true", "1", false}, Case{"1", "true", false},
                    Case{"true", "\"true\"", false}, Case{"null", "null", true},
                    Case{"null", "\"\"", false}, Case{"null", "0", false}, Case{"2", "2.0", true},
                    Case{"2", "2.5", false}, Case{"0", "-0", true}, Case{"0.5", "5e-1", true},
                    Case{"0.3", "0.30000000000000004", false},
                    Case{"9007199254740993", "9007199254740992", false},
                    Case{"123456789012345678901234567890", "123456789012345678901234567890", true},
                    Case{"123456789012345678901234567890", "123456789012345678901234567891", false},
                    Case{"\"a\\u00e4\"", "\"aä\"", true}, Case{"\"a\"", "\"A\"", false},
                    Case{"[1,[2,3]]", "[1,[2,4]]", false}, Case{"[1,2]", "[1,2,3]", false},
                    Case{"[]", "{}", false}, Case{R"({"a":1,"b":2})", R"({"b":2,"a":1})", true},
                    Case{R"({"a":1})", R"({"a":1,"b":2})", false},
                    Case{R"({"a":1,"b":2})", R"({"a":1})", false}));

TEST(Structural, namesThePlaceThatDiffers)
{
    EXPECT_EQ(compare(R"([{"n":1},{"n":[1,42]}])", R"([{"n":1},{"n":[1,41]}])").message,
              "result[1].n[1]: expected 42, got 41");
    EXPECT_EQ(compare("true", "\"true\"").message,
              "result: expected true (a boolean), got \"true\" (a text)");
    EXPECT_EQ(compare("[0,1]", "null").message,
              "result: expected [0, 1] (a list), got null (nothing)");
    EXPECT_EQ(compare("[1,2]", "[1]").message, "result: expected 2 elements, got 1: [1]");
    EXPECT_EQ(compare(R"({"a":1})", "{}").message, "result: the member a is missing");
    EXPECT_EQ(compare("{}", R"({"a":1})").message, "result: the member a is not expected");
}

TEST(Structural, comparesNumbersWithTolerance)
{
    StructuralOptions options;
    options.tolerance = 0.01;
    EXPECT_TRUE(compare("[1.0, 100]", "[1.009, 101]", options).accepted);
    EXPECT_FALSE(compare("1", "1.2", options).accepted);
    EXPECT_FALSE(compare("1", "true", options).accepted);
}

TEST(Structural, comparesTopLevelListsInAnyOrder)
{
    StructuralOptions options;
    options.anyOrder = true;
    EXPECT_TRUE(compare("[3,1,2,1]", "[1,1,2,3]", options).accepted);
    EXPECT_TRUE(compare("[[1,2],[3]]", "[[3],[1,2]]", options).accepted);
    EXPECT_FALSE(compare("[[1,2],[3]]", "[[3],[2,1]]", options).accepted) << "inner order counts";
    EXPECT_TRUE(compare(R"([{"a":1,"b":2},0])", R"([0,{"b":2,"a":1}])", options).accepted);
    EXPECT_EQ(compare("[1,1,2]", "[1,2,2]", options).message,
              "result: 1 is missing (in any order)");
    EXPECT_EQ(compare("[1]", "[1,2]", options).message,
              "result: expected 1 element, got 2: [1, 2]");
}

TEST(Structural, findsAMatchingWhenToleranceMakesGreedyFail)
{
    StructuralOptions options;
    options.anyOrder = true;
    options.tolerance = 0.1;
    // In sorted order the first two would pair up and leave the last two unequal.
    EXPECT_TRUE(
        compare("[[0, 0.5], [0.1, 0.4]]", "[[0.05, 0.42], [0.06, 0.59]]", options).accepted);
    EXPECT_FALSE(
        compare("[[0, 0.5], [0.1, 0.4]]", "[[0.05, 0.59], [0.06, 0.59]]", options).accepted);
}

TEST(Structural, comparesSetsWithoutTheirOrder)
{
    const auto setOf = [](const std::string &list) {
        auto value = parseJson(list).value();
        value.unordered = true;
        return value;
    };
    const auto expected = parseJson("[[1, 2], [3]]").value();
    EXPECT_TRUE(compareStructurally(parseJson("[1, 2]").value(), setOf("[2, 1]"), {}).accepted);
    EXPECT_FALSE(compareStructurally(parseJson("[1, 1]").value(), setOf("[1]"), {}).accepted);
    EXPECT_FALSE(
        compareStructurally(parseJson("[1, 2]").value(), parseJson("[2, 1]").value(), {}).accepted);
    // A set of sets: nothing within it has an order either.
    JsonValue sets = setOf("[]");
    sets.items = {setOf("[3]"), setOf("[2, 1]")};
    EXPECT_TRUE(compareStructurally(expected, sets, {}).accepted);
    sets.items = {setOf("[3]"), setOf("[2, 2]")};
    EXPECT_FALSE(compareStructurally(expected, sets, {}).accepted);
}

TEST(Structural, isFastForLongLists)
{
    std::string forwards = "[";
    std::string backwards = "[";
    for (int i = 0; i < 50'000; ++i) {
        forwards += (i > 0 ? "," : "") + std::to_string(i % 1000);
        backwards += (i > 0 ? "," : "") + std::to_string((49'999 - i) % 1000);
    }
    StructuralOptions options;
    options.anyOrder = true;
    EXPECT_TRUE(compare(forwards + "]", backwards + "]", options).accepted);
}

TEST(Structural, isFastForManyMembers)
{
    std::string expected = "{\"last\":1";
    std::string found = "{";
    for (int i = 0; i < 100'000; ++i) {
        const std::string member = std::format("\"k{}\":1", i);
        expected += "," + member;
        found += member + ",";
    }
    EXPECT_TRUE(compare(expected + "}", found + "\"last\":1}").accepted);
}

TEST(JsonValue, refusesWhatIsNoJson)
{
    for (const std::string text :
         {"", "[1,", "{\"a\":1,\"a\":2}", "NaN", "'a'", "1 2", "\"\xFF\"", "\"\\ud800\""})
        EXPECT_FALSE(parseJson(text)) << text;
    EXPECT_FALSE(parseJson(std::string(100'000, '[')));
    EXPECT_TRUE(parseJson(std::string(200, '[') + std::string(200, ']')));
}

} // namespace
} // namespace assay::judge

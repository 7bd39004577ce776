#include "judge/check/rows.h"

#include <gtest/gtest.h>

namespace assay::judge {
namespace {

using Kind = Cell::Kind;

Cell number(const std::string &text)
{
    return {Kind::Number, text};
}
Cell text(const std::string &bytes)
{
    return {Kind::Text, bytes};
}
const Cell null{};

CheckReport compare(const std::string &expected, std::vector<Row> found,
                    const RowOptions &options = {}, std::vector<std::string> columns = {})
{
    const auto rows = parseRows(expected);
    EXPECT_TRUE(rows) << expected;
    return rows ? compareRows(*rows, {std::move(columns), std::move(found)}, options)
                : CheckReport{};
}

TEST(ParseRows, readsCellsAndEscapes)
{
    const auto rows = parseRows("-- columns: id | full name\n1|a\\|b\nNULL|\\NULL\n|x\\\\y\\nz\n");
    ASSERT_TRUE(rows) << rows.error().message();
    EXPECT_EQ(rows->columns, (std::vector<std::string>{"id", "full name"}));
    ASSERT_EQ(rows->rows.size(), 3U);
    EXPECT_EQ(rows->rows[0][1].text, "a|b");
    EXPECT_EQ(rows->rows[1][0].kind, Kind::Null);
    EXPECT_EQ(rows->rows[1][1].kind, Kind::Text);
    EXPECT_EQ(rows->rows[1][1].text, "NULL");
    EXPECT_EQ(rows->rows[2][0].text, "");
    EXPECT_EQ(rows->rows[2][1].text, "x\\y\nz");
}

TEST(ParseRows, takesAnEmptyFileAsNoRowsAndAnEmptyLineAsOneEmptyCell)
{
    EXPECT_TRUE(parseRows("")->rows.empty());
    ASSERT_EQ(parseRows("\n")->rows.size(), 1U);
    EXPECT_EQ(parseRows("\n")->rows[0][0].text, "");
    EXPECT_EQ(parseRows("1|2\r\n3|4")->rows[0][1].text, "2");
}

TEST(ParseRows, namesTheLineThatIsWrong)
{
    const auto uneven = parseRows("1|2\n3\n");
    ASSERT_FALSE(uneven);
    EXPECT_TRUE(uneven.error().detail.contains("line 2")) << uneven.error().detail;
    EXPECT_FALSE(parseRows("a\\b\n"));
}

TEST(ParseRows, readsWhatFormatRowsWrites)
{
    const Rows rows{{"a|b", "c"}, {{null, text("NULL")}, {text("x|y\\z\n"), number("1.5")}}};
    const auto again = parseRows(formatRows(rows));
    ASSERT_TRUE(again) << formatRows(rows);
    EXPECT_EQ(again->columns, rows.columns);
    ASSERT_EQ(again->rows.size(), 2U);
    EXPECT_EQ(again->rows[0][0].kind, Kind::Null);
    EXPECT_EQ(again->rows[0][1].text, "NULL");
    EXPECT_EQ(again->rows[1][0].text, "x|y\\z\n");
}

TEST(ParseRows, keepsACarriageReturnAtTheEndOfARow)
{
    const Rows rows{{"a\r"}, {{text("x\r")}, {text("\r\n")}}};
    const auto again = parseRows(formatRows(rows));
    ASSERT_TRUE(again) << formatRows(rows);
    EXPECT_EQ(again->columns, rows.columns);
    EXPECT_EQ(again->rows.at(0).at(0).text, "x\r");
    EXPECT_EQ(again->rows.at(1).at(0).text, "\r\n");
    EXPECT_EQ(parseRows("x\r\n")->rows.at(0).at(0).text, "x");
}

TEST(CompareRows, comparesCellsByTheirKind)
{
    EXPECT_TRUE(compare("1|a\n", {{number("1"), text("a")}}).accepted);
    EXPECT_TRUE(compare("1\n", {{number("1.0")}}).accepted);
    EXPECT_TRUE(compare("1.50\n", {{number("1.5")}}).accepted);
    EXPECT_TRUE(compare("1\n", {{text("1")}}).accepted);
    EXPECT_FALSE(compare("1\n", {{text("1.0")}}).accepted);
    EXPECT_FALSE(compare("501\n", {{text("00501")}}).accepted);
    EXPECT_FALSE(compare("a\n", {{text("A")}}).accepted);
    EXPECT_FALSE(compare("a\n", {{number("1")}}).accepted);
    EXPECT_TRUE(compare("0aff\n", {{{Kind::Blob, "0AFF"}}}).accepted);
    EXPECT_TRUE(compare("9007199254740993\n", {{number("9007199254740993")}}).accepted);
    EXPECT_FALSE(compare("9007199254740993\n", {{number("9007199254740992")}}).accepted);
}

TEST(CompareRows, takesNullForNothingElse)
{
    EXPECT_TRUE(compare("NULL\n", {{null}}).accepted);
    EXPECT_FALSE(compare("NULL\n", {{text("NULL")}}).accepted);
    EXPECT_FALSE(compare("NULL\n", {{text("")}}).accepted);
    EXPECT_FALSE(compare("NULL\n", {{number("0")}}).accepted);
    EXPECT_FALSE(compare("\n", {{null}}).accepted);
    EXPECT_TRUE(compare("\\NULL\n", {{text("NULL")}}).accepted);
}

TEST(CompareRows, saysInWordsWhatDiffers)
{
    const RowOptions bag{.ordered = false};
    EXPECT_EQ(compare("1|a\n2|b\n", {{number("1"), text("a")}, {number("2"), text("c")}}).message,
              "row 2: expected 2|b, got 2|c");
    EXPECT_EQ(compare("1\n2\n", {{number("1")}}).message, "the result has 1 row, expected 2");
    EXPECT_EQ(compare("1\n", {{number("1"), number("2")}}, {}, {"a", "b"}).message,
              "the result has 2 columns, expected 1");
    EXPECT_EQ(compare("1\n2\n", {{number("1")}, {number("3")}}, bag).message,
              "the row 2 is missing");
    EXPECT_EQ(compare("1\n", {{number("1")}, {number("1")}}, bag).message,
              "the result has 2 rows, expected 1; the row 1 is not expected");
}

TEST(CompareRows, comparesBagsWhenOrderIsFree)
{
    const RowOptions bag{.ordered = false};
    EXPECT_TRUE(compare("1\n2\n2\n", {{number("2")}, {number("1")}, {number("2")}}, bag).accepted);
    EXPECT_FALSE(compare("1\n2\n2\n", {{number("2")}, {number("1")}, {number("1")}}, bag).accepted);
    EXPECT_FALSE(compare("1\n2\n", {{number("2")}, {number("1")}}).accepted);
    EXPECT_TRUE(compare("1\n1.0\n", {{text("1.0")}, {number("1")}}, bag).accepted);
}

TEST(CompareRows, comparesNumbersWithTolerance)
{
    RowOptions options{.tolerance = 0.01};
    EXPECT_TRUE(compare("3.14|x\n", {{number("3.1416"), text("x")}}, options).accepted);
    EXPECT_FALSE(compare("3.14\n", {{number("3.2")}}, options).accepted);
    options.ordered = false;
    EXPECT_TRUE(compare("1.0\n2.0\n", {{number("2.001")}, {number("0.999")}}, options).accepted);
}

TEST(CompareRows, comparesColumnNamesIfAsked)
{
    const RowOptions named{.columnNames = true};
    EXPECT_TRUE(compare("-- columns: ID\n1\n", {{number("1")}}, named, {"id"}).accepted);
    EXPECT_EQ(compare("-- columns: salary\n1\n", {{number("1")}}, named, {"pay"}).message,
              "column 1 is called pay, expected salary");
    EXPECT_TRUE(compare("-- columns: salary\n1\n", {{number("1")}}, {}, {"pay"}).accepted);
}

TEST(CompareRows, ordersByKeysAndLetsTiesBeInAnyOrder)
{
    const RowOptions byPay{.keys = {"pay"}};
    const std::string expected = "-- columns: name|pay\nAnn|9\nBo|7\nCy|7\nDi|5\n";
    const auto row = [](const char *name, const char *pay) { return Row{text(name), number(pay)}; };
    const std::vector<std::string> columns{"NAME", "PAY"};
    EXPECT_TRUE(compare(expected, {row("Ann", "9"), row("Cy", "7"), row("Bo", "7"), row("Di", "5")},
                        byPay, columns)
                    .accepted);
    EXPECT_FALSE(compare(expected,
                         {row("Bo", "7"), row("Ann", "9"), row("Cy", "7"), row("Di", "5")}, byPay,
                         columns)
                     .accepted);
    EXPECT_FALSE(compare(expected,
                         {row("Ann", "9"), row("Bo", "7"), row("Bo", "7"), row("Di", "5")}, byPay,
                         columns)
                     .accepted);
    EXPECT_EQ(compare(expected, {row("Ann", "9")}, byPay, columns).message,
              "the result has 1 row, expected 4");
    // By number where the answer file names no columns; a column that is not there is told.
    const RowOptions second{.keys = {"2"}};
    EXPECT_TRUE(compare("a|1\nb|1\n", {row("b", "1"), row("a", "1")}, second, columns).accepted);
    EXPECT_EQ(compare("a|1\n", {row("a", "1")}, RowOptions{.keys = {"3"}}, columns).message,
              "the result has no column 3");
}

TEST(CompareRows, isFastForManyEqualRows)
{
    std::string expected;
    std::vector<Row> found;
    for (int i = 0; i < 50'000; ++i) {
        expected += "7|same\n";
        found.push_back({number("7"), text("same")});
    }
    EXPECT_TRUE(compare(expected, std::move(found), {.ordered = false}).accepted);
}

} // namespace
} // namespace assay::judge

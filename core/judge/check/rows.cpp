#include "judge/check/rows.h"

#include "judge/check/bag.h"
#include "judge/check/excerpt.h"
#include "judge/check/number_text.h"

#include <algorithm>
#include <charconv>
#include <format>

namespace assay::judge {

namespace {

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (char &c : result)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return result;
}

/// Digits of an integer without needless sign and zeros; nothing for other texts.
std::optional<std::string> integerText(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    if (text.empty() || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    while (text.size() > 1 && text.front() == '0')
        text.remove_prefix(1);
    return (negative && text != "0" ? "-" : "") + std::string(text);
}

bool equalNumbers(const std::string &expected, const std::string &found,
                  const std::optional<double> &tolerance)
{
    const auto value = parseDecimal(expected);
    const auto other = parseDecimal(found);
    if (!value || !other)
        return expected == found; // SQLite's Inf
    const auto left = integerText(expected);
    const auto right = integerText(found);
    if (left && right && *left == *right)
        return true;
    if (tolerance)
        return isClose(*value, *other, *tolerance, *tolerance);
    // Integers of 64 bits do not all fit a double: two of them compare by their digits only.
    return !(left && right) && *value == *other;
}

bool equalCells(const Cell &expected, const Cell &found, const RowOptions &options)
{
    switch (found.kind) {
    case Cell::Kind::Null: return expected.kind == Cell::Kind::Null;
    case Cell::Kind::Number:
        return expected.kind != Cell::Kind::Null &&
               equalNumbers(expected.text, found.text, options.tolerance);
    case Cell::Kind::Text: return expected.kind != Cell::Kind::Null && expected.text == found.text;
    case Cell::Kind::Blob:
        return expected.kind != Cell::Kind::Null && lowered(expected.text) == lowered(found.text);
    }
    return false;
}

bool equalRows(const Row &expected, const Row &found, const RowOptions &options)
{
    return std::ranges::equal(
        expected, found, [&](const Cell &a, const Cell &b) { return equalCells(a, b, options); });
}

std::string shown(const Row &row)
{
    std::string text = formatRows({{}, {row}});
    text.pop_back(); // its line break
    return excerpt(text, 80);
}

CheckReport rowsDiffer(std::string message, std::size_t row, std::string expected,
                       std::string found)
{
    auto report = CheckReport::reject(std::move(message));
    report.difference = Difference{static_cast<int>(row), 1, std::move(expected), std::move(found)};
    return report;
}

std::optional<CheckReport> compareColumns(const Rows &expected, const Rows &found,
                                          const RowOptions &options)
{
    const std::size_t wanted = !expected.columns.empty() ? expected.columns.size()
                               : !expected.rows.empty()  ? expected.rows.front().size()
                                                         : found.columns.size();
    if (!found.columns.empty() && found.columns.size() != wanted)
        return CheckReport::reject(std::format("the result has {}, expected {}",
                                               counted(found.columns.size(), "column"), wanted));
    if (!options.columnNames)
        return std::nullopt;
    for (std::size_t i = 0; i < std::min(expected.columns.size(), found.columns.size()); ++i)
        if (lowered(expected.columns[i]) != lowered(found.columns[i]))
            return CheckReport::reject(std::format("column {} is called {}, expected {}", i + 1,
                                                   excerpt(found.columns[i]),
                                                   excerpt(expected.columns[i])));
    return std::nullopt;
}

CheckReport compareOrdered(const Rows &expected, const Rows &found, const RowOptions &options)
{
    const std::size_t common = std::min(expected.rows.size(), found.rows.size());
    for (std::size_t i = 0; i < common; ++i) {
        if (equalRows(expected.rows[i], found.rows[i], options))
            continue;
        return rowsDiffer(std::format("row {}: expected {}, got {}", i + 1, shown(expected.rows[i]),
                                      shown(found.rows[i])),
                          i + 1, shown(expected.rows[i]), shown(found.rows[i]));
    }
    if (expected.rows.size() == found.rows.size())
        return CheckReport::accept();
    return rowsDiffer(std::format("the result has {}, expected {}",
                                  counted(found.rows.size(), "row"), expected.rows.size()),
                      common + 1, common < expected.rows.size() ? shown(expected.rows[common]) : "",
                      common < found.rows.size() ? shown(found.rows[common]) : "");
}

/// Equal for cells that may match: what looks like a number matches by value, all else by text.
BagKey keyOf(const Row &row)
{
    BagKey key;
    for (const auto &cell : row) {
        if (cell.kind == Cell::Kind::Null) {
            key.shape += "N|";
        } else if (const auto value = parseDecimal(cell.text)) {
            key.shape += "#|";
            key.numbers.push_back(*value);
        } else {
            key.shape += "'" + std::to_string(cell.text.size()) + ":" + lowered(cell.text) + "|";
        }
    }
    return key;
}

CheckReport compareBags(const Rows &expected, const Rows &found, const RowOptions &options)
{
    std::vector<BagKey> left;
    std::vector<BagKey> right;
    std::ranges::transform(expected.rows, std::back_inserter(left), keyOf);
    std::ranges::transform(found.rows, std::back_inserter(right), keyOf);
    const auto difference = matchBags(left, right, [&](std::size_t i, std::size_t j) {
        return equalRows(expected.rows[i], found.rows[j], options);
    });
    if (!difference)
        return CheckReport::accept();
    std::string sizes;
    if (expected.rows.size() != found.rows.size())
        sizes = std::format("the result has {}, expected {}; ", counted(found.rows.size(), "row"),
                            expected.rows.size());
    if (difference->missing) {
        const std::string row = shown(expected.rows[*difference->missing]);
        return rowsDiffer(sizes + "the row " + row + " is missing", 0, row, "");
    }
    const std::string row = shown(found.rows[*difference->extra]);
    return rowsDiffer(sizes + "the row " + row + " is not expected", *difference->extra + 1, "",
                      row);
}

/// The place of a key column: by its name, in any case, or by its number from 1.
std::optional<std::size_t> columnOf(const Rows &expected, const Rows &found, const std::string &key)
{
    const auto &names = expected.columns.empty() ? found.columns : expected.columns;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (lowered(names[i]) == lowered(key))
            return i;
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), number);
    const std::size_t width = expected.rows.empty() ? names.size() : expected.rows.front().size();
    if (error == std::errc{} && end == key.data() + key.size() && number >= 1 && number <= width)
        return number - 1;
    return std::nullopt;
}

/// Ordered by some columns only: rows whose keys are equal may come in any order among themselves.
CheckReport compareByKeys(const Rows &expected, const Rows &found, const RowOptions &options)
{
    std::vector<std::size_t> keys;
    for (const auto &key : options.keys) {
        const auto column = columnOf(expected, found, key);
        if (!column)
            return CheckReport::reject("the result has no column " + excerpt(key));
        keys.push_back(*column);
    }
    const std::size_t count = expected.rows.size();
    if (found.rows.size() != count)
        return compareOrdered(expected, found, options);
    const auto sameKeys = [&](const Row &a, const Row &b) {
        return std::ranges::all_of(
            keys, [&](std::size_t i) { return a[i].kind == b[i].kind && a[i].text == b[i].text; });
    };
    for (std::size_t start = 0; start < count;) {
        std::size_t end = start + 1;
        while (end < count && sameKeys(expected.rows[start], expected.rows[end]))
            ++end;
        const auto part = [&](const Rows &rows) {
            const auto first = rows.rows.begin() + static_cast<std::ptrdiff_t>(start);
            return Rows{rows.columns, {first, first + static_cast<std::ptrdiff_t>(end - start)}};
        };
        auto report = end - start == 1 ? compareOrdered(part(expected), part(found), options)
                                       : compareBags(part(expected), part(found), options);
        if (!report.accepted) {
            report.message = std::format("rows {} to {}: {}", start + 1, end, report.message);
            return report;
        }
        start = end;
    }
    return CheckReport::accept();
}

} // namespace

CheckReport compareRows(const Rows &expected, const Rows &found, const RowOptions &options)
{
    if (auto wrong = compareColumns(expected, found, options))
        return *wrong;
    if (!options.keys.empty())
        return compareByKeys(expected, found, options);
    return options.ordered ? compareOrdered(expected, found, options)
                           : compareBags(expected, found, options);
}

} // namespace assay::judge

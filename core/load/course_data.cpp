#include "load/course_data.h"

#include "base/bytes.h"
#include "load/json_text.h"
#include "load/yaml_document.h"

#include <format>
#include <optional>
#include <sstream>

namespace assay::load {

namespace {

constexpr ByteCount largestCourseFile = ByteCount::mib(64);

Place placeOf(const TestCase &test, const char *suffix, int line = 0)
{
    return {std::filesystem::path("data") / (test.name + suffix), line};
}

std::optional<std::string> read(const std::filesystem::path &path, const Place &place,
                                Findings &findings)
{
    auto text = readFile(path, largestCourseFile);
    if (text)
        return std::move(*text);
    findings.error(place,
                   text.error().code == ErrorCode::TooLarge ? "a file that is too large"
                                                            : text.error().message(),
                   std::format("at most {:.0f} MiB", largestCourseFile.toMib()));
    return std::nullopt;
}

void checkFunctionFile(const std::filesystem::path &path, Place place, JsonTop top,
                       Findings &findings)
{
    const auto text = read(path, place, findings);
    if (!text)
        return;
    if (const auto problem = checkJson(*text, top)) {
        place.line = problem->line;
        findings.error(place, problem->found,
                       top == JsonTop::Array ? "a JSON array, the function's arguments in order"
                                             : problem->expected);
    }
}

int cellsIn(std::string_view line)
{
    int cells = 1;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\')
            ++i;
        else if (line[i] == '|')
            ++cells;
    }
    return cells;
}

void checkRows(const TestCase &test, const RowOptions &options, Findings &findings)
{
    const auto text = read(test.answer, placeOf(test, ".ans"), findings);
    if (!text)
        return;
    if (const int line = firstLineNotUtf8(*text); line != 0) {
        findings.error(placeOf(test, ".ans", line), "bytes that are not UTF-8", "rows in UTF-8");
        return;
    }
    constexpr std::string_view columns = "-- columns:";
    if (options.columnNames && !text->starts_with(columns))
        findings.error(placeOf(test, ".ans", 1), "the column names are missing",
                       "a first line such as \"-- columns: id|name\", for compare asks for "
                       "column_names");
    std::istringstream lines(*text);
    int number = 0;
    int expected = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        const int cells = cellsIn(line);
        if (expected == 0)
            expected = cells;
        if (cells != expected) {
            findings.error(placeOf(test, ".ans", number), std::format("a row of {} cells", cells),
                           std::format("{} cells as in the first line", expected));
            return;
        }
    }
}

} // namespace

void checkCourseData(const Assignment &assignment, Findings &findings)
{
    for (const auto &test : assignment.tests) {
        if (assignment.kind == AssignmentKind::Function) {
            checkFunctionFile(test.input, placeOf(test, ".in"), JsonTop::Array, findings);
            checkFunctionFile(test.answer, placeOf(test, ".ans"), JsonTop::Any, findings);
        } else if (assignment.kind == AssignmentKind::Sql) {
            const auto setup = read(test.input, placeOf(test, ".in"), findings);
            if (const int line = firstLineNotUtf8(setup.value_or("")); line != 0)
                findings.error(placeOf(test, ".in", line), "bytes that are not UTF-8",
                               "SQL in UTF-8");
            checkRows(test, assignment.rows, findings);
        }
    }
}

} // namespace assay::load

#pragma once

#include "base/error.h"
#include "judge/check/check_report.h"
#include "model/assignment.h"

#include <string>
#include <string_view>
#include <vector>

namespace assay::judge {

/// One cell of a result. In an answer file text and numbers look the same: every cell that is not
/// NULL is Text there. A query gives all kinds; a number is kept as its shortest decimal text.
struct Cell {
    enum class Kind { Null, Number, Text, Blob };
    Kind kind = Kind::Null;
    std::string text{}; ///< Blob: upper-case hexadecimal digits
};

using Row = std::vector<Cell>;

struct Rows {
    std::vector<std::string> columns{}; ///< empty: not known
    std::vector<Row> rows{};
};

/// Reads an answer file: one row a line, cells separated by |, NULL for NULL; \| \\ \n \r stand for
/// a bar, a backslash, a line break and a carriage return, \NULL for the text NULL; an optional
/// first line "-- columns: a|b". BadFormat (with the line) for rows of different widths or a wrong
/// escape.
Result<Rows> parseRows(std::string_view text);

/// The rows in the form parseRows reads.
std::string formatRows(const Rows &rows);

/// Compares the rows of a query with the expected ones. NULL equals only NULL; numbers compare by
/// value, so 1 equals 1.0; text compares by its bytes; a blob equals its hexadecimal digits.
CheckReport compareRows(const Rows &expected, const Rows &found, const RowOptions &options);

} // namespace assay::judge

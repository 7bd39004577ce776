#pragma once

#include "terminal.h"

#include <string>
#include <vector>

namespace assay::cli {

struct Cell {
    std::string text; ///< already printable
    Colour colour = Colour::None;
};

/// Rows of aligned columns. Widths are fixed beforehand when rows are printed as they come, or
/// found from the rows when they are all there. The last column is never filled up.
class Table {
public:
    explicit Table(std::vector<std::string> heading);

    /// At least as wide as this text.
    void reserve(std::size_t column, std::string_view text);
    std::string headingLine() const;
    std::string line(const std::vector<Cell> &row) const;

    /// Keeps the row for print().
    void add(std::vector<Cell> row);
    void print() const;

private:
    std::vector<std::string> m_heading;
    std::vector<std::size_t> m_widths;
    std::vector<std::vector<Cell>> m_rows;
};

} // namespace assay::cli

#include "table.h"

#include "text.h"

#include <algorithm>

namespace assay::cli {

Table::Table(std::vector<std::string> heading)
    : m_heading(std::move(heading))
{
    for (const auto &title : m_heading)
        m_widths.push_back(displayWidth(title));
}

void Table::reserve(std::size_t column, std::string_view text)
{
    m_widths.at(column) = std::max(m_widths.at(column), displayWidth(text));
}

std::string Table::headingLine() const
{
    std::vector<Cell> row;
    for (const auto &title : m_heading)
        row.push_back({title, Colour::Bold});
    return line(row);
}

std::string Table::line(const std::vector<Cell> &row) const
{
    std::string result;
    for (std::size_t i = 0; i < row.size(); ++i) {
        // An empty tail needs no spaces before it.
        const bool last = std::all_of(row.begin() + static_cast<std::ptrdiff_t>(i) + 1, row.end(),
                                      [](const Cell &cell) { return cell.text.empty(); });
        result += coloured(last ? row[i].text : padded(row[i].text, m_widths.at(i)), row[i].colour);
        if (last)
            break;
        result += "  ";
    }
    return result;
}

void Table::add(std::vector<Cell> row)
{
    for (std::size_t i = 0; i < row.size(); ++i)
        reserve(i, row[i].text);
    m_rows.push_back(std::move(row));
}

void Table::print() const
{
    printLine(headingLine());
    for (const auto &row : m_rows)
        printLine(line(row));
}

} // namespace assay::cli

#include "judge/check/rows.h"

#include "judge/check/excerpt.h"

namespace assay::judge {

namespace {

constexpr std::string_view columnsMark = "-- columns:";

/// The next line without its line break; removes it from `text`. A carriage return before the
/// break belongs to the break.
std::string_view takeLine(std::string_view &text)
{
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

Result<Row> parseRow(std::string_view line, int number)
{
    Row row;
    std::string cell;
    bool escaped = false; // the cell held an escape, so NULL in it is text
    const auto finish = [&] {
        if (!escaped && cell == "NULL")
            row.push_back({Cell::Kind::Null, {}});
        else
            row.push_back({Cell::Kind::Text, cell});
        cell.clear();
        escaped = false;
    };
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '|') {
            finish();
        } else if (line[i] != '\\') {
            cell += line[i];
        } else {
            escaped = true;
            const std::string_view rest = line.substr(i + 1);
            if (rest.starts_with('|') || rest.starts_with('\\')) {
                cell += rest.front();
                ++i;
            } else if (rest.starts_with("NULL") && cell.empty()) {
                cell += "NULL";
                i += 4;
            } else if (rest.starts_with('n') || rest.starts_with('r')) {
                cell += rest.front() == 'n' ? '\n' : '\r';
                ++i;
            } else {
                return fail(ErrorCode::BadFormat,
                            "line " + std::to_string(number) +
                                ": a backslash must be followed by |, \\, n, r or NULL");
            }
        }
    }
    finish();
    return row;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

void appendCell(std::string &text, const Cell &cell)
{
    if (cell.kind == Cell::Kind::Null) {
        text += "NULL";
        return;
    }
    if (cell.kind == Cell::Kind::Text && cell.text == "NULL")
        text += '\\';
    for (const char c : cell.text) {
        if (c == '|' || c == '\\')
            text += '\\';
        if (c == '\n')
            text += "\\n";
        else if (c == '\r') // before the line break it would be taken for a part of it
            text += "\\r";
        else
            text += c;
    }
}

} // namespace

Result<Rows> parseRows(std::string_view text)
{
    Rows result;
    int number = 0;
    if (text.starts_with(columnsMark)) {
        ++number;
        const auto names =
            TRY(parseRow(trimmed(takeLine(text).substr(columnsMark.size())), number));
        for (const auto &name : names)
            result.columns.emplace_back(
                trimmed(name.kind == Cell::Kind::Null ? "NULL" : std::string_view(name.text)));
    }
    while (!text.empty()) {
        ++number;
        auto row = TRY(parseRow(takeLine(text), number));
        if (!result.rows.empty() && row.size() != result.rows.front().size())
            return fail(ErrorCode::BadFormat, "line " + std::to_string(number) + ": the row has " +
                                                  counted(row.size(), "cell") +
                                                  ", the first row has " +
                                                  std::to_string(result.rows.front().size()));
        result.rows.push_back(std::move(row));
    }
    return result;
}

std::string formatRows(const Rows &rows)
{
    std::string text;
    if (!rows.columns.empty()) {
        text = columnsMark;
        text += ' ';
        for (const auto &name : rows.columns) {
            if (&name != &rows.columns.front())
                text += '|';
            appendCell(text, {Cell::Kind::Text, name});
        }
        text += '\n';
    }
    for (const auto &row : rows.rows) {
        for (const auto &cell : row) {
            if (&cell != &row.front())
                text += '|';
            appendCell(text, cell);
        }
        text += '\n';
    }
    return text;
}

} // namespace assay::judge

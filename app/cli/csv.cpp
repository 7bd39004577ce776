#include "csv.h"

#include "base/bytes.h"

#include <string_view>

namespace assay::cli {

std::string csvLine(const std::vector<std::string> &fields)
{
    std::string line;
    for (const auto &field : fields) {
        std::string text = toUtf8(field);
        if (!text.empty() && std::string_view("=+-@\t\r").contains(text.front()))
            text.insert(0, 1, '\'');
        if (&field != &fields.front())
            line += ',';
        if (text.find_first_of("\",\r\n") == std::string::npos) {
            line += text;
            continue;
        }
        line += '"';
        for (const char c : text) {
            if (c == '"')
                line += '"';
            line += c;
        }
        line += '"';
    }
    return line + "\r\n";
}

} // namespace assay::cli

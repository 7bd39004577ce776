#include "judge/check/excerpt.h"

#include "base/bytes.h"

namespace assay::judge {

std::string excerpt(std::string_view bytes, std::size_t limit)
{
    bool cut = false;
    if (bytes.size() > limit) {
        std::size_t end = limit;
        // Not in the middle of a character: step back over continuation bytes.
        while (end > 0 && limit - end < 3 &&
               (static_cast<unsigned char>(bytes[end]) & 0xC0) == 0x80)
            --end;
        bytes = bytes.substr(0, end);
        cut = true;
    }
    std::string text;
    for (const char c : toUtf8(bytes)) {
        if (c == '\n')
            text += "\\n";
        else if (c == '\t')
            text += "\\t";
        else if (c == '\r')
            text += "\\r";
        else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            text += "\xEF\xBF\xBD";
        else
            text += c;
    }
    return cut ? text + "…" : text;
}

std::string counted(std::size_t count, std::string_view noun)
{
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

} // namespace assay::judge

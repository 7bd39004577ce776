#include "judge/compile/java_source.h"

#include <cctype>
#include <vector>

namespace assay::judge {

namespace {

bool isNamePart(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$' ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// Skips a comment or text at `at`; false if there is none.
bool skipQuiet(std::string_view source, std::size_t &at)
{
    const auto jump = [&](std::string_view close, std::size_t from) {
        const std::size_t end = source.find(close, from);
        at = end == source.npos ? source.size() : end + close.size();
        return true;
    };
    const std::string_view rest = source.substr(at);
    if (rest.starts_with("//"))
        return jump("\n", at + 2);
    if (rest.starts_with("/*"))
        return jump("*/", at + 2);
    if (rest.starts_with("\"\"\""))
        return jump("\"\"\"", at + 3);
    if (rest.front() != '"' && rest.front() != '\'')
        return false;
    const char quote = rest.front();
    for (++at; at < source.size() && source[at] != quote && source[at] != '\n'; ++at)
        if (source[at] == '\\')
            ++at;
    at = std::min(at + 1, source.size());
    return true;
}

/// Words and single signs, without comments and texts.
std::vector<std::string_view> tokens(std::string_view source)
{
    std::vector<std::string_view> result;
    for (std::size_t at = 0; at < source.size();) {
        if (skipQuiet(source, at))
            continue;
        std::size_t end = at + 1;
        if (isNamePart(source[at]))
            while (end < source.size() && isNamePart(source[end]))
                ++end;
        if (std::isspace(static_cast<unsigned char>(source[at])) == 0)
            result.push_back(source.substr(at, end - at));
        at = end;
    }
    return result;
}

} // namespace

JavaSource scanJava(std::string_view source)
{
    JavaSource result;
    const auto words = tokens(source);
    int depth = 0;
    bool isPublic = false;
    std::string_view type; // the top-level type we are in
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        const std::string_view next = i + 1 < words.size() ? words[i + 1] : std::string_view();
        if (word == "{") {
            ++depth;
        } else if (word == "}") {
            --depth;
            isPublic = false;
        } else if (depth == 1 && word == "main" && next == "(" && result.mainType.empty()) {
            result.mainType = type;
        } else if (depth == 0) {
            if (word == ";")
                isPublic = false;
            else if (word == "public")
                isPublic = true;
            else if (word == "package")
                for (; i + 1 < words.size() && words[i + 1] != ";"; ++i)
                    result.package += words[i + 1];
            else if ((word == "class" || word == "interface" || word == "enum" ||
                      word == "record") &&
                     !next.empty() && isNamePart(next.front())) {
                type = next;
                if (result.firstType.empty())
                    result.firstType = type;
                if (isPublic && result.publicType.empty())
                    result.publicType = type;
            }
        }
    }
    return result;
}

} // namespace assay::judge

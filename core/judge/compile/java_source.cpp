#include "judge/compile/java_source.h"

#include "analysis/characters.h"
#include "analysis/lexer.h"

#include <vector>

namespace assay::judge {

JavaSource scanJava(std::string_view source)
{
    JavaSource result;
    std::vector<std::string_view> words;
    for (const auto &token : analysis::tokensOf(source, *analysis::dialectOf("java")))
        if (token.kind != analysis::TokenKind::Text)
            words.push_back(token.text);
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
                     !next.empty() && (analysis::isNamePart(next.front()) || next.front() == '$')) {
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

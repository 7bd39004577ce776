// The importers' readers of bare text: HTML to Markdown, declarations of a C source, patterns and
// names of tests. They take anything and end.
#include "fuzz.h"

#include "base/bytes.h"
#include "load/import/c_declarations.h"
#include "load/import/html_text.h"
#include "load/import/test_pairs.h"

namespace assay::fuzz {

void run(std::string_view bytes)
{
    const auto html = load::markdownFromHtml(bytes);
    promise(html.ends_with('\n'), "a Markdown text ends with a line feed");
    promise(!isUtf8(bytes) || isUtf8(html), "UTF-8 stays UTF-8");
    promise(load::cDeclarations(bytes).size() <= 2 * bytes.size() + 2,
            "declarations are no longer than the source");
    const auto [first, second] = cutAtNul(bytes);
    const std::string a(first);
    const std::string b(second);
    promise(!load::naturallyBefore(a, a), "no name comes before itself");
    promise(!load::naturallyBefore(a, b) || !load::naturallyBefore(b, a),
            "of two names one comes first");
    if (const auto pattern = load::parseTestPattern(a))
        promise(pattern->input.contains('*') && pattern->answer.contains('*'),
                "a pattern has two stars");
}

} // namespace assay::fuzz

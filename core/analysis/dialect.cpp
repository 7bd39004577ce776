#include "analysis/dialect.h"

#include <algorithm>

namespace assay::analysis {

namespace {

const Quotes doubleQuote{"\"", "\"", Escape::Backslash, false};
const Quotes singleQuote{"'", "'", Escape::Backslash, false};
const Quotes tripleQuote{"\"\"\"", "\"\"\"", Escape::Backslash, true};
const BlockComment cComment{"/*", "*/", false};

Dialect cLike(std::string_view id)
{
    Dialect dialect;
    dialect.id = id;
    dialect.lineComments = {"//"};
    dialect.blockComments = {cComment};
    dialect.quotes = {doubleQuote, singleQuote};
    return dialect;
}

Dialect hashed(std::string_view id, Blocks blocks)
{
    Dialect dialect;
    dialect.id = id;
    dialect.blocks = blocks;
    dialect.lineComments = {"#"};
    dialect.quotes = {{"\"", "\"", Escape::Backslash, true}, {"'", "'", Escape::Backslash, true}};
    return dialect;
}

Dialect c(std::string_view id)
{
    Dialect dialect = cLike(id);
    dialect.directives = true;
    dialect.textPrefixes = {"L", "u", "U", "u8"};
    return dialect;
}

Dialect cpp()
{
    Dialect dialect = c("cpp");
    dialect.rawTexts = true;
    return dialect;
}

Dialect java()
{
    Dialect dialect = cLike("java");
    dialect.quotes.insert(dialect.quotes.begin(), tripleQuote);
    dialect.dollarNames = true;
    return dialect;
}

Dialect script(std::string_view id)
{
    Dialect dialect = cLike(id);
    dialect.quotes.push_back({"`", "`", Escape::Backslash, true});
    dialect.patterns = true;
    dialect.holes = true;
    dialect.dollarNames = true;
    return dialect;
}

Dialect rust()
{
    Dialect dialect = cLike("rust");
    dialect.blockComments = {{"/*", "*/", true}};
    dialect.quotes = {{"\"", "\"", Escape::Backslash, true}, singleQuote};
    dialect.textPrefixes = {"b", "c"};
    dialect.hashTexts = true;
    dialect.functionWord = "fn";
    dialect.headersInParentheses = false;
    return dialect;
}

Dialect go()
{
    Dialect dialect = cLike("go");
    dialect.quotes.push_back({"`", "`", Escape::None, true});
    dialect.functionWord = "func";
    dialect.headersInParentheses = false;
    return dialect;
}

Dialect kotlin()
{
    Dialect dialect = cLike("kotlin");
    dialect.blockComments = {{"/*", "*/", true}};
    dialect.quotes.insert(dialect.quotes.begin(), {"\"\"\"", "\"\"\"", Escape::None, true});
    dialect.functionWord = "fun";
    return dialect;
}

Dialect csharp()
{
    Dialect dialect = cLike("csharp");
    dialect.quotes = {{"$@\"", "\"", Escape::Doubled, true},
                      {"@$\"", "\"", Escape::Doubled, true},
                      {"@\"", "\"", Escape::Doubled, true},
                      {"$\"", "\"", Escape::Backslash, false},
                      {"\"\"\"", "\"\"\"", Escape::None, true},
                      doubleQuote,
                      singleQuote};
    dialect.directives = true;
    return dialect;
}

Dialect python()
{
    Dialect dialect = hashed("python", Blocks::Indented);
    dialect.quotes = {
        tripleQuote, {"'''", "'''", Escape::Backslash, true}, doubleQuote, singleQuote};
    dialect.textPrefixes = {"r",  "b",  "f",  "u",  "R",  "B",  "F",  "U",  "rb", "br", "fr",
                            "rf", "Rb", "bR", "Br", "rB", "RB", "BR", "Fr", "fR", "FR", "RF"};
    dialect.functionWord = "def";
    dialect.lineEnds = true;
    return dialect;
}

Dialect ruby()
{
    Dialect dialect = hashed("ruby", Blocks::Ruby);
    dialect.quotes.push_back({"`", "`", Escape::Backslash, true});
    dialect.blockComments = {{"\n=begin", "\n=end", false}};
    dialect.functionWord = "def";
    dialect.patterns = true;
    dialect.hereDocuments = true;
    dialect.lineEnds = true;
    return dialect;
}

Dialect perl()
{
    Dialect dialect = hashed("perl", Blocks::Braces);
    dialect.quotes.push_back({"`", "`", Escape::Backslash, true});
    dialect.blockComments = {
        {"\n=pod", "\n=cut", false}, {"\n=head", "\n=cut", false}, {"\n=begin", "\n=cut", false}};
    dialect.functionWord = "sub";
    dialect.patterns = true;
    dialect.quoteWords = true;
    dialect.hereDocuments = true;
    dialect.barewordHash = true;
    return dialect;
}

Dialect php()
{
    Dialect dialect = hashed("php", Blocks::Braces);
    dialect.lineComments = {"//", "#"};
    dialect.blockComments = {cComment};
    dialect.functionWord = "function";
    dialect.hereDocuments = true;
    dialect.markup = true;
    dialect.ignoresCase = true;
    return dialect;
}

Dialect bash()
{
    Dialect dialect = hashed("bash", Blocks::Shell);
    dialect.quotes[1].escape = Escape::None;
    dialect.hereDocuments = true;
    dialect.barewordHash = true;
    dialect.lineEnds = true;
    return dialect;
}

Dialect lua()
{
    Dialect dialect;
    dialect.id = "lua";
    dialect.blocks = Blocks::Lua;
    dialect.lineComments = {"--"};
    dialect.quotes = {doubleQuote, singleQuote};
    dialect.functionWord = "function";
    dialect.longBrackets = true;
    return dialect;
}

Dialect pascal()
{
    Dialect dialect;
    dialect.id = "pascal";
    dialect.blocks = Blocks::Pascal;
    dialect.lineComments = {"//"};
    dialect.blockComments = {{"{", "}", false}, {"(*", "*)", false}};
    dialect.quotes = {{"'", "'", Escape::Doubled, false}};
    dialect.ignoresCase = true;
    return dialect;
}

Dialect sql()
{
    Dialect dialect;
    dialect.id = "sql";
    dialect.blocks = Blocks::None;
    dialect.lineComments = {"--"};
    dialect.blockComments = {cComment};
    dialect.quotes = {{"'", "'", Escape::Doubled, true},
                      {"\"", "\"", Escape::Doubled, true},
                      {"`", "`", Escape::Doubled, true}};
    dialect.ignoresCase = true;
    return dialect;
}

} // namespace

const Dialect *dialectOf(std::string_view languageId)
{
    static const std::vector<Dialect> dialects{c("c"),
                                               cpp(),
                                               java(),
                                               script("javascript"),
                                               script("typescript"),
                                               rust(),
                                               go(),
                                               kotlin(),
                                               csharp(),
                                               python(),
                                               ruby(),
                                               perl(),
                                               php(),
                                               bash(),
                                               lua(),
                                               pascal(),
                                               sql()};
    const auto found = std::ranges::find(dialects, languageId, &Dialect::id);
    return found == dialects.end() ? nullptr : &*found;
}

} // namespace assay::analysis

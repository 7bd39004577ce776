#pragma once

#include <array>
#include <string_view>
#include <vector>

namespace assay::analysis {

/// How a language marks where a block begins and ends.
enum class Blocks {
    Braces,   ///< { }: C, C++, Java, JavaScript, TypeScript, Rust, Go, Kotlin, C#, PHP, Perl
    Indented, ///< Python
    Lua,      ///< function, if, do, repeat … end, until
    Ruby,     ///< def, if, do … end, and { }
    Pascal,   ///< begin … end, any case
    Shell,    ///< do … done, and { }
    None,     ///< SQL: there are no blocks we look for
};

/// What brings a quote into a text.
enum class Escape { None, Backslash, Doubled };

struct Quotes {
    std::string_view open;
    std::string_view close;
    Escape escape = Escape::Backslash;
    bool lines = false; ///< may go over several lines
};

struct BlockComment {
    std::string_view open;
    std::string_view close;
    bool nested = false;
};

/// What distinguishes the words and texts of a language: enough to tell code from comments and
/// texts, and to find functions and loops. One constant for each language (dialect.cpp).
struct Dialect {
    std::string_view id; ///< of the language file: "cpp"
    Blocks blocks = Blocks::Braces;
    std::vector<std::string_view> lineComments;
    std::vector<BlockComment> blockComments;
    std::vector<Quotes> quotes;                 ///< longer openings first
    std::vector<std::string_view> textPrefixes; ///< names that belong to the quote after them
    std::string_view functionWord;              ///< "func", "def"; empty: found by their form
    bool directives = false;                    ///< # begins a line for the preprocessor
    bool rawTexts = false;                      ///< C++ R"x(…)x"
    bool hashTexts = false;                     ///< Rust r#"…"#, and lifetimes
    bool longBrackets = false;                  ///< Lua [==[ … ]==]
    bool patterns = false;                      ///< /…/ where an operand stands
    bool quoteWords = false;                    ///< Perl q(…), m{…}, s/…/…/
    bool hereDocuments = false;                 ///< <<WORD … WORD
    bool holes = false;                         ///< `…${ code }…`
    bool dollarNames = false;                   ///< $ belongs to names
    bool barewordHash = false;                  ///< # is a comment only where a word could begin
    bool markup = false;                        ///< PHP: text until "<?"
    bool lineEnds = false;                      ///< the end of a line ends a statement
    bool ignoresCase = false;
    bool headersInParentheses = true; ///< while (…) rather than while … {
};

/// The dialect of a language by its id; nullptr if we do not read the language.
const Dialect *dialectOf(std::string_view languageId);

} // namespace assay::analysis

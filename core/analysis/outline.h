#pragma once

#include "analysis/brackets.h"

#include <string>
#include <string_view>
#include <vector>

namespace assay::analysis {

/// A function or a loop: the tokens from its first word to the end of its body.
struct Region {
    enum class Kind { Function, Loop };
    Kind kind = Kind::Loop;
    std::string_view name; ///< of a function
    std::size_t first = 0;
    std::size_t body = 0;  ///< where the body begins
    std::size_t last = 0;  ///< belongs to it
    bool endless = false;  ///< a loop whose condition is always true
    bool constant = false; ///< a loop that goes round a small, fixed number of times
};

/// The tokens of one file with what they are made of. Points into the source.
struct Outline {
    const Dialect *dialect = nullptr;
    std::vector<Token> tokens;
    std::vector<std::size_t> partners;
    std::vector<Region> functions;          ///< by `first`
    std::vector<Region> loops;              ///< by `first`
    std::vector<std::string_view> macros;   ///< #define NAME(…)
    std::vector<std::string_view> includes; ///< of #include
    bool complete = true;                   ///< false: longer than `maximumTokens`
};

/// Reads one file. Tokens that the preprocessor leaves out (#if 0, #ifdef of a name the file does
/// not define) are not among `tokens`. Linear in the source's size.
Outline outlineOf(std::string_view source, const Dialect &dialect);

// The steps, one file each.
void applyDirectives(Outline &outline);
void findFunctions(Outline &outline);
void findLoops(Outline &outline);

/// The value of a number such as 1'000'000, 0x10, 1e9 or 10_000; nullopt if it is none.
std::optional<double> numberOf(const Token &token);

/// Does a keyword stand here, and not a member of that name?
bool isWordAt(const Outline &outline, std::size_t at, std::string_view word);

/// The innermost function around a token; nullptr outside all.
const Region *functionAround(const Outline &outline, std::size_t token);

} // namespace assay::analysis

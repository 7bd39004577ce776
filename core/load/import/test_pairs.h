#pragma once

#include "load/import/source_tree.h"

#include <optional>
#include <string>
#include <vector>

namespace assay::load {

/// How files of inputs and answers are named: "input*.txt" and "output*.txt". Each holds one star,
/// which stands for the same text without '/' in both.
struct TestPattern {
    std::string input;
    std::string answer;
};

/// "IN,ANSWER"; nothing if that is not two names with one star each.
std::optional<TestPattern> parseTestPattern(const std::string &text);

struct TestPair {
    std::string name; ///< what the star stood for; with its folder's name in front, if any
    const SourceEntry *input = nullptr;
    const SourceEntry *answer = nullptr; ///< null: there is none
};

/// The pairs in a folder ("" is the top), numbers in names in the order of their values.
std::vector<TestPair> findPairs(const SourceTree &source, const std::string &folder,
                                const TestPattern &pattern);

/// The first of the usual patterns that finds at least one pair there; nothing if none does.
std::optional<TestPattern> guessPattern(const SourceTree &source, const std::string &folder);

/// True if a comes before b when runs of digits count as numbers: "2" before "10".
bool naturallyBefore(const std::string &a, const std::string &b);

} // namespace assay::load

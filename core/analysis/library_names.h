#pragma once

#include "analysis/analysis.h"

#include <span>
#include <string_view>

namespace assay::analysis {

/// What the libraries of a language offer, as words to look for. Entries are separated by blanks:
///   socket(      a call of a function that the submission does not define itself
///   os.system    names joined by "." or "::"
///   ifstream     the name anywhere, unless the submission defines it
///   import:net   a module, or one below it, that is imported or included
struct LibraryUse {
    FindingKind kind;
    std::string_view languages; ///< ids separated by blanks
    std::string_view entries;
};
std::span<const LibraryUse> libraryUses();

/// How programs of a language read, print and flush.
struct Streams {
    std::string_view languages;
    std::string_view reads;   ///< any of these names means that standard input is read
    std::string_view prints;  ///< the same for standard output
    std::string_view buffers; ///< only with these does output wait for a flush
    std::string_view flushes; ///< any of these means that it is flushed
};
/// nullptr if we do not know the language's.
const Streams *streamsOf(std::string_view languageId);

/// Is the word among the blank-separated words?
bool hasWord(std::string_view words, std::string_view word);

} // namespace assay::analysis

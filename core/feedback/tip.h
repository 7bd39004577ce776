#pragma once

#include <string>
#include <vector>

namespace assay::feedback {

/// Something seen and the next step; the sentences are in feedback/texts.h. Strings hold bytes of
/// the student's source or of shown tests: not yet printable.
struct Tip {
    std::string id;                  ///< of the texts: "missing-semicolon"
    std::vector<std::string> values; ///< for {1}, {2} … of the texts
    std::string test;                ///< for {test}; empty: about no test
    std::string file;                ///< as in the submission; empty: no place is known
    int line = 0;                    ///< 1-based; 0: unknown
    int column = 0;                  ///< 1-based, in bytes; 0: unknown
    int weight = 0;                  ///< the greatest is the best
};

} // namespace assay::feedback

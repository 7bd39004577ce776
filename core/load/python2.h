#pragma once

#include <string_view>

namespace assay::load {

/// Does the first line of a .py file name Python 2? Python 3 would misjudge such a program.
bool asksForPython2(std::string_view source);

/// Is it Python 2 without saying so, as in packages of the years when .py meant that? True for
/// print statements, and for raw_input or xrange in a program that provides for no other version.
/// A guess: for authors' programs only.
bool looksLikePython2(std::string_view source);

} // namespace assay::load

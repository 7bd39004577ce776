#pragma once

#include <string>
#include <string_view>

namespace assay::load {

/// What another file must know to use a C or C++ source: its preprocessor lines, types and the
/// heads of its functions (not main, not static ones). Made from the text alone, so templates and
/// variables are not among it.
std::string cDeclarations(std::string_view source);

} // namespace assay::load

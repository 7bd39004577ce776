#pragma once

#include <string>

namespace assay::store {

/// The tables as the first released schema made them, with one judged submission of user "ada".
std::string firstSchemaWithContent();

} // namespace assay::store

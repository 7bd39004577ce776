#pragma once

#include "model/custom_input.h"

#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace assay::store {

/// Between custom inputs and their table. All throw SQLite::Exception; the caller holds the
/// transaction.

/// In the place of all that were kept for the assignment.
void replaceCustomInputs(SQLite::Database &database, const std::string &assignmentId,
                         const std::vector<CustomInput> &inputs);
/// In the order in which they were stored.
std::vector<CustomInput> readCustomInputs(SQLite::Database &database,
                                          const std::string &assignmentId);

} // namespace assay::store

#pragma once

#include "base/units.h"

#include <optional>
#include <string>

namespace SQLite {
class Database;
}

namespace assay::store {

/// A time limit that was found by running reference submissions, and the speed of the machine that
/// ran them: it says little about a machine of another speed.
struct KeptTimeLimit {
    Duration limit{};
    double machineFactor = 1;
};

/// Throws SQLite::Exception, as the other; the caller holds the transaction.
std::optional<KeptTimeLimit> readTimeLimit(SQLite::Database &database,
                                           const std::string &packageHash);
/// In the place of an older one.
void writeTimeLimit(SQLite::Database &database, const std::string &packageHash,
                    const KeptTimeLimit &limit);

} // namespace assay::store

#include "store/time_limits.h"

#include "store/query.h"

namespace assay::store {

std::optional<KeptTimeLimit> readTimeLimit(SQLite::Database &database,
                                           const std::string &packageHash)
{
    Query row(database, "SELECT limit_us, machine_factor FROM time_limits WHERE package_hash = ?");
    row.with(packageHash);
    if (!row.next())
        return std::nullopt;
    const Duration limit = row.duration();
    return KeptTimeLimit{limit, row.real()};
}

void writeTimeLimit(SQLite::Database &database, const std::string &packageHash,
                    const KeptTimeLimit &limit)
{
    Query(database, "INSERT OR REPLACE INTO time_limits VALUES (?,?,?)")
        .with(packageHash)
        .with(limit.limit)
        .with(limit.machineFactor)
        .run();
}

} // namespace assay::store

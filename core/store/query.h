#pragma once

#include "base/units.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace assay::store {

/// A value kept as BLOB: bytes of the student's program, in any encoding.
struct Blob {
    const std::string &bytes;
};

/// A prepared statement whose parameters are bound in order and whose columns are read in order.
/// Throws SQLite::Exception.
class Query {
public:
    Query(SQLite::Database &database, const char *sql);

    /// Ready for the next row of parameters; all are unset.
    Query &reset();

    Query &with(const std::string &value);
    Query &with(Blob value);
    Query &with(std::int64_t value);
    Query &with(int value) { return with(std::int64_t{value}); }
    Query &with(bool value) { return with(std::int64_t{value}); }
    Query &with(double value);
    Query &with(Duration value) { return with(std::int64_t{value.count()}); }
    Query &with(ByteCount value) { return with(static_cast<std::int64_t>(value.bytes())); }
    template <typename T> Query &with(const std::optional<T> &value)
    {
        if (value)
            return with(*value);
        ++m_parameter;
        return *this;
    }

    /// Steps to the next row; false at the end.
    bool next();
    /// Runs a statement without rows; returns how many rows it changed.
    int run() { return m_statement.exec(); }

    std::string text();
    std::int64_t integer() { return column().getInt64(); }
    int number() { return column().getInt(); }
    double real() { return column().getDouble(); }
    bool flag() { return column().getInt() != 0; }
    Duration duration() { return Duration(integer()); }
    ByteCount byteCount() { return ByteCount(static_cast<std::uint64_t>(integer())); }
    std::optional<int> optionalNumber();

private:
    SQLite::Column column() { return m_statement.getColumn(m_column++); }

    SQLite::Statement m_statement;
    int m_parameter = 0;
    int m_column = 0;
};

} // namespace assay::store

#include "store/query.h"

namespace assay::store {

Query::Query(SQLite::Database &database, const char *sql)
    : m_statement(database, sql)
{
}

Query &Query::reset()
{
    m_statement.reset();
    m_statement.clearBindings();
    m_parameter = 0;
    return *this;
}

Query &Query::with(const std::string &value)
{
    m_statement.bind(++m_parameter, value);
    return *this;
}

Query &Query::with(Blob value)
{
    // A null pointer would bind NULL; the data of an empty string is not null.
    m_statement.bind(++m_parameter, static_cast<const void *>(value.bytes.data()),
                     static_cast<int>(value.bytes.size()));
    return *this;
}

Query &Query::with(std::int64_t value)
{
    m_statement.bind(++m_parameter, value);
    return *this;
}

Query &Query::with(double value)
{
    m_statement.bind(++m_parameter, value);
    return *this;
}

bool Query::next()
{
    m_column = 0;
    return m_statement.executeStep();
}

std::string Query::text()
{
    return column().getString();
}

std::optional<int> Query::optionalNumber()
{
    const auto value = column();
    if (value.isNull())
        return std::nullopt;
    return value.getInt();
}

} // namespace assay::store

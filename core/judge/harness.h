#pragma once

#include "base/error.h"
#include "judge/json_value.h"
#include "judge/rows.h"
#include "model/language.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::judge {

/// The agreement with the drivers in resources/harness; its README says it in full.

/// A new random nonce.
std::string makeNonce();

/// The request for a function driver. `arguments` is the test's input file: a JSON array, passed on
/// byte by byte so that no number loses digits. BadFormat if it is none.
Result<std::string> functionRequest(const std::string &nonce, const std::string &file,
                                    const std::string &entryPoint, std::string_view arguments,
                                    ByteCount memory);

/// The request for the SQL driver.
std::string sqlRequest(const std::string &nonce, const std::string &file, std::string_view setup);

/// Why a driver got no value, in its words.
struct HarnessError {
    enum class Kind {
        Exception, ///< of the student's code
        Missing,   ///< the entry point does not exist or cannot be called
        Value,     ///< the value has no JSON form
        Sql,       ///< of the student's SQL
        Setup,     ///< of the assignment's own SQL
    };
    Kind kind = Kind::Exception;
    std::string message;
};

/// The outcome that a driver wrote on descriptor 3.
struct HarnessRecord {
    std::optional<JsonValue> value;    ///< of a function
    std::optional<Rows> rows;          ///< of a query
    std::optional<HarnessError> error; ///< exactly one of the three is set
};

/// Finds the record with our nonce in what came over the channel. Foreign bytes: lines without the
/// nonce and lines that make no sense are passed over; nothing if no record is left.
std::optional<HarnessRecord> readRecord(std::string_view bytes, const std::string &nonce);

/// Where the drivers are in the box.
inline constexpr const char *harnessFolder = "/harness";

/// The language's run command turned into one that runs its driver. InvalidArgument for languages
/// that have none.
Result<std::vector<std::string>> driverCommand(const Language &language);

} // namespace assay::judge

#pragma once

#include "base/error.h"
#include "judge/check/check_report.h"
#include "judge/check/json_value.h"
#include "judge/check/rows.h"
#include "model/assignment.h"
#include "model/language.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::judge {

/// The agreement with the drivers in resources/harness; its README says it in full.

/// A new random nonce.
std::string makeNonce();

/// What all calls of one process have in common.
struct CallHeader {
    std::string nonce;
    std::string file; ///< the entry file
    std::string entryPoint;
    ByteCount memory;
    std::optional<int> reportArgument{}; ///< this argument after the call instead of the result
    bool exceptions = false;             ///< an exception may be the expected outcome
};

/// The first line for a function driver.
std::string headerLine(const CallHeader &header);

/// The line of one call. `arguments` is the test's input file: a JSON array, passed on byte by byte
/// so that no number loses digits. BadFormat if it is none.
Result<std::string> callLine(std::string_view arguments);

/// The request for the SQL driver; of the options it gets the probe and the allowed statements.
std::string sqlRequest(const std::string &nonce, const std::string &file, std::string_view setup,
                       const RowOptions &options);

/// Why a driver got no value, in its words.
struct HarnessError {
    enum class Kind {
        Exception, ///< of the student's code
        Exit,      ///< the student's code ended the program
        Missing,   ///< the entry point does not exist or cannot be called
        Value,     ///< the value has no JSON form
        Sql,       ///< of the student's SQL
        Setup,     ///< of the assignment's own SQL
    };
    Kind kind = Kind::Exception;
    std::string message;
    std::vector<std::string> types{}; ///< of an exception: its class and those above it
};

/// The outcome that a driver wrote on descriptor 3.
struct HarnessRecord {
    std::optional<JsonValue> value;    ///< of a function
    std::optional<Rows> rows;          ///< of a query
    std::optional<HarnessError> error; ///< exactly one of the three is set
    std::optional<Duration> cpuTime;   ///< of this call, as the driver measured it
    ByteCount memory;                  ///< most memory of the process so far; 0: not known
};

/// Finds the record with our nonce in what came over the channel. Foreign bytes: lines without the
/// nonce and lines that make no sense are passed over; nothing if no record is left.
std::optional<HarnessRecord> readRecord(std::string_view bytes, const std::string &nonce);

/// The exceptions any of which an answer {"exception": "ValueError"} or {"exception": ["A", "B"]}
/// wants; empty: the answer is a value.
std::vector<std::string> expectedExceptions(const JsonValue &answer);

/// Accepts an exception of one of the wanted classes or below them.
CheckReport compareException(const std::vector<std::string> &wanted, const HarnessRecord &record);

/// Where the drivers are in the box.
inline constexpr const char *harnessFolder = "/harness";

/// InvalidArgument, with what to do, for languages whose functions cannot be called.
Result<> checkHarness(const Language &language);

} // namespace assay::judge

#pragma once

#include <cerrno>
#include <expected>
#include <source_location>
#include <string>
#include <utility>

namespace assay {

/// What kind of thing went wrong on our side of the fence: environment, files, helper, package.
/// Never the student's program (that is a Verdict) and never a list of package findings (Issue).
enum class ErrorCode {
    InvalidArgument,     ///< a caller or a person asked for something that makes no sense
    NotFound,            ///< a file, language, submission or assignment does not exist
    Io,                  ///< the operating system refused a file operation; see Error::systemError
    TooLarge,            ///< foreign bytes exceed a bound of ours
    BadFormat,           ///< foreign bytes could not be understood
    PackageInvalid,      ///< a problem package has findings that stop it from being judged
    LanguageUnavailable, ///< no compiler or interpreter for the language on this machine
    SandboxUnavailable,  ///< the sandbox cannot be set up on this machine
    HelperFailed,        ///< the sandbox helper died, or its report is missing or truncated
    CheckerFailed,       ///< a custom output validator broke its contract
    HarnessFailed,       ///< one of our drivers for function or SQL assignments broke
    Database,            ///< SQLite refused
    Cancelled,           ///< the caller's stop token was set
    Internal,            ///< a promise of our own code was broken
};

/// Stable lower-case name of a code, as printed by `assay --json` ("package-invalid").
const char *errorCodeName(ErrorCode code);

/// A failure that is ours or the machine's. `detail` is data for the sentence a front end makes:
/// the file, the command, the value; plain English, lower-case start, no final full stop.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string detail;
    int systemError = 0; ///< errno, or 0
    std::source_location where = std::source_location::current();

    /// "detail: No such file or directory" – one line for logs and the command line.
    std::string message() const;
};

template <typename T = void> using Result = std::expected<T, Error>;

/// Makes the error side of a Result.
inline std::unexpected<Error> fail(ErrorCode code, std::string detail,
                                   std::source_location where = std::source_location::current())
{
    return std::unexpected(Error{code, std::move(detail), 0, where});
}

/// The same for a failed system call; reads errno.
inline std::unexpected<Error>
failErrno(std::string detail, ErrorCode code = ErrorCode::Io,
          std::source_location where = std::source_location::current())
{
    return std::unexpected(Error{code, std::move(detail), errno, where});
}

} // namespace assay

/// Evaluates an expression of type Result<T>; yields the T or returns the error to the caller.
#define TRY(expression)                                                                            \
    __extension__({                                                                                \
        auto &&tryResult = (expression);                                                           \
        if (!tryResult)                                                                            \
            return std::unexpected(std::move(tryResult).error());                                  \
        *std::move(tryResult);                                                                     \
    })

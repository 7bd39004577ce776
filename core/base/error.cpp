#include "base/error.h"

#include <cstring>

namespace assay {

const char *errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument: return "invalid-argument";
    case ErrorCode::NotFound: return "not-found";
    case ErrorCode::Io: return "io";
    case ErrorCode::TooLarge: return "too-large";
    case ErrorCode::BadFormat: return "bad-format";
    case ErrorCode::PackageInvalid: return "package-invalid";
    case ErrorCode::LanguageUnavailable: return "language-unavailable";
    case ErrorCode::SandboxUnavailable: return "sandbox-unavailable";
    case ErrorCode::HelperFailed: return "helper-failed";
    case ErrorCode::CheckerFailed: return "checker-failed";
    case ErrorCode::HarnessFailed: return "harness-failed";
    case ErrorCode::Database: return "database";
    case ErrorCode::Cancelled: return "cancelled";
    case ErrorCode::Internal: return "internal";
    }
    return "internal";
}

std::string Error::message() const
{
    if (systemError == 0)
        return detail;
    return detail + ": " + std::strerror(systemError);
}

} // namespace assay

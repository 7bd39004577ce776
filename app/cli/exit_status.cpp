#include "exit_status.h"

#include <algorithm>

namespace assay::cli {

ExitStatus exitStatusOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::NotFound:
    case ErrorCode::TooLarge:
    case ErrorCode::BadFormat:
    case ErrorCode::PackageInvalid: return ExitStatus::BadInput;
    case ErrorCode::Cancelled: return ExitStatus::Interrupted;
    default: return ExitStatus::JudgeError;
    }
}

ExitStatus worse(ExitStatus a, ExitStatus b)
{
    return std::max(a, b);
}

} // namespace assay::cli

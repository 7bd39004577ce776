#pragma once

#include <string>

namespace assay {

/// A new submission id: 128 random bits as 32 hexadecimal digits.
std::string newSubmissionId();

/// The name of the account that runs us, else its number.
std::string accountName();

} // namespace assay

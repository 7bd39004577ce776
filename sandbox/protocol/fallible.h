#pragma once

#include <cstring>
#include <expected>
#include <string>
#include <string_view>
#include <utility>

namespace assay::sandbox {

/// A value, or one English sentence without the final full stop that says what happened, where and,
/// when it can be helped, what to do.
template <typename T = void> using Fallible = std::expected<T, std::string>;

/// The error side of a Fallible.
inline std::unexpected<std::string> failure(std::string sentence)
{
    return std::unexpected(std::move(sentence));
}

/// The same for a failed system call: "what: No such file or directory".
inline std::unexpected<std::string> systemFailure(std::string_view what, int error)
{
    return std::unexpected(std::string(what) + ": " + std::strerror(error));
}

} // namespace assay::sandbox

#pragma once

#include "base/error.h"
#include "store/gradebook.h"

#include <array>
#include <string>
#include <utility>

namespace assay::store {

/// How enumerations are spelt in the tables. An unknown spelling reads as the first entry, which is
/// the careful choice in each table.
template <typename Enum, std::size_t N> using Names = std::array<std::pair<Enum, const char *>, N>;

inline constexpr Names<SubmissionState, 4> stateNames{{
    {SubmissionState::Pending, "pending"},
    {SubmissionState::Judged, "judged"},
    {SubmissionState::Failed, "failed"},
    {SubmissionState::Cancelled, "cancelled"},
}};

inline constexpr Names<Purpose, 3> purposeNames{{
    {Purpose::Run, "run"},
    {Purpose::Submit, "submit"},
    {Purpose::Batch, "batch"},
}};

inline constexpr Names<Visibility, 3> visibilityNames{{
    {Visibility::Hidden, "hidden"},
    {Visibility::VerdictOnly, "verdict_only"},
    {Visibility::Shown, "shown"},
}};

inline constexpr Names<SkipReason, 4> skipNames{{
    {SkipReason::None, ""},
    {SkipReason::Stop, "stop"},
    {SkipReason::Dependency, "dependency"},
    {SkipReason::NotCompiled, "not_compiled"},
}};

inline constexpr Names<Diagnostic::Severity, 3> severityNames{{
    {Diagnostic::Severity::Error, "error"},
    {Diagnostic::Severity::Warning, "warning"},
    {Diagnostic::Severity::Note, "note"},
}};

template <typename Enum, std::size_t N> std::string nameOf(const Names<Enum, N> &names, Enum value)
{
    for (const auto &[known, name] : names)
        if (known == value)
            return name;
    return names.front().second;
}

template <typename Enum, std::size_t N>
Enum valueOf(const Names<Enum, N> &names, const std::string &name)
{
    for (const auto &[value, known] : names)
        if (name == known)
            return value;
    return names.front().first;
}

/// A failure as it is kept: "code: message".
inline std::string failureText(const Error &error)
{
    return std::string(errorCodeName(error.code)) + ": " + error.message();
}

} // namespace assay::store

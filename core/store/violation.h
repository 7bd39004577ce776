#pragma once

#include "model/judgement.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::store {

/// What a program tried that the sandbox refused, gravest first.
enum class ViolationKind {
    Escape,      ///< system calls that only serve to get out: mounts, namespaces, other processes
    RefusedCall, ///< other refused system calls, such as sockets
    Processes,   ///< more processes or threads than allowed
    Output,      ///< more output than allowed
};

/// The word kept in the store and printed in JSON: "escape", "refused_call", "processes", "output".
std::string_view violationKindName(ViolationKind kind);
std::optional<ViolationKind> violationKindFromName(std::string_view name);

struct Violation {
    ViolationKind kind = ViolationKind::RefusedCall;
    std::vector<std::string> calls; ///< names of system calls, sorted, each once; may be empty

    bool operator==(const Violation &) const = default;
};

/// The violations that the result of one test shows, at most one of each kind, in the order of the
/// kinds. Takes nothing over but the names of system calls: no output, no name of a test.
std::vector<Violation> violationsOf(const TestResult &result);

/// Adds names that are not yet there; bounded, so a row stays small whatever a report claims.
void addCalls(std::vector<std::string> &calls, const std::vector<std::string> &more);

} // namespace assay::store

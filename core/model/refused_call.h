#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// What a program attempts with a system call that the sandbox refuses, as far as it matters to
/// the one who wrote it. Front ends have a sentence for each.
enum class Attempt {
    Network,         ///< sockets of any kind
    Processes,       ///< reaching into other processes
    Mounts,          ///< changing or looking behind what is mounted where
    Namespaces,      ///< making or entering namespaces: a sandbox of its own
    Keyrings,        ///< the kernel's store of keys
    KernelCode,      ///< putting code into the kernel, or another kernel in its place
    KernelInterface, ///< large or old parts of the kernel that no course program needs
    Clock,           ///< setting the machine's clock
    Machine,         ///< other things that belong to the administrator
    Permissions,     ///< other users' rights: setuid files, owners, identities
    HiddenMemory,    ///< memory that no process's size shows
    Limits,          ///< raising limits or priorities
    SpecialFiles,    ///< links, devices, queues and attributes of files
    Watching,        ///< watching or holding files of the machine
    Terminal,        ///< a terminal or device
    Other,           ///< nothing we have a word for
};

/// The attempt that the call of this name stands for.
Attempt attemptOf(std::string_view call);

/// Would no course program do this by accident, as a library sometimes tries a socket?
bool isEscape(Attempt attempt);

struct Attempted {
    Attempt attempt = Attempt::Other;
    std::vector<std::string> calls;
};

/// The refused calls by attempt, both in the order of their first appearance.
std::vector<Attempted> attemptsOf(const std::vector<std::string> &refused);

} // namespace assay

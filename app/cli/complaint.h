#pragma once

#include "exit_status.h"
#include "load/package.h"

#include <filesystem>

namespace assay::cli {

/// Tells on standard error why a command ends here, as JSON on standard output where that was asked
/// for and the error is ours; gives the status to end with.
ExitStatus complainOf(const Error &error, bool json = false);

/// Tells why a package cannot be judged.
ExitStatus complainOfPackage(const std::filesystem::path &path, const load::LoadedPackage &loaded);

} // namespace assay::cli

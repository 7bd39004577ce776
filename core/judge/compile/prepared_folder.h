#pragma once

#include "base/error.h"
#include "model/language.h"
#include "run/runner.h"

#include <filesystem>
#include <stop_token>
#include <string>

namespace assay::judge {

/// Where a prepared folder appears in the box: what {prepared} stands for.
inline constexpr const char *preparedFolder = "/prepared";

/// Do compilations, or runs, of the language use what it keeps ready between them, such as Go its
/// compiled standard library?
bool compilesPrepared(const Language &language);
bool runsPrepared(const Language &language);

/// The folder that the language's prepareCommand has filled, below the cache directory. The first
/// call for a toolchain ("go 1.24.4") on a kind of processor runs the command, inside the sandbox,
/// which may take some seconds; other processes wait for it, later calls find it. One that has lost
/// files is made again. Where nothing can be kept in the cache directory it is a temporary folder
/// of this process. LanguageUnavailable with the command's messages if it fails. Making one removes
/// those that were not used for 30 days.
Result<std::filesystem::path> preparedFolderOf(const Language &language,
                                               const std::string &toolchain, run::Runner &runner,
                                               std::stop_token stop);

} // namespace assay::judge

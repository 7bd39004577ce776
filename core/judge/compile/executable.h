#pragma once

#include "model/judgement.h"
#include "model/language.h"
#include "run/runner.h"
#include "run/work_dir.h"

#include <filesystem>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace assay::judge {

/// A program that is ready to run: a folder and how to start it. Copies share the folder, which
/// goes with the last of them.
struct Executable {
    CompileResult result;
    std::shared_ptr<const run::WorkDir> folder;
    std::string entry;     ///< name of the entry file below the folder
    std::string javaClass; ///< class to start, for Java
    /// Folder of the machine that {prepared} stands for when it runs; empty: it needs none.
    std::filesystem::path prepared{};

    /// The folder's content as it is bound into the box, read-only and below /box, and the prepared
    /// folder. Only regular files and folders: a link left by a compiler must not lead anywhere on
    /// the machine.
    Result<std::vector<run::BoundPath>> binds() const;

    /// The command that runs it in the box.
    std::vector<std::string> command(const Language &language, ByteCount memory) const;
};

/// The student's program does not compile; the log and the diagnostics say why.
struct CompileFailure {
    CompileResult result;
};

using Compilation = std::variant<Executable, CompileFailure>;

/// The result that either outcome carries.
inline const CompileResult &resultOf(const Compilation &compilation)
{
    return std::visit([](const auto &outcome) -> const CompileResult & { return outcome.result; },
                      compilation);
}

/// Where the folder of a program appears in the box, and the executable file in it.
inline constexpr const char *boxFolder = "/box";
inline constexpr const char *programName = ".program";

} // namespace assay::judge

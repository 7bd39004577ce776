#include "judge/compile/executable.h"

#include "judge/compile/command_line.h"
#include "judge/compile/prepared_folder.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace assay::judge {

Result<std::vector<run::BoundPath>> Executable::binds() const
{
    std::vector<run::BoundPath> bound;
    std::error_code problem;
    for (std::filesystem::directory_iterator file(folder->path(), problem), end;
         !problem && file != end; file.increment(problem)) {
        const auto status = file->symlink_status(problem);
        if (problem)
            break;
        if (std::filesystem::is_regular_file(status) || std::filesystem::is_directory(status))
            bound.push_back(
                {file->path(), std::filesystem::path(boxFolder) / file->path().filename(), false});
    }
    if (problem)
        return std::unexpected(
            Error{ErrorCode::Io, "cannot list the folder of a program", problem.value()});
    std::ranges::sort(bound, {}, &run::BoundPath::box);
    if (!prepared.empty())
        bound.push_back({prepared, preparedFolder, false});
    return bound;
}

std::vector<std::string> Executable::command(const Language &language, ByteCount memory) const
{
    return expandCommand(language.runCommand, {.entry = entry,
                                               .output = std::string(boxFolder) + "/" + programName,
                                               .javaClass = javaClass,
                                               .memory = memory,
                                               .prepared = preparedFolder});
}

} // namespace assay::judge

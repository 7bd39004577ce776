#pragma once

#include "base/error.h"
#include "base/paths.h"

#include <filesystem>
#include <string_view>

namespace assay::run {

/// A private folder (0700) for the files of one compilation or one run; gone with the object. The
/// helper shows what is bound from it to the box's user as that user's own, so nothing here needs
/// to be open to others.
class WorkDir {
public:
    static Result<WorkDir> create();

    const std::filesystem::path &path() const { return m_folder.path(); }

    /// Writes a file below the folder; makes missing folders. `name` must be relative and stay
    /// inside (InvalidArgument). Not for folders that a program has already written to.
    Result<> write(const std::filesystem::path &name, std::string_view bytes) const;

private:
    explicit WorkDir(TemporaryDirectory folder);

    TemporaryDirectory m_folder;
};

} // namespace assay::run

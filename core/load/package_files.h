#pragma once

#include "base/paths.h"
#include "model/assignment.h"

namespace assay::load {

/// A package that lies in a folder of its own and is left alone.
class PlainFolder : public PackageFiles {
public:
    explicit PlainFolder(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }
    const std::filesystem::path &folder() const override { return m_folder; }

private:
    std::filesystem::path m_folder;
};

/// A package that was unpacked or converted into a temporary folder; gone with this object.
class TemporaryFiles : public PackageFiles {
public:
    TemporaryFiles(TemporaryDirectory directory, std::filesystem::path folder)
        : m_directory(std::move(directory)),
          m_folder(std::move(folder))
    {
    }
    const std::filesystem::path &folder() const override { return m_folder; }

private:
    TemporaryDirectory m_directory;
    std::filesystem::path m_folder;
};

} // namespace assay::load

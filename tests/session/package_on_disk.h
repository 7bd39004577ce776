#pragma once

#include "base/paths.h"

#include <string>

namespace assay {

/// A folder that goes with the object, for packages and the data of a session.
class PackageOnDisk {
public:
    PackageOnDisk();

    void write(const std::string &name, const std::string &text) const;
    std::filesystem::path package() const { return m_folder.path() / "echo"; }
    std::filesystem::path path() const { return m_folder.path(); }

private:
    TemporaryDirectory m_folder;
};

} // namespace assay

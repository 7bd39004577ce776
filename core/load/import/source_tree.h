#pragma once

#include "base/error.h"
#include "base/units.h"
#include "load/findings.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::load {

/// A file of a foreign folder. Links were followed when the tree was read.
struct SourceEntry {
    std::filesystem::path name; ///< relative to the folder
    std::filesystem::path path; ///< absolute, without links
    ByteCount size;
    bool isExecutable = false;
};

/// What a foreign folder holds, read once and within bounds (200,000 files, 16 levels). Unlike
/// PackageTree it takes any name, hidden ones too: other formats have other rules. Links to folders
/// and links that leave the folder are left out with a warning. Immutable once read.
class SourceTree {
public:
    static Result<SourceTree> read(const std::filesystem::path &folder, Findings &findings);

    const std::filesystem::path &root() const { return m_root; }
    /// Null if there is no such file. Takes '\' for '/', as archives from Windows do.
    const SourceEntry *find(std::string_view name) const;
    /// The first of these names that exists; null if none does.
    const SourceEntry *findAny(const std::vector<std::string> &names) const;
    bool hasFolder(const std::string &name) const;
    /// Files directly in a folder, by name; "" is the top.
    std::vector<const SourceEntry *> filesIn(const std::string &folder) const;
    /// Files below a folder at any depth, by name.
    std::vector<const SourceEntry *> filesBelow(const std::string &folder) const;
    /// Folders directly in a folder, by name.
    std::vector<std::string> foldersIn(const std::string &folder) const;

    /// A whole text file; invalid UTF-8 is replaced and CRLF becomes LF. A file that cannot be read
    /// or is larger than `limit` is an error finding and empty.
    std::optional<std::string> text(const SourceEntry &file, ByteCount limit,
                                    Findings &findings) const;

private:
    void addEntry(const std::filesystem::directory_entry &found, const std::filesystem::path &name,
                  Findings &findings);

    std::filesystem::path m_root;
    std::map<std::string, SourceEntry> m_files;
};

} // namespace assay::load

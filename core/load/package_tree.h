#pragma once

#include "base/error.h"
#include "base/units.h"
#include "load/findings.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace assay::load {

/// A file or folder of a package. Links are followed once, when the tree is read: to everybody
/// else they look like what they point to.
struct PackageEntry {
    std::filesystem::path name; ///< relative to the package
    std::filesystem::path path; ///< absolute, without links
    bool isFolder = false;
    bool isExecutable = false;
    ByteCount size;
};

/// What a package folder holds, read once and within bounds (100,000 entries, 16 levels, 3 links to
/// folders one behind the other: folders that link to each other would be endless) without
/// opening a file. Readers ask the tree, never the file system, so a device, a FIFO or a link out
/// of the package is met here and nowhere else. Such entries are left out: with an error where
/// judging needs them, else with a warning. Names that break the format's rules are left out, as
/// the format wants, with a note.
class PackageTree {
public:
    static Result<PackageTree> read(const std::filesystem::path &folder, Findings &findings);

    const std::filesystem::path &root() const { return m_root; }
    /// The absolute path of an entry as it is named: links on the way are not followed.
    std::filesystem::path placeOf(const std::filesystem::path &name) const;
    /// From now on everything below the top folder `name` (or the file of that name) is what lies
    /// in `copies` at the same place: a changed copy of the whole of it.
    void redirect(const std::filesystem::path &name, const std::filesystem::path &copies);
    /// Null if there is no such entry. Names use '/'.
    const PackageEntry *find(const std::filesystem::path &name) const;
    const PackageEntry *findFile(const std::filesystem::path &name) const;
    const PackageEntry *findFolder(const std::filesystem::path &name) const;
    /// What lies directly in a folder, by name (bytes); empty if there is no such folder.
    std::vector<const PackageEntry *> children(const std::filesystem::path &folder) const;
    /// All files below a folder, at any depth, by name.
    std::vector<const PackageEntry *> filesBelow(const std::filesystem::path &folder) const;

private:
    /// How a folder was reached.
    struct Way {
        std::filesystem::path name;
        std::filesystem::path path; ///< without links
        int depth = 1;
        int links = 0; ///< to folders, on the way
    };
    void walk(const Way &folder, Findings &findings);
    void addEntry(const std::filesystem::directory_entry &found, const Way &folder,
                  Findings &findings);

    std::filesystem::path m_root;
    std::map<std::string, std::filesystem::path> m_redirected; ///< root by name of what moved
    std::map<std::string, PackageEntry> m_entries;
    std::map<std::string, std::vector<std::string>> m_children;
    bool m_full = false;
};

} // namespace assay::load

#pragma once

#include "base/issue.h"
#include "base/paths.h"

#include <filesystem>
#include <string>
#include <vector>

namespace assay::test {

/// A problem package in a temporary folder. The constructor makes a small, sound pass-fail package
/// in the 2023-07 layout; a test then states only what differs.
class PackageBuilder {
public:
    explicit PackageBuilder(const std::string &shortName = "hello");

    /// Writes a file, with missing folders; replaces what was there.
    PackageBuilder &file(const std::string &name, const std::string &text);
    PackageBuilder &remove(const std::string &name);
    PackageBuilder &link(const std::string &name, const std::string &target);
    /// Adds lines to the end of a file.
    PackageBuilder &append(const std::string &name, const std::string &text);
    /// A test case: data/<name>.in and .ans.
    PackageBuilder &testCase(const std::string &name, const std::string &input,
                             const std::string &answer);
    /// Turns the package into a legacy one with the given further lines in problem.yaml.
    PackageBuilder &legacy(const std::string &lines = {});

    const std::filesystem::path &folder() const { return m_folder; }
    /// The folder that holds the package folder, for files beside it.
    const std::filesystem::path &outside() const { return m_directory.path(); }

private:
    TemporaryDirectory m_directory;
    std::filesystem::path m_folder;
};

/// One entry of an archive made by writeArchive.
struct ArchiveEntry {
    enum class Kind { File, Folder, Link, Fifo };
    std::string name;
    std::string text; ///< bytes of a file, target of a link
    Kind kind = Kind::File;
    std::uint64_t zeros = 0; ///< appended to the text, written in pieces
};

/// Writes a zip (name ends in .zip or .kpp) or a tar.gz.
void writeArchive(const std::filesystem::path &path, const std::vector<ArchiveEntry> &entries);

/// The files of a folder as archive entries below `prefix` ("hello/" or "").
std::vector<ArchiveEntry> entriesOf(const std::filesystem::path &folder, const std::string &prefix);

/// Writes a file anywhere, with missing folders.
void writeText(const std::filesystem::path &path, const std::string &text);

/// "error problem.yaml:3: found; expected" for each issue, joined by newlines.
std::string textOf(const Issues &issues);

} // namespace assay::test

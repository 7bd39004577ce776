#pragma once

#include "base/error.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace assay::load {

/// What a file of the new package will hold: given bytes, or the bytes of a file of the source.
struct FileContent {
    enum class Lines {
        AsTheyAre,
        Unix, ///< CRLF becomes LF
    };
    std::string bytes{};
    std::filesystem::path source{}; ///< absolute; if set, counts instead of `bytes`
    Lines lines = Lines::AsTheyAre;

    static FileContent text(std::string bytes) { return {.bytes = std::move(bytes)}; }
    static FileContent copyOf(std::filesystem::path source, Lines lines = Lines::AsTheyAre)
    {
        return {.source = std::move(source), .lines = lines};
    }
};

/// Writes the files of a new package into an empty folder. Nothing is forced to the disk file by
/// file (thousands of tests would take minutes); whoever keeps the folder calls syncFolder once.
class PackageWriter {
public:
    explicit PackageWriter(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }

    const std::filesystem::path &folder() const { return m_folder; }
    /// Makes missing folders; refuses names that leave the package and names written before.
    Result<> write(const std::filesystem::path &name, const FileContent &content);
    Result<> writeProgram(const std::filesystem::path &name, const FileContent &content);
    bool has(const std::filesystem::path &name) const;

private:
    Result<> writeWithMode(const std::filesystem::path &name, const FileContent &content,
                           unsigned mode);

    std::filesystem::path m_folder;
};

/// Forces everything on the folder's file system to the disk.
Result<> syncFolder(const std::filesystem::path &folder);

} // namespace assay::load

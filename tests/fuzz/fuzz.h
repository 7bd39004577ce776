#pragma once

#include "base/paths.h"

#include <filesystem>
#include <string>
#include <string_view>

/// What the fuzz targets share. A target is one file with `assay::fuzz::run`, which takes any bytes
/// and ends the program if a promise of the code under test is broken.
namespace assay::fuzz {

/// One input; called many times in one process, by one thread.
void run(std::string_view bytes);

/// Ends the program with the sentence unless the promise holds.
void promise(bool holds, const char *sentence);

/// Takes the first byte off, for targets with several ways; 0 if there is none.
unsigned char takeByte(std::string_view &bytes);

/// Cuts at the first NUL byte; the second part is empty if there is none.
std::pair<std::string_view, std::string_view> cutAtNul(std::string_view bytes);

/// A sound message, changed as the bytes say: three bytes each are a place (two bytes) and what is
/// put there. Reaches what lies behind lengths and checks better than bytes out of nowhere.
std::string edited(std::string message, std::string_view edits);

/// A folder for the whole process, with files that the input is written to.
class Scratch {
public:
    Scratch();
    const std::filesystem::path &folder() const { return m_folder.path(); }
    /// Writes a file below the folder; makes the folders on the way.
    std::filesystem::path write(const std::filesystem::path &name, std::string_view bytes) const;
    /// An empty folder of that name; what was in it goes.
    std::filesystem::path emptyFolder(const std::filesystem::path &name) const;

private:
    TemporaryDirectory m_folder;
};

} // namespace assay::fuzz

#pragma once

#include "load/import/source_tree.h"

#include <filesystem>
#include <optional>
#include <string>

namespace assay::load {

enum class ForeignFormat { Icpc, EdgeLab, Polygon, Dmoj, Cms, CodeRunner, Exercism, Plain };

/// The format of that name on the command line ("polygon"); nothing for an unknown one.
std::optional<ForeignFormat> foreignFormatNamed(const std::string &name);

/// "icpc, edgelab, …" for messages.
std::string foreignFormatNames();

/// A file that is a whole assignment or course by itself, by its name and first bytes: EdgeLab's
/// JSON or Moodle's XML. Nothing for what should be an archive.
std::optional<ForeignFormat> guessFileFormat(const std::filesystem::path &file);

/// By the files that each format has in its top folder; nothing if none fits.
std::optional<ForeignFormat> guessFolderFormat(const SourceTree &source);

} // namespace assay::load

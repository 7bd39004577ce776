#pragma once

#include "base/error.h"
#include "model/judgement.h"
#include "model/language.h"
#include "model/submission.h"

#include <string>
#include <string_view>
#include <vector>

namespace assay::judge {

/// Folder of the driver's files beside the student's.
inline constexpr const char *driverFolder = "assay_driver";

/// The sources with the driver that calls the function compiled in, for the languages whose driver
/// is not a program of its own (C++, Rust, Go); of others, the sources as they are. Lines of the
/// student's files keep their numbers; a main of the student's is not called. HarnessFailed if a
/// driver of ours is missing.
Result<std::vector<SourceFile>> withDriver(const Language &language,
                                           std::vector<SourceFile> sources,
                                           const std::string &entry, const std::string &entryPoint);

/// Says in the student's words why the program does not compile with the driver: what the compiler
/// found in the driver's lines, which the student does not know, gives way to one finding.
/// `source` is the entry file as the student wrote it.
void explainDriver(CompileResult &result, const SourceFile &source, const std::string &entryPoint);

// The texts around a student's entry file.
std::string cppWithDriver(std::string_view source, const std::string &file,
                          const std::string &entryPoint);
std::string rustWithDriver(std::string_view source, const std::string &entryPoint);
std::string goWithDriver(std::string_view source);
std::string goCall(std::string_view source, const std::string &entryPoint);

} // namespace assay::judge

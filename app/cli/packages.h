#pragma once

#include "session/grading_session.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace assay::cli {

/// The packages a command line means: a folder that is no package itself stands for those in it,
/// and among several names the files that cannot be packages (a README beside them, as in
/// `assay verify assignments/*`) are left out.
std::vector<std::filesystem::path> packagesNamed(const std::vector<std::filesystem::path> &names);

/// A session that keeps nothing, for authors.
Result<std::unique_ptr<GradingSession>> openAuthorSession(int workers, EventSink sink);

} // namespace assay::cli

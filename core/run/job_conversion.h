#pragma once

#include "protocol/job.h"
#include "protocol/report.h"
#include "run/runner.h"

namespace assay::run {

/// The request in the helper's terms.
sandbox::Job jobFrom(const RunRequest &request, std::uint64_t id);

/// The helper's report in ours; HelperFailed if nothing was run.
Result<RunReport> reportFrom(const sandbox::Report &report);

} // namespace assay::run

#pragma once

namespace assay::sandbox {

/// The whole program but for main's theory of operation. Returns the exit status: 0 a report was
/// written, 2 bad usage, 3 the sandbox could not be set up.
int runCommandLine(int argc, char **argv);

} // namespace assay::sandbox

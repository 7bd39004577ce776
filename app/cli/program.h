#pragma once

namespace assay::cli {

/// The program `assay`: reads the command line, runs the subcommand, returns the exit status.
int runProgram(int argc, char **argv);

} // namespace assay::cli

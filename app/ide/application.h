#pragma once

namespace assay::ide {

/// The whole program: reads the command line, shows the window, returns the exit status.
/// --help and --version need no display.
int runApplication(int argc, char **argv);

} // namespace assay::ide

#include "program_options.h"

namespace assay::cli {

void addProgramOptions(CLI::App &command, ProgramOptions &options)
{
    command.add_option("SOURCE", options.sources, "Source files, or one folder with them")
        ->required();
    command.add_option("--language", options.intake.language,
                       "Language id (default: by the file names)");
    command.add_option("--entry", options.intake.entry, "Source file that holds the main program");
}

} // namespace assay::cli

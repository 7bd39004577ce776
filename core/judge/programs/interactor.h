#pragma once

#include "judge/program_run.h"

#include <stop_token>
#include <string>

namespace assay::judge {

/// A submission and a validator that have talked to each other.
struct Dialogue {
    ProgramRun submission; ///< without an output file
    run::RunReport validator;
    bool validatorFirst = false; ///< it ended before the submission did
    std::string transcript;      ///< beginning of the talk; see Conversation
};

/// Runs both at the same time, each in a box of its own, joined by pipes (FORMATS.md §4.2). The
/// validator has the submission's wall time beside its own, so that it never runs out of time for
/// the submission's waiting. Blocks until both have ended.
Result<Dialogue> runDialogue(run::Runner &forSubmission, run::Runner &forValidator,
                             const ProgramStart &submission, run::RunRequest validator,
                             std::stop_token stop);

/// May the validator's answer stand, whatever became of the submission? Only if it rejected the
/// submission before that ended: what happens to a program that has lost is no fact about it.
bool validatorDecides(const Dialogue &dialogue);

} // namespace assay::judge

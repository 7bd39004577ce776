#include "judge/programs/interactor.h"

#include "judge/programs/conversation.h"

#include <thread>

namespace assay::judge {

namespace {

constexpr ByteCount transcriptLimit = ByteCount::kib(64);

/// A talk may be long; it is bounded by the wall time, and nothing of it is kept.
constexpr ByteCount talkLimit = ByteCount::mib(4096);

} // namespace

Result<Dialogue> runDialogue(run::Runner &forSubmission, run::Runner &forValidator,
                             const ProgramStart &submission, run::RunRequest validator,
                             std::stop_token stop)
{
    using Side = Conversation::Side;
    auto conversation = TRY(Conversation::create(transcriptLimit));
    ProgramStart start = submission;
    start.conversation = conversation.socketOf(Side::Submission);
    validator.conversation = conversation.socketOf(Side::Validator);
    validator.limits.output = talkLimit;
    validator.limits.wallTime += submission.limits.wallTime;

    Result<ProgramRun> programRun = fail(ErrorCode::Internal, "the submission was not run");
    Result<run::RunReport> validatorRun = fail(ErrorCode::Internal, "the validator was not run");
    Result<> carried;
    {
        const std::jthread validating([&] {
            validatorRun = forValidator.run(validator, stop);
            conversation.ended(Side::Validator);
        });
        const std::jthread running([&] {
            programRun = runProgram(forSubmission, start, stop);
            conversation.ended(Side::Submission);
        });
        carried = conversation.carry();
    }
    TRY(carried);
    Dialogue dialogue{.submission = TRY(std::move(programRun)), .validator = {}, .transcript = {}};
    dialogue.validator = TRY(std::move(validatorRun));
    dialogue.validatorFirst = conversation.endedFirst() == Side::Validator;
    dialogue.transcript = conversation.transcript();
    return dialogue;
}

bool validatorDecides(const Dialogue &dialogue)
{
    return dialogue.validatorFirst && dialogue.validator.exitCode == 43;
}

} // namespace assay::judge

#include "advice.h"
#include "commands.h"
#include "complaint.h"
#include "interrupt.h"
#include "judge_report.h"
#include "load/submission_intake.h"
#include "profile.h"
#include "program_options.h"
#include "session/grading_session.h"
#include "terminal.h"
#include "text.h"
#include "wording.h"

#include <memory>

namespace assay::cli {

namespace {

struct Options {
    std::filesystem::path package;
    ProgramOptions program;
    std::string audience = "student";
    std::string tests;
    std::string profile;
    bool full = false;
    bool exam = false;
    int jobs = 1;
    bool noStore = false;
    bool json = false;
};

ExitStatus judge(const Options &options)
{
    const auto format = options.json ? Format::JsonLines : Format::Text;
    const auto audience =
        options.audience == "instructor" ? Audience::Instructor : Audience::Student;
    if (!options.profile.empty() && audience == Audience::Student) {
        complain("--profile tells more about hidden tests than a student may know; use it with "
                 "--as instructor");
        return ExitStatus::BadInput;
    }
    JudgeReport report(format, audience, profileNamed(options.profile));

    GradingSession::Options wanted;
    wanted.audience = audience;
    wanted.store = !options.noStore;
    auto opened = GradingSession::open(
        std::move(wanted), [&report](const JudgeEvent &event) { report.receive(event); });
    if (!opened)
        return complainOf(opened.error(), options.json);
    GradingSession &session = **opened;

    auto loaded = session.openPackage(options.package);
    if (!loaded)
        return complainOf(loaded.error(), options.json);
    if (!loaded->assignment)
        return complainOfPackage(options.package, *loaded);
    const auto &assignment = loaded->assignment;

    auto intake = options.program.intake;
    intake.codeLimit = assignment->packageLimits.code;
    if (assignment->submitAnswer) {
        intake.language = load::answersLanguage;
        intake.codeLimit = load::answersLimit;
    }
    auto submission = load::intakeFiles(options.program.sources, intake, session.languages());
    if (!submission)
        return complainOf(submission.error(), options.json);

    const auto *language = session.languages().find(submission->languageId);
    report.begin(*assignment, language != nullptr ? language->name : submission->languageId,
                 submission->entry);
    // People get advice with the result; programs get the facts, and in an exam nobody helps.
    std::optional<Advice> advice;
    if (format == Format::Text && !options.exam) {
        advice.emplace();
        report.setNotes(advice->before(*assignment, *submission));
    }
    const Submission judged = *submission;
    if (Interrupt::requested())
        return ExitStatus::Interrupted;
    judge::JudgeOptions tests;
    tests.everyTest = options.full;
    tests.testPattern = options.tests;
    tests.exam = options.exam;
    const auto id = session.submit(assignment, std::move(*submission), Purpose::Submit, tests);
    if (!id)
        return complainOf(id.error(), options.json);
    {
        const std::stop_callback onInterrupt(Interrupt::token(), [&] { session.cancel(*id); });
        session.waitUntilIdle();
    }
    if (report.error())
        return exitStatusOf(*report.error());
    if (advice && report.judgement())
        for (const auto &line : advice->after(*assignment, judged, *report.judgement()))
            printLine(line);
    return report.judgement() && report.judgement()->verdict == Verdict::AC ? ExitStatus::Fine
                                                                            : ExitStatus::Not;
}

} // namespace

void addJudge(CLI::App &program, Action &action)
{
    auto *command = program.add_subcommand("judge", "Judge a submission on a package's tests");
    auto options = std::make_shared<Options>();
    command->add_option("PACKAGE", options->package, "Folder, archive or EdgeLab JSON file")
        ->required();
    addProgramOptions(*command, options->program);
    command
        ->add_option("--as", options->audience,
                     "student: hidden tests only as counts; instructor: everything")
        ->check(CLI::IsMember({"student", "instructor"}))
        ->capture_default_str();
    addProfileOption(*command, options->profile);
    command->add_option("--tests", options->tests,
                        "Only tests whose name matches this shell pattern; not stored");
    command->add_flag("--full", options->full,
                      "Run every test, also where the package's format stops early");
    command->add_flag(
        "--exam", options->exam,
        "Run the program under the exam's rules: the first system call that is not on "
        "their list ends it");
    command->add_option("--jobs", options->jobs, "No effect on one submission")
        ->check(CLI::Range(1, 256));
    command->add_flag("--no-store", options->noStore, "Leave the history as it is");
    command->add_flag("--json", options->json, "Print JSON Lines");
    command->callback([options, &action] { action = [options] { return judge(*options); }; });
}

} // namespace assay::cli

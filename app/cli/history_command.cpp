#include "commands.h"
#include "json_line.h"
#include "packages.h"
#include "table.h"
#include "text.h"
#include "time_text.h"
#include "wording.h"

#include <fmt/format.h>
#include <memory>

namespace assay::cli {

namespace {

struct Options {
    std::filesystem::path package;
    bool json = false;
};

std::string nameOf(store::SubmissionState state)
{
    switch (state) {
    case store::SubmissionState::Pending: return "pending";
    case store::SubmissionState::Judged: return "judged";
    case store::SubmissionState::Failed: return "failed";
    case store::SubmissionState::Cancelled: return "cancelled";
    }
    return "";
}

Json recordJson(const store::SubmissionRecord &record)
{
    const auto &submission = record.submission;
    Json object{{"event", "submission"},
                {"submission", submission.id},
                {"assignment", submission.assignmentId}};
    setBytes(object, "title", record.assignmentTitle);
    setBytes(object, "user", submission.user);
    object["language"] = submission.languageId;
    object["created"] = utcText(submission.created);
    object["state"] = nameOf(record.state);
    const auto &judgement = record.judgement;
    object["verdict"] = judgement ? Json(verdictCode(judgement->verdict)) : Json(nullptr);
    object["score"] = judgement ? jsonNumber(judgement->score) : Json(nullptr);
    object["max_score"] = judgement ? jsonNumber(judgement->maxScore) : Json(nullptr);
    object["tests_passed"] = judgement ? Json(judgement->testsPassed) : Json(nullptr);
    object["tests_total"] = judgement ? Json(judgement->testsTotal) : Json(nullptr);
    setBytes(object, "failure", record.failure);
    return object;
}

std::vector<Cell> recordRow(const store::SubmissionRecord &record)
{
    const auto &judgement = record.judgement;
    std::string happened = record.failure;
    if (judgement) {
        happened = fmt::format("{} of {} tests", judgement->testsPassed, judgement->testsTotal);
        if (judgement->maxScore != 1) // one point is how pass or fail is stored
            happened += fmt::format(", {} of {} points", scoreText(judgement->score),
                                    scoreText(judgement->maxScore));
    }
    return {{localText(record.submission.created)},
            {printable(record.assignmentTitle)},
            {record.submission.languageId},
            {judgement ? wordOf(judgement->verdict) : nameOf(record.state),
             judgement ? colourOf(judgement->verdict) : Colour::Grey},
            {printable(happened)}};
}

Result<std::vector<store::SubmissionRecord>> readHistory(const Options &options)
{
    GradingSession::Options wanted;
    wanted.workers = 0;
    const auto session = TRY(GradingSession::open(std::move(wanted), {}));
    std::optional<std::string> assignmentId;
    if (!options.package.empty()) {
        const auto loaded = TRY(session->openPackage(options.package));
        if (!loaded.assignment)
            return fail(ErrorCode::PackageInvalid,
                        options.package.string() + " has errors; `assay check` lists them");
        assignmentId = loaded.assignment->id;
    }
    return session->history(assignmentId);
}

ExitStatus showHistory(const Options &options)
{
    const auto records = readHistory(options);
    if (!records) {
        complain(printable(records.error().message()));
        return exitStatusOf(records.error());
    }
    Table table({"When", "Assignment", "Language", "Verdict", ""});
    for (const auto &record : *records)
        if (options.json)
            printJson(recordJson(record));
        else
            table.add(recordRow(record));
    if (options.json)
        return ExitStatus::Fine;
    if (records->empty())
        printLine("Nothing has been submitted yet.");
    else
        table.print();
    return ExitStatus::Fine;
}

} // namespace

void addHistory(CLI::App &program, Action &action)
{
    auto *command = program.add_subcommand("history", "List what was submitted, newest first");
    auto options = std::make_shared<Options>();
    command->add_option("PACKAGE", options->package, "Only submissions for this package");
    command->add_flag("--json", options->json, "Print JSON Lines");
    command->callback([options, &action] { action = [options] { return showHistory(*options); }; });
}

} // namespace assay::cli

#include "commands.h"

#include "base/atomic_file.h"
#include "csv.h"
#include "json_line.h"
#include "packages.h"
#include "table.h"
#include "text.h"
#include "time_text.h"
#include "wording.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>

namespace assay::cli {

namespace {

struct Options {
    std::string user;
    int sinceDays = 0; ///< 0: all that is kept
    bool flaggedOnly = false;
    bool json = false;
    std::filesystem::path csv;
};

using Records = std::vector<store::AuditRecord>;

std::string callsText(const store::AuditEntry &entry)
{
    return fmt::format("{}", fmt::join(entry.violation.calls, ", "));
}

Json recordJson(const store::AuditRecord &record)
{
    const auto &entry = record.entry;
    Json object{{"event", "violation"}, {"when", utcText(entry.seen)}};
    setBytes(object, "user", entry.user);
    object["flagged"] = record.flagged;
    object["kind"] = store::violationKindName(entry.violation.kind);
    object["detail"] = entry.violation.calls;
    object["tests"] = entry.tests;
    object["submission"] = entry.submissionId;
    object["assignment"] = entry.assignmentId;
    setBytes(object, "title", entry.assignmentTitle);
    return object;
}

std::vector<Cell> recordRow(const store::AuditRecord &record)
{
    const auto &entry = record.entry;
    const bool grave = entry.violation.kind == store::ViolationKind::Escape;
    return {{localText(entry.seen)},
            {printable(entry.user) + (record.flagged ? " (flagged)" : ""),
             record.flagged ? Colour::Red : Colour::None},
            {wordOf(entry.violation.kind), grave ? Colour::Red : Colour::None},
            {fmt::format("{}", entry.tests)},
            {printable(entry.assignmentTitle)},
            {printable(callsText(entry))}};
}

Result<> writeCsv(const Records &records, const std::filesystem::path &file)
{
    std::string text = csvLine({"when", "user", "flagged", "kind", "detail", "tests", "submission",
                                "assignment", "title"});
    for (const auto &record : records) {
        const auto &entry = record.entry;
        text += csvLine({utcText(entry.seen), entry.user, record.flagged ? "yes" : "no",
                         std::string(store::violationKindName(entry.violation.kind)),
                         callsText(entry), std::to_string(entry.tests), entry.submissionId,
                         entry.assignmentId, entry.assignmentTitle});
    }
    return writeFileAtomically(file, text);
}

Result<Records> readRecords(const Options &options)
{
    GradingSession::Options wanted;
    wanted.workers = 0;
    const auto session = TRY(GradingSession::open(std::move(wanted), {}));
    store::AuditQuery query;
    if (!options.user.empty())
        query.user = options.user;
    if (options.sinceDays > 0)
        query.since =
            std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()) -
            std::chrono::days(options.sinceDays);
    query.flaggedOnly = options.flaggedOnly;
    return session->audit(query);
}

void print(const Records &records)
{
    if (records.empty()) {
        printLine("No violations are recorded.");
        return;
    }
    Table table({"When", "User", "What", "Tests", "Assignment", "System calls"});
    for (const auto &record : records)
        table.add(recordRow(record));
    table.print();
}

ExitStatus showAudit(const Options &options)
{
    const auto records = readRecords(options);
    if (!records) {
        complain(printable(records.error().message()));
        return exitStatusOf(records.error());
    }
    if (!options.csv.empty()) {
        if (const auto written = writeCsv(*records, options.csv); !written) {
            complain(printable(written.error().message()));
            return ExitStatus::BadInput; // the file that was named
        }
    }
    if (options.json) {
        for (const auto &record : *records)
            printJson(recordJson(record));
    } else if (options.csv.empty()) {
        print(*records);
    }
    return ExitStatus::Fine;
}

} // namespace

void addAudit(CLI::App &program, Action &action)
{
    auto *command = program.add_subcommand(
        "audit", "List what programs tried that the sandbox refused, newest first");
    auto options = std::make_shared<Options>();
    command->add_option("--user", options->user, "Only this user's");
    command->add_option("--since", options->sinceDays, "Only of the last so many days")
        ->type_name("DAYS")
        ->check(CLI::Range(1, 30));
    command->add_flag("--flagged", options->flaggedOnly,
                      "Only of users with five such submissions within an hour");
    command->add_option("--csv", options->csv, "Write the list to this file instead")
        ->type_name("FILE");
    command->add_flag("--json", options->json, "Print JSON Lines");
    command->callback([options, &action] { action = [options] { return showAudit(*options); }; });
}

} // namespace assay::cli

#include "commands.h"
#include "complaint.h"
#include "interrupt.h"
#include "json_line.h"
#include "table.h"
#include "text.h"
#include "time_text.h"
#include "wording.h"

#include "session/grading_session.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <mutex>

namespace assay::cli {

namespace {

struct Options {
    std::vector<std::string> ids;
    bool everyDeadLetter = false;
    int jobs = 1;
    bool json = false;
};

using Perform = Result<ExitStatus> (*)(GradingSession &session, const Options &options);

const char *stageName(store::QueueStage stage)
{
    switch (stage) {
    case store::QueueStage::Waiting: return "waiting";
    case store::QueueStage::Taken: return "taken";
    case store::QueueStage::Judging: return "judging";
    case store::QueueStage::Dead: return "dead";
    }
    return "";
}

Colour colourOf(store::QueueStage stage)
{
    switch (stage) {
    case store::QueueStage::Judging: return Colour::Green;
    case store::QueueStage::Dead: return Colour::Red;
    case store::QueueStage::Waiting:
    case store::QueueStage::Taken: break;
    }
    return Colour::None;
}

const char *purposeName(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Run: return "run";
    case Purpose::Submit: return "submit";
    case Purpose::Batch: return "batch";
    }
    return "";
}

double secondsInQueue(const store::QueueItem &item)
{
    const std::chrono::duration<double> time = std::chrono::system_clock::now() - item.queued;
    return std::max(0.0, time.count());
}

bool waits(const store::QueueItem &item)
{
    return item.stage == store::QueueStage::Waiting || item.stage == store::QueueStage::Taken;
}

Json itemJson(const store::QueueItem &item)
{
    Json object{{"event", "queued"},
                {"submission", item.submissionId},
                {"stage", stageName(item.stage)},
                {"position", waits(item) ? Json(item.position) : Json(nullptr)},
                {"purpose", purposeName(item.purpose)}};
    setBytes(object, "user", item.user);
    setBytes(object, "title", item.assignmentTitle);
    setBytes(object, "package", item.assignmentSource);
    object["language"] = item.languageId;
    object["queued"] = utcText(item.queued);
    object["lag_s"] = waits(item) ? Json(secondsInQueue(item)) : Json(nullptr);
    object["attempts"] = item.attempts;
    object["process"] = item.process != 0 ? Json(item.process) : Json(nullptr);
    setBytes(object, "failure", item.failure);
    return object;
}

std::string lagText(const store::QueueItem &item)
{
    const auto seconds = static_cast<long>(secondsInQueue(item));
    if (seconds < 60)
        return fmt::format("{} s", seconds);
    if (seconds < 3600)
        return fmt::format("{} min", seconds / 60);
    return fmt::format("{} h {} min", seconds / 3600, seconds / 60 % 60);
}

Result<ExitStatus> list(GradingSession &session, const Options &options)
{
    const auto items = TRY(session.queue());
    Table table({"Submission", "Stage", "Ahead", "Waits", "For", "User", "Assignment", ""});
    for (const auto &item : items) {
        if (options.json)
            printJson(itemJson(item));
        else
            table.add({{item.submissionId},
                       {stageName(item.stage), colourOf(item.stage)},
                       {waits(item) ? fmt::format("{}", item.position) : ""},
                       {waits(item) ? lagText(item) : ""},
                       {purposeName(item.purpose)},
                       {printable(item.user)},
                       {printable(item.assignmentTitle)},
                       {printable(item.failure)}});
    }
    if (!options.json && items.empty())
        printLine("Nothing waits, and there are no dead letters.");
    else if (!options.json)
        table.print();
    return ExitStatus::Fine;
}

Result<store::QueueItem> itemOf(GradingSession &session, const std::string &id)
{
    const auto items = TRY(session.queue());
    const auto found = std::ranges::find(items, id, &store::QueueItem::submissionId);
    if (found == items.end())
        return fail(ErrorCode::NotFound, "submission " + id +
                                             " is not in the queue; `assay queue list` lists "
                                             "what is");
    return *found;
}

Result<ExitStatus> show(GradingSession &session, const Options &options)
{
    const auto item = TRY(itemOf(session, options.ids.front()));
    const auto judgements = TRY(session.judgements(item.submissionId));
    if (options.json) {
        auto object = itemJson(item);
        Json list = Json::array();
        for (const auto &judgement : judgements)
            list.push_back({{"verdict", verdictCode(judgement.verdict)},
                            {"score", jsonNumber(judgement.score)},
                            {"max_score", jsonNumber(judgement.maxScore)},
                            {"toolchain", judgement.toolchain},
                            {"package_hash", judgement.packageHash}});
        object["judgements"] = std::move(list);
        printJson(object);
        return ExitStatus::Fine;
    }
    const auto line = [](const char *name, const std::string &value) {
        if (!value.empty())
            printLine(padded(name, 13) + printable(value));
    };
    line("Submission", item.submissionId);
    line("Stage", stageName(item.stage));
    line("Ahead of it", waits(item) ? fmt::format("{}", item.position) : "");
    line("Waits for", waits(item) ? lagText(item) : "");
    line("Queued", localText(item.queued));
    line("Purpose", purposeName(item.purpose));
    line("User", item.user);
    line("Language", item.languageId);
    line("Assignment", item.assignmentTitle);
    line("Package", item.assignmentSource);
    line("Begun", fmt::format("{} times", item.attempts));
    line("Process", item.process != 0 ? fmt::format("{}", item.process) : "");
    line("Failure", item.failure);
    for (const auto &judgement : judgements)
        line("Judged", fmt::format("{}, {} of {} points, {}", wordOf(judgement.verdict),
                                   scoreText(judgement.score), scoreText(judgement.maxScore),
                                   judgement.toolchain));
    return ExitStatus::Fine;
}

void tellDone(const Options &options, const char *event, const std::string &id)
{
    if (options.json)
        printJson({{"event", event}, {"submission", id}});
    else
        printLine(fmt::format("{} {}", event, id));
}

Result<ExitStatus> requeue(GradingSession &session, const Options &options)
{
    auto ids = options.ids;
    if (options.everyDeadLetter) {
        const auto items = TRY(session.queue());
        for (const auto &item : items)
            if (item.stage == store::QueueStage::Dead)
                ids.push_back(item.submissionId);
    }
    for (const auto &id : ids) {
        TRY(session.requeue(id));
        tellDone(options, "re-queued", id);
    }
    return ExitStatus::Fine;
}

Result<ExitStatus> drop(GradingSession &session, const Options &options)
{
    for (const auto &id : options.ids) {
        TRY(session.dropQueued(id));
        tellDone(options, "dropped", id);
    }
    return ExitStatus::Fine;
}

/// Counts and prints what becomes of each submission. Called on judge threads.
class WorkReport {
public:
    explicit WorkReport(bool json)
        : m_json(json)
    {
    }

    void receive(const JudgeEvent &event)
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto *judged = std::get_if<Judged>(&event)) {
            const auto &judgement = judged->judgement;
            if (m_json)
                printJson(judgedJson(judgement, Audience::Student));
            else
                printLine(fmt::format("{}  {}", judged->submissionId, wordOf(judgement.verdict)));
        } else if (const auto *failed = std::get_if<JudgeFailed>(&event)) {
            m_failed = true;
            if (m_json) {
                auto object = errorJson(failed->error);
                object["submission"] = failed->submissionId;
                printJson(object);
            } else {
                complain(printable(failed->submissionId + ": " + failed->error.message()));
            }
        }
    }
    bool failed() const { return m_failed; }

private:
    bool m_json;
    std::mutex m_mutex;
    bool m_failed = false;
};

ExitStatus perform(const Options &options, Perform action)
{
    GradingSession::Options wanted;
    wanted.workers = 0;
    const auto session = GradingSession::open(std::move(wanted), {});
    if (!session)
        return complainOf(session.error());
    const auto status = action(**session, options);
    return status ? *status : complainOf(status.error());
}

/// What nobody will judge without being told to: it would be forgotten otherwise.
Result<> announceDeadLetters(GradingSession &session, bool json)
{
    const auto items = TRY(session.queue());
    int dead = 0;
    for (const auto &item : items) {
        if (item.stage != store::QueueStage::Dead)
            continue;
        ++dead;
        if (json) {
            auto object = itemJson(item);
            object["event"] = "dead_letter";
            printJson(object);
        }
    }
    if (!json && dead > 0)
        printLine(fmt::format("{}: assay queue list shows why, assay queue re-queue --dead judges "
                              "{} again.",
                              dead == 1 ? "1 dead letter" : fmt::format("{} dead letters", dead),
                              dead == 1 ? "it" : "them"));
    return {};
}

ExitStatus work(const Options &options)
{
    WorkReport report(options.json);
    GradingSession::Options wanted;
    wanted.workers = options.jobs;
    auto opened = GradingSession::open(
        std::move(wanted), [&report](const JudgeEvent &event) { report.receive(event); });
    if (!opened)
        return complainOf(opened.error());
    const auto session = *std::move(opened);
    const auto ids = session->resumePending();
    if (!ids)
        return complainOf(ids.error());
    if (ids->empty() && !options.json && !report.failed())
        printLine("Nothing waits.");
    // What an interruption leaves goes back into the queue when the session goes.
    const std::stop_callback onInterrupt(Interrupt::token(), [&] { session->close(); });
    session->waitUntilIdle();
    if (!Interrupt::requested())
        if (const auto told = announceDeadLetters(*session, options.json); !told)
            return complainOf(told.error());
    return report.failed() ? ExitStatus::JudgeError : ExitStatus::Fine;
}

} // namespace

void addQueue(CLI::App &program, Action &action)
{
    auto *command = program.add_subcommand(
        "queue", "Show and mend the queue of submissions that wait for judging");
    command->require_subcommand(1);
    auto options = std::make_shared<Options>();
    const auto add = [&](const char *name, const char *description, Perform perform_) {
        auto *added = command->add_subcommand(name, description);
        added->add_flag("--json", options->json, "Print JSON Lines");
        added->callback([options, perform_, &action] {
            action = [options, perform_] { return perform(*options, perform_); };
        });
        return added;
    };
    add("list", "List what waits, in the order of judging, and the dead letters", list);
    add("show", "Show one of them with all that is known", show)
        ->add_option("ID", options->ids, "The submission")
        ->required()
        ->expected(1);
    auto *again =
        add("re-queue", "Let dead letters or judged submissions be judged again", requeue);
    auto *ids = again->add_option("ID", options->ids, "The submissions");
    auto *dead = again->add_flag("--dead", options->everyDeadLetter, "Every dead letter");
    ids->excludes(dead);
    again->parse_complete_callback([options] {
        if (options->ids.empty() && !options->everyDeadLetter)
            throw CLI::RequiredError("ID or --dead");
    });
    add("drop", "Cancel what waits, or a dead letter", drop)
        ->add_option("ID", options->ids, "The submissions")
        ->required();
    auto *working = command->add_subcommand("work", "Judge what waits, then end");
    working->add_option("--jobs", options->jobs, "How many are judged at a time")
        ->check(CLI::Range(1, 64));
    working->add_flag("--json", options->json, "Print JSON Lines");
    working->callback([options, &action] { action = [options] { return work(*options); }; });
}

} // namespace assay::cli

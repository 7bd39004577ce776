#include "commands.h"
#include "complaint.h"
#include "interrupt.h"
#include "json_line.h"
#include "judge/verdict/expectations.h"
#include "load/submission_intake.h"
#include "packages.h"
#include "profile.h"
#include "table.h"
#include "text.h"
#include "verification.h"
#include "wording.h"

#include <algorithm>
#include <climits>
#include <cstring>
#include <fmt/format.h>
#include <memory>

namespace assay::cli {

namespace {

struct Options {
    std::vector<std::filesystem::path> packages;
    std::string profile;
    int jobs = 1;
    bool json = false;
};

/// One reference submission on its way: judged in the background, printed in the order of the
/// packages.
struct Item {
    const ReferenceSubmission *reference = nullptr;
    std::string id;                      ///< of the submission; empty if it could not be submitted
    std::string notSubmitted;            ///< why
    ExitStatus status = ExitStatus::Not; ///< of what kept it from being submitted
};

struct Package {
    std::filesystem::path path;
    std::shared_ptr<const Assignment> assignment; ///< null if it cannot be judged
    std::vector<Item> items;
};

std::string expectedText(const ReferenceSubmission &reference)
{
    std::string text;
    for (const auto verdict : reference.expected)
        text += fmt::format("{}{}", text.empty() ? "" : " or ", verdictCode(verdict));
    if (text.empty() && !reference.rules.empty())
        text = "rules";
    if (reference.partial)
        text = "partial";
    if (reference.expectedScore)
        text += " " + scoreText(*reference.expectedScore);
    return text;
}

/// What differs, and the first test that shows it.
std::string remarkOn(const judge::Conformity &conformity, const Outcome &outcome)
{
    return outcome.remark.empty() ? conformity.why : conformity.why + "; " + outcome.remark;
}

class Verifier {
public:
    explicit Verifier(const Options &options)
        : m_options(options),
          m_outcomes(profileNamed(options.profile))
    {
    }

    ExitStatus run();

private:
    void prepare(const std::filesystem::path &path);
    void submitAll();
    Item submit(const Assignment &assignment, const ReferenceSubmission &reference,
                const std::shared_ptr<const Assignment> &shared);
    /// Why programs in this language cannot run here; empty if they can.
    const std::string &missing(const std::string &languageId);
    void report(const Package &package);
    void reportItem(const Package &package, const Item &item, const Table &table);
    void end(ExitStatus status) { m_status = worse(m_status, status); }

    const Options &m_options;
    Outcomes m_outcomes;
    std::unique_ptr<GradingSession> m_session;
    std::map<std::string, std::string> m_missing; ///< by language id
    std::vector<Package> m_packages;
    ProgressBar m_bar;
    int m_total = 0;
    int m_done = 0;
    int m_failed = 0;
    ExitStatus m_status = ExitStatus::Fine;
};

ExitStatus Verifier::run()
{
    const auto paths = packagesNamed(m_options.packages);
    if (paths.empty()) {
        complain("none of these is a problem package; expected folders, archives or JSON files");
        return ExitStatus::BadInput;
    }
    auto session = openAuthorSession(
        m_options.jobs, [this](const JudgeEvent &event) { m_outcomes.receive(event); });
    if (!session)
        return complainOf(session.error());
    m_session = std::move(*session);
    for (const auto &path : paths)
        if (!Interrupt::requested())
            prepare(path);
    submitAll();

    const std::stop_callback onInterrupt(Interrupt::token(), [this] {
        for (const auto &package : m_packages)
            for (const auto &item : package.items)
                m_session->cancel(item.id);
    });
    for (const auto &package : m_packages)
        report(package);
    m_bar.clear();
    if (Interrupt::requested()) {
        complain("interrupted");
        return ExitStatus::Interrupted;
    }
    if (m_options.json)
        printJson({{"event", "verified"},
                   {"ok", m_status == ExitStatus::Fine},
                   {"submissions", m_total},
                   {"failed", m_failed}});
    else
        printLine(m_failed == 0 && m_status == ExitStatus::Fine
                      ? coloured(fmt::format("{} reference submissions, all as expected", m_total),
                                 Colour::Green)
                      : coloured(fmt::format("{} reference submissions, {} not as expected",
                                             m_total, m_failed),
                                 Colour::Red));
    return m_status;
}

void Verifier::prepare(const std::filesystem::path &path)
{
    m_bar.show(0, 1, "reading " + path.string());
    auto loaded = m_session->openPackage(path);
    m_bar.clear();
    if (!loaded) {
        end(complainOf(loaded.error()));
        return;
    }
    if (!loaded->assignment) {
        end(complainOfPackage(path, *loaded));
        return;
    }
    // What students may use does not bind the authors' own programs.
    auto assignment = std::make_shared<Assignment>(*loaded->assignment);
    assignment->languages.clear();
    m_total += static_cast<int>(assignment->references.size());
    m_packages.push_back({path, std::move(assignment), {}});
}

void Verifier::submitAll()
{
    // Those of a course as it goes on; what belongs to none comes first, as it was named.
    std::ranges::stable_sort(m_packages, [](const Package &left, const Package &right) {
        const auto &first = *left.assignment;
        const auto &second = *right.assignment;
        // Numbers in headings count as numbers: "2 · Loops" is before "10 · Graphs".
        const int courses = ::strverscmp(first.course.c_str(), second.course.c_str());
        const auto place = [](int order) { return order > 0 ? order : INT_MAX; };
        return courses != 0 ? courses < 0 : place(first.order) < place(second.order);
    });
    for (auto &package : m_packages)
        for (const auto &reference : package.assignment->references)
            package.items.push_back(submit(*package.assignment, reference, package.assignment));
}

Item Verifier::submit(const Assignment &assignment, const ReferenceSubmission &reference,
                      const std::shared_ptr<const Assignment> &shared)
{
    Item item;
    item.reference = &reference;
    auto source = reference;
    if (assignment.submitAnswer)
        source.language = load::answersLanguage;
    auto submission = load::intakeReference(
        source, assignment.submitAnswer ? load::answersLimit : assignment.packageLimits.code,
        m_session->languages());
    if (!submission) {
        item.notSubmitted = "not checked: " + submission.error().message();
        return item;
    }
    const std::string why =
        assignment.submitAnswer ? std::string() : missing(submission->languageId);
    if (!why.empty()) {
        item.notSubmitted = "not checked: " + why;
        return item;
    }
    // What is declared of single tests can only be seen when all of them are run.
    judge::JudgeOptions options;
    options.everyTest = !reference.rules.empty();
    options.byAuthor = true;
    auto id = m_session->submit(shared, std::move(*submission), Purpose::Batch, options);
    if (!id) {
        item.notSubmitted = "not checked: " + id.error().message();
        item.status = exitStatusOf(id.error()) == ExitStatus::JudgeError ? ExitStatus::JudgeError
                                                                         : ExitStatus::Not;
        return item;
    }
    item.id = std::move(*id);
    return item;
}

const std::string &Verifier::missing(const std::string &languageId)
{
    auto found = m_missing.find(languageId);
    if (found == m_missing.end()) {
        const auto *language = m_session->languages().find(languageId);
        const auto state = load::probeLanguage(*language);
        found = m_missing.emplace(languageId, state.available ? "" : state.why).first;
    }
    return found->second;
}

void Verifier::report(const Package &package)
{
    Table table({"Submission", "Expected", "Got", "Time", ""});
    table.reserve(2, "AC 100");
    table.reserve(3, "00.000 s");
    for (const auto &item : package.items) {
        table.reserve(0, printable(item.reference->path));
        table.reserve(1, expectedText(*item.reference));
    }
    if (!m_options.json) {
        m_bar.clear();
        printLine(coloured(printable(package.path.string()), Colour::Bold));
    }
    for (const auto &item : package.items)
        reportItem(package, item, table);
}

void Verifier::reportItem(const Package &package, const Item &item, const Table &table)
{
    m_bar.show(m_done, m_total, package.path.filename().string() + " " + item.reference->path);
    Outcome outcome;
    if (!item.id.empty())
        outcome = m_outcomes.take(item.id);
    ++m_done;
    m_bar.clear();
    if (outcome.error && outcome.error->code == ErrorCode::Cancelled)
        return;

    const auto &reference = *item.reference;
    const bool scoring = package.assignment->scoring;
    const auto &judgement = outcome.judgement;
    const auto conformity =
        judgement ? judge::compareWithDeclared(*package.assignment, reference, *judgement)
                  : judge::Conformity{};
    const bool ok = conformity.asExpected;
    m_failed += !ok;
    if (!ok)
        end(outcome.error     ? ExitStatus::JudgeError
            : item.id.empty() ? item.status
                              : ExitStatus::Not);
    const std::string remark = outcome.error            ? "judge error: " + outcome.error->message()
                               : item.id.empty()        ? item.notSubmitted
                               : conformity.why.empty() ? std::string()
                                                        : remarkOn(conformity, outcome);
    if (m_options.json) {
        Json expected = Json::array();
        for (const auto verdict : reference.expected)
            expected.push_back(verdictCode(verdict));
        Json object{{"event", "submission"}};
        setBytes(object, "package", package.path.string());
        setBytes(object, "path", reference.path);
        object["expected"] = std::move(expected);
        object["verdict"] = judgement ? Json(verdictCode(judgement->formatVerdict)) : Json(nullptr);
        object["score"] = scoring && judgement ? jsonNumber(judgement->score) : Json(nullptr);
        object["ok"] = ok;
        if (judgement && !m_options.profile.empty())
            object["profile_verdict"] = outcome.profileVerdict;
        if (conformity.timingSensitive)
            object["timing_sensitive"] = true;
        if (!remark.empty())
            setBytes(object, "message", remark);
        printJson(object);
        if (outcome.error)
            printJson(errorJson(*outcome.error));
        return;
    }
    std::string got = judgement ? std::string(verdictCode(judgement->formatVerdict)) : "-";
    if (scoring && judgement)
        got += " " + scoreText(judgement->score);
    if (!outcome.profileVerdict.empty())
        got += " = " + outcome.profileVerdict;
    printLine(table.line({{printable(reference.path)},
                          {expectedText(reference)},
                          {got, ok ? Colour::Green : Colour::Red},
                          {judgement ? secondsText(judgement->maxCpuTime) : ""},
                          {printable(remark)}}));
}

} // namespace

void addVerify(CLI::App &program, Action &action)
{
    auto *command = program.add_subcommand(
        "verify", "Judge every reference submission and compare with its expected verdict");
    auto options = std::make_shared<Options>();
    command->add_option("PACKAGE", options->packages, "Folders, archives or EdgeLab JSON files")
        ->required();
    command->add_option("--jobs", options->jobs, "How many are judged at a time")
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    addProfileOption(*command, options->profile);
    command->add_flag("--json", options->json, "Print JSON Lines");
    command->callback(
        [options, &action] { action = [options] { return Verifier(*options).run(); }; });
}

} // namespace assay::cli

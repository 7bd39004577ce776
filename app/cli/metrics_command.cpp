#include "commands.h"
#include "json_line.h"
#include "table.h"
#include "text.h"

#include "session/grading_session.h"

#include <fmt/format.h>
#include <memory>

namespace assay::cli {

namespace {

struct Options {
    int days = 30;
    bool json = false;
};

const char *wordOf(store::Metric metric)
{
    switch (metric) {
    case store::Metric::RunTime: return "run of a test";
    case store::Metric::CompileTime: return "compilation";
    case store::Metric::QueueLag: return "wait in the queue";
    case store::Metric::SandboxStart: return "sandbox, above the run";
    }
    return "";
}

std::string timeText(Duration time)
{
    const double milliseconds = toSeconds(time) * 1000;
    if (milliseconds < 10)
        return fmt::format("{:.2f} ms", milliseconds);
    if (milliseconds < 1000)
        return fmt::format("{:.0f} ms", milliseconds);
    return fmt::format("{:.1f} s", milliseconds / 1000);
}

ExitStatus showMetrics(const Options &options)
{
    GradingSession::Options wanted;
    wanted.workers = 0;
    const auto session = GradingSession::open(std::move(wanted), {});
    const auto metrics = session ? (*session)->metrics(std::chrono::days(options.days))
                                 : Result<store::Metrics>(std::unexpected(session.error()));
    if (!metrics) {
        complain(printable(metrics.error().message()));
        return exitStatusOf(metrics.error());
    }
    Table table({"What", "Of", "Count", "Median", "90 %", "99 %", "Most"});
    for (const auto &[key, histogram] : *metrics) {
        const auto at = [&](double share) { return histogram.percentile(share); };
        if (options.json)
            printJson({{"event", "metric"},
                       {"metric", store::metricName(key.metric)},
                       {"label", key.label.empty() ? Json(nullptr) : Json(key.label)},
                       {"count", histogram.count()},
                       {"p50_s", toSeconds(at(0.5))},
                       {"p90_s", toSeconds(at(0.9))},
                       {"p99_s", toSeconds(at(0.99))},
                       {"max_s", toSeconds(at(1))}});
        else
            table.add({{wordOf(key.metric)},
                       {printable(key.label)},
                       {fmt::format("{}", histogram.count())},
                       {timeText(at(0.5))},
                       {timeText(at(0.9))},
                       {timeText(at(0.99))},
                       {timeText(at(1))}});
    }
    if (options.json)
        return ExitStatus::Fine;
    if (metrics->empty())
        printLine("Nothing has been measured yet.");
    else
        table.print();
    return ExitStatus::Fine;
}

} // namespace

void addMetrics(CLI::App &program, Action &action)
{
    auto *command = program.add_subcommand(
        "metrics", "Show how long runs, compilations, the queue and the sandbox take");
    auto options = std::make_shared<Options>();
    command->add_option("--days", options->days, "Only of the last so many days, today included")
        ->check(CLI::Range(1, 30));
    command->add_flag("--json", options->json, "Print JSON Lines");
    command->callback([options, &action] { action = [options] { return showMetrics(*options); }; });
}

} // namespace assay::cli

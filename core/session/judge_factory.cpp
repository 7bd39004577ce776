#include "session/judge_factory.h"

#include "run/helper_runner.h"

namespace assay {

namespace {

struct Worker {
    MeteredRunner runner;
    judge::Judge judge;

    Worker(const load::LanguageRegistry &languages, const std::filesystem::path &helper,
           const std::shared_ptr<judge::CompileCache> &cache, const MeteredRunner::Tell &tell,
           const std::shared_ptr<judge::TimeLimits> &timeLimits)
        : runner(std::make_unique<run::HelperRunner>(helper), tell),
          judge(languages, runner, cache, timeLimits)
    {
    }
};

} // namespace

judge::JudgeFactory sandboxedJudges(const load::LanguageRegistry &languages,
                                    std::filesystem::path helper,
                                    std::shared_ptr<judge::CompileCache> cache,
                                    MeteredRunner::Tell tell,
                                    std::shared_ptr<judge::TimeLimits> timeLimits)
{
    return [&languages, helper = std::move(helper), cache = std::move(cache),
            tell = std::move(tell), timeLimits = std::move(timeLimits)]() -> judge::JudgeFunction {
        auto worker = std::make_shared<Worker>(languages, helper, cache, tell, timeLimits);
        return [worker](const judge::JudgeTicket &ticket, const EventSink &sink,
                        std::stop_token stop) {
            return worker->judge.judge(*ticket.assignment, ticket.submission, ticket.options, sink,
                                       std::move(stop));
        };
    };
}

} // namespace assay

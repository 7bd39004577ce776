#include "session/judge_factory.h"

#include "run/helper_runner.h"

namespace assay {

namespace {

struct Worker {
    run::HelperRunner runner;
    judge::Judge judge;

    Worker(const load::LanguageRegistry &languages, const std::filesystem::path &helper,
           const std::shared_ptr<judge::CompileCache> &cache)
        : runner(helper),
          judge(languages, runner, cache)
    {
    }
};

} // namespace

judge::JudgeFactory sandboxedJudges(const load::LanguageRegistry &languages,
                                    std::filesystem::path helper,
                                    std::shared_ptr<judge::CompileCache> cache)
{
    return [&languages, helper = std::move(helper),
            cache = std::move(cache)]() -> judge::JudgeFunction {
        auto worker = std::make_shared<Worker>(languages, helper, cache);
        return [worker](const judge::JudgeTicket &ticket, const EventSink &sink,
                        std::stop_token stop) {
            return worker->judge.judge(*ticket.assignment, ticket.submission, ticket.options, sink,
                                       std::move(stop));
        };
    };
}

} // namespace assay

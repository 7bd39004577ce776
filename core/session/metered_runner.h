#pragma once

#include "run/runner.h"

#include <functional>
#include <memory>

namespace assay {

/// Passes runs on to another Runner and tells how much longer each took than the program itself:
/// the price of the sandbox. The function may be called from any thread that runs something.
class MeteredRunner final : public run::Runner {
public:
    using Tell = std::function<void(Duration)>;

    MeteredRunner(std::unique_ptr<run::Runner> inner, Tell tell)
        : m_inner(std::move(inner)),
          m_tell(std::move(tell))
    {
    }

    Result<run::RunReport> run(const run::RunRequest &request, std::stop_token stop) override;
    std::unique_ptr<run::Runner> another() const override;

private:
    std::unique_ptr<run::Runner> m_inner;
    Tell m_tell;
};

} // namespace assay

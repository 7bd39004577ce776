#pragma once

#include "base/paths.h"
#include "run/runner.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace assay::run {

class HelperProcess;

/// Runs programs through the sandbox helper. The helper is started with the first run, serves one
/// run after the other and is started again if it died. No shell, no setuid; a run that cannot be
/// isolated is an Error (SandboxUnavailable with the helper's own sentence), never run otherwise.
class HelperRunner final : public Runner {
public:
    explicit HelperRunner(std::filesystem::path helper = helperPath());
    ~HelperRunner() override;

    Result<RunReport> run(const RunRequest &request, std::stop_token stop) override;
    std::unique_ptr<Runner> another() const override;

private:
    Result<> startHelper(std::stop_token stop);

    std::filesystem::path m_program;
    std::unique_ptr<HelperProcess> m_helper;
    std::uint64_t m_lastId = 0;
};

} // namespace assay::run

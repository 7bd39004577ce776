#pragma once

#include "base/error.h"
#include "base/issue.h"
#include "judge/compile/compile_cache.h"
#include "judge/compile/compiler.h"
#include "load/language_registry.h"
#include "model/assignment.h"
#include "run/helper_runner.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace assay {

/// Runs packages' own validators over their test data, in the sandbox. Keeps a helper process and
/// what it has compiled from one package to the next. One thread at a time; blocking.
class DataChecker {
public:
    /// Findings are Issues; an Error is ours.
    Result<Issues> check(const Assignment &assignment, std::stop_token stop);

private:
    std::optional<load::LanguageRegistry> m_languages; ///< read when first needed
    run::HelperRunner m_runner;
    judge::Compiler m_compiler{m_runner, std::make_shared<judge::CompileCache>()};
};

} // namespace assay

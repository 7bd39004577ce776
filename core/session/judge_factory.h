#pragma once

#include "judge/compile/compile_cache.h"
#include "judge/judge_queue.h"
#include "judge/limits/time_limits.h"
#include "load/language_registry.h"
#include "session/metered_runner.h"

#include <filesystem>

namespace assay {

/// Judges through the sandbox helper: each worker gets a Judge with a helper process of its own;
/// what one has compiled the others find in the cache. `languages` must outlive every function
/// that is made. Time limits of packages without one are measured once. `tell` hears what the
/// sandbox added to each run, on the worker's thread; may be empty.
judge::JudgeFactory sandboxedJudges(const load::LanguageRegistry &languages,
                                    std::filesystem::path helper,
                                    std::shared_ptr<judge::CompileCache> cache,
                                    MeteredRunner::Tell tell,
                                    std::shared_ptr<judge::TimeLimits> timeLimits);

} // namespace assay

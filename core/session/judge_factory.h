#pragma once

#include "judge/compile_cache.h"
#include "judge/judge_queue.h"
#include "load/language_registry.h"

#include <filesystem>

namespace assay {

/// Judges through the sandbox helper: each worker gets a Judge with a helper process of its own;
/// what one has compiled the others find in the cache. `languages` must outlive every function
/// that is made.
judge::JudgeFactory sandboxedJudges(const load::LanguageRegistry &languages,
                                    std::filesystem::path helper,
                                    std::shared_ptr<judge::CompileCache> cache);

} // namespace assay

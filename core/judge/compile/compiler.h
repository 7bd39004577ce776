#pragma once

#include "judge/compile/compile_cache.h"
#include "judge/compile/executable.h"
#include "model/limits.h"
#include "model/submission.h"
#include "run/runner.h"

#include <memory>
#include <stop_token>

namespace assay::judge {

/// Makes programs of sources, inside the sandbox. Languages without a compiler get a syntax check,
/// so a misspelt Python program is a compile error with its line as well.
class Compiler {
public:
    Compiler(run::Runner &runner, std::shared_ptr<CompileCache> cache);

    /// A failure of the sources is a CompileFailure, also when the compiler ran out of time or
    /// memory over them; Errors are ours. The log is capped at `logLimit` and knows only paths of
    /// the box. A Java file whose public class has another name is renamed.
    Result<Compilation> compile(const Language &language, std::vector<SourceFile> sources,
                                std::string entry, const PackageLimits &limits,
                                std::stop_token stop);
    static constexpr ByteCount logLimit = ByteCount::kib(64);

private:
    Result<Compilation> compileOnly(const Language &language, std::vector<SourceFile> sources,
                                    std::string entry, const PackageLimits &limits,
                                    std::stop_token stop);

    run::Runner &m_runner;
    std::shared_ptr<CompileCache> m_cache;
};

} // namespace assay::judge

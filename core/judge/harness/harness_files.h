#pragma once

#include "judge/compile/compiler.h"
#include "load/language_registry.h"
#include "model/assignment.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace assay::judge {

/// Makes our drivers available to runs; compiles the Java driver when it is first needed.
class HarnessFiles {
public:
    /// The binds of the driver for this language. HarnessFailed if a driver of ours is missing or
    /// does not compile.
    Result<std::vector<run::BoundPath>> binds(const Language &language, Compiler &compiler,
                                              std::stop_token stop);

private:
    Result<Executable> compileJava(const Language &language, Compiler &compiler,
                                   std::stop_token stop) const;

    std::optional<Executable> m_java; ///< keeps the classes alive
};

} // namespace assay::judge

#include "judge/compile/older_dialects.h"

#include <algorithm>
#include <array>

namespace assay::judge {

Result<Compilation> compileByAuthor(Compiler &compiler, const Language &language,
                                    const std::vector<SourceFile> &sources,
                                    const std::string &entry, const PackageLimits &limits,
                                    std::stop_token stop)
{
    auto compilation = TRY(compiler.compile(language, sources, entry, limits, stop));
    constexpr std::array older = {"-std=gnu++17", "-std=gnu++11"};
    for (const char *standard : older) {
        Language dialect = language;
        const auto option = std::ranges::find_if(dialect.compileCommand, [](const auto &argument) {
            return argument.starts_with("-std=gnu++");
        });
        if (!std::holds_alternative<CompileFailure>(compilation) ||
            option == dialect.compileCommand.end())
            break;
        *option = standard;
        auto again = TRY(compiler.compile(dialect, sources, entry, limits, stop));
        if (std::holds_alternative<Executable>(again))
            return again;
    }
    return compilation;
}

} // namespace assay::judge

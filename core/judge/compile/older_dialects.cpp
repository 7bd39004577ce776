#include "judge/compile/older_dialects.h"

#include <algorithm>

namespace assay::judge {

Result<Compilation> compileByAuthor(Compiler &compiler, const Language &language,
                                    const std::vector<SourceFile> &sources,
                                    const std::string &entry, const PackageLimits &limits,
                                    std::stop_token stop)
{
    auto compilation = TRY(compiler.compile(language, sources, entry, limits, stop));
    // Older libraries included more of each other: the last attempt includes all of them.
    const std::vector<std::vector<std::string>> older = {
        {"-std=gnu++17"},
        {"-std=gnu++11"},
        {"-std=gnu++98"},
        {"-std=gnu++17", "-include", "bits/stdc++.h"}};
    for (const auto &options : older) {
        Language dialect = language;
        const auto option = std::ranges::find_if(dialect.compileCommand, [](const auto &argument) {
            return argument.starts_with("-std=gnu++");
        });
        if (!std::holds_alternative<CompileFailure>(compilation) ||
            option == dialect.compileCommand.end())
            break;
        *option = options.front();
        dialect.compileCommand.insert(option + 1, options.begin() + 1, options.end());
        auto again = TRY(compiler.compile(dialect, sources, entry, limits, stop));
        if (std::holds_alternative<Executable>(again))
            return again;
    }
    return compilation;
}

} // namespace assay::judge

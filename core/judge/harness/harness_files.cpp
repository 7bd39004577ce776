#include "judge/harness/harness_files.h"

#include "base/bytes.h"
#include "base/paths.h"
#include "judge/check/excerpt.h"
#include "judge/harness/harness.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace assay::judge {

Result<std::vector<run::BoundPath>> HarnessFiles::binds(const Language &language,
                                                        Compiler &compiler, std::stop_token stop)
{
    if (language.id == "java") {
        if (!m_java)
            m_java = TRY(compileJava(language, compiler, stop));
        const std::filesystem::path box(harnessFolder);
        return std::vector<run::BoundPath>{
            {m_java->folder->path() / "assayharness", box / "assayharness", false}};
    }
    std::error_code problem;
    const auto wanted = resourceDirectory() / "harness" / language.id;
    const auto folder = std::filesystem::canonical(wanted, problem);
    if (problem)
        return std::unexpected(Error{ErrorCode::HarnessFailed,
                                     "cannot find our driver " + wanted.string(), problem.value()});
    return std::vector<run::BoundPath>{{folder, harnessFolder, false}};
}

Result<Executable> HarnessFiles::compileJava(const Language &language, Compiler &compiler,
                                             std::stop_token stop) const
{
    const auto folder = resourceDirectory() / "harness" / "java" / "assayharness";
    std::vector<SourceFile> sources;
    std::error_code problem;
    for (std::filesystem::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem))
        if (entry->path().extension() == ".java")
            sources.push_back({"assayharness/" + entry->path().filename().string(),
                               TRY(readFile(entry->path(), ByteCount::mib(1)))});
    if (sources.empty())
        return std::unexpected(Error{ErrorCode::HarnessFailed,
                                     "cannot find our driver " + folder.string(), problem.value()});
    std::ranges::sort(sources, {}, &SourceFile::name);
    auto compilation =
        TRY(compiler.compile(language, std::move(sources), "assayharness/Driver.java", {}, stop));
    if (const auto *failure = std::get_if<CompileFailure>(&compilation))
        return fail(ErrorCode::HarnessFailed,
                    "our Java driver does not compile here: " + excerpt(failure->result.log, 1000));
    return std::get<Executable>(std::move(compilation));
}

} // namespace assay::judge

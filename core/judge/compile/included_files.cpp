#include "judge/compile/included_files.h"

#include "base/bytes.h"
#include "load/entry_file.h"

#include <algorithm>
#include <filesystem>
#include <format>
#include <system_error>

namespace assay::judge {

namespace {

constexpr std::size_t fileLimit = 200;
constexpr ByteCount sizeLimit = ByteCount::mib(16);

Result<std::vector<SourceFile>> readFolder(const std::filesystem::path &folder)
{
    std::vector<SourceFile> files;
    std::error_code problem;
    for (std::filesystem::recursive_directory_iterator entry(folder, problem), end;
         !problem && entry != end; entry.increment(problem)) {
        if (!entry->is_regular_file(problem))
            continue;
        if (files.size() == fileLimit)
            return fail(ErrorCode::TooLarge,
                        std::format("{} holds more than {} files", folder.string(), fileLimit));
        files.push_back({entry->path().lexically_relative(folder).string(),
                         TRY(readFile(entry->path(), sizeLimit))});
    }
    if (problem)
        return std::unexpected(
            Error{ErrorCode::Io, "cannot read " + folder.string(), problem.value()});
    std::ranges::sort(files, {}, &SourceFile::name);
    return files;
}

} // namespace

Result<SourceSet> withIncludedFiles(const Assignment &assignment, const Submission &submission,
                                    const Language &language)
{
    SourceSet set{submission.files, submission.entry, {}};
    const auto folder = assignment.includesFor(language.id);
    if (folder.empty())
        return set;
    auto included = TRY(readFolder(folder));
    for (const auto &file : included) {
        set.included.push_back(file.name);
        std::erase_if(set.files, [&](const SourceFile &own) { return own.name == file.name; });
    }
    set.files.insert(set.files.end(), included.begin(), included.end());
    // The student's start first: it stays the start unless one of the package's is named like one.
    const auto start = std::ranges::find(set.files, set.entry, &SourceFile::name);
    if (start != set.files.end())
        std::rotate(set.files.begin(), start, start + 1);
    set.entry = load::entryFileOf(set.files, language, set.entry).name;
    return set;
}

bool onlyIncludedFilesFail(const CompileResult &result, const SourceSet &sources)
{
    bool any = false;
    for (const Diagnostic &diagnostic : result.diagnostics) {
        if (diagnostic.severity != Diagnostic::Severity::Error)
            continue;
        any = true;
        if (!std::ranges::contains(sources.included, diagnostic.file))
            return false;
    }
    return any;
}

} // namespace assay::judge

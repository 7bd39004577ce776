#include "judge/compile/submission_program.h"

#include "judge/check/excerpt.h"
#include "judge/compile/included_files.h"
#include "judge/compile/older_dialects.h"
#include "judge/harness/driver_source.h"
#include "load/submission_intake.h"

#include <algorithm>

namespace assay::judge {

namespace {

/// For function assignments of compiled languages with the driver that calls the function.
Result<Compilation> compileSources(const Assignment &assignment, const Language &language,
                                   const SourceSet &sources, Compiler &compiler,
                                   WrittenBy writtenBy, std::stop_token stop)
{
    const auto entryPoint = assignment.entryPoints.find(language.id);
    if (assignment.kind != AssignmentKind::Function || entryPoint == assignment.entryPoints.end())
        return writtenBy == WrittenBy::Author
                   ? compileByAuthor(compiler, language, sources.files, sources.entry,
                                     assignment.packageLimits, stop)
                   : compiler.compile(language, sources.files, sources.entry,
                                      assignment.packageLimits, stop);
    auto files = TRY(withDriver(language, sources.files, sources.entry, entryPoint->second));
    auto compilation = TRY(compiler.compile(language, std::move(files), sources.entry,
                                            assignment.packageLimits, stop));
    const auto entry = std::ranges::find(sources.files, sources.entry, &SourceFile::name);
    auto *failure = std::get_if<CompileFailure>(&compilation);
    if (failure != nullptr && entry != sources.files.end() && language.harnessCommand.empty())
        explainDriver(failure->result, *entry, entryPoint->second);
    return compilation;
}

Result<> checkIncludedFiles(const Assignment &assignment, const Language &language,
                            Compiler &compiler, const load::LanguageRegistry &languages,
                            std::stop_token stop)
{
    for (const auto &reference : assignment.references) {
        const auto own = load::intakeReference(reference, assignment.packageLimits.code, languages);
        if (!std::ranges::contains(reference.expected, Verdict::AC) || !own ||
            own->languageId != language.id)
            continue;
        const auto sources = TRY(withIncludedFiles(assignment, *own, language));
        const auto compilation =
            TRY(compileSources(assignment, language, sources, compiler, WrittenBy::Author, stop));
        if (const auto *failure = std::get_if<CompileFailure>(&compilation))
            return fail(ErrorCode::PackageInvalid,
                        "the files that the package adds to every program in " + language.name +
                            " do not compile, not even with its own " + reference.path + ": " +
                            excerpt(failure->result.log, 1000));
        break;
    }
    return {};
}

} // namespace

Result<Compilation> compileSubmission(const Assignment &assignment, const Submission &submission,
                                      const Language &language, Compiler &compiler,
                                      const load::LanguageRegistry &languages, WrittenBy writtenBy,
                                      std::stop_token stop)
{
    const auto sources = TRY(withIncludedFiles(assignment, submission, language));
    auto compilation =
        TRY(compileSources(assignment, language, sources, compiler, writtenBy, stop));
    const auto *failure = std::get_if<CompileFailure>(&compilation);
    if (failure != nullptr && onlyIncludedFilesFail(failure->result, sources))
        TRY(checkIncludedFiles(assignment, language, compiler, languages, stop));
    return compilation;
}

Result<Compilation> answersOf(const Submission &submission)
{
    const auto folder = std::make_shared<run::WorkDir>(TRY(run::WorkDir::create()));
    for (const SourceFile &file : submission.files)
        TRY(folder->write(file.name, file.bytes));
    CompileResult result;
    result.ok = true;
    result.languageId = submission.languageId;
    return Executable{std::move(result), folder, submission.entry, {}};
}

} // namespace assay::judge

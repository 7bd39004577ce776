#include "judge/programs/package_tool.h"

#include "base/bytes.h"
#include "judge/check/excerpt.h"

#include <algorithm>
#include <array>
#include <format>
#include <system_error>

namespace assay::judge {

namespace {

using std::filesystem::path;

constexpr std::size_t fileLimit = 200;
constexpr ByteCount sourceLimit = ByteCount::mib(16);

/// The files of a tool: one file, or all below a folder.
Result<std::vector<SourceFile>> readSources(const path &program, const std::string &title)
{
    std::vector<SourceFile> sources;
    const auto add = [&](const path &file, const std::string &name) -> Result<> {
        if (sources.size() >= fileLimit)
            return fail(ErrorCode::TooLarge,
                        std::format("{} has more than {} files", title, fileLimit));
        sources.push_back({name, TRY(readFile(file, sourceLimit))});
        return {};
    };
    std::error_code problem;
    if (!std::filesystem::is_directory(program, problem)) {
        TRY(add(program, program.filename().string()));
        return sources;
    }
    for (std::filesystem::recursive_directory_iterator entry(program, problem), end;
         !problem && entry != end; entry.increment(problem))
        if (entry->is_regular_file(problem))
            TRY(add(entry->path(), entry->path().lexically_relative(program).string()));
    if (problem)
        return std::unexpected(Error{ErrorCode::Io, "cannot read " + title, problem.value()});
    std::ranges::sort(sources, {}, &SourceFile::name);
    return sources;
}

/// The language of a tool and the file to start with.
struct Kind {
    const Language *language = nullptr;
    std::string entry;
};

Kind recognise(const std::vector<SourceFile> &sources, const load::LanguageRegistry &languages)
{
    Kind kind;
    for (const auto &file : sources) {
        const Language *language = languages.forFile(file.name);
        if (language == nullptr || language->id == "sql")
            continue;
        const bool first = kind.language == nullptr;
        const path name(file.name);
        const bool starts = name.filename() == "__main__.py" || name.stem() == "main" ||
                            file.bytes.contains("public static void main") ||
                            file.bytes.contains("__name__");
        // C files beside C++ files belong to the C++ program.
        const bool cOfCpp = !first && kind.language->id == "c" && language->id == "cpp";
        if (first || cOfCpp || (language == kind.language && starts)) {
            kind.language = language;
            kind.entry = file.name;
        }
    }
    return kind;
}

/// A folder with its own `build` or `run`: copied with its modes, built in the sandbox.
Result<Executable> buildByScript(const PackageProgram &program, const std::string &title,
                                 const ToolBench &bench, std::stop_token stop)
{
    namespace fs = std::filesystem;
    const auto folder = std::make_shared<run::WorkDir>(TRY(run::WorkDir::create()));
    std::error_code problem;
    fs::copy(program.path, folder->path(),
             fs::copy_options::recursive | fs::copy_options::overwrite_existing, problem);
    if (problem)
        return std::unexpected(Error{ErrorCode::Io, "cannot copy " + title, problem.value()});
    // Archives made elsewhere forget modes; what these two files are for is beyond doubt.
    for (const char *script : {"build", "run"})
        if (fs::is_regular_file(folder->path() / script, problem))
            fs::permissions(folder->path() / script, fs::perms::owner_exec, fs::perm_options::add,
                            problem);
    if (fs::exists(folder->path() / "build")) {
        const auto files = TRY(run::WorkDir::create());
        run::RunRequest request;
        request.command = {std::string(boxFolder) + "/build"};
        request.profile = run::SandboxProfile::Compiler;
        request.limits = {.cpuTime = bench.limits.compilationTime,
                          .wallTime = bench.limits.compilationTime,
                          .memory = bench.limits.compilationMemory,
                          .processes = 256};
        request.addressSpaceLimit = false;
        request.binds = {{folder->path(), boxFolder, true}};
        request.standardOutput = files.path() / "output";
        request.standardError = files.path() / "error";
        const auto report = TRY(bench.runner.run(request, stop));
        if (report.exitCode != 0) {
            const auto log = TRY(readFilePrefix(request.standardError, ByteCount::kib(4)));
            return fail(ErrorCode::CheckerFailed,
                        std::format("the build script of {} failed with {}: {}", title,
                                    describeEnd(report), excerpt(log.bytes, 1000)));
        }
    }
    if (!fs::is_regular_file(fs::symlink_status(folder->path() / "run")))
        return fail(ErrorCode::CheckerFailed, title + " has no program `run`");
    return Executable{
        {.ok = true, .languageId = {}, .log = {}, .diagnostics = {}}, folder, "run", {}};
}

/// Older validators need an older C++ than we compile programs with.
Result<Compilation> compileTool(const Language &language, const std::vector<SourceFile> &sources,
                                const std::string &entry, const ToolBench &bench,
                                std::stop_token stop)
{
    auto compilation = TRY(bench.compiler.compile(language, sources, entry, bench.limits, stop));
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
        auto again = TRY(bench.compiler.compile(dialect, sources, entry, bench.limits, stop));
        if (std::holds_alternative<Executable>(again))
            return again;
    }
    return compilation;
}

} // namespace

Result<PackageTool> PackageTool::prepare(const PackageProgram &program, std::string_view role,
                                         const ToolBench &bench, std::stop_token stop)
{
    PackageTool tool;
    tool.m_name = program.name;
    tool.m_title = std::format("the {} {}", role, program.name);
    tool.m_limits = {.cpuTime = bench.limits.validationTime,
                     .wallTime = 2 * bench.limits.validationTime,
                     .memory = bench.limits.validationMemory,
                     .output = bench.limits.validationOutput,
                     .processes = 64};
    if (std::filesystem::exists(program.path / "run") ||
        std::filesystem::exists(program.path / "build")) {
        tool.m_program = TRY(buildByScript(program, tool.m_title, bench, stop));
        tool.m_command = {std::string(boxFolder) + "/run"};
        tool.m_addressSpaceLimit = false;
        return tool;
    }

    const auto sources = TRY(readSources(program.path, tool.m_title));
    const Kind kind = recognise(sources, bench.languages);
    if (kind.language == nullptr)
        return fail(ErrorCode::CheckerFailed,
                    tool.m_title + " is in no language we know: use C, C++, Java or Python, or add "
                                   "a program `run`");
    const Language &language = *kind.language;
    auto compilation = TRY(compileTool(language, sources, kind.entry, bench, stop));
    if (const auto *failure = std::get_if<CompileFailure>(&compilation))
        return fail(ErrorCode::CheckerFailed,
                    tool.m_title + " does not compile: " + excerpt(failure->result.log, 1000));
    tool.m_program = std::get<Executable>(std::move(compilation));
    tool.m_command = tool.m_program.command(language, tool.m_limits.memory);
    tool.m_environment = language.environment;
    tool.m_addressSpaceLimit = language.addressSpaceLimit;
    tool.m_limits.memory = tool.m_limits.memory + language.memoryOverhead;
    tool.m_limits.processes = language.processes;
    return tool;
}

Result<run::RunRequest> PackageTool::request() const
{
    run::RunRequest request;
    request.command = m_command;
    request.environment = m_environment;
    request.profile = run::SandboxProfile::Checker;
    request.limits = m_limits;
    request.addressSpaceLimit = m_addressSpaceLimit;
    request.binds = TRY(m_program.binds());
    return request;
}

Result<run::RunRequest> PackageTool::requestIn(const std::string &directory) const
{
    auto request = TRY(this->request());
    request.directory = directory;
    // Names in the command are relative to the tool's own folder.
    for (std::size_t i = 1; i < request.command.size(); ++i) {
        auto &argument = request.command[i];
        if (argument == ".")
            argument = boxFolder;
        else if (argument == m_program.entry)
            argument = std::string(boxFolder) + "/" + argument;
    }
    return request;
}

std::string describeEnd(const run::RunReport &report)
{
    if (report.reason != EndReason::None)
        return std::format("a kill for its {} limit", endReasonName(report.reason));
    return report.exitCode ? std::format("exit code {}", *report.exitCode)
                           : std::format("signal {}", report.signal.value_or(0));
}

} // namespace assay::judge

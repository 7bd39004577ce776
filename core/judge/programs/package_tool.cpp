#include "judge/programs/package_tool.h"

#include "base/atomic_file.h"
#include "base/bytes.h"
#include "judge/check/excerpt.h"
#include "judge/compile/older_dialects.h"
#include "load/entry_file.h"

#include <algorithm>
#include <array>
#include <format>
#include <system_error>

namespace assay::judge {

namespace {

using std::filesystem::path;

constexpr std::size_t fileLimit = 200;
constexpr ByteCount sourceLimit = ByteCount::mib(16);

/// A header that lies beside a validator of one file: validate.h, testlib.h.
bool isHeader(const path &file)
{
    constexpr std::array endings = {".h", ".hh", ".hpp", ".hxx"};
    return std::ranges::contains(endings, file.extension().string());
}

/// The files of a tool: one file with the headers beside it, or all below a folder.
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
        for (std::filesystem::directory_iterator entry(program.parent_path(), problem), end;
             !problem && entry != end; entry.increment(problem))
            if (isHeader(entry->path()) && entry->is_regular_file(problem))
                TRY(add(entry->path(), entry->path().filename().string()));
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

/// Archives made elsewhere forget modes and end lines as elsewhere; what these two files are for is
/// beyond doubt.
Result<> mendScript(const path &script)
{
    const auto start = TRY(readFilePrefix(script, ByteCount::kib(1)));
    const auto firstLine = start.bytes.substr(0, start.bytes.find('\n'));
    if (firstLine.starts_with("#!") && firstLine.ends_with('\r')) {
        auto text = TRY(readFile(script, sourceLimit));
        std::erase(text, '\r');
        TRY(writeFileAtomically(script, text));
    }
    std::error_code problem;
    std::filesystem::permissions(script, std::filesystem::perms::owner_exec,
                                 std::filesystem::perm_options::add, problem);
    return {};
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
    for (const char *script : {"build", "run"})
        if (fs::is_regular_file(folder->path() / script, problem))
            TRY(mendScript(folder->path() / script));
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
    const auto found = load::languageOfMost(sources, bench.languages);
    if (!found)
        return fail(ErrorCode::CheckerFailed,
                    tool.m_title + " is in no language we know: use C, C++, Java or Python, or add "
                                   "a program `run`");
    const Language &language = **found;
    auto compilation =
        TRY(compileByAuthor(bench.compiler, language, sources,
                            load::entryFileOf(sources, language).name, bench.limits, stop));
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

#include "judge/compile/compiler.h"

#include "base/bytes.h"
#include "judge/compile/command_line.h"
#include "judge/compile/diagnostics.h"
#include "judge/compile/java_source.h"
#include "judge/compile/prepared_folder.h"

#include <algorithm>
#include <filesystem>
#include <format>

namespace assay::judge {

namespace {

using std::filesystem::path;

/// Everything a compilation depends on, length by length, so that nothing can be confused. Sources
/// are small, so the text itself is the key: no hash, no collision.
std::string cacheKey(const Language &language, const std::vector<SourceFile> &sources,
                     const std::string &entry, const PackageLimits &limits)
{
    std::string key;
    const auto add = [&key](const std::string &part) {
        key += std::to_string(part.size()) + ":" + part;
    };
    add(language.id);
    for (const auto *command :
         {&language.compileCommand, &language.checkCommand, &language.environment})
        for (const auto &argument : *command)
            add(argument);
    add(entry);
    add(std::format("{} {}", limits.compilationTime.count(), limits.compilationMemory.bytes()));
    for (const auto &file : sources) {
        add(file.name);
        add(file.bytes);
    }
    return key;
}

bool isSource(const Language &language, const std::string &name)
{
    return std::ranges::contains(language.extensions, path(name).extension().string());
}

/// javac insists that a public class is in a file of its name; beginners do not know that yet.
void renameJavaFiles(std::vector<SourceFile> &sources, std::string &entry)
{
    for (SourceFile &file : sources) {
        const path name(file.name);
        if (name.extension() != ".java")
            continue;
        const std::string type = scanJava(file.bytes).publicType;
        const std::string wanted = (name.parent_path() / (type + ".java")).string();
        if (type.empty() || type == name.stem() ||
            std::ranges::contains(sources, wanted, &SourceFile::name))
            continue;
        if (entry == file.name)
            entry = wanted;
        file.name = wanted;
    }
}

/// The class to start: the one with main, else the file's own.
std::string javaClass(const std::vector<SourceFile> &sources, const std::string &entry)
{
    const auto file = std::ranges::find(sources, entry, &SourceFile::name);
    if (file == sources.end() || path(entry).extension() != ".java")
        return {};
    const JavaSource found = scanJava(file->bytes);
    std::string name = !found.mainType.empty()     ? found.mainType
                       : !found.publicType.empty() ? found.publicType
                                                   : found.firstType;
    if (name.empty())
        name = path(entry).stem().string();
    return found.package.empty() ? name : found.package + "." + name;
}

/// What the compiler wrote, without the box's folder in front of names.
Result<std::string> readLog(const path &output, const path &errorOutput)
{
    const auto first = TRY(readFilePrefix(errorOutput, Compiler::logLimit));
    const auto second = TRY(readFilePrefix(output, Compiler::logLimit));
    std::string log = first.bytes + second.bytes;
    const std::string prefix = std::string(boxFolder) + "/";
    for (std::size_t at = log.find(prefix); at != log.npos; at = log.find(prefix, at))
        log.erase(at, prefix.size());
    if (log.size() > Compiler::logLimit.bytes())
        log.resize(Compiler::logLimit.bytes());
    return log;
}

/// Why the compiler was ended, as a line of its log; empty if it ended by itself.
std::string whyStopped(const run::RunReport &report, const PackageLimits &limits)
{
    switch (report.reason) {
    case EndReason::CpuTime:
    case EndReason::WallTime:
        return std::format("The compiler was stopped: it needed more than {} s.\n",
                           toSeconds(limits.compilationTime));
    case EndReason::Memory:
        return std::format("The compiler was stopped: it needed more than {} MiB of memory.\n",
                           limits.compilationMemory.toMib());
    case EndReason::Output: return "The compiler was stopped: it wrote too many messages.\n";
    case EndReason::Processes: return "The compiler was stopped: it started too many processes.\n";
    case EndReason::Stack: return "The compiler was stopped: its stack overflowed.\n";
    case EndReason::Refused:
        return "The compiler was stopped: it called the system in a forbidden way.\n";
    case EndReason::None: break;
    }
    if (report.outcome != run::RunReport::Outcome::Exited)
        return std::format("The compiler crashed with signal {}.\n", report.signal.value_or(0));
    return {};
}

} // namespace

Compiler::Compiler(run::Runner &runner, std::shared_ptr<CompileCache> cache)
    : m_runner(runner),
      m_cache(std::move(cache))
{
}

Result<Compilation> Compiler::compile(const Language &language, std::vector<SourceFile> sources,
                                      std::string entry, const PackageLimits &limits,
                                      std::stop_token stop)
{
    auto compilation =
        TRY(compileOnly(language, std::move(sources), std::move(entry), limits, stop));
    if (auto *program = std::get_if<Executable>(&compilation);
        program != nullptr && runsPrepared(language)) {
        const auto toolchain = TRY(m_cache->toolchain(language));
        program->prepared = TRY(preparedFolderOf(language, toolchain, m_runner, stop));
    }
    return compilation;
}

Result<Compilation> Compiler::compileOnly(const Language &language, std::vector<SourceFile> sources,
                                          std::string entry, const PackageLimits &limits,
                                          std::stop_token stop)
{
    renameJavaFiles(sources, entry);
    const auto version = m_cache->toolchain(language);
    const auto reach = version ? CompileCache::Reach::Machine : CompileCache::Reach::Process;
    const std::string key =
        version.value_or(language.id) + "\n" + cacheKey(language, sources, entry, limits);
    if (auto known = m_cache->find(key, reach)) {
        std::visit([](auto &outcome) { outcome.result.cached = true; }, *known);
        return *std::move(known);
    }

    const auto folder = std::make_shared<run::WorkDir>(TRY(run::WorkDir::create()));
    CommandContext context{.entry = entry,
                           .output = std::string(boxFolder) + "/" + programName,
                           .javaClass = javaClass(sources, entry),
                           .memory = limits.compilationMemory,
                           .prepared = preparedFolder};
    for (const SourceFile &file : sources) {
        TRY(folder->write(file.name, file.bytes));
        if (isSource(language, file.name))
            context.sources.push_back(file.name);
    }

    CompileResult result{.ok = true, .languageId = language.id, .log = {}, .diagnostics = {}};
    const bool builds = !language.compileCommand.empty();
    const auto &command = builds ? language.compileCommand : language.checkCommand;
    bool lasting = true; // not a matter of the machine's load
    if (!command.empty()) {
        const auto files = TRY(run::WorkDir::create());
        run::RunRequest request;
        request.command = expandCommand(command, context);
        request.environment = expandCommand(language.environment, context);
        request.profile = run::SandboxProfile::Compiler;
        request.limits.cpuTime = limits.compilationTime;
        request.limits.wallTime = limits.compilationTime;
        request.limits.memory = limits.compilationMemory;
        request.limits.output = ByteCount::mib(1);
        request.limits.errorOutput = logLimit;
        request.limits.processes = std::max(128, language.processes);
        request.addressSpaceLimit = language.addressSpaceLimit;
        request.binds = {{folder->path(), boxFolder, true}};
        if (compilesPrepared(language)) {
            const auto toolchain = TRY(m_cache->toolchain(language));
            const auto prepared = TRY(preparedFolderOf(language, toolchain, m_runner, stop));
            request.binds.push_back({prepared, preparedFolder, false});
        }
        request.standardOutput = files.path() / "output";
        request.standardError = files.path() / "error";
        const auto report = TRY(m_runner.run(request, stop));

        const std::string stopped = whyStopped(report, limits);
        lasting = stopped.empty();
        result.ok = lasting && report.exitCode == 0;
        result.wallTime = report.wallTime;
        result.log = stopped + TRY(readLog(request.standardOutput, request.standardError));
        result.diagnostics = parseDiagnostics(result.log);
        const bool makesProgram = std::ranges::any_of(command, [](const auto &argument) {
            return argument.contains("{output}"); // also as a part of it: -o{output}
        });
        if (result.ok && makesProgram &&
            !std::filesystem::is_regular_file(
                std::filesystem::symlink_status(folder->path() / programName))) {
            result.ok = false;
            result.log += "The compiler made no program.\n";
        }
        // What lies in the folder is shown in the box of every run, which takes time; such a
        // program needs its sources no more. Not below other folders: the compiler may have put a
        // link in the place of one.
        std::error_code gone;
        for (const auto &source : context.sources)
            if (result.ok && makesProgram && !source.contains('/'))
                std::filesystem::remove(folder->path() / source, gone);
    }

    Compilation compilation = CompileFailure{result};
    if (result.ok)
        compilation = Executable{result, folder, entry, context.javaClass};
    if (lasting)
        m_cache->store(key, compilation, reach);
    return compilation;
}

} // namespace assay::judge

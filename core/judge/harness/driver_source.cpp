#include "judge/harness/driver_source.h"

#include "base/bytes.h"
#include "base/paths.h"
#include "judge/harness/source_words.h"

#include <algorithm>
#include <array>
#include <format>

namespace assay::judge {

namespace {

Result<SourceFile> driverFile(const std::string &folder, const std::string &name)
{
    const auto path = resourceDirectory() / "harness" / folder / name;
    auto text = readFile(path, ByteCount::mib(1));
    if (!text)
        return fail(ErrorCode::HarnessFailed,
                    "cannot read our driver " + path.string() + ": " + text.error().detail);
    return SourceFile{std::string(driverFolder) + "/" + name, *std::move(text)};
}

/// "Solution.f" as "Solution::f".
std::string scoped(std::string name)
{
    for (std::size_t at = name.find('.'); at != name.npos; at = name.find('.', at + 2))
        name.replace(at, 1, "::");
    return name;
}

/// Does the word stand outside all braces with an opening parenthesis after it?
bool declaresFunction(std::string_view blanked, std::string_view name)
{
    BraceDepth depth(blanked);
    for (std::size_t at = findWord(blanked, name); at != blanked.npos;
         at = findWord(blanked, name, at + 1)) {
        const std::size_t next = blanked.find_first_not_of(" \t\r\n", at + name.size());
        if (depth.at(at) == 0 && next != blanked.npos && blanked[next] == '(')
            return true;
    }
    return false;
}

/// The place of the name in "func name", but not in "func (receiver) name"; npos: none.
std::size_t findGoFunction(std::string_view blanked, std::string_view name)
{
    for (std::size_t at = findWord(blanked, "func"); at != blanked.npos;
         at = findWord(blanked, "func", at + 1)) {
        const std::size_t next = blanked.find_first_not_of(" \t", at + 4);
        if (next != blanked.npos && findWord(blanked.substr(next, name.size() + 1), name) == 0)
            return next;
    }
    return blanked.npos;
}

bool declaresSolution(std::string_view blanked)
{
    return findWord(blanked, "Solution") != blanked.npos;
}

} // namespace

std::string cppWithDriver(std::string_view source, const std::string &file,
                          const std::string &entryPoint)
{
    const std::string blanked = blankSource(source, "cpp");
    const bool method = entryPoint.contains('.') ||
                        (!declaresFunction(blanked, entryPoint) && declaresSolution(blanked));
    std::string name = scoped(entryPoint);
    if (method && !entryPoint.contains('.'))
        name = "Solution::" + name;
    std::string shown = file;
    std::erase_if(shown, [](char c) { return c == '"' || c == '\\' || c == '\n'; });
    // Programs define words such as int as macros: the last line must not see them.
    return std::format("#include \"/box/{0}/driver.h\"\n"
                       "#define main assay_student_main\n"
                       "#line 1 \"{1}\"\n"
                       "{2}\n"
                       "#undef main\n#undef int\n#undef return\n"
                       "#line 1 \"{0}\"\n"
                       "int main() {{ return assay_driver::serve(&{3}); }}\n",
                       driverFolder, shown, source, (method ? "" : "::") + name);
}

std::string goWithDriver(std::string_view source)
{
    std::string result(source);
    const std::string blanked = blankSource(source, "go");
    // From the end, so that the places before stay right.
    if (const std::size_t name = findGoFunction(blanked, "main"); name != blanked.npos)
        result.replace(name, 4, "assayStudentMain");
    const std::size_t package = findWord(blanked, "package");
    const std::size_t name =
        package == blanked.npos ? package : blanked.find_first_not_of(" \t", package + 7);
    if (name != blanked.npos) {
        const std::size_t end = blanked.find_first_of(" \t\r\n;", name);
        result.replace(name, std::min(end, blanked.size()) - name, "main");
    }
    return result;
}

std::string goCall(std::string_view source, const std::string &entryPoint)
{
    const std::string blanked = blankSource(source, "go");
    std::string name = entryPoint;
    if (!name.contains('.') && findGoFunction(blanked, name) == blanked.npos &&
        declaresSolution(blanked))
        name = "Solution." + name;
    const std::size_t dot = name.find('.');
    if (dot != name.npos)
        name = std::format("new({}).{}", name.substr(0, dot), name.substr(dot + 1));
    return std::format("package main\n\nfunc main() {{ assayServe({}) }}\n", name);
}

Result<std::vector<SourceFile>> withDriver(const Language &language,
                                           std::vector<SourceFile> sources,
                                           const std::string &entry, const std::string &entryPoint)
{
    if (!language.harnessCommand.empty())
        return sources;
    const auto file = std::ranges::find(sources, entry, &SourceFile::name);
    if (file == sources.end())
        return sources;
    if (language.harness == "cpp") {
        file->bytes = cppWithDriver(file->bytes, file->name, entryPoint);
        sources.push_back(TRY(driverFile("cpp", "driver.h")));
    } else if (language.harness == "rust") {
        file->bytes = rustWithDriver(file->bytes, entryPoint);
        sources.push_back(TRY(driverFile("rust", "driver.rs")));
    } else if (language.harness == "go") {
        const std::string call = goCall(file->bytes, entryPoint);
        for (SourceFile &source : sources)
            if (source.name.ends_with(".go"))
                source.bytes = goWithDriver(source.bytes);
        sources.push_back(TRY(driverFile("go", "driver.go")));
        sources.push_back({std::string(driverFolder) + "/call.go", call});
    } else {
        return fail(ErrorCode::HarnessFailed, "there is no driver " + language.harness +
                                                  " to compile into programs in " + language.name);
    }
    return sources;
}

void explainDriver(CompileResult &result, const SourceFile &source, const std::string &entryPoint)
{
    const auto lines = std::ranges::count(source.bytes, '\n') + 1;
    const auto ours = [&](const Diagnostic &found) {
        return found.file.starts_with(driverFolder) ||
               (found.file == source.name && found.line > lines);
    };
    const auto isError = [](const Diagnostic &found) {
        return found.severity == Diagnostic::Severity::Error;
    };
    const bool oursOnly = std::ranges::none_of(result.diagnostics, [&](const Diagnostic &found) {
        return isError(found) && !found.file.empty() && !ours(found);
    });
    const bool any =
        std::ranges::any_of(result.diagnostics, ours) || result.log.contains(driverFolder);
    std::erase_if(result.diagnostics, ours);
    if (!any || !oursOnly)
        return;
    const std::string message = std::format(
        "the tests call {}, and that does not fit what is in {}: it must be there under "
        "this very name, with parameters and a result of ordinary types",
        entryPoint, source.name);
    result.diagnostics.insert(result.diagnostics.begin(),
                              {Diagnostic::Severity::Error, source.name, 0, 0, message});
    result.log = source.name + ": " + message + "\n\n" + result.log;
}

} // namespace assay::judge

#include "load/import/checker_files.h"

#include "base/bytes.h"
#include "base/paths.h"

#include <algorithm>
#include <array>
#include <format>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

constexpr const char *folder = "output_validator";

FileContent ownFile(const char *name)
{
    return FileContent::copyOf(resourceDirectory() / "validators" / name);
}

bool isC(const SourceEntry &file)
{
    return file.name.extension() == ".c";
}

bool isCompilable(const SourceEntry &file)
{
    constexpr std::array endings = {".c", ".cpp", ".cc", ".cxx", ".c++", ".C"};
    return std::ranges::contains(endings, file.name.extension().string());
}

bool isNative(const SourceEntry &file)
{
    const auto start = readFilePrefix(file.path, ByteCount(4));
    return start && start->bytes == "\x7F"
                                    "ELF";
}

bool includesTestlib(const SourceEntry &file)
{
    const auto start = readFilePrefix(file.path, ByteCount::kib(256));
    return start && start->bytes.contains("testlib.h");
}

/// Puts one program of the author into a validator's folder. Gives the line of the build script.
std::string addProgram(ForeignPackage &package, const std::string &place, const SourceEntry &file,
                       const std::string &name, const std::vector<const SourceEntry *> &headers,
                       Findings &findings)
{
    if (isNative(file)) {
        package.files.push_back({place + "/" + name, FileContent::copyOf(file.path), true});
        findings.warning({file.name}, std::format("the {} is a program without its source", name),
                         "its source in C or C++, so that it runs on every machine");
        return {};
    }
    if (!isCompilable(file)) {
        findings.error({file.name},
                       std::format("the {} is in a language that cannot be carried "
                                   "over",
                                   name),
                       "C or C++");
        return {};
    }
    const bool hasTestlib = std::ranges::any_of(
        headers, [](const SourceEntry *header) { return header->name.filename() == "testlib.h"; });
    if (includesTestlib(file) && !hasTestlib)
        findings.error({file.name}, std::format("the {} needs testlib.h, which is not there", name),
                       "a full package, which holds files/testlib.h");
    const auto source = name + (isC(file) ? ".c" : ".cpp");
    package.files.push_back({place + "/" + source, FileContent::copyOf(file.path)});
    return std::format("{} -O2 -pipe -w -o {} {}{}\n", isC(file) ? "gcc" : "g++ -std=gnu++17", name,
                       source, isC(file) ? " -lm" : "");
}

void addBuild(ForeignPackage &package, const std::string &place, const std::string &lines,
              const std::string &defines, const std::vector<const SourceEntry *> &headers)
{
    for (const auto *header : headers)
        package.files.push_back(
            {place + "/" + header->name.filename().string(), FileContent::copyOf(header->path)});
    package.files.push_back({place + "/adapter.cpp", ownFile("adapter.cpp")});
    package.files.push_back(
        {place + "/build",
         FileContent::text("#!/bin/sh\nset -e\nPATH=${PATH:-/usr/bin:/bin}\nexport PATH\n"
                           "cd \"$(dirname \"$0\")\"\n" +
                           lines + "g++ -std=gnu++17 -O2 -pipe " + defines +
                           " -o run adapter.cpp\n"),
         true});
}

} // namespace

void useCompare(ForeignPackage &package, const std::vector<std::string> &flags)
{
    package.files.push_back({std::string(folder) + "/compare.cpp", ownFile("compare.cpp")});
    package.validatorArguments = flags;
}

void useRegex(ForeignPackage &package)
{
    package.files.push_back({std::string(folder) + "/regex.py", ownFile("regex.py")});
}

void useAuthorPrograms(ForeignPackage &package, const AuthorPrograms &programs, Findings &findings)
{
    std::string lines;
    if (programs.checker != nullptr)
        lines +=
            addProgram(package, folder, *programs.checker, "checker", programs.headers, findings);
    if (programs.interactor != nullptr)
        lines += addProgram(package, folder, *programs.interactor, "interactor", programs.headers,
                            findings);
    const bool talks = programs.interactor != nullptr;
    const auto defines = [&]() -> std::string {
        switch (programs.protocol) {
        case CheckerProtocol::Testlib: return talks ? "-DTESTLIB -DINTERACTOR" : "-DTESTLIB";
        case CheckerProtocol::Plain: return talks ? "-DPLAIN_INTERACTOR" : "-DPLAIN_CHECKER";
        case CheckerProtocol::Cms: return "-DCMS";
        }
        return {};
    }();
    addBuild(package, folder, lines, defines, programs.headers);
}

void addInputValidator(ForeignPackage &package, const SourceEntry &validator,
                       const std::vector<const SourceEntry *> &headers, Findings &findings)
{
    const std::string place = "input_validators/" + validator.name.stem().string();
    const auto line = addProgram(package, place, validator, "validator", headers, findings);
    addBuild(package, place, line, "-DINPUT_VALIDATOR", headers);
}

} // namespace assay::load

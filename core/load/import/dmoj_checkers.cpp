#include "load/import/dmoj_checkers.h"

#include "load/import/checker_files.h"

#include <format>
#include <map>

namespace assay::load {

namespace {

using Flags = std::vector<std::string>;

const std::map<std::string, Flags> &simpleCheckers()
{
    static const std::map<std::string, Flags> table = {
        {"standard", {"--line-tokens", "--skip-blank"}},
        {"easy", {"--characters", "--sorted", "--ignore-case"}},
        {"identical", {"--bytes"}},
        {"rstripped", {"--lines", "--trim"}},
        {"linecount", {"--line-tokens", "--skip-blank", "--partial"}},
    };
    return table;
}

/// `name` is "floats"; precision and error_mode as arguments.
Flags floatFlags(YamlMap *arguments)
{
    const auto precision =
        arguments == nullptr ? std::nullopt : arguments->integer("precision", {0, 300});
    const auto mode = arguments == nullptr
                          ? std::nullopt
                          : arguments->choice("error_mode", {"default", "relative", "absolute"});
    const char *flag = mode == "relative"   ? "--relative"
                       : mode == "absolute" ? "--absolute"
                                            : "--tolerance";
    return {"--line-tokens", "--skip-blank", flag, std::format("1e-{}", precision.value_or(6))};
}

const SourceEntry *fileOf(const ImportJob &job, const SourceTree &data, YamlMap &map)
{
    const auto name = map.node("files").IsSequence()
                          ? map.list("files").value_or(Flags()).empty()
                                ? std::nullopt
                                : std::optional(map.list("files")->front())
                          : map.text("files");
    const auto *file = name ? data.find(*name) : nullptr;
    if (file == nullptr && name)
        file = job.source.find(*name);
    if (file == nullptr)
        map.reject("files", "the program's file is missing", "files: the source in C or C++");
    return file;
}

/// A program of the author that DMOJ builds: the "bridged" checker and interactor.
void useBridged(const ImportJob &job, const SourceTree &data, YamlMap &map, bool talks,
                ForeignPackage &package)
{
    const auto type = map.text("type").value_or("default");
    if (type != "default" && type != "testlib")
        map.reject("type", std::format("the type \"{}\" cannot be carried over", type),
                   "default or testlib");
    const auto *file = fileOf(job, data, map);
    if (file == nullptr)
        return;
    AuthorPrograms programs;
    programs.protocol = type == "testlib" ? CheckerProtocol::Testlib : CheckerProtocol::Plain;
    (talks ? programs.interactor : programs.checker) = file;
    for (const auto &tree : {&data, &job.source})
        if (const auto *header = tree->find("testlib.h"); header && programs.headers.empty())
            programs.headers.push_back(header);
    useAuthorPrograms(package, programs, job.findings);
    for (const char *key : {"args_format_string", "flags"})
        if (map.has(key))
            reportLeftOut(job.findings, map.placeOf(key), key);
    map.ignore({"lang", "files", "type", "args_format_string", "flags", "compiler_time_limit",
                "time_limit", "memory_limit", "feedback", "cached", "preprocessing_time",
                "unbuffered"});
    map.warnAboutUnknownKeys();
}

void allowParts(ForeignPackage &package)
{
    for (auto &group : package.groups) {
        group.partialChecker = true;
        if (group.score == ForeignGroup::Score::AllOrNothing)
            group.score = ForeignGroup::Score::Min;
    }
}

void useNamedChecker(const ImportJob &job, const SourceTree &data, YamlMap &map,
                     const std::string &name, YamlMap *arguments, ForeignPackage &package)
{
    if (const auto found = simpleCheckers().find(name); found != simpleCheckers().end()) {
        useCompare(package, found->second);
        if (name == "linecount")
            allowParts(package);
    } else if (name == "floats") {
        useCompare(package, floatFlags(arguments));
    } else if (name == "sorted" || name == "unordered") {
        const auto split = arguments == nullptr ? std::nullopt : arguments->text("split_on");
        useCompare(package, {split == "whitespace" ? "--tokens" : "--line-tokens", "--skip-blank",
                             "--sorted"});
    } else if (name == "bridged" && arguments != nullptr) {
        useBridged(job, data, *arguments, false, package);
        allowParts(package);
        return;
    } else {
        map.reject("checker", std::format("the checker \"{}\" cannot be carried over", name),
                   "standard, floats, identical, rstripped, easy, linecount, sorted, unordered or "
                   "bridged");
        return;
    }
    if (arguments != nullptr) {
        arguments->ignore({"feedback", "filler", "pe_allowed"});
        arguments->warnAboutUnknownKeys();
    }
}

} // namespace

void readDmojChecker(const ImportJob &job, const SourceTree &data, YamlMap &map,
                     ForeignPackage &package)
{
    if (map.has("interactive")) {
        package.interactive = true;
        if (auto interactive = map.map("interactive"))
            useBridged(job, data, *interactive, true, package);
        return;
    }
    if (!map.node("checker").IsMap()) {
        useNamedChecker(job, data, map, map.text("checker").value_or("standard"), nullptr, package);
        return;
    }
    auto checker = map.map("checker");
    const auto name = checker->text("name").value_or("standard");
    auto arguments = checker->map("args");
    useNamedChecker(job, data, map, name, arguments ? &*arguments : nullptr, package);
}

void readDmojGrader(const ImportJob &job, const SourceTree &data, YamlMap &map,
                    ForeignPackage &package)
{
    if (map.has("custom_judge"))
        map.reject("custom_judge", "a judge written in Python for DMOJ cannot be carried over",
                   "a checker");
    auto grader = map.map("signature_grader");
    if (!grader)
        return;
    for (const char *key : {"entry", "header"}) {
        const auto name = grader->text(key);
        const auto *file = name ? data.find(*name) : nullptr;
        if (file == nullptr && name)
            file = job.source.find(*name);
        if (file == nullptr)
            grader->reject(key, std::format("the grader's {} is missing", key), "a file");
        else
            addInclude(*file, package);
    }
    job.findings.warning(map.placeOf("signature_grader"),
                         "programs must include the grader's header themselves");
    grader->ignore({"allow_main"});
    grader->warnAboutUnknownKeys();
}

} // namespace assay::load

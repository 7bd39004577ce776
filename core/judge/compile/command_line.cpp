#include "judge/compile/command_line.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace assay::judge {

namespace {

/// A name that a program cannot take for an option.
std::string asFile(const std::string &name)
{
    return name.starts_with('-') ? "./" + name : name;
}

void replaceAll(std::string &text, const std::string &from, const std::string &to)
{
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

} // namespace

std::vector<std::string> expandCommand(const std::vector<std::string> &command,
                                       const CommandContext &context)
{
    const auto mebibytes = std::max<std::uint64_t>(1, context.memory.bytes() >> 20);
    const std::array<std::pair<std::string, std::string>, 6> values{{
        {"{entry}", asFile(context.entry)},
        {"{output}", context.output},
        {"{class}", context.javaClass},
        {"{memory_mib}", std::to_string(mebibytes)},
        {"{prepared}", context.prepared},
        {"{stem}", std::filesystem::path(asFile(context.entry)).replace_extension().string()},
    }};
    std::vector<std::string> result;
    for (std::string argument : command) {
        if (argument == "{sources}") {
            for (const auto &source : context.sources)
                result.push_back(asFile(source));
            continue;
        }
        for (const auto &[name, value] : values)
            replaceAll(argument, name, value);
        result.push_back(std::move(argument));
    }
    return result;
}

} // namespace assay::judge

#include "load/package_names.h"

#include <algorithm>
#include <map>

namespace assay::load {

namespace {

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

} // namespace

bool isPackageFileName(std::string_view name)
{
    if (name == ".timelimit")
        return true;
    if (name.empty() || name.size() > 255)
        return false;
    if (!isLetterOrDigit(name.front()) && name.front() != '_')
        return false;
    return std::ranges::all_of(
        name, [](char c) { return isLetterOrDigit(c) || c == '_' || c == '.' || c == '-'; });
}

bool isTolerableFileName(std::string_view name)
{
    const bool printable = std::ranges::none_of(
        name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    return !name.empty() && name.front() != '.' && name.front() != '-' && printable;
}

bool isSafeRelativePath(std::string_view path)
{
    if (path.empty() || path.size() > 1024 || path.contains('\0') || path.contains('\\'))
        return false;
    while (true) {
        const auto end = path.find('/');
        const auto part = path.substr(0, end);
        if (part.empty() || part == "." || part == "..")
            return false;
        if (end == std::string_view::npos)
            return true;
        path.remove_prefix(end + 1);
    }
}

bool isLanguageId(std::string_view id)
{
    return !id.empty() && id.size() <= 32 && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '+' || c == '#';
    });
}

std::string languageIdFromFormat(const std::string &name)
{
    static const std::map<std::string_view, std::string_view> ours = {
        {"python3", "python"},  {"pypy3", "python"},
        {"node", "javascript"}, {"nodejs", "javascript"},
        {"c++", "cpp"},         {"c#", "csharp"},
        {"golang", "go"},       {"free_pascal", "pascal"},
        {"sh", "bash"},
    };
    const auto found = ours.find(name);
    return found == ours.end() ? name : std::string(found->second);
}

std::string folderNameFrom(std::string_view text)
{
    std::string name;
    for (const char c : text.substr(0, 100)) {
        if (c >= 'A' && c <= 'Z')
            name += static_cast<char>(c - 'A' + 'a');
        else if (isLetterOrDigit(c))
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    while (name.ends_with('-'))
        name.pop_back();
    return name.empty() ? "assignment" : name;
}

} // namespace assay::load

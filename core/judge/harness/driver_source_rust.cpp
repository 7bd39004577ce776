// The types of a Rust function's parameters decide what its arguments are made of, and Rust has no
// way to ask for them: they are read from the function's declaration.

#include "judge/harness/driver_source.h"
#include "judge/harness/source_words.h"

#include <algorithm>
#include <format>
#include <optional>

namespace assay::judge {

namespace {

std::string_view trimmed(std::string_view text)
{
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    return start == text.npos ? std::string_view()
                              : text.substr(start, text.find_last_not_of(" \t\r\n") + 1 - start);
}

/// The end of the brackets that open at `at`, behind the closing one; npos if they are not closed,
/// or not soon: no function has parameters without end.
std::size_t afterBrackets(std::string_view text, std::size_t at)
{
    constexpr std::size_t longest = 4096;
    int depth = 0;
    for (const std::size_t end = std::min(text.size(), at + longest); at < end; ++at) {
        const char c = text[at];
        if (c == '(' || c == '[' || c == '<')
            ++depth;
        else if (c == ')' || c == ']' || (c == '>' && (at == 0 || text[at - 1] != '-')))
            --depth;
        if (depth == 0)
            return at + 1;
    }
    return text.npos;
}

std::vector<std::string_view> splitParameters(std::string_view text)
{
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    for (std::size_t at = 0; at <= text.size();) {
        if (at == text.size() || text[at] == ',') {
            const auto part = trimmed(text.substr(start, at - start));
            if (!part.empty())
                parts.push_back(part);
            start = ++at;
        } else if (text[at] == '(' || text[at] == '[' || text[at] == '<') {
            at = std::min(afterBrackets(text, at), text.size());
        } else {
            ++at;
        }
    }
    return parts;
}

struct Parameter {
    std::string kept;   ///< type of the variable that holds the argument
    std::string prefix; ///< "&", "&mut " or nothing, before the variable in the call
};

Parameter parameterOf(std::string_view type)
{
    Parameter result;
    if (type.starts_with('&')) {
        type = trimmed(type.substr(1));
        if (type.starts_with('\'')) // a lifetime
            type = trimmed(type.substr(std::min(type.find_first_of(" \t"), type.size())));
        const bool changes = type.starts_with("mut ");
        if (changes)
            type = trimmed(type.substr(4));
        result.prefix = changes ? "&mut " : "&";
        if (type == "str")
            type = "String";
        if (type.starts_with('[') && type.ends_with(']') && !type.contains(';')) {
            result.kept = std::format("Vec<{}>", type.substr(1, type.size() - 2));
            return result;
        }
    }
    result.kept = type;
    return result;
}

struct Declaration {
    std::string path; ///< "two_sum", "Solution::two_sum"
    bool receiver = false;
    std::vector<Parameter> parameters;
};

std::optional<Declaration> findDeclaration(std::string_view blanked, const std::string &entryPoint)
{
    const std::size_t dot = entryPoint.find('.');
    const std::string owner = dot == entryPoint.npos ? "" : entryPoint.substr(0, dot);
    const std::string name = dot == entryPoint.npos ? entryPoint : entryPoint.substr(dot + 1);
    std::optional<Declaration> found;
    BraceDepth depth(blanked);
    for (std::size_t at = findWord(blanked, name); at != blanked.npos;
         at = findWord(blanked, name, at + 1)) {
        const auto before = trimmed(blanked.substr(0, at));
        std::size_t open = blanked.find_first_not_of(" \t\r\n", at + name.size());
        if (!before.ends_with("fn") || open == blanked.npos)
            continue;
        if (blanked[open] == '<')
            open = afterBrackets(blanked, open);
        if (open >= blanked.size() || blanked[open] != '(')
            continue;
        const std::size_t close = afterBrackets(blanked, open);
        if (close == blanked.npos)
            continue;
        const bool method = depth.at(at) > 0;
        if (found && (method || !owner.empty()))
            continue; // a free function goes before a method of the same name
        Declaration declaration;
        declaration.path = !owner.empty() ? owner + "::" + name
                           : method       ? "Solution::" + name
                                          : name;
        for (const auto part : splitParameters(blanked.substr(open + 1, close - open - 2))) {
            const std::size_t colon = part.find(':');
            if (colon == part.npos)
                declaration.receiver = true;
            else
                declaration.parameters.push_back(parameterOf(trimmed(part.substr(colon + 1))));
        }
        found = std::move(declaration);
    }
    return found;
}

std::string withoutMain(std::string_view source, std::string_view blanked)
{
    std::string result(source);
    BraceDepth depth(blanked);
    for (std::size_t at = findWord(blanked, "main"); at != blanked.npos;
         at = findWord(blanked, "main", at + 1))
        if (trimmed(blanked.substr(0, at)).ends_with("fn") && depth.at(at) == 0) {
            result.replace(at, 4, "assay_student_main");
            break;
        }
    return result;
}

} // namespace

std::string rustWithDriver(std::string_view source, const std::string &entryPoint)
{
    const std::string blanked = blankSource(source, "rust");
    // A function that is not there is left to the compiler to tell.
    const auto declaration =
        findDeclaration(blanked, entryPoint).value_or(Declaration{entryPoint, false, {}});
    std::string values;
    std::string call;
    std::string reports;
    for (std::size_t i = 0; i < declaration.parameters.size(); ++i) {
        const auto &[kept, prefix] = declaration.parameters[i];
        values += std::format("    let mut a{0}: {1} = {2}::argument(arguments, {0})?;\n", i, kept,
                              driverFolder);
        call += std::format("{}{}a{}", i == 0 ? "" : ", ", prefix, i);
        if (!prefix.empty())
            reports += std::format("        Some({0}) => {1}::text_of(&a{0}),\n", i, driverFolder);
    }
    std::string path = declaration.path;
    std::string extra;
    if (path.starts_with("Solution::")) {
        if (findWord(blanked, "struct Solution") == blanked.npos)
            extra = "struct Solution;\n"; // which other graders provide
        if (declaration.receiver)
            path = "(Solution {})." + path.substr(10);
    }
    return std::format("{0}\n"
                       "{1}#[allow(warnings)]\n"
                       "fn assay_driver_call(arguments: &[{2}::Value], report: Option<usize>)\n"
                       "    -> Result<String, {2}::Refused> {{\n"
                       "    {2}::check_count(arguments, {3})?;\n"
                       "{4}"
                       "    let text = {2}::text_of(&{5}({6}))?;\n"
                       "    match report {{\n"
                       "        None => Ok(text),\n"
                       "{7}"
                       "        Some(other) => {2}::no_argument(other),\n"
                       "    }}\n"
                       "}}\n"
                       "fn main() {{ {2}::serve(assay_driver_call) }}\n"
                       "#[allow(warnings)]\n"
                       "#[path = \"/box/{2}/driver.rs\"]\n"
                       "mod {2};\n",
                       withoutMain(source, blanked), extra, driverFolder,
                       declaration.parameters.size(), values, path, call, reports);
}

} // namespace assay::judge

#include "judge/check/structural.h"

#include "judge/check/bag.h"
#include "judge/check/excerpt.h"
#include "judge/check/number_text.h"

#include <algorithm>
#include <format>
#include <map>
#include <string_view>

namespace assay::judge {

namespace {

using Kind = JsonValue::Kind;

/// Where two values differ, in words; nothing if they are equal.
using Finding = std::optional<std::string>;

std::string kindName(Kind kind)
{
    switch (kind) {
    case Kind::Null: return "nothing";
    case Kind::Boolean: return "a boolean";
    case Kind::Number: return "a number";
    case Kind::String: return "a text";
    case Kind::Array: return "a list";
    case Kind::Object: return "an object";
    }
    return {};
}

bool equalNumbers(const JsonValue &expected, const JsonValue &found,
                  const std::optional<double> &tolerance)
{
    const auto left = integerDigits(expected);
    const auto right = integerDigits(found);
    if (left && right && *left == *right)
        return true;
    if (left && right && !tolerance)
        return false;
    const auto a = parseDecimal(expected.text);
    const auto b = parseDecimal(found.text);
    if (!a || !b)
        return expected.text == found.text;
    return *a == *b || (tolerance && isClose(*a, *b, *tolerance, *tolerance));
}

Finding differ(const std::string &path, const JsonValue &expected, const JsonValue &found)
{
    if (expected.kind != found.kind)
        return std::format("{}: expected {} ({}), got {} ({})", path, describe(expected),
                           kindName(expected.kind), describe(found), kindName(found.kind));
    return std::format("{}: expected {}, got {}", path, describe(expected), describe(found));
}

Finding compare(const std::string &path, const JsonValue &expected, const JsonValue &found,
                const std::optional<double> &tolerance);

Finding countsDiffer(const std::string &path, const JsonValue &expected, const JsonValue &found)
{
    return std::format("{}: expected {}, got {}: {}", path,
                       counted(expected.items.size(), "element"), found.items.size(),
                       describe(found));
}

Finding compareArrays(const std::string &path, const JsonValue &expected, const JsonValue &found,
                      const std::optional<double> &tolerance)
{
    if (expected.items.size() != found.items.size())
        return countsDiffer(path, expected, found);
    for (std::size_t i = 0; i < expected.items.size(); ++i)
        if (auto finding = compare(std::format("{}[{}]", path, i), expected.items[i],
                                   found.items[i], tolerance))
            return finding;
    return std::nullopt;
}

/// A search for each name would take too long where there are many.
std::map<std::string_view, const JsonValue *> membersOf(const JsonValue &object)
{
    std::map<std::string_view, const JsonValue *> members;
    for (const auto &[name, value] : object.members)
        members.emplace(name, &value);
    return members;
}

Finding compareObjects(const std::string &path, const JsonValue &expected, const JsonValue &found,
                       const std::optional<double> &tolerance)
{
    const auto foundMembers = membersOf(found);
    for (const auto &[name, value] : expected.members) {
        const auto other = foundMembers.find(name);
        if (other == foundMembers.end())
            return std::format("{}: the member {} is missing", path, excerpt(name));
        if (auto finding = compare(path + "." + excerpt(name), value, *other->second, tolerance))
            return finding;
    }
    const auto expectedMembers = membersOf(expected);
    for (const auto &[name, value] : found.members)
        if (!expectedMembers.contains(name))
            return std::format("{}: the member {} is not expected", path, excerpt(name));
    return std::nullopt;
}

/// A key that is equal for values that may match: numbers give way to their value. Where a set is
/// involved, lists tell nothing but their length: their order may differ.
BagKey keyOf(const JsonValue &value, bool sets)
{
    BagKey key;
    const auto add = [&key, sets](auto &&self, const JsonValue &part) -> void {
        switch (part.kind) {
        case Kind::Number:
            key.shape += '#';
            key.numbers.push_back(parseDecimal(part.text).value_or(0));
            break;
        case Kind::Array:
            key.shape += '[';
            if (sets)
                key.shape += std::to_string(part.items.size());
            else
                for (const auto &item : part.items)
                    self(self, item);
            key.shape += ']';
            break;
        case Kind::Object: {
            auto members = part.members;
            std::ranges::sort(members, {}, &JsonMember::name);
            key.shape += '{';
            for (const auto &[name, member] : members) {
                JsonValue label;
                label.kind = Kind::String;
                label.text = name;
                key.shape += toText(label);
                self(self, member);
            }
            key.shape += '}';
            break;
        }
        default: key.shape += toText(part) + ","; break;
        }
    };
    add(add, value);
    return key;
}

bool holdsSets(const JsonValue &value)
{
    return value.unordered || std::ranges::any_of(value.items, holdsSets) ||
           std::ranges::any_of(value.members,
                               [](const JsonMember &member) { return holdsSets(member.value); });
}

Finding compareAsBags(const std::string &path, const JsonValue &expected, const JsonValue &found,
                      const std::optional<double> &tolerance)
{
    if (expected.items.size() != found.items.size())
        return countsDiffer(path, expected, found);
    const bool sets = std::ranges::any_of(found.items, holdsSets);
    std::vector<BagKey> left;
    std::vector<BagKey> right;
    for (const JsonValue &item : expected.items)
        left.push_back(keyOf(item, sets));
    for (const JsonValue &item : found.items)
        right.push_back(keyOf(item, sets));
    const auto difference = matchBags(left, right, [&](std::size_t i, std::size_t j) {
        return !compare(path, expected.items[i], found.items[j], tolerance);
    });
    if (!difference)
        return std::nullopt;
    if (difference->missing)
        return path + ": " + describe(expected.items[*difference->missing]) +
               " is missing (in any order)";
    return path + ": " + describe(found.items[*difference->extra]) +
           " is not expected (in any order)";
}

Finding compare(const std::string &path, const JsonValue &expected, const JsonValue &found,
                const std::optional<double> &tolerance)
{
    if (expected.kind != found.kind)
        return differ(path, expected, found);
    bool equal = true;
    switch (expected.kind) {
    case Kind::Null: break;
    case Kind::Boolean: equal = expected.boolean == found.boolean; break;
    case Kind::String: equal = expected.text == found.text; break;
    case Kind::Number: equal = equalNumbers(expected, found, tolerance); break;
    case Kind::Array:
        return found.unordered ? compareAsBags(path, expected, found, tolerance)
                               : compareArrays(path, expected, found, tolerance);
    case Kind::Object: return compareObjects(path, expected, found, tolerance);
    }
    return equal ? std::nullopt : differ(path, expected, found);
}

} // namespace

CheckReport compareStructurally(const JsonValue &expected, const JsonValue &found,
                                const StructuralOptions &options)
{
    const bool bags = options.anyOrder && expected.kind == Kind::Array && found.kind == Kind::Array;
    const auto finding = bags ? compareAsBags("result", expected, found, options.tolerance)
                              : compare("result", expected, found, options.tolerance);
    if (!finding)
        return CheckReport::accept();
    auto report = CheckReport::reject(*finding);
    report.difference =
        Difference{0, 0, excerpt(toText(expected), 200), excerpt(toText(found), 200)};
    return report;
}

} // namespace assay::judge

#include "load/yaml_map.h"

#include "load/joined.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <format>

namespace assay::load {

namespace {

int lineOf(const YAML::Node &node)
{
    return node.Mark().line + 1;
}

/// 128 as "128", 0.5 as "0.5".
std::string numberText(double value)
{
    return std::format("{}", value);
}

} // namespace

std::vector<std::string> splitWords(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    bool inWord = false;
    char quote = 0;
    for (const char c : text) {
        if (quote != 0) {
            if (c == quote)
                quote = 0;
            else
                word += c;
        } else if (c == '"' || c == '\'') {
            quote = c;
            inWord = true;
        } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            if (inWord)
                words.push_back(std::exchange(word, {}));
            inWord = false;
        } else {
            word += c;
            inWord = true;
        }
    }
    if (inWord)
        words.push_back(word);
    return words;
}

std::optional<double> parseNumber(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const char *end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    if (result.ec != std::errc() || result.ptr != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string describe(const YAML::Node &node)
{
    if (node.IsMap())
        return "a mapping";
    if (node.IsSequence())
        return "a list";
    if (node.IsScalar())
        return "\"" + node.Scalar() + "\"";
    return "nothing";
}

YamlMap::YamlMap(const YAML::Node &node, std::filesystem::path file, std::string title,
                 Findings &findings)
    : m_file(std::move(file)),
      m_title(std::move(title)),
      m_findings(&findings),
      m_line(lineOf(node))
{
    if (!node.IsDefined() || node.IsNull())
        return;
    if (!node.IsMap()) {
        findings.error({m_file, m_line}, std::format("{} is {}", m_title, describe(node)),
                       "a mapping (lines of \"key: value\")");
        return;
    }
    for (const auto &pair : node) {
        if (!pair.first.IsScalar()) {
            findings.error({m_file, lineOf(pair.first)},
                           std::format("{} has {} as a key", m_title, describe(pair.first)),
                           "a word as the key");
            continue;
        }
        const auto &key = pair.first.Scalar();
        // Other tools take the last one, and so do the packages that were tried with them.
        if (!m_entries.insert_or_assign(key, Entry{pair.second, lineOf(pair.first)}).second)
            findings.warning(
                {m_file, lineOf(pair.first)},
                std::format("the key \"{}\" is given a second time; the last counts", key),
                "each key once");
    }
}

bool YamlMap::has(const std::string &key) const
{
    const auto found = m_entries.find(key);
    return found != m_entries.end() && !found->second.value.IsNull();
}

std::vector<std::string> YamlMap::keys() const
{
    std::vector<std::string> result;
    for (const auto &[key, entry] : m_entries)
        if (!entry.value.IsNull())
            result.push_back(key);
    return result;
}

Place YamlMap::placeOf(const std::string &key) const
{
    const auto found = m_entries.find(key);
    return {m_file, found == m_entries.end() ? m_line : found->second.line};
}

const YamlMap::Entry *YamlMap::find(const std::string &key)
{
    m_asked.insert(key);
    const auto found = m_entries.find(key);
    return found == m_entries.end() || found->second.value.IsNull() ? nullptr : &found->second;
}

void YamlMap::reject(const std::string &key, std::string found, std::string expected)
{
    m_findings->error(placeOf(key), std::move(found), std::move(expected));
}

void YamlMap::warn(const std::string &key, std::string found, std::string expected)
{
    m_findings->warning(placeOf(key), std::move(found), std::move(expected));
}

void YamlMap::rejectType(const std::string &key, const std::string &expected)
{
    reject(key, std::format("{} is {}", key, describe(m_entries.at(key).value)), expected);
}

YAML::Node YamlMap::node(const std::string &key)
{
    const auto *entry = find(key);
    return entry == nullptr ? YAML::Node() : entry->value;
}

std::optional<std::string> YamlMap::text(const std::string &key)
{
    const auto *entry = find(key);
    if (entry == nullptr)
        return std::nullopt;
    if (entry->value.IsScalar())
        return entry->value.Scalar();
    rejectType(key, "text");
    return std::nullopt;
}

std::optional<double> YamlMap::number(const std::string &key, NumberRange range)
{
    const auto *entry = find(key);
    if (entry == nullptr)
        return std::nullopt;
    if (entry->value.IsScalar())
        if (const auto value = parseNumber(entry->value.Scalar());
            value && *value >= range.least && *value <= range.most)
            return value;
    rejectType(key, std::format("a number from {} to {}", numberText(range.least),
                                numberText(range.most)));
    return std::nullopt;
}

std::optional<int> YamlMap::integer(const std::string &key, NumberRange range)
{
    const auto value = number(key, range);
    if (!value)
        return std::nullopt;
    if (std::floor(*value) == *value)
        return static_cast<int>(*value);
    rejectType(key, "a whole number");
    return std::nullopt;
}

std::optional<bool> YamlMap::flag(const std::string &key)
{
    const auto *entry = find(key);
    if (entry == nullptr)
        return std::nullopt;
    bool value = false;
    if (entry->value.IsScalar() && YAML::convert<bool>::decode(entry->value, value))
        return value;
    rejectType(key, "true or false");
    return std::nullopt;
}

std::optional<std::vector<std::string>> YamlMap::list(const std::string &key)
{
    const auto *entry = find(key);
    if (entry == nullptr)
        return std::nullopt;
    const bool scalars =
        entry->value.IsSequence() &&
        std::ranges::all_of(entry->value, [](const YAML::Node &item) { return item.IsScalar(); });
    if (!scalars) {
        rejectType(key, "a list of texts");
        return std::nullopt;
    }
    std::vector<std::string> items;
    for (const auto &item : entry->value)
        items.push_back(item.Scalar());
    return items;
}

std::optional<std::vector<std::string>> YamlMap::words(const std::string &key)
{
    const auto *entry = find(key);
    if (entry != nullptr && entry->value.IsScalar())
        return splitWords(entry->value.Scalar());
    return list(key);
}

std::optional<YamlMap> YamlMap::map(const std::string &key)
{
    const auto *entry = find(key);
    if (entry == nullptr)
        return std::nullopt;
    if (entry->value.IsMap())
        return YamlMap(entry->value, m_file, key, *m_findings);
    rejectType(key, "a mapping (lines of \"key: value\")");
    return std::nullopt;
}

std::optional<std::string> YamlMap::choice(const std::string &key,
                                           const std::vector<std::string> &choices)
{
    auto value = text(key);
    if (value && !std::ranges::contains(choices, *value)) {
        rejectType(key, "one of " + joined(choices, ", "));
        return std::nullopt;
    }
    return value;
}

void YamlMap::ignore(const std::vector<std::string> &keys)
{
    m_asked.insert(keys.begin(), keys.end());
}

void YamlMap::warnAboutUnknownKeys()
{
    for (const auto &[key, entry] : m_entries)
        if (!m_asked.contains(key))
            m_findings->warning({m_file, entry.line},
                                std::format("the key \"{}\" is not known in {}", key, m_title),
                                m_asked.empty() ? "no keys" : "one of " + joined(m_asked, ", "));
}

} // namespace assay::load

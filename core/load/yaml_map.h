#pragma once

#include "load/findings.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>
#include <yaml-cpp/yaml.h>

namespace assay::load {

struct NumberRange {
    double least = 0;
    double most = 1e9;
};

/// One mapping of a YAML file, read key by key. A value of the wrong type is an error finding with
/// its line and counts as absent; so does a key without a value, silently. Of a key that is given
/// twice the last counts, with a warning. Remembers which keys
/// were asked for, so that the rest can be reported as unknown. One thread.
class YamlMap {
public:
    /// `title` says what the mapping is, for findings: "limits". Anything but a mapping (or
    /// nothing) is a finding; the map is then empty.
    YamlMap(const YAML::Node &node, std::filesystem::path file, std::string title,
            Findings &findings);

    bool has(const std::string &key) const;
    /// All keys that have a value, in alphabetical order.
    std::vector<std::string> keys() const;
    /// The file and the line of a key (of the mapping if the key is absent).
    Place placeOf(const std::string &key) const;
    /// The raw value; null node if absent.
    YAML::Node node(const std::string &key);

    std::optional<std::string> text(const std::string &key);
    std::optional<double> number(const std::string &key, NumberRange range);
    std::optional<int> integer(const std::string &key, NumberRange range);
    std::optional<bool> flag(const std::string &key);
    /// A list of scalars.
    std::optional<std::vector<std::string>> list(const std::string &key);
    /// A list of scalars, or one string split at white space outside quotes.
    std::optional<std::vector<std::string>> words(const std::string &key);
    std::optional<YamlMap> map(const std::string &key);
    /// One of `choices`.
    std::optional<std::string> choice(const std::string &key,
                                      const std::vector<std::string> &choices);

    /// Asked for and deliberately not used.
    void ignore(const std::vector<std::string> &keys);
    /// Did nobody ask for the key so far?
    bool isUnknown(const std::string &key) const { return !m_asked.contains(key); }
    /// A warning for every key that nobody asked for.
    void warnAboutUnknownKeys();
    /// An error finding about the value of a key.
    void reject(const std::string &key, std::string found, std::string expected);
    /// A warning about it: the value is not used, but the package can be judged without.
    void warn(const std::string &key, std::string found, std::string expected);

private:
    struct Entry {
        YAML::Node value;
        int line = 0;
    };
    const Entry *find(const std::string &key);
    void rejectType(const std::string &key, const std::string &expected);

    std::filesystem::path m_file;
    std::string m_title;
    Findings *m_findings;
    int m_line = 0;
    std::map<std::string, Entry> m_entries;
    std::set<std::string> m_asked;
};

/// Splits at white space; single and double quotes keep words together, as a shell would.
std::vector<std::string> splitWords(std::string_view text);

/// A finite decimal number that fills the whole text.
std::optional<double> parseNumber(std::string_view text);

/// What a node is, for findings: "a list", "the text \"abc\"".
std::string describe(const YAML::Node &node);

} // namespace assay::load

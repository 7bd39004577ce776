#include "load/import/edgelab.h"

#include "base/bytes.h"
#include "load/joined.h"
#include "load/json_text.h"
#include "load/package_names.h"
#include "load/package_uuid.h"
#include "load/plain_statement.h"
#include "load/yaml_document.h"

#include <algorithm>
#include <array>
#include <format>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::json;
constexpr ByteCount largestFile = ByteCount::mib(16);

/// A JSON string literal, which is also a YAML double-quoted text.
std::string literal(const std::string &text)
{
    return Json(text).dump();
}

/// Cells of EdgeLab's rows are bare text; in our answer files a backslash escapes.
std::string escapedCell(const std::string &text, bool escapeBars)
{
    std::string result;
    for (const char c : text) {
        if (c == '\\' || (c == '|' && escapeBars))
            result += '\\';
        if (c == '\n' && escapeBars)
            result += "\\n";
        else if (c == '\r' && escapeBars)
            result += "\\r";
        else
            result += c;
    }
    return result;
}

std::string cellText(const Json &cell)
{
    if (cell.is_null())
        return "NULL";
    return cell.is_string() ? escapedCell(cell.get<std::string>(), true) : cell.dump();
}

class Converter {
public:
    Converter(fs::path file, std::string text, PackageWriter &writer, Findings &findings)
        : m_file(std::move(file)),
          m_text(std::move(text)),
          m_writer(writer),
          m_findings(findings)
    {
    }

    Result<std::string> run()
    {
        if (const auto problem = checkJson(m_text, JsonTop::Object)) {
            m_findings.error({m_file, problem->line}, problem->found, problem->expected);
            return std::string();
        }
        m_json = Json::parse(m_text);
        warnAboutUnknownKeys(m_json, {"id", "language", "title", "description", "starter_code",
                                      "entry_point", "setup_sql", "public_tests", "hidden_tests",
                                      "limits", "difficulty", "tags", "hints"});
        m_id = text(m_json, "id").value_or(m_file.stem().string());
        readLanguage();
        TRY(writeTests("sample", "public_tests"));
        TRY(writeTests("secret", "hidden_tests"));
        TRY(writeSettings());
        return folderNameFrom(m_id);
    }

private:
    /// Each search reads the text again, so only that many keys get their line; 0 for the others.
    int lineOfKey(const std::string &key) const
    {
        constexpr std::size_t mostSearches = 200;
        if (const auto known = m_lines.find(key); known != m_lines.end())
            return known->second;
        if (m_lines.size() == mostSearches)
            return 0;
        const auto offset = m_text.find(literal(key));
        const int line = offset == std::string::npos ? 1 : lineOfOffset(m_text, offset);
        return m_lines[key] = line;
    }
    Place placeOf(const std::string &key) const { return {m_file, lineOfKey(key)}; }

    void warnAboutUnknownKeys(const Json &object, const std::set<std::string> &known)
    {
        for (const auto &[key, value] : object.items())
            if (!known.contains(key))
                m_findings.warning(placeOf(key), std::format("the key \"{}\" is not known", key),
                                   std::format("one of {}", joined(known, ", ")));
    }

    std::optional<std::string> text(const Json &object, const std::string &key)
    {
        if (!object.contains(key) || object[key].is_null())
            return std::nullopt;
        if (object[key].is_string())
            return object[key].get<std::string>();
        m_findings.error(placeOf(key), std::format("{} is not a text", key), "a JSON string");
        return std::nullopt;
    }

    std::string requiredText(const std::string &key)
    {
        auto value = text(m_json, key);
        if (!m_json.contains(key))
            m_findings.error({m_file, 1}, std::format("the key \"{}\" is missing", key),
                             "a JSON string");
        return value.value_or("");
    }

    void readLanguage()
    {
        m_language = languageIdFromFormat(requiredText("language"));
        constexpr std::array known = {"python", "java", "javascript", "sql"};
        if (!m_language.empty() && !std::ranges::contains(known, m_language))
            m_findings.error(placeOf("language"), std::format("the language is \"{}\"", m_language),
                             "python, java, javascript or sql");
    }

    bool isSql() const { return m_language == "sql"; }

    Result<> write(const fs::path &name, const std::string &bytes)
    {
        return m_writer.write(name, FileContent::text(bytes));
    }

    Result<> writeTests(const std::string &group, const std::string &key)
    {
        if (!m_json.contains(key))
            return {};
        const auto &tests = m_json[key];
        if (!tests.is_array()) {
            m_findings.error(placeOf(key), std::format("{} is not an array", key),
                             "an array of tests");
            return {};
        }
        const auto width = std::max<std::size_t>(2, std::to_string(tests.size()).size());
        std::size_t number = 0;
        for (const auto &test : tests) {
            ++number;
            const auto which = std::format("{}[{}]", key, number - 1);
            if (test.is_object())
                TRY(writeTest(test, which, key,
                              fs::path("data") / group / std::format("{:0{}}", number, width)));
            else
                m_findings.error(placeOf(key), which + " is not an object",
                                 "an object with input and expected_output");
        }
        return {};
    }

    Result<> writeTest(const Json &test, const std::string &which, const std::string &key,
                       const fs::path &name)
    {
        warnAboutUnknownKeys(test, {"input", "expected_output", "description", "setup_sql"});
        if (!test.contains("expected_output")) {
            m_findings.error(placeOf(key), which + " has no expected_output", "the right result");
            return {};
        }
        const auto input = isSql() ? setup(test, which, key) : arguments(test, which, key);
        const auto &expected = test["expected_output"];
        const auto answer = isSql() ? rows(expected, which, key) : expected.dump() + "\n";
        TRY(write(name.string() + ".in", input));
        TRY(write(name.string() + ".ans", answer));
        if (const auto description = text(test, "description"))
            TRY(write(name.string() + ".yaml", "description: " + literal(*description) + "\n"));
        return {};
    }

    /// The array of arguments; a single value that is no array is the only argument.
    std::string arguments(const Json &test, const std::string &which, const std::string &key)
    {
        if (!test.contains("input")) {
            m_findings.error(placeOf(key), which + " has no input", "an array of arguments");
            return {};
        }
        const auto &input = test["input"];
        return (input.is_array() ? input : Json::array({input})).dump() + "\n";
    }

    std::string setup(const Json &test, const std::string &which, const std::string &key)
    {
        auto sql = text(test, "setup_sql");
        if (!sql)
            sql = text(m_json, "setup_sql");
        if (!sql)
            m_findings.error(placeOf(key), which + " has no setup_sql, and neither has the file",
                             "SQL that makes the tables");
        return sql.value_or("") + "\n";
    }

    std::string rows(const Json &expected, const std::string &which, const std::string &key)
    {
        if (expected.is_string()) {
            auto lines = escapedCell(expected.get<std::string>(), false);
            return lines.empty() || lines.ends_with('\n') ? lines : lines + "\n";
        }
        const bool isTable =
            expected.is_array() &&
            std::ranges::all_of(expected, [](const Json &row) { return row.is_array(); });
        if (!isTable) {
            m_findings.error(placeOf(key), which + " has an expected_output that is no table",
                             "a text of rows such as \"1|Ada\", or an array of arrays");
            return {};
        }
        std::string lines;
        for (const auto &row : expected) {
            std::vector<std::string> cells;
            for (const auto &cell : row)
                cells.push_back(cellText(cell));
            lines += std::format("{}\n", joined(cells, "|"));
        }
        return lines;
    }

    std::string starterName(const std::string &entryPoint) const
    {
        if (m_language == "java") {
            const auto name = entryPoint.substr(0, entryPoint.find('.'));
            return (isSafeRelativePath(name) ? name : "Solution") + ".java";
        }
        if (isSql())
            return "query.sql";
        return m_language == "python" ? "solution.py" : "solution.js";
    }

    /// Limits as lines of problem.yaml.
    std::string limits()
    {
        if (!m_json.contains("limits"))
            return {};
        const auto &limits = m_json["limits"];
        if (!limits.is_object()) {
            m_findings.error(placeOf("limits"), "limits is not an object",
                             "an object with time_seconds and memory_mb");
            return {};
        }
        warnAboutUnknownKeys(limits, {"time_seconds", "memory_mb"});
        std::string lines;
        const auto add = [&](const char *key, const char *ours, double most) {
            if (!limits.contains(key))
                return;
            const bool fine = limits[key].is_number() && limits[key].get<double>() > 0 &&
                              limits[key].get<double>() <= most;
            if (fine)
                lines += std::format("  {}: {}\n", ours, limits[key].get<double>());
            else
                m_findings.error(placeOf(key), std::format("{} is {}", key, limits[key].dump()),
                                 std::format("a number above 0, at most {}", most));
        };
        add("time_seconds", "time_limit", 3600);
        add("memory_mb", "memory", 1'048'576);
        return lines.empty() ? lines : "limits:\n" + lines;
    }

    /// A list of texts as lines of assay.yaml.
    std::string list(const std::string &key)
    {
        if (!m_json.contains(key))
            return {};
        const auto &items = m_json[key];
        const bool texts = items.is_array() && std::ranges::all_of(items, [](const Json &item) {
                               return item.is_string();
                           });
        if (!texts) {
            m_findings.error(placeOf(key), key + " is not a list of texts", "an array of strings");
            return {};
        }
        return key + ": " + items.dump() + "\n";
    }

    Result<> writeSettings()
    {
        const auto title = requiredText("title");
        const auto limitLines = limits();
        TRY(write("problem.yaml",
                  std::format("problem_format_version: 2023-07\nname: {}\nuuid: {}\n{}",
                              literal(title), uuidFor("edgelab:" + m_id), limitLines)));
        TRY(write("statement/problem.en.md", markdownFromPlainText(requiredText("description"))));

        std::string course =
            std::format("kind: {}\nlanguages: [{}]\n", isSql() ? "sql" : "function", m_language);
        // SQL files carry the word "query" there, which names nothing.
        const auto entryPoint = isSql() ? std::string() : requiredText("entry_point");
        if (!isSql())
            course += "entry_point: " + literal(entryPoint) + "\n";
        if (const auto starter = text(m_json, "starter_code")) {
            const auto name = m_language + "/" + starterName(entryPoint);
            TRY(write("starter/" + name, *starter + (starter->ends_with('\n') ? "" : "\n")));
            course += std::format("starter:\n  {}: {}\n", m_language, literal(name));
        }
        if (const auto difficulty = text(m_json, "difficulty")) {
            auto word = *difficulty;
            std::ranges::transform(word, word.begin(), [](unsigned char c) {
                return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
            });
            course += "difficulty: " + literal(word) + "\n";
        }
        course += list("tags") + list("hints");
        return write("assay.yaml", course);
    }

    fs::path m_file;
    std::string m_text;
    PackageWriter &m_writer;
    Findings &m_findings;
    mutable std::map<std::string, int> m_lines; ///< by key
    Json m_json;
    std::string m_id;
    std::string m_language;
};

} // namespace

Result<std::string> convertEdgeLab(const fs::path &json, PackageWriter &writer, Findings &findings)
{
    auto text = TRY(readFile(json, largestFile));
    return Converter(json.filename(), std::move(text), writer, findings).run();
}

} // namespace assay::load

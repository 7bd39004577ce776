#include "feedback/rules.h"

#include "base/bytes.h"
#include "feedback/detectors.h"

#include <nlohmann/json.hpp>

namespace assay::feedback {

namespace {

using Json = nlohmann::json;

/// The list of texts under `key`; empty if there is none.
Result<std::vector<std::string>> textsOf(const Json &row, const std::string &key)
{
    std::vector<std::string> texts;
    const auto list = row.find(key);
    if (list == row.end())
        return texts;
    if (!list->is_array())
        return fail(ErrorCode::BadFormat, key + " is no list");
    for (const auto &item : *list) {
        if (!item.is_string() || item.get_ref<const std::string &>().empty())
            return fail(ErrorCode::BadFormat, key + " holds something that is no text");
        texts.push_back(item.get<std::string>());
    }
    return texts;
}

Result<Source> sourceOf(const std::string &name)
{
    if (name == "errors")
        return Source::Errors;
    if (name == "warnings")
        return Source::Warnings;
    if (name == "messages")
        return Source::Messages;
    if (name == "detector")
        return Source::Detected;
    return fail(ErrorCode::BadFormat,
                "in is \"" + name + "\", expected errors, warnings, messages or detector");
}

Result<Rule> readRule(const Json &row)
{
    if (!row.is_object() || !row.contains("id") || !row["id"].is_string() || !row.contains("in") ||
        !row["in"].is_string())
        return fail(ErrorCode::BadFormat, "expected an object with id and in");
    Rule rule;
    rule.id = row["id"].get<std::string>();
    rule.source = TRY(sourceOf(row["in"].get<std::string>()));
    rule.languages = TRY(textsOf(row, "languages"));
    rule.patterns = TRY(textsOf(row, "patterns"));
    for (const auto &code : TRY(textsOf(row, "verdicts"))) {
        const auto verdict = verdictFromCode(code);
        if (!verdict)
            return fail(ErrorCode::BadFormat, "verdicts holds \"" + code + "\"");
        rule.verdicts.push_back(*verdict);
    }
    if (row.contains("detector"))
        rule.detector = row["detector"].is_string() ? row["detector"].get<std::string>() : "";
    if (row.contains("weight") && row["weight"].is_number_integer())
        rule.weight = row["weight"].get<int>();
    const bool detects = rule.source == Source::Detected;
    if (detects && findDetector(rule.detector) == nullptr)
        return fail(ErrorCode::BadFormat, "there is no detector \"" + rule.detector + "\"");
    if (!detects && rule.patterns.empty())
        return fail(ErrorCode::BadFormat, "patterns are missing");
    return rule;
}

} // namespace

Result<std::vector<Rule>> readRules(const std::filesystem::path &path)
{
    const auto text = TRY(readFile(path, ByteCount::mib(1)));
    const auto document = Json::parse(text, nullptr, false);
    if (document.is_discarded() || !document.is_object() || !document.contains("rules") ||
        !document["rules"].is_array())
        return fail(ErrorCode::BadFormat, path.string() + " is no JSON object with rules");
    std::vector<Rule> rules;
    for (const auto &row : document["rules"]) {
        auto rule = readRule(row);
        if (!rule)
            return fail(ErrorCode::BadFormat, path.string() + ": rule " +
                                                  std::to_string(rules.size() + 1) + ": " +
                                                  rule.error().detail);
        rules.push_back(*std::move(rule));
    }
    return rules;
}

} // namespace assay::feedback

#include "feedback/texts.h"

#include "base/bytes.h"
#include "base/paths.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace assay::feedback {

namespace {

/// Fills {1}, {2} … and {test}. What is filled in is not looked at again.
std::string filled(const std::string &text, const Tip &tip)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = text.find('{', at);
        const std::size_t close = open == text.npos ? open : text.find('}', open);
        if (close == text.npos)
            return result + text.substr(at);
        result += text.substr(at, open - at);
        const std::string key = text.substr(open + 1, close - open - 1);
        if (key == "test")
            result += tip.test;
        else if (key.size() == 1 && key[0] >= '1' && key[0] <= '9') {
            const auto index = static_cast<std::size_t>(key[0] - '1');
            result += index < tip.values.size() ? tip.values[index] : "?";
        }
        at = close + 1;
    }
    return result;
}

} // namespace

Result<Texts> Texts::open(const std::string &language, const std::filesystem::path &folder)
{
    const auto place = folder.empty() ? resourceDirectory() / "feedback" : folder;
    auto code = language.substr(0, language.find_first_of("_-."));
    const bool plain =
        code.size() == 2 && std::ranges::all_of(code, [](char c) { return c >= 'a' && c <= 'z'; });
    std::error_code error;
    if (!plain || !std::filesystem::is_regular_file(place / (code + ".json"), error))
        code = "en";
    const auto path = place / (code + ".json");
    const auto text = TRY(readFile(path, ByteCount::mib(1)));
    const auto document = nlohmann::json::parse(text, nullptr, false);
    if (!document.is_object())
        return fail(ErrorCode::BadFormat, path.string() + " is no JSON object");
    Texts texts;
    for (const auto &[id, entry] : document.items()) {
        if (!entry.is_object() || !entry.contains("seen") || !entry["seen"].is_string() ||
            !entry.contains("next") || !entry["next"].is_string())
            return fail(ErrorCode::BadFormat,
                        path.string() + ": " + id + ": expected the texts seen and next");
        texts.m_texts[id] = {entry["seen"].get<std::string>(), entry["next"].get<std::string>()};
    }
    return texts;
}

Sentences Texts::sentences(const Tip &tip) const
{
    const auto found = m_texts.find(tip.id);
    if (found == m_texts.end())
        return {tip.id, {}};
    return {filled(found->second.seen, tip), filled(found->second.next, tip)};
}

} // namespace assay::feedback

#include "judge/check/json_value.h"

#include "judge/check/excerpt.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace assay::judge {

namespace {

using Json = nlohmann::json;

/// Builds a JsonValue from the parser's events.
class Builder final : public nlohmann::json_sax<Json> {
public:
    JsonValue take() { return std::move(m_root); }
    const std::string &problem() const { return m_problem; }

    bool null() override { return put(JsonValue::Kind::Null); }
    bool boolean(bool value) override
    {
        JsonValue &truth = place();
        truth.kind = JsonValue::Kind::Boolean;
        truth.boolean = value;
        return true;
    }
    bool number_integer(number_integer_t value) override
    {
        return put(JsonValue::Kind::Number, std::to_string(value));
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        return put(JsonValue::Kind::Number, std::to_string(value));
    }
    bool number_float(number_float_t, const string_t &text) override
    {
        return put(JsonValue::Kind::Number, text);
    }
    bool string(string_t &value) override { return put(JsonValue::Kind::String, std::move(value)); }
    bool binary(binary_t &) override { return false; }
    bool start_array(std::size_t) override { return open(JsonValue::Kind::Array); }
    bool start_object(std::size_t) override { return open(JsonValue::Kind::Object); }
    bool key(string_t &name) override
    {
        if (!m_names.back().insert(name).second) {
            m_problem = "the member " + excerpt(name) + " appears twice";
            return false;
        }
        m_open.back()->members.push_back({std::move(name), JsonValue{}});
        return true;
    }
    bool end_array() override { return close(); }
    bool end_object() override { return close(); }
    bool parse_error(std::size_t position, const std::string &,
                     const nlohmann::detail::exception &) override
    {
        m_problem = "it is not well-formed at byte " + std::to_string(position);
        return false;
    }

private:
    JsonValue &place()
    {
        if (m_open.empty())
            return m_root;
        JsonValue &parent = *m_open.back();
        return parent.kind == JsonValue::Kind::Array ? parent.items.emplace_back()
                                                     : parent.members.back().value;
    }
    bool put(JsonValue::Kind kind, std::string text = {})
    {
        JsonValue &value = place();
        value.kind = kind;
        value.text = std::move(text);
        return true;
    }
    bool open(JsonValue::Kind kind)
    {
        if (m_open.size() >= maximumJsonDepth) {
            m_problem = "it is nested deeper than " + std::to_string(maximumJsonDepth) + " levels";
            return false;
        }
        // The pointer stays valid: while this value is open nothing is added to its parent.
        JsonValue &value = place();
        value.kind = kind;
        m_open.push_back(&value);
        m_names.emplace_back();
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        m_names.pop_back();
        return true;
    }

    JsonValue m_root;
    std::vector<JsonValue *> m_open;
    std::vector<std::set<std::string>> m_names;
    std::string m_problem;
};

void append(std::string &text, const JsonValue &value)
{
    switch (value.kind) {
    case JsonValue::Kind::Null: text += "null"; return;
    case JsonValue::Kind::Boolean: text += value.boolean ? "true" : "false"; return;
    case JsonValue::Kind::Number: text += value.text; return;
    case JsonValue::Kind::String: text += Json(value.text).dump(); return;
    case JsonValue::Kind::Array:
        text += '[';
        for (const auto &item : value.items) {
            if (&item != &value.items.front())
                text += ", ";
            append(text, item);
        }
        text += ']';
        return;
    case JsonValue::Kind::Object:
        text += '{';
        for (const auto &member : value.members) {
            if (&member != &value.members.front())
                text += ", ";
            text += Json(member.name).dump() + ": ";
            append(text, member.value);
        }
        text += '}';
        return;
    }
}

} // namespace

const JsonValue *JsonValue::member(std::string_view name) const
{
    const auto found = std::ranges::find(members, name, &JsonMember::name);
    return found == members.end() ? nullptr : &found->value;
}

Result<JsonValue> parseJson(std::string_view text)
{
    Builder builder;
    if (!Json::sax_parse(text.begin(), text.end(), &builder))
        return fail(ErrorCode::BadFormat, "this is no JSON value: " + builder.problem());
    return builder.take();
}

std::string toText(const JsonValue &value)
{
    std::string text;
    append(text, value);
    return text;
}

std::string describe(const JsonValue &value)
{
    return excerpt(toText(value), 60);
}

std::optional<std::string> integerDigits(const JsonValue &number)
{
    std::string_view digits = number.text;
    if (number.kind != JsonValue::Kind::Number || digits.find_first_of(".eE") != digits.npos)
        return std::nullopt;
    const bool negative = digits.starts_with('-');
    if (negative)
        digits.remove_prefix(1);
    while (digits.size() > 1 && digits.front() == '0')
        digits.remove_prefix(1);
    return (negative && digits != "0" ? "-" : "") + std::string(digits);
}

} // namespace assay::judge

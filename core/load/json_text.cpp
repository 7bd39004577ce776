#include "load/json_text.h"

#include "load/yaml_document.h"

#include <nlohmann/json.hpp>

namespace assay::load {

namespace {

using Json = nlohmann::json;
constexpr int deepestNesting = 64;

/// Counts depth, remembers the first event and where the parser stopped.
class Checker : public nlohmann::json_sax<Json> {
public:
    JsonTop first = JsonTop::Any;
    bool tooDeep = false;
    bool tooLarge = false;
    std::size_t errorOffset = 0;
    std::string problem;

    bool null() override { return value(); }
    bool boolean(bool) override { return value(); }
    bool number_integer(number_integer_t) override { return value(); }
    bool number_unsigned(number_unsigned_t) override { return value(); }
    bool number_float(number_float_t, const string_t &text) override
    {
        // What overflows 64 bits arrives here, rounded.
        tooLarge = text.find_first_of(".eE") == text.npos;
        return !tooLarge && value();
    }
    bool string(string_t &) override { return value(); }
    bool binary(binary_t &) override { return value(); }
    bool key(string_t &) override { return true; }
    bool start_object(std::size_t) override { return open(JsonTop::Object); }
    bool start_array(std::size_t) override { return open(JsonTop::Array); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool parse_error(std::size_t position, const std::string &lastToken,
                     const nlohmann::detail::exception &) override
    {
        errorOffset = position == 0 ? 0 : position - 1;
        problem = lastToken;
        return false;
    }

private:
    bool value()
    {
        m_seen = true;
        return true;
    }
    bool open(JsonTop kind)
    {
        if (!m_seen)
            first = kind;
        m_seen = true;
        tooDeep = ++m_depth > deepestNesting;
        return !tooDeep;
    }
    bool close()
    {
        --m_depth;
        return true;
    }

    bool m_seen = false;
    int m_depth = 0;
};

} // namespace

std::optional<JsonProblem> checkJson(std::string_view text, JsonTop top)
{
    if (const int line = firstLineNotUtf8(text); line != 0)
        return JsonProblem{line, "bytes that are not UTF-8", "JSON in UTF-8"};
    Checker checker;
    const bool fine = Json::sax_parse(text, &checker);
    if (checker.tooDeep)
        return JsonProblem{1, "JSON nested too deep",
                           "at most " + std::to_string(deepestNesting) + " levels"};
    if (checker.tooLarge)
        return JsonProblem{1, "a whole number of more than 64 bits, which would be rounded",
                           "a smaller number, or the digits as a text"};
    if (!fine)
        return JsonProblem{lineOfOffset(text, checker.errorOffset),
                           "this is not JSON: unexpected \"" + checker.problem + "\" at byte " +
                               std::to_string(checker.errorOffset + 1),
                           "one well-formed JSON value"};
    if (top == JsonTop::Array && checker.first != JsonTop::Array)
        return JsonProblem{1, "the JSON value is not an array", "an array such as [1, \"two\"]"};
    if (top == JsonTop::Object && checker.first != JsonTop::Object)
        return JsonProblem{1, "the JSON value is not an object", "an object such as {\"a\": 1}"};
    return std::nullopt;
}

} // namespace assay::load

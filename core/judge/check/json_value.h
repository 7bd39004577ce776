#pragma once

#include "base/error.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::judge {

struct JsonMember;

/// A JSON value that loses nothing: numbers keep the digits they were written with, so integers of
/// any size compare exactly.
struct JsonValue {
    enum class Kind { Null, Boolean, Number, String, Array, Object };
    Kind kind = Kind::Null;
    bool boolean = false;
    std::string text; ///< of a Number (digits as written) or a String (UTF-8)
    std::vector<JsonValue> items;
    bool unordered = false;          ///< an Array that came as a set: its order says nothing
    std::vector<JsonMember> members; ///< in the order of the text

    const JsonValue *member(std::string_view name) const; ///< null if there is none
};

/// A named value of an object.
struct JsonMember {
    std::string name;
    JsonValue value;
};

/// Reads one JSON value. BadFormat for anything that is not well-formed UTF-8 JSON, nests deeper
/// than `maximumJsonDepth` or names a member twice.
Result<JsonValue> parseJson(std::string_view text);
inline constexpr int maximumJsonDepth = 256;

/// The value as JSON in one line.
std::string toText(const JsonValue &value);

/// The value as people read it in a message: JSON, cut after about 60 characters.
std::string describe(const JsonValue &value);

/// An integer's digits without sign of plus, leading zeros or "-0"; nothing if the number has a
/// fraction or an exponent.
std::optional<std::string> integerDigits(const JsonValue &number);

} // namespace assay::judge

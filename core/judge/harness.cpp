#include "judge/harness.h"

#include "judge/excerpt.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <format>
#include <nlohmann/json.hpp>
#include <random>

namespace assay::judge {

namespace {

using Json = nlohmann::json;
using Kind = JsonValue::Kind;

std::string jsonText(std::string_view text)
{
    return Json(text).dump(-1, ' ', true, Json::error_handler_t::replace);
}

std::optional<HarnessError> readError(const JsonValue &value)
{
    static const std::array<std::pair<std::string_view, HarnessError::Kind>, 5> kinds{{
        {"exception", HarnessError::Kind::Exception},
        {"missing", HarnessError::Kind::Missing},
        {"result", HarnessError::Kind::Value},
        {"sql", HarnessError::Kind::Sql},
        {"setup", HarnessError::Kind::Setup},
    }};
    const JsonValue *kind = value.member("kind");
    const JsonValue *message = value.member("message");
    if (kind == nullptr || message == nullptr || message->kind != Kind::String)
        return std::nullopt;
    const auto known =
        std::ranges::find(kinds, kind->text, [](const auto &pair) { return pair.first; });
    if (known == kinds.end())
        return std::nullopt;
    return HarnessError{known->second, excerpt(message->text, 1000)};
}

std::optional<Cell> readCell(const JsonValue &value)
{
    switch (value.kind) {
    case Kind::Null: return Cell{Cell::Kind::Null};
    case Kind::Number: return Cell{Cell::Kind::Number, value.text};
    case Kind::String: return Cell{Cell::Kind::Text, value.text};
    case Kind::Object:
        if (const JsonValue *blob = value.member("blob"))
            return Cell{Cell::Kind::Blob, blob->text};
        if (const JsonValue *real = value.member("real"))
            return Cell{Cell::Kind::Number, real->text};
        return std::nullopt;
    default: return std::nullopt;
    }
}

std::optional<Rows> readRows(const JsonValue &columns, const JsonValue &rows)
{
    Rows result;
    for (const JsonValue &name : columns.items)
        result.columns.push_back(name.text);
    for (const JsonValue &row : rows.items) {
        Row &cells = result.rows.emplace_back();
        for (const JsonValue &value : row.items) {
            auto cell = readCell(value);
            if (!cell)
                return std::nullopt;
            cells.push_back(*std::move(cell));
        }
        if (cells.size() != result.columns.size())
            return std::nullopt;
    }
    return result;
}

std::optional<HarnessRecord> readLine(std::string_view line, const std::string &nonce)
{
    auto parsed = parseJson(line);
    if (!parsed)
        return std::nullopt;
    const JsonValue *found = parsed->member("nonce");
    if (found == nullptr || found->kind != Kind::String || found->text != nonce)
        return std::nullopt;
    HarnessRecord record;
    if (const JsonValue *error = parsed->member("error"))
        record.error = readError(*error);
    else if (const JsonValue *rows = parsed->member("rows"))
        record.rows = parsed->member("columns") != nullptr
                          ? readRows(*parsed->member("columns"), *rows)
                          : std::nullopt;
    else if (const JsonValue *value = parsed->member("result"))
        record.value = *value;
    if (!record.error && !record.rows && !record.value)
        return std::nullopt;
    return record;
}

} // namespace

std::string makeNonce()
{
    std::random_device random;
    return std::format("{:08x}{:08x}{:08x}{:08x}", random(), random(), random(), random());
}

Result<std::string> functionRequest(const std::string &nonce, const std::string &file,
                                    const std::string &entryPoint, std::string_view arguments,
                                    ByteCount memory)
{
    const std::size_t start = arguments.find_first_not_of(" \t\r\n");
    if (start == arguments.npos || arguments[start] != '[' || !Json::accept(arguments))
        return fail(ErrorCode::BadFormat, "the input must be a JSON array of arguments");
    return std::format(R"({{"nonce":{},"file":{},"entry":{},"memory_mib":{},"arguments":{}}})",
                       jsonText(nonce), jsonText(file), jsonText(entryPoint), memory.bytes() >> 20,
                       arguments);
}

std::string sqlRequest(const std::string &nonce, const std::string &file, std::string_view setup)
{
    return std::format(R"({{"nonce":{},"file":{},"setup":{}}})", jsonText(nonce), jsonText(file),
                       jsonText(setup));
}

std::optional<HarnessRecord> readRecord(std::string_view bytes, const std::string &nonce)
{
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        if (auto record = readLine(bytes.substr(0, end), nonce))
            return record;
        bytes.remove_prefix(end == bytes.npos ? bytes.size() : end + 1);
    }
    return std::nullopt;
}

Result<std::vector<std::string>> driverCommand(const Language &language)
{
    const std::string folder = harnessFolder;
    std::vector<std::string> command = language.runCommand;
    if (language.id == "python" || language.id == "javascript") {
        const std::string driver = folder + (language.id == "python" ? "/driver.py" : "/driver.js");
        std::ranges::replace(command, std::string("{entry}"), driver);
        return command;
    }
    if (language.id == "sql") {
        command.push_back(folder + "/driver.py");
        return command;
    }
    if (language.id == "java") {
        std::ranges::replace(command, std::string("{class}"), std::string("assayharness.Driver"));
        const auto path = std::ranges::find(command, "-cp");
        if (path != command.end() && std::next(path) != command.end())
            *std::next(path) += ":" + folder;
        // For the result channel: Java has no public way to use an open descriptor.
        command.insert(std::next(command.begin()), "--add-opens=java.base/java.io=ALL-UNNAMED");
        return command;
    }
    return fail(ErrorCode::InvalidArgument, "there is no function harness for " + language.name +
                                                "; use Python, Java or JavaScript");
}

} // namespace assay::judge

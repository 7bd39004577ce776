#include "judge/harness/harness.h"

#include "judge/check/excerpt.h"

#include <algorithm>
#include <array>
#include <charconv>
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
    static const std::array<std::pair<std::string_view, HarnessError::Kind>, 6> kinds{{
        {"exception", HarnessError::Kind::Exception},
        {"exit", HarnessError::Kind::Exit},
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
    HarnessError error{known->second, excerpt(message->text, 1000)};
    if (const JsonValue *types = value.member("types"))
        for (const JsonValue &type : types->items)
            error.types.push_back(type.text);
    return error;
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

/// Drivers write a set as a list with a mark around it.
void unwrapSets(JsonValue &value)
{
    for (JsonMember &member : value.members)
        unwrapSets(member.value);
    for (JsonValue &item : value.items)
        unwrapSets(item);
    const std::string_view mark("\0set", 4);
    if (value.kind != Kind::Object || value.members.size() != 1 ||
        value.members.front().name != mark || value.members.front().value.kind != Kind::Array)
        return;
    JsonValue list = std::move(value.members.front().value);
    list.unordered = true;
    value = std::move(list);
}

std::optional<std::uint64_t> readCount(const JsonValue *value)
{
    std::uint64_t count = 0;
    if (value == nullptr || value->kind != Kind::Number)
        return std::nullopt;
    const char *const end = value->text.data() + value->text.size();
    const auto [stopped, problem] = std::from_chars(value->text.data(), end, count);
    if (problem != std::errc{} || stopped != end || count > (1ULL << 50))
        return std::nullopt;
    return count;
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
    else if (const JsonValue *value = parsed->member("result")) {
        record.value = *value;
        unwrapSets(*record.value);
    }
    if (!record.error && !record.rows && !record.value)
        return std::nullopt;
    if (const auto microseconds = readCount(parsed->member("cpu_us")))
        record.cpuTime = std::chrono::microseconds(*microseconds);
    record.memory = ByteCount::kib(readCount(parsed->member("memory_kib")).value_or(0));
    return record;
}

} // namespace

std::string makeNonce()
{
    std::random_device random;
    return std::format("{:08x}{:08x}{:08x}{:08x}", random(), random(), random(), random());
}

std::string headerLine(const CallHeader &header)
{
    return std::format(
        R"({{"nonce":{},"file":{},"entry":{},"memory_mib":{},"report":{},"exceptions":{}}})"
        "\n",
        jsonText(header.nonce), jsonText(header.file), jsonText(header.entryPoint),
        header.memory.bytes() >> 20,
        header.reportArgument ? std::to_string(*header.reportArgument) : "null", header.exceptions);
}

Result<std::string> callLine(std::string_view arguments)
{
    const std::size_t start = arguments.find_first_not_of(" \t\r\n");
    if (start == arguments.npos || arguments[start] != '[' || !Json::accept(arguments))
        return fail(ErrorCode::BadFormat, "the input must be a JSON array of arguments");
    std::string line(arguments);
    // Inside a text JSON has no line breaks: these are all between values.
    std::ranges::replace_if(line, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return line + '\n';
}

std::string sqlRequest(const std::string &nonce, const std::string &file, std::string_view setup,
                       const RowOptions &options)
{
    std::string statements;
    for (const auto &word : options.statements)
        statements += (statements.empty() ? "" : ",") + jsonText(word);
    return std::format(R"({{"nonce":{},"file":{},"probe":{},"statements":[{}],"setup":{}}})",
                       jsonText(nonce), jsonText(file), jsonText(options.probe), statements,
                       jsonText(setup));
}

std::vector<std::string> expectedExceptions(const JsonValue &answer)
{
    std::vector<std::string> names;
    const JsonValue *wanted = answer.members.size() == 1 ? answer.member("exception") : nullptr;
    if (wanted == nullptr)
        return names;
    if (wanted->kind == Kind::String)
        names.push_back(wanted->text);
    for (const JsonValue &name : wanted->items)
        if (name.kind == Kind::String)
            names.push_back(name.text);
    return names;
}

CheckReport compareException(const std::vector<std::string> &wanted, const HarnessRecord &record)
{
    std::string names;
    for (const auto &name : wanted)
        names += (names.empty() ? "" : " or ") + excerpt(name);
    if (!record.error)
        return CheckReport::reject(
            std::format("expected {} to be thrown, got {}", names, describe(*record.value)));
    const bool right = std::ranges::any_of(record.error->types, [&](const std::string &type) {
        return std::ranges::contains(wanted, type);
    });
    return right ? CheckReport::accept()
                 : CheckReport::reject(std::format("expected {} to be thrown, got {}", names,
                                                   record.error->message));
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

Result<> checkHarness(const Language &language)
{
    if (!language.harness.empty())
        return {};
    return fail(ErrorCode::InvalidArgument,
                "there is no function harness for " + language.name + "; choose another language");
}

} // namespace assay::judge

#include "judge/compile/diagnostic_forms.h"

#include "base/bytes.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace assay::judge {

namespace {

/// 1-based column of a line that holds nothing but blanks, carets and tildes; 0 if it is none.
int caretColumn(std::string_view line)
{
    if (line.find_first_not_of(" \t^~") != line.npos)
        return 0;
    const std::size_t at = line.find('^');
    return at == line.npos ? 0 : static_cast<int>(at) + 1;
}

/// "Warning: ", "error CS0103: ", "Fatal: " at the start, taken away with the code.
std::optional<Severity> takeWord(std::string_view &text)
{
    static constexpr std::array<std::pair<std::string_view, Severity>, 7> words{{
        {"error", Severity::Error},
        {"Error", Severity::Error},
        {"Fatal", Severity::Error},
        {"warning", Severity::Warning},
        {"Warning", Severity::Warning},
        {"Note", Severity::Note},
        {"Hint", Severity::Note},
    }};
    for (const auto &[word, severity] : words) {
        std::string_view rest = text;
        if (!take(rest, word))
            continue;
        const std::size_t colon = rest.find(": ");
        const bool code =
            colon != rest.npos && rest.substr(0, colon).find_first_not_of(
                                      " ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == rest.npos;
        if (!code)
            continue;
        text = rest.substr(colon + 2);
        return severity;
    }
    return std::nullopt;
}

bool isScript(std::string_view file)
{
    static constexpr std::array<std::string_view, 3> extensions{".go", ".lua", ".rb"};
    return std::ranges::any_of(extensions,
                               [&](std::string_view end) { return file.ends_with(end); });
}

/// "main.go:4:2: message", "luac5.4: a.lua:3: message".
std::optional<Diagnostic> parsePlain(std::string_view line)
{
    for (std::size_t colon = line.find(':'); colon != line.npos;
         colon = line.find(':', colon + 1)) {
        std::string_view rest = line.substr(colon + 1);
        Diagnostic result;
        result.line = takeNumber(rest);
        if (result.line == 0 || !take(rest, ":"))
            continue;
        result.column = takeNumber(rest);
        if ((result.column != 0 && !take(rest, ":")) || !take(rest, " "))
            continue;
        std::string_view file = line.substr(0, colon);
        if (const std::size_t program = file.rfind(": "); program != file.npos)
            file.remove_prefix(program + 2);
        if (!isScript(file))
            return std::nullopt;
        result.file = fileName(file);
        result.message = toUtf8(rest);
        return result;
    }
    return std::nullopt;
}

/// `before` stands between message and file, `between` before the line's number.
std::optional<Diagnostic> parseMessageFirst(std::string_view line, std::string_view before,
                                            std::string_view between)
{
    const std::size_t number = line.rfind(between);
    const std::size_t file = number == line.npos ? line.npos : line.rfind(before, number);
    if (file == line.npos || file == 0)
        return std::nullopt;
    Diagnostic result;
    std::string_view digits = line.substr(number + between.size());
    result.line = takeNumber(digits);
    if (result.line == 0 || (!digits.empty() && digits.front() != '.' && digits.front() != ','))
        return std::nullopt;
    const std::size_t start = file + before.size();
    result.file = fileName(line.substr(start, number - start));
    if (result.file.contains(' '))
        return std::nullopt;
    result.message = toUtf8(line.substr(0, file));
    if (std::string_view near = digits; take(near, ", near"))
        result.message += " near" + toUtf8(near);
    return result;
}

/// "main.sh: line 3: message"; the line shown again below it has no message of its own.
std::optional<Diagnostic> parseBash(std::string_view line)
{
    const std::size_t at = line.find(": line ");
    if (at == line.npos || at == 0)
        return std::nullopt;
    Diagnostic result;
    std::string_view rest = line.substr(at + 7);
    result.line = takeNumber(rest);
    if (result.line == 0 || !take(rest, ": ") || rest.starts_with('`'))
        return std::nullopt;
    result.file = fileName(line.substr(0, at));
    result.message = toUtf8(rest);
    return result;
}

} // namespace

Lines splitLines(std::string_view log)
{
    Lines lines;
    while (!log.empty()) {
        const std::size_t end = log.find('\n');
        std::string_view line = log.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back(line);
        log.remove_prefix(end == log.npos ? log.size() : end + 1);
    }
    return lines;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

int takeNumber(std::string_view &text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || number <= 0)
        return 0;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

bool take(std::string_view &text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

std::string fileName(std::string_view path)
{
    (void)(take(path, "/box/") || take(path, "./"));
    return toUtf8(path);
}

int caretBelow(const Lines &lines, std::size_t first, std::size_t count)
{
    for (std::size_t i = first; i < std::min(lines.size(), first + count); ++i)
        if (const int column = caretColumn(lines[i]))
            return column;
    return 0;
}

bool isNamedError(std::string_view line)
{
    const std::size_t colon = line.find(": ");
    return colon != line.npos && line.substr(0, colon).ends_with("Error") &&
           line.substr(0, colon).find_first_of(" \t") == line.npos;
}

std::optional<Diagnostic> parseInBrackets(std::string_view line)
{
    const std::size_t open = line.find('(');
    if (open == line.npos || open == 0)
        return std::nullopt;
    Diagnostic result;
    std::string_view rest = line.substr(open + 1);
    result.line = takeNumber(rest);
    if (result.line == 0 || !take(rest, ","))
        return std::nullopt;
    result.column = takeNumber(rest);
    if (result.column == 0 || !take(rest, ")"))
        return std::nullopt;
    (void)take(rest, ":");
    if (!take(rest, " "))
        return std::nullopt;
    const auto severity = takeWord(rest);
    if (!severity)
        return std::nullopt;
    result.severity = *severity;
    result.file = fileName(line.substr(0, open));
    result.message = toUtf8(rest);
    return result;
}

std::optional<Diagnostic> parseOcaml(const Lines &lines, std::size_t at)
{
    std::string_view line = lines[at];
    if (!take(line, "File \""))
        return std::nullopt;
    const std::size_t quote = line.find("\", line ");
    const std::size_t characters = line.find(", characters ");
    if (quote == line.npos || characters == line.npos)
        return std::nullopt;
    Diagnostic result;
    result.file = fileName(line.substr(0, quote));
    std::string_view number = line.substr(quote + 8);
    result.line = takeNumber(number);
    number = line.substr(characters + 13);
    result.column = takeNumber(number) + 1; // counted from 0, and takeNumber gives 0 for 0
    for (std::size_t i = at + 1; i < std::min(lines.size(), at + 12); ++i) {
        std::string_view message = lines[i];
        if (message.starts_with("File \""))
            break;
        if (take(message, "Warning ")) {
            result.severity = Severity::Warning;
        } else if (!take(message, "Error: ")) {
            continue;
        }
        result.message = toUtf8(message);
        return result;
    }
    return std::nullopt;
}

std::optional<Diagnostic> parseScript(const Lines &lines, std::size_t at)
{
    const std::string_view line = lines[at];
    auto found = parsePlain(line);
    if (!found)
        found = parseMessageFirst(line, " at ", " line ");
    if (!found)
        found = parseMessageFirst(line, " in ", " on line ");
    if (!found)
        found = parseBash(line);
    return found;
}

} // namespace assay::judge

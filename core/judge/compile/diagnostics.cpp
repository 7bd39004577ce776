#include "judge/compile/diagnostics.h"

#include "base/bytes.h"
#include "judge/compile/diagnostic_forms.h"

#include <algorithm>

namespace assay::judge {

namespace {

/// "error: ", "fatal error: ", "warning: ", "note: " at the start, taken away.
std::optional<Severity> takeSeverity(std::string_view &text)
{
    if (take(text, "error: ") || take(text, "fatal error: ") ||
        take(text, "internal compiler error: "))
        return Severity::Error;
    if (text == "error:") { // ghc, with the message below
        text = {};
        return Severity::Error;
    }
    if (take(text, "warning: "))
        return Severity::Warning;
    if (take(text, "note: "))
        return Severity::Note;
    return std::nullopt;
}

/// gcc: "main.cpp:3:5: error: …"; javac: "Main.java:3: error: …" with a caret below.
std::optional<Diagnostic> parseGccOrJavac(const Lines &lines, std::size_t at)
{
    const std::string_view line = lines[at];
    for (std::size_t colon = line.find(':'); colon != line.npos;
         colon = line.find(':', colon + 1)) {
        std::string_view rest = line.substr(colon + 1);
        Diagnostic result;
        result.line = takeNumber(rest);
        if (result.line == 0 || !take(rest, ":"))
            continue;
        result.column = takeNumber(rest);
        if (result.column != 0 && !take(rest, ":"))
            continue;
        if (!take(rest, " "))
            continue;
        const auto severity = takeSeverity(rest);
        if (!severity)
            continue;
        result.severity = *severity;
        result.file = fileName(line.substr(0, colon));
        if (rest.starts_with("[GHC-")) // a code, then the message, here or below
            rest = trimmed(rest.substr(std::min(rest.find(']'), rest.size() - 1) + 1));
        result.message =
            toUtf8(rest.empty() && at + 1 < lines.size() ? trimmed(lines[at + 1]) : rest);
        if (result.column == 0)
            result.column = caretBelow(lines, at + 1, 4);
        return result;
    }
    return std::nullopt;
}

/// ld: "…main.cpp:(.text+0x5): undefined reference to `f()'", "undefined symbol", "multiple …".
std::optional<Diagnostic> parseLinker(std::string_view line)
{
    for (const std::string_view what : {"undefined reference to ", "multiple definition of "}) {
        const std::size_t at = line.find(what);
        if (at == line.npos)
            continue;
        Diagnostic result;
        result.message = toUtf8(line.substr(at));
        // Of "/usr/bin/ld: /tmp/x.o: in function `main':main.cpp:(.text+0x5): " the source's name.
        std::string_view before = line.substr(0, at);
        if (const std::size_t section = before.find(":(."); section != before.npos) {
            before = before.substr(0, section);
            if (const std::size_t start = before.find_last_of(": '"); start != before.npos)
                before.remove_prefix(start + 1);
            if (!before.ends_with(".o"))
                result.file = fileName(before);
        }
        return result;
    }
    return std::nullopt;
}

/// rustc: "error[E0308]: mismatched types" and " --> main.rs:2:5" below.
std::optional<Diagnostic> parseRust(const Lines &lines, std::size_t at)
{
    std::string_view line = lines[at];
    Diagnostic result;
    if (take(line, "error"))
        result.severity = Severity::Error;
    else if (take(line, "warning"))
        result.severity = Severity::Warning;
    else
        return std::nullopt;
    if (line.starts_with('[')) {
        const std::size_t close = line.find(']');
        if (close == line.npos)
            return std::nullopt;
        line.remove_prefix(close + 1);
    }
    if (!take(line, ": "))
        return std::nullopt;
    result.message = toUtf8(line);
    for (std::size_t i = at + 1; i < std::min(lines.size(), at + 6); ++i) {
        std::string_view place = trimmed(lines[i]);
        if (!take(place, "--> "))
            continue;
        // From the right: the file's name may hold colons.
        const std::size_t last = place.rfind(':');
        const std::size_t first =
            last == place.npos || last == 0 ? place.npos : place.rfind(':', last - 1);
        if (first == place.npos)
            return std::nullopt;
        std::string_view number = place.substr(first + 1);
        result.line = takeNumber(number);
        number = place.substr(last + 1);
        result.column = takeNumber(number);
        result.file = fileName(place.substr(0, first));
        return result;
    }
    return std::nullopt; // a summary ("aborting due to 2 errors")
}

/// Python: '  File "main.py", line 3', the source line, perhaps a caret line, the named error.
std::optional<Diagnostic> parsePython(const Lines &lines, std::size_t at)
{
    std::string_view line = trimmed(lines[at]);
    if (!take(line, "File \""))
        return std::nullopt;
    const std::size_t quote = line.find("\", line ");
    if (quote == line.npos)
        return std::nullopt;
    Diagnostic result;
    result.file = fileName(line.substr(0, quote));
    std::string_view number = line.substr(quote + 8);
    result.line = takeNumber(number);
    for (std::size_t i = at + 1; i < std::min(lines.size(), at + 5); ++i) {
        if (trimmed(lines[i]).starts_with("File \""))
            return std::nullopt; // an outer frame of a traceback
        if (isNamedError(lines[i])) {
            result.message = toUtf8(lines[i]);
            // The source line is shown with four blanks before it, whatever its own indentation.
            result.column = std::max(0, caretBelow(lines, at + 1, 3) - 4);
            return result;
        }
    }
    return std::nullopt;
}

/// py_compile: "Sorry: IndentationError: unexpected indent (main.py, line 2)".
std::optional<Diagnostic> parsePyCompile(std::string_view line)
{
    if (!take(line, "Sorry: ") || !line.ends_with(')'))
        return std::nullopt;
    const std::size_t open = line.rfind(" (");
    const std::size_t comma = line.rfind(", line ");
    if (open == line.npos || comma == line.npos || comma < open)
        return std::nullopt;
    Diagnostic result;
    result.message = toUtf8(line.substr(0, open));
    result.file = fileName(line.substr(open + 2, comma - open - 2));
    std::string_view number = line.substr(comma + 7);
    result.line = takeNumber(number);
    return result;
}

/// Node: "/box/main.js:3", the source line, a caret line, an empty line, "SyntaxError: …".
std::optional<Diagnostic> parseNode(const Lines &lines, std::size_t at)
{
    const std::size_t colon = lines[at].rfind(':');
    if (colon == std::string_view::npos || colon == 0 || lines[at].front() == ' ')
        return std::nullopt;
    std::string_view number = lines[at].substr(colon + 1);
    Diagnostic result;
    result.line = takeNumber(number);
    if (result.line == 0 || !number.empty())
        return std::nullopt;
    for (std::size_t i = at + 1; i < std::min(lines.size(), at + 6); ++i) {
        if (!isNamedError(lines[i]))
            continue;
        result.file = fileName(lines[at].substr(0, colon));
        result.column = caretBelow(lines, at + 1, 3);
        result.message = toUtf8(lines[i]);
        return result;
    }
    return std::nullopt;
}

} // namespace

std::vector<Diagnostic> parseDiagnostics(std::string_view log)
{
    const Lines lines = splitLines(log);
    std::vector<Diagnostic> result;
    for (std::size_t i = 0; i < lines.size() && result.size() < maximumDiagnostics; ++i) {
        auto found = parseGccOrJavac(lines, i);
        if (!found)
            found = parseLinker(lines[i]);
        if (!found)
            found = parseRust(lines, i);
        if (!found)
            found = parseOcaml(lines, i);
        if (!found)
            found = parsePython(lines, i);
        if (!found)
            found = parsePyCompile(lines[i]);
        if (!found)
            found = parseNode(lines, i);
        if (!found)
            found = parseInBrackets(lines[i]);
        if (!found)
            found = parseScript(lines, i);
        if (found)
            result.push_back(std::move(*found));
    }
    return result;
}

} // namespace assay::judge

#pragma once

#include "model/judgement.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::judge {

// The forms in which compilers tell where something is wrong, and what is needed to read them. All
// of it works on bytes that a student's source may have chosen: nothing throws, nothing is trusted.

using Severity = Diagnostic::Severity;
using Lines = std::vector<std::string_view>;

/// The lines of a log without their line breaks.
Lines splitLines(std::string_view log);

std::string_view trimmed(std::string_view text);

/// A positive number at the start of `text`, taken away; 0 if there is none.
int takeNumber(std::string_view &text);

/// The prefix is there and was taken away.
bool take(std::string_view &text, std::string_view prefix);

/// A file's name without the box's folder.
std::string fileName(std::string_view path);

/// Column of the first line with only carets among the `count` lines from `first`; 0: none.
int caretBelow(const Lines &lines, std::size_t first, std::size_t count);

/// "SyntaxError: invalid syntax", "IndentationError: …": a word that ends in Error and a colon.
bool isNamedError(std::string_view line);

/// Free Pascal, C#, TypeScript: "main.pas(4,3) Fatal: …", "a.cs(3,5): error CS0103: …".
std::optional<Diagnostic> parseInBrackets(std::string_view line);

/// OCaml: 'File "main.ml", line 3, characters 5-8:', the source, carets, "Error: …".
std::optional<Diagnostic> parseOcaml(const Lines &lines, std::size_t at);

/// Go, Lua, Ruby: "main.go:4:2: …", "luac5.4: a.lua:3: …"; Perl: "… at main.pl line 3, near …";
/// PHP: "… in main.php on line 3"; Bash: "main.sh: line 3: …".
std::optional<Diagnostic> parseScript(const Lines &lines, std::size_t at);

} // namespace assay::judge

#include "analysis/characters.h"
#include "analysis/library_names.h"
#include "analysis/source_files.h"

#include <algorithm>
#include <array>

// Whether a program reads its input and prints, and what it prints that no test asks for.

namespace assay::analysis {

namespace {

struct Used {
    bool reads = false;
    bool prints = false;
    bool buffers = false;
    bool flushes = false;
    std::size_t printFile = 0; ///< where it first prints through a buffer
    std::size_t printToken = none;
};

void look(const ReadFiles &files, const Streams &streams, Used &used)
{
    for (std::size_t f = 0; f < files.files.size(); ++f) {
        const auto &tokens = files.files[f].outline.tokens;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const Token &token = tokens[i];
            if (token.kind == TokenKind::Text) {
                const auto content = contentOf(token);
                used.reads = used.reads || content.contains("stdin");
                used.prints = used.prints || content.contains("stdout");
                continue;
            }
            // A macro may read or print; what stands in it is not cut into tokens.
            if (token.kind == TokenKind::Directive && token.text.starts_with("#define")) {
                for (const auto word : {"cin", "scanf", "getchar", "read"})
                    used.reads = used.reads || token.text.contains(word);
                for (const auto word : {"cout", "printf", "put", "write"})
                    used.prints = used.prints || token.text.contains(word);
                for (const auto word : {"flush", "endl"})
                    used.flushes = used.flushes || token.text.contains(word);
                continue;
            }
            if (token.kind != TokenKind::Name)
                continue;
            const std::string word = files.dialect->blocks == Blocks::Pascal
                                         ? lowered(token.text)
                                         : std::string(token.text);
            used.reads = used.reads || hasWord(streams.reads, word);
            used.prints = used.prints || hasWord(streams.prints, word);
            used.flushes = used.flushes || hasWord(streams.flushes, word);
            if (hasWord(streams.buffers, word)) {
                used.buffers = true;
                if (used.printToken == none) {
                    used.printFile = f;
                    used.printToken = i;
                }
            }
        }
        // Perl: <> and <STDIN>, $| = 1.
        if (files.dialect->id == "perl")
            for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
                used.reads = used.reads || (tokens[i].is("<") && tokens[i + 1].is(">"));
                used.flushes = used.flushes || (tokens[i].is("$") && tokens[i + 1].is("|"));
            }
    }
}

/// The beginning of a text without what people put before words.
std::string beginningOf(std::string_view text)
{
    const std::string result = lowered(text.substr(0, 40));
    const std::size_t start = result.find_first_not_of(" 	>*=-[(#");
    return start == result.npos ? "" : result.substr(start);
}

bool isPrompt(std::string_view text)
{
    static constexpr std::array<std::string_view, 13> beginnings{
        "enter ", "please ", "type ",   "input ", "give ",   "how many ", "what is ",
        "gib ",   "bitte ",  "eingabe", "geben ", "entrez ", "saisissez "};
    const std::string low = beginningOf(text);
    return std::ranges::any_of(beginnings,
                               [&](std::string_view word) { return low.starts_with(word); });
}

bool isTrace(std::string_view text)
{
    static constexpr std::array<std::string_view, 5> beginnings{"debug", "dbg", "trace:", "todo",
                                                                "xxx"};
    const std::string low = beginningOf(text);
    return std::ranges::any_of(beginnings,
                               [&](std::string_view word) { return low.starts_with(word); });
}

/// Does the text at `at` go to standard output? Looks for what prints just before it.
bool isPrinted(const Outline &outline, std::size_t at, const Streams &streams)
{
    const auto &tokens = outline.tokens;
    std::size_t i = at;
    for (int steps = 0; i > 0 && steps < 12; ++steps) {
        --i;
        const Token &token = tokens[i];
        if (token.is(";") || token.is("{") || token.is("}") || token.kind == TokenKind::LineEnd)
            return false;
        if (token.is("cerr") || token.is("clog") || token.is("stderr") || token.is("err") ||
            token.is("eprintln") || token.is("eprint") || token.is("error"))
            return false;
        if (token.kind == TokenKind::Name && hasWord(streams.prints, token.text)) {
            // print("…", file=sys.stderr)
            for (std::size_t next = at; next < std::min(tokens.size(), at + 40); ++next) {
                if (tokens[next].is("stderr"))
                    return false;
                if (tokens[next].kind == TokenKind::LineEnd || tokens[next].is(";"))
                    break;
            }
            return true;
        }
    }
    return false;
}

void findTexts(const ReadFile &file, const Streams &streams, const Circumstances &circumstances,
               std::vector<Finding> &found)
{
    const Outline &outline = file.outline;
    const auto &tokens = outline.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::Text)
            continue;
        const auto content = contentOf(tokens[i]);
        // Python's input() prints its argument.
        const bool asked = outline.dialect->id == "python" && i >= 2 && tokens[i - 1].is("(") &&
                           isWordAt(outline, i - 2, "input") && !content.empty();
        const bool prompt = asked || (isPrompt(content) && isPrinted(outline, i, streams));
        if (prompt && !circumstances.promptsAllowed && circumstances.program)
            found.push_back(findingAt(FindingKind::Prompt, file, i, content));
        else if (isTrace(content) && isPrinted(outline, i, streams))
            found.push_back(findingAt(FindingKind::DebugOutput, file, i, content));
    }
}

} // namespace

void findStreamFaults(const ReadFiles &files, const Circumstances &circumstances,
                      std::vector<Finding> &found)
{
    const Streams *streams = streamsOf(files.dialect->id);
    if (streams == nullptr)
        return;
    for (const auto &file : files.files)
        findTexts(file, *streams, circumstances, found);
    if (!circumstances.program || files.files.empty())
        return;
    Used used;
    look(files, *streams, used);
    const ReadFile &first = files.files.front();
    if (!used.reads && circumstances.inputExpected)
        found.push_back(findingAt(FindingKind::NoInput, first, none));
    if (!used.prints)
        found.push_back(findingAt(FindingKind::NoOutput, first, none));
    if (circumstances.interactive && used.buffers && !used.flushes)
        found.push_back(
            findingAt(FindingKind::MissingFlush, files.files[used.printFile], used.printToken));
}

} // namespace assay::analysis

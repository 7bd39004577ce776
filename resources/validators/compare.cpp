// Compares an output with the answer file; an output validator of the ICPC package format:
// compare INPUT ANSWER FEEDBACK_FOLDER [FLAG]... < OUTPUT, exit code 42 or 43.
//
// How texts are cut (one of): --bytes (not at all), --lines, --line-tokens (lines of tokens),
// --tokens, --characters (all that are not white space).
// Before they are compared: --skip-blank (lines without a token do not count), --trim (white space
// at the ends of lines does not count), --ignore-case, --sorted (order does not count).
// While they are compared: --absolute E, --relative E, --tolerance E (both) for numbers.
// --partial: the share of right lines is the score. --points P: ignored.
// Blank lines at the end never count except with --bytes. A line feed ends a line; with --lines and
// --line-tokens a carriage return before it belongs to it.

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace {

using Line = std::vector<std::string>;
using Text = std::vector<Line>; // whole lines are lines with one token

struct Flags {
    std::string unit = "--tokens";
    bool skipBlank = false;
    bool trim = false;
    bool ignoreCase = false;
    bool sorted = false;
    bool partial = false;
    double absolute = -1;
    double relative = -1;
};

[[noreturn]] void giveUp(const std::string &why)
{
    std::cerr << "compare: " << why << '\n';
    std::exit(1); // a judge error
}

double number(const std::string &text)
{
    std::size_t used = 0;
    double value = -1;
    try {
        value = std::stod(text, &used);
    } catch (const std::exception &) {
        used = 0;
    }
    if (used == 0 || used != text.size() || !(value >= 0))
        giveUp("\"" + text + "\" is not a tolerance");
    return value;
}

Flags readFlags(int count, char **words)
{
    Flags flags;
    for (int i = 4; i < count; ++i) {
        const std::string word = words[i];
        const bool takesValue = word == "--absolute" || word == "--relative" ||
                                word == "--tolerance" || word == "--points";
        if (takesValue && i + 1 == count)
            giveUp("there is no number behind " + word);
        if (word == "--bytes" || word == "--lines" || word == "--line-tokens" ||
            word == "--tokens" || word == "--characters")
            flags.unit = word;
        else if (word == "--skip-blank")
            flags.skipBlank = true;
        else if (word == "--trim")
            flags.trim = true;
        else if (word == "--ignore-case")
            flags.ignoreCase = true;
        else if (word == "--sorted")
            flags.sorted = true;
        else if (word == "--partial")
            flags.partial = true;
        else if (!takesValue)
            giveUp("the flag " + word + " is not known");
        if (word == "--absolute" || word == "--tolerance")
            flags.absolute = number(words[i + 1]);
        if (word == "--relative" || word == "--tolerance")
            flags.relative = number(words[i + 1]);
        i += takesValue ? 1 : 0;
    }
    return flags;
}

bool isSpace(char c)
{
    return std::isspace(static_cast<unsigned char>(c)) != 0;
}

Line tokensOf(const std::string &line)
{
    std::istringstream words(line);
    return {std::istream_iterator<std::string>(words), {}};
}

bool isBlank(const std::string &line)
{
    return std::all_of(line.begin(), line.end(), isSpace);
}

void appendLine(Text &text, std::string line, const Flags &flags)
{
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    if (flags.skipBlank && isBlank(line))
        return;
    while (flags.trim && !line.empty() && isSpace(line.back()))
        line.pop_back();
    text.push_back(flags.unit == "--lines" ? Line{line} : tokensOf(line));
}

bool isEmpty(const Line &line)
{
    return line.empty() || (line.size() == 1 && isBlank(line.front()));
}

Text cut(std::istream &stream, const Flags &flags)
{
    std::string bytes((std::istreambuf_iterator<char>(stream)), {});
    if (flags.ignoreCase)
        std::transform(bytes.begin(), bytes.end(), bytes.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    Text text;
    if (flags.unit == "--bytes") {
        text.push_back({bytes});
    } else if (flags.unit == "--characters") {
        bytes.erase(std::remove_if(bytes.begin(), bytes.end(), isSpace), bytes.end());
        if (flags.sorted)
            std::sort(bytes.begin(), bytes.end());
        text.push_back({bytes});
    } else if (flags.unit == "--tokens") {
        for (auto &token : tokensOf(bytes))
            text.push_back({std::move(token)});
    } else {
        std::istringstream lines(bytes);
        for (std::string line; std::getline(lines, line);)
            appendLine(text, std::move(line), flags);
        while (!text.empty() && isEmpty(text.back()))
            text.pop_back();
    }
    if (flags.sorted)
        std::sort(text.begin(), text.end());
    return text;
}

/// A finite decimal number that fills the token.
bool parse(const std::string &token, double &value)
{
    if (token.find_first_not_of("+-.0123456789eE") != std::string::npos)
        return false;
    char *end = nullptr;
    value = std::strtod(token.c_str(), &end);
    return !token.empty() && *end == '\0' && std::isfinite(value);
}

bool sameToken(const std::string &answer, const std::string &output, const Flags &flags)
{
    if (answer == output)
        return true;
    double wanted = 0;
    double found = 0;
    if ((flags.absolute < 0 && flags.relative < 0) || !parse(answer, wanted) ||
        !parse(output, found))
        return false;
    const double off = std::abs(wanted - found);
    return off <= flags.absolute || off <= flags.relative * std::abs(wanted);
}

bool sameLine(const Line &answer, const Line &output, const Flags &flags)
{
    return answer.size() == output.size() &&
           std::equal(answer.begin(), answer.end(), output.begin(),
                      [&](const auto &a, const auto &b) { return sameToken(a, b, flags); });
}

std::string shown(const Line &line)
{
    std::string text;
    for (const auto &token : line)
        text += (text.empty() ? "" : " ") + token;
    return text.size() > 100 ? text.substr(0, 100) + "..." : text;
}

void explain(const std::string &folder, const Text &answer, const Text &output, std::size_t place,
             const Flags &flags)
{
    std::ofstream message(folder + "judgemessage.txt");
    const bool lines = flags.unit == "--lines" || flags.unit == "--line-tokens";
    if (flags.unit == "--bytes" || flags.unit == "--characters" || flags.sorted) {
        message << "the output differs from the answer\n";
        return;
    }
    message << (lines ? "line " : "token ") << place + 1 << ": ";
    if (place >= output.size())
        message << "the output ends, but expected \"" << shown(answer[place]) << "\"\n";
    else if (place >= answer.size())
        message << "expected the end, but found \"" << shown(output[place]) << "\"\n";
    else
        message << "expected \"" << shown(answer[place]) << "\", but found \""
                << shown(output[place]) << "\"\n";
}

} // namespace

int main(int count, char **words)
{
    if (count < 4)
        giveUp("expected an input, an answer and a feedback folder");
    std::ios::sync_with_stdio(false);
    const Flags flags = readFlags(count, words);
    std::ifstream file(words[2], std::ios::binary);
    if (!file)
        giveUp("the answer file cannot be read");
    const Text answer = cut(file, flags);
    const Text output = cut(std::cin, flags);

    const std::size_t common = std::min(answer.size(), output.size());
    std::size_t right = 0;
    std::size_t firstWrong = std::max(answer.size(), output.size());
    for (std::size_t i = common; i-- > 0;) {
        const bool same = sameLine(answer[i], output[i], flags);
        right += same ? 1 : 0;
        if (!same)
            firstWrong = i;
    }
    if (answer.size() != output.size())
        firstWrong = std::min(firstWrong, common);
    if (firstWrong == std::max(answer.size(), output.size()))
        return 42;
    explain(words[3], answer, output, firstWrong, flags);
    if (!flags.partial || answer.size() != output.size() || right == 0)
        return 43;
    std::ofstream(std::string(words[3]) + "score_multiplier.txt")
        << static_cast<double>(right) / static_cast<double>(answer.size()) << '\n';
    return 42;
}

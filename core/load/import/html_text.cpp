#include "load/import/html_text.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>

namespace assay::load {

namespace {

/// A code point as UTF-8; nothing for one that is none.
std::string utf8(unsigned code)
{
    const auto byte = [](unsigned value) { return static_cast<char>(value); };
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return {};
    if (code < 0x80)
        return {byte(code)};
    if (code < 0x800)
        return {byte(0xC0 | (code >> 6)), byte(0x80 | (code & 0x3F))};
    if (code < 0x10000)
        return {byte(0xE0 | (code >> 12)), byte(0x80 | ((code >> 6) & 0x3F)),
                byte(0x80 | (code & 0x3F))};
    return {byte(0xF0 | (code >> 18)), byte(0x80 | ((code >> 12) & 0x3F)),
            byte(0x80 | ((code >> 6) & 0x3F)), byte(0x80 | (code & 0x3F))};
}

/// What an entity's name between & and ; stands for.
std::string entity(std::string_view name)
{
    static const std::map<std::string_view, const char *> named = {
        {"amp", "&"},   {"lt", "<"},    {"gt", ">"},    {"quot", "\""},  {"apos", "'"},
        {"nbsp", " "},  {"ndash", "–"}, {"mdash", "—"}, {"hellip", "…"}, {"times", "×"},
        {"le", "≤"},    {"ge", "≥"},    {"ne", "≠"},    {"rarr", "→"},   {"lsquo", "‘"},
        {"rsquo", "’"}, {"ldquo", "“"}, {"rdquo", "”"},
    };
    if (const auto found = named.find(name); found != named.end())
        return found->second;
    if (!name.starts_with('#'))
        return "&" + std::string(name) + ";";
    const bool hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const auto digits = name.substr(hexadecimal ? 2 : 1);
    unsigned code = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
    return utf8(code);
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Converter {
public:
    std::string convert(std::string_view html)
    {
        while (!html.empty()) {
            if (html.front() == '<')
                html.remove_prefix(takeTag(html));
            else
                html.remove_prefix(takeText(html));
        }
        while (m_text.ends_with('\n') || m_text.ends_with(' '))
            m_text.pop_back();
        return m_text + "\n";
    }

private:
    /// Gives the number of bytes that were read.
    std::size_t takeTag(std::string_view html)
    {
        const bool isTag = html.size() > 1 && (isLetter(html[1]) || html[1] == '/' ||
                                               html[1] == '!' || html[1] == '?');
        const auto end = m_tagsOver || !isTag ? std::string_view::npos : html.find('>');
        if (end == std::string_view::npos) {  // "1 < 2"
            m_tagsOver = m_tagsOver || isTag; // not looked for again at each "<"
            m_text += m_pre ? "<" : "\\<";
            return 1;
        }
        auto name = html.substr(1, end - 1);
        const bool closes = name.starts_with('/');
        name = name.substr(closes ? 1 : 0);
        name = name.substr(0, name.find_first_of(" \t\n/"));
        std::string lower(name);
        std::ranges::transform(lower, lower.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        if (!closes && (lower == "script" || lower == "style")) {
            const auto over = html.find("</" + lower, end);
            return over == std::string_view::npos ? html.size() : over;
        }
        apply(lower, closes);
        return end + 1;
    }

    void apply(const std::string &tag, bool closes)
    {
        if (tag == "pre") {
            m_pre = !closes;
            startLines(closes ? 1 : 2);
            m_text += "```\n";
        } else if (m_pre) {
            return;
        } else if (tag == "p" || tag == "div" || tag == "table" || tag == "ul" || tag == "ol") {
            startLines(2);
        } else if (tag == "br" || tag == "tr") {
            startLines(1);
        } else if (tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6') {
            startLines(2);
            m_text += closes ? "" : std::string(static_cast<std::size_t>(tag[1] - '0'), '#') + " ";
        } else if (tag == "li" && !closes) {
            startLines(1);
            m_text += "- ";
        } else if (tag == "code" || tag == "tt") {
            m_text += '`';
        } else if (tag == "b" || tag == "strong") {
            m_text += "**";
        } else if (tag == "i" || tag == "em") {
            m_text += '*';
        }
    }

    std::size_t takeText(std::string_view html)
    {
        const char c = html.front();
        const auto semicolon = html.substr(0, 12).find(';');
        if (c == '&' && semicolon != std::string_view::npos) {
            const auto text = entity(html.substr(1, semicolon - 1));
            m_text += !m_pre && text == "<" ? "\\<" : text;
            return semicolon + 1;
        }
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (m_pre || !space)
            m_text += c;
        else if (!m_text.empty() && m_text.back() != ' ' && m_text.back() != '\n')
            m_text += ' ';
        return 1;
    }

    /// Ends the line, or the paragraph, that is open.
    void startLines(std::size_t wanted)
    {
        while (m_text.ends_with(' '))
            m_text.pop_back();
        std::size_t have = 0;
        while (have < std::min(wanted, m_text.size()) && m_text[m_text.size() - 1 - have] == '\n')
            ++have;
        if (!m_text.empty() && have < wanted)
            m_text.append(wanted - have, '\n');
    }

    std::string m_text;
    bool m_pre = false;
    bool m_tagsOver = false;
};

} // namespace

std::string markdownFromHtml(std::string_view html)
{
    return Converter().convert(html);
}

} // namespace assay::load

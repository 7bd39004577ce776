#include "analysis/characters.h"
#include "analysis/outline.h"

#include <algorithm>
#include <set>

namespace assay::analysis {

namespace {

std::string_view trimmedLeft(std::string_view text)
{
    while (!text.empty() && (isBlank(text.front()) || text.front() == '\n'))
        text.remove_prefix(1);
    return text;
}

std::string_view takeWord(std::string_view &text)
{
    text = trimmedLeft(text);
    std::size_t end = 0;
    while (end < text.size() && isNamePart(text[end]))
        ++end;
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    return word;
}

/// Which lines the preprocessor keeps, as far as one file tells.
class Conditions {
public:
    void define(std::string_view name) { m_defined.insert(name); }
    void forget(std::string_view name) { m_defined.erase(name); }

    void begin(std::string_view word, std::string_view rest)
    {
        bool holds = true;
        if (word == "if") {
            rest = trimmedLeft(rest);
            holds = !(rest.starts_with('0') && (rest.size() == 1 || !isNamePart(rest[1])));
            if (rest.starts_with("defined"))
                holds = known(nameOf(rest.substr(7)));
            else if (rest.starts_with("!defined"))
                holds = !known(nameOf(rest.substr(8)));
        } else {
            holds = known(takeWord(rest)) == (word == "ifdef");
        }
        m_branches.push_back({holds, holds});
    }

    void turn(bool otherwise)
    {
        if (m_branches.empty())
            return;
        auto &branch = m_branches.back();
        branch.holds = !branch.taken && otherwise;
        branch.taken = branch.taken || branch.holds;
    }

    void end()
    {
        if (!m_branches.empty())
            m_branches.pop_back();
    }

    bool keep() const
    {
        return std::ranges::all_of(m_branches, [](const Branch &b) { return b.holds; });
    }
    bool tooDeep() const { return m_branches.size() > 64; }

private:
    struct Branch {
        bool holds;
        bool taken;
    };

    static std::string_view nameOf(std::string_view text)
    {
        text = trimmedLeft(text);
        if (text.starts_with('('))
            text.remove_prefix(1);
        return takeWord(text);
    }

    /// The compiler's own names begin with two underscores; which of them there are we cannot know.
    bool known(std::string_view name) const
    {
        return name.starts_with("__") || m_defined.contains(name);
    }

    std::set<std::string_view> m_defined;
    std::vector<Branch> m_branches;
};

void readInclude(std::string_view rest, Outline &outline)
{
    rest = trimmedLeft(rest);
    if (rest.empty() || (rest.front() != '<' && rest.front() != '"'))
        return;
    const std::size_t end = rest.find(rest.front() == '<' ? '>' : '"', 1);
    if (end != rest.npos)
        outline.includes.push_back(rest.substr(1, end - 1));
}

} // namespace

void applyDirectives(Outline &outline)
{
    Conditions conditions;
    std::vector<Token> kept;
    for (const auto &token : outline.tokens) {
        if (token.kind != TokenKind::Directive) {
            if (conditions.keep())
                kept.push_back(token);
            continue;
        }
        std::string_view rest = token.text.substr(1);
        const std::string_view word = takeWord(rest);
        if (word == "if" || word == "ifdef" || word == "ifndef") {
            if (conditions.tooDeep())
                return; // no person writes this: all of it is looked at
            conditions.begin(word, rest);
        } else if (word == "else" || word == "elif") {
            conditions.turn(true);
        } else if (word == "endif") {
            conditions.end();
        } else if (conditions.keep()) {
            if (word == "include") {
                readInclude(rest, outline);
                kept.push_back(token);
            } else if (word == "define") {
                const std::string_view name = takeWord(rest);
                conditions.define(name);
                if (rest.starts_with('('))
                    outline.macros.push_back(name);
                kept.push_back(token);
            } else if (word == "undef") {
                conditions.forget(takeWord(rest));
            }
        }
    }
    outline.tokens = std::move(kept);
}

} // namespace assay::analysis

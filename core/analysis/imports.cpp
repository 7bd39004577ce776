#include "analysis/characters.h"
#include "analysis/source_files.h"

#include <algorithm>

namespace assay::analysis {

namespace {

class Reader {
public:
    explicit Reader(const Outline &outline)
        : m_outline(outline),
          m_tokens(outline.tokens)
    {
    }

    std::vector<Import> read()
    {
        const auto id = m_outline.dialect->id;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            if (m_tokens[i].kind == TokenKind::Directive)
                include(i);
            else if (m_tokens[i].kind != TokenKind::Name)
                continue;
            else if (id == "python")
                python(i);
            else if (id == "javascript" || id == "typescript")
                script(i);
            else if (id == "go")
                go(i);
            else
                others(i, id);
        }
        return std::move(m_found);
    }

private:
    bool firstInLine(std::size_t at) const
    {
        return at == 0 || m_tokens[at - 1].line != m_tokens[at].line || m_tokens[at - 1].is(";") ||
               m_tokens[at - 1].is(":");
    }

    void add(std::string module, std::size_t at)
    {
        if (!module.empty())
            m_found.push_back({std::move(module), at});
    }

    /// "a.b.c", "A::B" from `at` on; moves `at` behind it.
    std::string path(std::size_t &at) const
    {
        std::string result;
        for (; at < m_tokens.size() && result.size() < 200; ++at) {
            const Token &token = m_tokens[at];
            const bool joint = token.is(".") || token.is("::");
            const bool afterJoint =
                result.empty() || result.ends_with('.') || result.ends_with("::");
            if (joint ? result.empty() || afterJoint : token.kind != TokenKind::Name || !afterJoint)
                break;
            result += token.text;
        }
        return result;
    }

    void include(std::size_t at)
    {
        const std::string_view text = m_tokens[at].text;
        for (const auto name : m_outline.includes)
            if (name.data() >= text.data() && name.data() < text.data() + text.size())
                add(std::string(name), at);
    }

    void python(std::size_t at)
    {
        if (!firstInLine(at))
            return;
        std::size_t i = at + 1;
        if (m_tokens[at].is("from")) {
            add(path(i), at);
        } else if (m_tokens[at].is("import")) {
            while (i < m_tokens.size() && m_tokens[i].kind != TokenKind::LineEnd) {
                if (m_tokens[i].kind == TokenKind::Name && !m_tokens[i - 1].is("as"))
                    add(path(i), at);
                else
                    ++i;
            }
        }
    }

    /// require("x"), import … from "x", import "x".
    void script(std::size_t at)
    {
        std::size_t i = none;
        if (isWordAt(m_outline, at, "require") || isWordAt(m_outline, at, "from") ||
            isWordAt(m_outline, at, "import"))
            i = at + 1;
        if (i < m_tokens.size() && m_tokens[i].is("("))
            ++i;
        if (i >= m_tokens.size() || m_tokens[i].kind != TokenKind::Text)
            return;
        std::string module(contentOf(m_tokens[i]));
        if (module.starts_with("node:"))
            module.erase(0, 5);
        add(module, at);
    }

    void go(std::size_t at)
    {
        if (!m_tokens[at].is("import"))
            return;
        std::size_t last = std::min(at + 2, m_tokens.size() - 1);
        if (at + 1 < m_tokens.size() && m_tokens[at + 1].is("(") &&
            m_outline.partners[at + 1] != none)
            last = m_outline.partners[at + 1];
        for (std::size_t i = at + 1; i <= last; ++i)
            if (m_tokens[i].kind == TokenKind::Text)
                add(std::string(contentOf(m_tokens[i])), i);
    }

    void others(std::size_t at, std::string_view id)
    {
        std::size_t i = at + 1;
        if (id == "java" || id == "kotlin") {
            if (m_tokens[at].is("import") && firstInLine(at)) {
                if (i < m_tokens.size() && m_tokens[i].is("static"))
                    ++i;
                add(path(i), at);
            }
        } else if (id == "csharp") {
            if (m_tokens[at].is("using") && firstInLine(at))
                add(path(i), at);
        } else if (id == "perl") {
            if ((m_tokens[at].is("use") || m_tokens[at].is("require")) && firstInLine(at))
                add(path(i), at);
        } else if (id == "ruby" || id == "lua") {
            if (!isWordAt(m_outline, at, "require"))
                return;
            if (i < m_tokens.size() && m_tokens[i].is("("))
                ++i;
            if (i < m_tokens.size() && m_tokens[i].kind == TokenKind::Text)
                add(std::string(contentOf(m_tokens[i])), at);
        } else if (id == "pascal" && isWordAt(m_outline, at, "uses")) {
            for (; i < m_tokens.size() && !m_tokens[i].is(";"); ++i)
                if (m_tokens[i].kind == TokenKind::Name)
                    add(lowered(m_tokens[i].text), i);
        }
    }

    const Outline &m_outline;
    const std::vector<Token> &m_tokens;
    std::vector<Import> m_found;
};

} // namespace

std::vector<Import> importsOf(const Outline &outline)
{
    return Reader(outline).read();
}

} // namespace assay::analysis

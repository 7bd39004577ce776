#include "analysis/source_files.h"

#include <algorithm>
#include <array>
#include <map>

namespace assay::analysis {

namespace {

/// A function of the submission; functions with one name count as one.
struct Node {
    const ReadFile *file = nullptr;
    const Region *region = nullptr;
    std::vector<std::size_t> calls; ///< nodes
    int selfCalls = 0;
    bool remembers = false; ///< keeps results it has found before
};

bool isOwnCall(const Outline &outline, std::size_t at)
{
    const auto &tokens = outline.tokens;
    if (at + 1 >= tokens.size() || !tokens[at + 1].is("("))
        return outline.dialect->blocks == Blocks::Shell && tokens[at].kind == TokenKind::Name;
    if (at == 0 || tokens[at - 1].kind != TokenKind::Sign)
        return true;
    const auto before = tokens[at - 1].text;
    if (before == "&" && outline.dialect->id == "perl")
        return true;
    if (before != "." && before != "->" && before != "::" && before != "?." && before != ":")
        return true;
    if (before == ":")
        return outline.dialect->id != "lua";
    // Of members only the object's own are followed.
    static constexpr std::array<std::string_view, 5> own{"this", "self", "Self", "cls", "Solution"};
    return at >= 2 && std::ranges::contains(own, tokens[at - 2].text);
}

bool isMemoryWord(std::string_view word)
{
    static constexpr std::array<std::string_view, 12> words{
        "memo", "cache",   "lru_cache", "dp",    "seen", "visited",
        "vis",  "memoize", "mem",       "table", "used", "computeIfAbsent"};
    return std::ranges::contains(words, word) || word.starts_with("memo") ||
           word.starts_with("cache");
}

/// The most calls of itself in one statement: calls in different arms of a choice are not all made.
int countSelfCalls(const Outline &outline, const Region &function)
{
    int most = 0;
    int inStatement = 0;
    for (std::size_t i = function.body; i < function.last && i < outline.tokens.size(); ++i) {
        const Token &token = outline.tokens[i];
        const bool ends =
            token.is(";") || token.is("{") || token.is("}") || token.kind == TokenKind::LineEnd;
        if (ends)
            inStatement = 0;
        if (token.kind == TokenKind::Name && token.text == function.name && isOwnCall(outline, i))
            most = std::max(most, ++inStatement);
    }
    return most;
}

class Graph {
public:
    explicit Graph(const ReadFiles &files)
    {
        for (const auto &file : files.files)
            for (const auto &function : file.outline.functions)
                if (m_nodes.size() < maximumNodes &&
                    m_byName.emplace(function.name, m_nodes.size()).second)
                    m_nodes.push_back({&file, &function, {}, 0, false});
        for (const auto &file : files.files)
            readCalls(file);
    }

    void report(std::vector<Finding> &found)
    {
        findCycles();
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            const Node &node = m_nodes[i];
            if (!m_inCycle[i])
                continue;
            const auto kind = node.selfCalls >= 2 && !node.remembers
                                  ? FindingKind::BranchingRecursion
                                  : FindingKind::Recursion;
            found.push_back(findingAt(kind, *node.file, node.region->first, node.region->name,
                                      std::max(node.selfCalls, 1)));
        }
    }

private:
    static constexpr std::size_t maximumNodes = 2000;

    void readCalls(const ReadFile &file)
    {
        const auto &functions = file.outline.functions;
        std::vector<const Region *> open;
        std::size_t next = 0;
        for (std::size_t i = 0; i < file.outline.tokens.size(); ++i) {
            while (!open.empty() && open.back()->last < i)
                open.pop_back();
            while (next < functions.size() && functions[next].first <= i)
                open.push_back(&functions[next++]);
            const Token &token = file.outline.tokens[i];
            if (open.empty() || token.kind != TokenKind::Name || i <= open.back()->first)
                continue;
            const auto caller = m_byName.find(open.back()->name);
            if (caller == m_byName.end())
                continue;
            Node &node = m_nodes[caller->second];
            node.remembers = node.remembers || isMemoryWord(token.text);
            if (i < open.back()->body)
                continue;
            const auto callee = m_byName.find(token.text);
            if (callee != m_byName.end() && isOwnCall(file.outline, i) &&
                !std::ranges::contains(node.calls, callee->second) && node.calls.size() < 200)
                node.calls.push_back(callee->second);
        }
        // A decorator stands before its function.
        for (std::size_t i = 0; i + 1 < file.outline.tokens.size(); ++i) {
            const Token &word = file.outline.tokens[i + 1];
            if (!file.outline.tokens[i].is("@") ||
                (!isMemoryWord(word.text) && word.text != "functools"))
                continue;
            const auto after =
                std::ranges::find_if(functions, [&](const Region &f) { return f.first > i; });
            if (after != functions.end())
                if (const auto node = m_byName.find(after->name); node != m_byName.end())
                    m_nodes[node->second].remembers = true;
        }
        for (auto &node : m_nodes)
            if (node.file == &file)
                node.selfCalls = countSelfCalls(file.outline, *node.region);
    }

    /// Tarjan's strongly connected components, without recursion of our own.
    void findCycles()
    {
        const std::size_t count = m_nodes.size();
        m_inCycle.assign(count, false);
        std::vector<std::size_t> order(count, none);
        std::vector<std::size_t> low(count, none);
        std::vector<bool> onStack(count, false);
        std::vector<std::size_t> stack;
        struct Frame {
            std::size_t node;
            std::size_t edge;
        };
        std::size_t time = 0;
        for (std::size_t start = 0; start < count; ++start) {
            if (order[start] != none)
                continue;
            std::vector<Frame> frames{{start, 0}};
            while (!frames.empty()) {
                auto &[node, edge] = frames.back();
                if (order[node] == none) {
                    order[node] = low[node] = time++;
                    stack.push_back(node);
                    onStack[node] = true;
                }
                if (edge < m_nodes[node].calls.size()) {
                    const std::size_t to = m_nodes[node].calls[edge++];
                    if (to == node)
                        m_inCycle[node] = true;
                    if (order[to] == none)
                        frames.push_back({to, 0});
                    else if (onStack[to])
                        low[node] = std::min(low[node], order[to]);
                    continue;
                }
                if (low[node] == order[node]) {
                    const bool several = stack.back() != node;
                    for (std::size_t member = none; member != node;) {
                        member = stack.back();
                        stack.pop_back();
                        onStack[member] = false;
                        m_inCycle[member] = m_inCycle[member] || several;
                    }
                }
                const std::size_t done = node;
                frames.pop_back();
                if (!frames.empty())
                    low[frames.back().node] = std::min(low[frames.back().node], low[done]);
            }
        }
    }

    std::vector<Node> m_nodes;
    std::map<std::string_view, std::size_t> m_byName;
    std::vector<bool> m_inCycle;
};

} // namespace

void findRecursion(const ReadFiles &files, std::vector<Finding> &found)
{
    Graph(files).report(found);
}

} // namespace assay::analysis

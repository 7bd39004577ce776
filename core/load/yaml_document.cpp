#include "load/yaml_document.h"

#include "base/bytes.h"

#include <algorithm>
#include <sstream>
#include <yaml-cpp/eventhandler.h>

namespace assay::load {

namespace {

constexpr ByteCount largestFile = ByteCount::mib(1);
constexpr int deepestNesting = 32;
constexpr int mostValues = 50'000;

enum class Size { Fine, TooDeep, TooMany };

/// Walks the tree as a reader would. Aliases make it a graph, possibly an exponential or endless
/// one, so both depth and number of steps are bounded.
Size measure(const YAML::Node &node, int depth, int &values)
{
    if (depth > deepestNesting)
        return Size::TooDeep;
    if (++values > mostValues)
        return Size::TooMany;
    for (const auto &child : node) {
        Size size = Size::Fine;
        if (node.IsMap()) {
            size = measure(child.first, depth + 1, values);
            if (size == Size::Fine)
                size = measure(child.second, depth + 1, values);
        } else {
            size = measure(child, depth + 1, values);
        }
        if (size != Size::Fine)
            return size;
    }
    return Size::Fine;
}

/// Looks at the start of documents only.
class DocumentStarts final : public YAML::EventHandler {
public:
    int lastLine() const { return m_line + 1; }

    void OnDocumentStart(const YAML::Mark &mark) override { m_line = mark.line; }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark &, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark &, const std::string &, YAML::anchor_t,
                  const std::string &) override
    {
    }
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
    }
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t,
                    YAML::EmitterStyle::value) override
    {
    }
    void OnMapEnd() override {}

private:
    int m_line = 0;
};

/// Line of the second document, if there is one. YAML::LoadAll would do, but it never ends where a
/// sign belongs to no document ("a,"): it finds an empty document there again and again.
std::optional<int> lineOfSecondDocument(const std::string &bytes)
{
    std::istringstream stream(bytes);
    YAML::Parser parser(stream);
    DocumentStarts starts;
    for (int documents = 0; parser.HandleNextDocument(starts);)
        if (++documents == 2)
            return starts.lastLine();
    return std::nullopt;
}

} // namespace

int lineOfOffset(std::string_view text, std::size_t offset)
{
    const auto before = text.substr(0, std::min(offset, text.size()));
    return 1 + static_cast<int>(std::ranges::count(before, '\n'));
}

int firstLineNotUtf8(std::string_view text)
{
    int line = 1;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
        // No UTF-8 sequence holds a line feed, so lines can be judged one by one.
        if (!isUtf8(text.substr(0, end)))
            return line;
        text.remove_prefix(end);
        ++line;
    }
    return 0;
}

std::optional<YAML::Node> parseYaml(const std::string &bytes, const std::filesystem::path &name,
                                    Findings &findings)
{
    if (const int line = firstLineNotUtf8(bytes); line != 0) {
        findings.error({name, line}, "bytes that are not UTF-8", "a YAML file in UTF-8");
        return std::nullopt;
    }
    try {
        if (const auto line = lineOfSecondDocument(bytes)) {
            findings.error({name, *line}, "a second YAML document, or a sign that belongs to none",
                           "one document in the file");
            return std::nullopt;
        }
        const auto document = YAML::Load(bytes);
        int values = 0;
        switch (measure(document, 0, values)) {
        case Size::Fine: return document;
        case Size::TooDeep:
            findings.error({name}, "values nested too deep (or an alias that holds itself)",
                           "at most " + std::to_string(deepestNesting) + " levels");
            return std::nullopt;
        case Size::TooMany:
            findings.error({name}, "too many values, aliases counted each time they are used",
                           "at most " + std::to_string(mostValues) + " values");
            return std::nullopt;
        }
    } catch (const YAML::Exception &problem) {
        findings.error({name, std::max(problem.mark.line, 0) + 1},
                       "this is not YAML: " + problem.msg, "well-formed YAML");
    }
    return std::nullopt;
}

std::optional<YAML::Node> readYaml(const std::filesystem::path &path,
                                   const std::filesystem::path &name, Findings &findings)
{
    const auto bytes = readFile(path, largestFile);
    if (bytes)
        return parseYaml(*bytes, name, findings);
    if (bytes.error().code == ErrorCode::TooLarge)
        findings.error({name}, "a YAML file larger than 1 MiB", "at most 1 MiB");
    else
        findings.error({name}, bytes.error().message(), "a readable file");
    return std::nullopt;
}

} // namespace assay::load

#include "load/import/xml_document.h"

#include "load/yaml_document.h"

#include <format>

namespace assay::load {

namespace {

constexpr int deepestNesting = 64;
constexpr std::size_t mostElements = 500'000;

class Measure : public pugi::xml_tree_walker {
public:
    bool for_each(pugi::xml_node & /*node*/) override
    {
        ++elements;
        tooDeep = tooDeep || depth() > deepestNesting;
        return !tooDeep && elements <= mostElements;
    }
    bool tooDeep = false;
    std::size_t elements = 0;
};

} // namespace

std::unique_ptr<pugi::xml_document> parseXml(const std::string &bytes,
                                             const std::filesystem::path &name, Findings &findings)
{
    if (const int line = firstLineNotUtf8(bytes); line != 0) {
        findings.error({name, line}, "bytes that are not UTF-8", "an XML file in UTF-8");
        return nullptr;
    }
    auto document = std::make_unique<pugi::xml_document>();
    const auto result =
        document->load_buffer(bytes.data(), bytes.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!result) {
        const auto offset = result.offset > 0 ? static_cast<std::size_t>(result.offset) : 0;
        findings.error({name, lineOfOffset(bytes, offset)},
                       std::format("this is not XML: {}", result.description()), "well-formed XML");
        return nullptr;
    }
    Measure measure;
    document->traverse(measure);
    if (measure.tooDeep || measure.elements > mostElements) {
        findings.error(
            {name}, measure.tooDeep ? "elements nested too deep" : "too many elements",
            std::format("at most {} levels and {} elements", deepestNesting, mostElements));
        return nullptr;
    }
    return document;
}

} // namespace assay::load

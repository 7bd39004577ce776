#include "load/yaml_document.h"
#include "load/yaml_map.h"

#include "loaded.h"

using namespace assay;
using namespace assay::load;
using namespace assay::test;

namespace {

std::string findingsFor(const std::string &yaml)
{
    Findings findings;
    parseYaml(yaml, "x.yaml", findings);
    return textOf(findings.issues());
}

} // namespace

TEST(Yaml, SyntaxErrorsNameTheLine)
{
    EXPECT_TRUE(holds(findingsFor("a: 1\nb: [1, 2\nc: 3\n"), "error x.yaml:3: this is not YAML"));
    EXPECT_TRUE(holds(findingsFor("a: 1\nb: \"\xFF\"\n"), "x.yaml:2: bytes that are not UTF-8"));
    EXPECT_TRUE(holds(findingsFor("a: 1\n---\nb: 2\n"), "a second YAML document"));
}

TEST(Yaml, ASignThatBelongsToNoDocumentEndsTheReading)
{
    for (const char *text : {",", "'a',", "a: 1\n,\n", "]", "- a\n]", ",\n---\nb"})
        EXPECT_TRUE(holds(findingsFor(text), "error x.yaml:")) << text;
    EXPECT_TRUE(holds(findingsFor("a: 1\n---\nb: 2\n"), "error x.yaml:2: a second YAML document"));
}

TEST(Yaml, BombsAreRefused)
{
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const auto last = "*a" + std::to_string(i - 1);
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
        for (int k = 0; k < 9; ++k)
            bomb += (k == 0 ? "" : ", ") + last;
        bomb += "]\n";
    }
    EXPECT_TRUE(holds(findingsFor(bomb), "too many values"));
    EXPECT_TRUE(holds(findingsFor("a: &a [*a]\n"), "x.yaml"));
    EXPECT_TRUE(
        holds(findingsFor("a: " + std::string(40, '[') + std::string(40, ']')), "too deep"));
    EXPECT_TRUE(holds(findingsFor("a: " + std::string(100'000, '[')), "x.yaml"));
}

TEST(Yaml, LargeFilesAreNotRead)
{
    const auto folder = TemporaryDirectory::create("assay-yaml").value();
    writeText(folder.path() / "big.yaml", std::string((1 << 20) + 1, ' '));
    Findings findings;
    EXPECT_FALSE(readYaml(folder.path() / "big.yaml", "big.yaml", findings));
    EXPECT_TRUE(holds(textOf(findings.issues()), "larger than 1 MiB"));
}

TEST(YamlMap, OfAKeyGivenTwiceTheLastCounts)
{
    Findings findings;
    const auto node = parseYaml("a: 1\na: 2\n", "x.yaml", findings);
    YamlMap map(node.value(), "x.yaml", "the test", findings);
    EXPECT_EQ(map.text("a"), "2");
    EXPECT_TRUE(holds(textOf(findings.issues()), "warning x.yaml:2: the key \"a\" is given a"));
    EXPECT_FALSE(findings.hasErrors());
}

TEST(YamlMap, ReadsTypesAndReportsTheRest)
{
    Findings findings;
    const auto node = parseYaml("text: hi\nnumber: 2.5\nwhole: 3\nflag: true\nlist: [a, b]\n"
                                "words: a 'b c'\nempty:\nbad: [1]\nstrange: 1\n",
                                "x.yaml", findings);
    YamlMap map(node.value(), "x.yaml", "the test", findings);
    EXPECT_EQ(map.text("text"), "hi");
    EXPECT_EQ(map.number("number", {0, 10}), 2.5);
    EXPECT_EQ(map.integer("whole", {0, 10}), 3);
    EXPECT_EQ(map.flag("flag"), true);
    EXPECT_EQ(map.list("list"), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(map.words("words"), (std::vector<std::string>{"a", "b c"}));
    EXPECT_FALSE(map.has("empty"));
    EXPECT_EQ(map.text("empty"), std::nullopt);
    EXPECT_TRUE(findings.issues().empty());
    EXPECT_EQ(map.number("bad", {0, 1}), std::nullopt);
    EXPECT_EQ(map.number("number", {0, 1}), std::nullopt);
    map.warnAboutUnknownKeys();
    const auto text = textOf(findings.issues());
    EXPECT_TRUE(holds(text, "error x.yaml:8: bad is a list; a number from 0 to 1"));
    EXPECT_TRUE(holds(text, "error x.yaml:2: number is \"2.5\""));
    EXPECT_TRUE(holds(text, "warning x.yaml:9: the key \"strange\""));
}

TEST(Findings, AreBoundedAndKeepErrorsVisible)
{
    Findings findings;
    for (int i = 0; i < 2'000; ++i)
        findings.note({"x"}, "n");
    EXPECT_FALSE(hasErrors(findings.issues()));
    findings.error({"x"}, "late");
    EXPECT_TRUE(findings.hasErrors());
    EXPECT_TRUE(hasErrors(findings.issues()));
    EXPECT_LT(findings.issues().size(), 1'000U);
}

TEST(YamlNumbers, OnlyWholeFiniteDecimalsAreNumbers)
{
    EXPECT_EQ(parseNumber("1e-6"), 1e-6);
    EXPECT_EQ(parseNumber("+5"), 5);
    for (const char *text : {"", "1x", "inf", "nan", "0x10", " 1"})
        EXPECT_EQ(parseNumber(text), std::nullopt) << text;
}

#include "feedback/texts.h"

#include "feedback/rules.h"

#include "analysis/analysis.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace assay::feedback {
namespace {

Texts textsIn(const std::string &language)
{
    auto texts = Texts::open(language, ASSAY_FEEDBACK_FOLDER);
    EXPECT_TRUE(texts) << texts.error().message();
    return texts ? *std::move(texts) : Texts();
}

std::set<std::string> placeholdersOf(const Sentences &sentences)
{
    std::set<std::string> found;
    for (const std::string &text : {sentences.seen, sentences.next})
        for (std::size_t at = text.find('{'); at != text.npos; at = text.find('{', at + 1))
            found.insert(text.substr(at, text.find('}', at) - at + 1));
    return found;
}

TEST(Texts, AreCompleteInEveryLanguage)
{
    const auto english = textsIn("en").all();
    EXPECT_GT(english.size(), 100U);
    for (const std::string language : {"de", "fr"}) {
        const auto other = textsIn(language).all();
        for (const auto &[id, sentences] : english) {
            ASSERT_TRUE(other.contains(id)) << language << ": " << id;
            const auto &translated = other.at(id);
            EXPECT_EQ(placeholdersOf(translated), placeholdersOf(sentences))
                << language << ": " << id;
            EXPECT_FALSE(translated.seen.empty() || translated.next.empty())
                << language << ": " << id;
            EXPECT_NE(translated.next, sentences.next) << language << ": " << id;
        }
        EXPECT_EQ(other.size(), english.size()) << language << " has texts that nobody uses";
    }
}

TEST(Texts, ExistForEveryRuleAndEveryFinding)
{
    const auto rules = readRules(std::string(ASSAY_FEEDBACK_FOLDER) + "/rules.json");
    ASSERT_TRUE(rules) << rules.error().message();
    const auto english = textsIn("en").all();
    std::set<std::string> used;
    for (const auto &rule : *rules) {
        used.insert(rule.id);
        ASSERT_TRUE(english.contains(rule.id)) << rule.id;
        for (const auto &placeholder : placeholdersOf(english.at(rule.id))) {
            if (placeholder == "{test}") {
                EXPECT_NE(rule.source, Source::Errors) << rule.id << ": a compiler knows no test";
                continue;
            }
            for (const auto &pattern : rule.patterns)
                EXPECT_GE(std::ranges::count(pattern, '*'), placeholder[1] - '0')
                    << rule.id << ": " << pattern << " gives nothing for " << placeholder;
        }
    }
    using analysis::FindingKind;
    for (int kind = 0; kind <= static_cast<int>(FindingKind::BigAllocation); ++kind) {
        const auto id = "source-" + std::string(findingName(static_cast<FindingKind>(kind)));
        EXPECT_TRUE(english.contains(id)) << id;
        used.insert(id);
    }
    for (const auto &[id, sentences] : english)
        EXPECT_TRUE(used.contains(id)) << id << " is used by no rule";
}

TEST(Texts, FallBackToEnglishAndNeverLeaveTheirFolder)
{
    EXPECT_EQ(textsIn("xx").all().size(), textsIn("en").all().size());
    EXPECT_EQ(textsIn("../en").all().size(), textsIn("en").all().size());
    EXPECT_NE(textsIn("de_AT").all().at("segfault").next, textsIn("en").all().at("segfault").next);
}

TEST(Texts, FillInValuesOnce)
{
    Tip tip;
    tip.id = "off-by-one";
    tip.values = {"{2}", "7"};
    tip.test = "sample/1";
    const auto seen = textsIn("en").sentences(tip).seen;
    EXPECT_TRUE(seen.contains("sample/1")) << seen;
    EXPECT_TRUE(seen.contains("{2} was expected, 7 was printed")) << seen;
}

} // namespace
} // namespace assay::feedback

#include "store/search_index.h"

#include "base/paths.h"

#include <fstream>
#include <gtest/gtest.h>

using namespace assay;
using namespace assay::store;

namespace {

struct TestIndex {
    TemporaryDirectory folder = TemporaryDirectory::create("assay-search-test").value();
    std::filesystem::path file = folder.path() / "cache" / "search.db";
    std::unique_ptr<SearchIndex> index = SearchIndex::open(file).value();

    std::vector<std::string> find(const std::string &text, int limit = 1000) const
    {
        std::vector<std::string> paths;
        const auto hits = index->search(text, limit).value();
        for (const SearchHit &hit : hits)
            paths.push_back(hit.path);
        return paths;
    }
};

SearchCard card(const std::string &path, const std::string &title, const std::string &statement)
{
    SearchCard made;
    made.path = path;
    made.stamp = "1";
    made.facts = std::string("\0facts", 6);
    made.title = title;
    made.statement = statement;
    return made;
}

using Paths = std::vector<std::string>;

} // namespace

TEST(SearchIndex, WordsAreFoundByTheirBeginningWhateverTheAccents)
{
    TestIndex test;
    ASSERT_TRUE(test.index->put({card("/a", "Größe der Straße", "Zähle die Häuser."),
                                 card("/b", "Où est l'école", "Le cœur de l’élève."),
                                 card("/c", "Two Sum", "Find two numbers. C'est déjà là.")}));
    EXPECT_EQ(test.find("STRAS"), Paths{"/a"});
    EXPECT_EQ(test.find("strasse"), Paths{"/a"});
    EXPECT_EQ(test.find("straße"), Paths{"/a"});
    EXPECT_EQ(test.find("groesse"), Paths{"/a"});
    EXPECT_EQ(test.find("hauser"), Paths{"/a"});
    EXPECT_EQ(test.find("haeuser"), Paths{"/a"});
    EXPECT_EQ(test.find("Häuser zahle"), Paths{"/a"});
    EXPECT_EQ(test.find("ecole"), Paths{"/b"});
    EXPECT_EQ(test.find("coeur élè"), Paths{"/b"});
    EXPECT_EQ(test.find("deja"), Paths{"/c"});
    EXPECT_EQ(test.find("two numb"), Paths{"/c"});
    EXPECT_EQ(test.find("umbers"), Paths{}); // by its beginning, not anywhere
    EXPECT_EQ(test.find("two école"), Paths{});
}

TEST(SearchIndex, TheTitleCountsMost)
{
    TestIndex test;
    ASSERT_TRUE(
        test.index->put({card("/statement", "Other", "window window window"),
                         card("/title", "Sliding window", std::string(4000, 'x') + " and more"),
                         card("/none", "Neither", "nothing")}));
    EXPECT_EQ(test.find("window"), (Paths{"/title", "/statement"}));
    EXPECT_EQ(test.find("window", 1), Paths{"/title"});
}

TEST(SearchIndex, SnippetsShowTheWordsAround)
{
    TestIndex test;
    ASSERT_TRUE(test.index->put({card("/a", "A", "one two three bridge four five")}));
    const auto hits = test.index->search("bri", 10).value();
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_NE(hits[0].snippet.find("three bridge four"), std::string::npos) << hits[0].snippet;
    // Found in the title or by another spelling: nothing of the statement explains it.
    ASSERT_TRUE(test.index->put({card("/b", "Ferry", "über den Fluss")}));
    EXPECT_EQ(test.index->search("ferry", 10).value().at(0).snippet, "");
    EXPECT_EQ(test.index->search("ueber", 10).value().at(0).snippet, "");
}

TEST(SearchIndex, WhatPeopleTypeIsNeverAnExpression)
{
    TestIndex test;
    ASSERT_TRUE(test.index->put({card("/a", "Two-Sum", "a NEAR b")}));
    for (const char *text : {"\"", "*", "(", "a OR", "NOT", "^", ":", "title:two", "-", "", "\xff",
                             "two\"sum", "{}", "'; DROP TABLE cards; --"})
        EXPECT_TRUE(test.index->search(text, 10)) << text;
    EXPECT_EQ(test.find("two-sum"), Paths{"/a"});
    EXPECT_EQ(test.find("NEAR"), Paths{"/a"});
    EXPECT_EQ(test.find("OR"), Paths{});
    EXPECT_EQ(test.find("  "), Paths{});
    EXPECT_TRUE(test.index->search(std::string(100'000, 'x') + " y", 10));
}

TEST(SearchIndex, CardsAreReplacedKeptAndForgotten)
{
    TestIndex test;
    ASSERT_TRUE(test.index->put({card("/a", "Old", ""), card("/b", "Bee", "")}));
    auto changed = card("/a", "Fresh", "");
    changed.stamp = "2";
    ASSERT_TRUE(test.index->put({changed}));
    EXPECT_EQ(test.find("old"), Paths{});
    EXPECT_EQ(test.find("fresh"), Paths{"/a"});

    test.index.reset();
    test.index = SearchIndex::open(test.file).value(); // from the file
    const auto known = test.index->known().value();
    ASSERT_EQ(known.size(), 2U);
    EXPECT_EQ(known.at("/a").stamp, "2");
    EXPECT_EQ(known.at("/a").facts, std::string("\0facts", 6));

    ASSERT_TRUE(test.index->keepOnly({"/b", "/never-seen"}));
    EXPECT_EQ(test.index->known().value().size(), 1U);
    EXPECT_EQ(test.find("fresh"), Paths{});
    EXPECT_EQ(test.find("bee"), Paths{"/b"});
}

TEST(SearchIndex, ADamagedFileIsMadeAnew)
{
    TestIndex test;
    ASSERT_TRUE(test.index->put({card("/a", "Title", "")}));
    test.index.reset();
    std::filesystem::remove(test.file.string() + "-wal");
    std::ofstream(test.file, std::ios::trunc) << std::string(8192, 'x');
    auto index = SearchIndex::open(test.file);
    ASSERT_TRUE(index);
    EXPECT_TRUE((*index)->known().value().empty());
    EXPECT_TRUE((*index)->put({card("/a", "Title", "")}));
}

TEST(SearchIndex, TwoProgramsMayUseIt)
{
    TestIndex test;
    auto other = SearchIndex::open(test.file).value();
    ASSERT_TRUE(test.index->put({card("/a", "From here", "")}));
    ASSERT_TRUE(other->put({card("/b", "From there", "")}));
    EXPECT_EQ(test.find("from").size(), 2U);
}

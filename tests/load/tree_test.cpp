#include "load/package_tree.h"

#include "load/archive_unpacker.h"
#include "load/json_text.h"
#include "load/package_names.h"
#include "load/plain_statement.h"
#include "load/submissions_yaml.h"
#include "loaded.h"

using namespace assay;
using namespace assay::load;
using namespace assay::test;

TEST(PackageTree, ListsByNameAndFindsByPath)
{
    PackageBuilder package;
    Findings findings;
    const auto tree = PackageTree::read(package.folder(), findings);
    ASSERT_TRUE(tree);
    EXPECT_NE(tree->findFile("data/secret/1.in"), nullptr);
    EXPECT_EQ(tree->findFile("data/secret"), nullptr);
    EXPECT_NE(tree->findFolder("data/secret"), nullptr);
    EXPECT_EQ(tree->find("data/secret/9.in"), nullptr);
    ASSERT_EQ(tree->children("data/secret").size(), 4U);
    EXPECT_EQ(tree->children("data/secret")[0]->name, "data/secret/1.ans");
    EXPECT_EQ(tree->filesBelow("data").size(), 6U);
    EXPECT_TRUE(tree->children("nothing").empty());
}

TEST(PackageTree, DeepFoldersStop)
{
    PackageBuilder package;
    std::string name = "attachments";
    for (int i = 0; i < 30; ++i)
        name += "/d";
    package.file(name + "/x", "");
    EXPECT_TRUE(holds(findingsOf(package.folder()), "folders nested too deep; at most 16 levels"));
}

TEST(PackageNames, RulesOfTheFormat)
{
    for (const char *name : {"a", "1.in", "_x", "a-b.c", ".timelimit", "domjudge-problem.ini"})
        EXPECT_TRUE(isPackageFileName(name)) << name;
    for (const char *name : {"", ".git", "-x", "a b", "\xC3\xA5", "a/b"})
        EXPECT_FALSE(isPackageFileName(name)) << name;
    EXPECT_FALSE(isPackageFileName(std::string(256, 'a')));
}

TEST(PackageNames, OfAuthors)
{
    for (const char *name : {"a b", "1 (copy).in", "\xC3\xA5.in", "it's.in", "#1.ans"})
        EXPECT_TRUE(isTolerableFileName(name)) << name;
    for (const char *name : {"", ".1.in.swp", "._1.in", "-x", "a\nb", "Icon\r"})
        EXPECT_FALSE(isTolerableFileName(name)) << name;
}

TEST(PackageNames, SafePaths)
{
    for (const char *path : {"a", "a/b.c", "..a/b", "å/ö"})
        EXPECT_TRUE(isSafeRelativePath(path)) << path;
    for (const char *path : {"", "/a", "..", "a/../b", "a//b", "./a", "a/", "a\\b"})
        EXPECT_FALSE(isSafeRelativePath(path)) << path;
    EXPECT_FALSE(isSafeRelativePath(std::string_view("a\0b", 3)));
    EXPECT_EQ(folderNameFrom("Two  Sum!"), "two-sum");
    EXPECT_EQ(folderNameFrom("../../x"), "x");
    EXPECT_EQ(folderNameFrom("€"), "assignment");
}

TEST(Globs, FollowTheFormat)
{
    // Every alternative would be a copy of the rest.
    std::string bomb = "{{";
    for (int i = 0; i < 100'000; ++i)
        bomb += i == 50'000 ? "},{" : "a,";
    EXPECT_FALSE(matchesGlob(bomb + "}}", "a"));
    EXPECT_TRUE(matchesGlob("accepted/*", "accepted/a.py"));
    EXPECT_FALSE(matchesGlob("*", "accepted/a.py"));
    EXPECT_TRUE(matchesGlob("{a,b}/x.{py,cpp}", "b/x.cpp"));
    EXPECT_FALSE(matchesGlob("{a,b}/x.py", "c/x.py"));
    EXPECT_TRUE(matchesGlob("a/s?m*", "a/sum_slow.py"));
    EXPECT_FALSE(matchesGlob("a/[x]", "a/x"));
    EXPECT_TRUE(matchesGlob("{", "{"));
    // Exponential for a naive matcher or expander.
    EXPECT_FALSE(matchesGlob(std::string(2'000, '*') + "b", std::string(20'000, 'a')));
    std::string braces;
    for (int i = 0; i < 40; ++i)
        braces += "{a,b}";
    EXPECT_FALSE(matchesGlob(braces, std::string(40, 'c')));
}

TEST(JsonText, NamesTheLine)
{
    EXPECT_FALSE(checkJson("[1, {\"a\": null}]", JsonTop::Array));
    EXPECT_FALSE(checkJson("\"x\"", JsonTop::Any));
    EXPECT_EQ(checkJson("[1,\n2,\n}", JsonTop::Any)->line, 3);
    EXPECT_FALSE(checkJson("[18446744073709551615, -9223372036854775808, 1e30]", JsonTop::Any));
    EXPECT_TRUE(holds(checkJson("18446744073709551616", JsonTop::Any)->found, "more than 64 bits"));
    EXPECT_EQ(checkJson("", JsonTop::Any)->line, 1);
    EXPECT_TRUE(checkJson("[1] 2", JsonTop::Any));
    EXPECT_TRUE(checkJson("1", JsonTop::Array));
    EXPECT_TRUE(checkJson("[[]]", JsonTop::Object));
    EXPECT_TRUE(holds(checkJson(std::string(1'000'000, '['), JsonTop::Any)->found, "too deep"));
}

TEST(PlainStatement, LinesStayLines)
{
    EXPECT_EQ(markdownFromPlainText("One\nTwo\n\nList:\n- a <b>\n- c"),
              "One  \nTwo\n\nList:\n\n- a \\<b>\n- c\n");
}

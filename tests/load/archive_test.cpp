#include "load/archive_unpacker.h"

#include "load/import/import_package.h"
#include "loaded.h"

#include <cstdlib>
#include <fstream>

using namespace assay;
using namespace assay::test;
using Kind = ArchiveEntry::Kind;

namespace {

class ArchiveTest : public ::testing::Test {
protected:
    /// Findings for the sound package with further entries.
    std::string findingsWith(const std::vector<ArchiveEntry> &more,
                             const std::string &name = "x.zip")
    {
        auto entries = entriesOf(m_package.folder(), "");
        entries.insert(entries.end(), more.begin(), more.end());
        const auto path = m_package.outside() / name;
        writeArchive(path, entries);
        return findingsOf(path);
    }
    PackageBuilder m_package;
};

} // namespace

TEST_F(ArchiveTest, ZipAndTarWithAndWithoutTopFolder)
{
    const auto folderHash = assignmentIn(m_package.folder())->contentHash;
    for (const char *name : {"one.zip", "two.kpp", "three.tar.gz"})
        for (const char *prefix : {"", "hello/"}) {
            const auto path = m_package.outside() / name;
            writeArchive(path, entriesOf(m_package.folder(), prefix));
            const auto assignment = assignmentIn(path);
            ASSERT_TRUE(assignment) << name << prefix;
            EXPECT_EQ(assignment->contentHash, folderHash);
            EXPECT_EQ(assignment->source, std::filesystem::canonical(path));
            const auto stem = std::string(name).substr(0, std::string(name).find('.'));
            EXPECT_EQ(assignment->shortName, *prefix == '\0' ? stem : "hello");
        }
}

TEST_F(ArchiveTest, UnpackedFilesLiveAsLongAsTheAssignment)
{
    const auto path = m_package.outside() / "a.zip";
    writeArchive(path, entriesOf(m_package.folder(), "hello/"));
    auto assignment = assignmentIn(path);
    const auto input = assignment->tests[0].input;
    EXPECT_TRUE(std::filesystem::exists(input));
    assignment.reset();
    EXPECT_FALSE(std::filesystem::exists(input));
}

TEST_F(ArchiveTest, LinksInsideAreKept)
{
    m_package.link("data/secret/3.in", "1.in").link("data/secret/3.ans", "1.ans");
    for (const char *name : {"a.zip", "a.tar.gz"}) {
        const auto path = m_package.outside() / name;
        writeArchive(path, entriesOf(m_package.folder(), ""));
        const auto assignment = assignmentIn(path);
        ASSERT_TRUE(assignment) << name;
        EXPECT_TRUE(hasTest(*assignment, "secret/3"));
    }
}

TEST_F(ArchiveTest, NamesAndLinksThatLeaveThePackage)
{
    EXPECT_TRUE(holds(findingsWith({{"../evil.txt", "x"}}), "error ../evil.txt:0: the name of an"));
    EXPECT_TRUE(holds(findingsWith({{"/etc/evil", "x"}}), "error"));
    EXPECT_FALSE(std::filesystem::exists("/etc/evil"));
    EXPECT_TRUE(holds(findingsWith({{"data/../../evil", "x"}}), "the name of an entry leaves"));
    for (const char *archive : {"x.zip", "x.tar.gz"}) {
        EXPECT_TRUE(holds(findingsWith({{"data/l", "../../out", Kind::Link}}, archive),
                          "error data/l:0: a link to ../../out that leaves the package"));
        EXPECT_TRUE(holds(findingsWith({{"l", "/etc/passwd", Kind::Link}}, archive),
                          "error l:0: a link to /etc/passwd"));
    }
}

TEST_F(ArchiveTest, NothingIsWrittenThroughALink)
{
    // Lexically inside, yet "up" becomes the parent once "data/secret" is followed.
    EXPECT_TRUE(holds(findingsWith({{"sub", "data", Kind::Link}, {"sub/x.in", "1\n"}}, "x.tar.gz"),
                      "error sub:0"));
    EXPECT_FALSE(std::filesystem::exists(m_package.folder() / "data/x.in"));
}

TEST_F(ArchiveTest, NoLinkIsMadeThroughALink)
{
    // Each target is inside by its text alone; followed one after the other they lead out.
    const auto text = findingsWith({{"a/up", "..", Kind::Link},
                                    {"a/up/out", "../../victim", Kind::Link},
                                    {"a/up/out/planted", "x", Kind::Link}},
                                   "x.tar.gz");
    EXPECT_TRUE(holds(text, "error a/up/out:0: a link below another link"));
}

TEST_F(ArchiveTest, DevicesDuplicatesAndClashes)
{
    EXPECT_TRUE(
        holds(findingsWith({{"data/p", "", Kind::Fifo}}, "x.tar.gz"), "error data/p:0: neith"));
    EXPECT_TRUE(holds(findingsWith({{"problem.yaml", "name: x\n"}}), "problem.yaml:0: the archive "
                                                                     "holds this name twice"));
    EXPECT_TRUE(holds(findingsWith({{"problem.yaml/x", ""}}), "a folder and a file with the same"));
}

TEST_F(ArchiveTest, AZipBombStopsEarly)
{
    const auto temporary = m_package.outside() / "tmp";
    std::filesystem::create_directory(temporary);
    ::setenv("TMPDIR", temporary.c_str(), 1);
    const auto text =
        findingsWith({{"data/secret/3.ans", "", Kind::File, 1025ULL << 20}}, "x.tar.gz");
    ::unsetenv("TMPDIR");
    EXPECT_TRUE(
        holds(text, "error data/secret/3.ans:0: the archive unpacks to more than 200 times"));
    EXPECT_TRUE(std::filesystem::is_empty(temporary));
}

TEST_F(ArchiveTest, ALargeTestOfEqualLinesIsNoBomb)
{
    const auto path = m_package.outside() / "x.zip";
    auto entries = entriesOf(m_package.folder(), "");
    entries.push_back({"data/secret/3.in", "", Kind::File, 100U << 20});
    entries.push_back({"data/secret/3.ans", "1\n"});
    writeArchive(path, entries);
    EXPECT_LT(std::filesystem::file_size(path), 1U << 20);
    const auto assignment = assignmentIn(path);
    ASSERT_TRUE(assignment);
    EXPECT_EQ(std::filesystem::file_size(testNamed(*assignment, "secret/3").input), 100U << 20);
}

TEST_F(ArchiveTest, BoundsOnEntriesAndTotal)
{
    const auto path = m_package.outside() / "x.zip";
    writeArchive(path, entriesOf(m_package.folder(), ""));
    load::ArchiveLimits limits;
    const auto findings = [&] {
        const auto folder = TemporaryDirectory::create("assay-unpack").value();
        load::Findings found;
        EXPECT_TRUE(load::unpackArchive(path, folder.path(), limits, found));
        return textOf(found.issues());
    };
    EXPECT_EQ(findings(), "");
    limits.entries = 3;
    EXPECT_TRUE(holds(findings(), "too many entries in the archive; at most 3"));
    limits.entries = 100;
    limits.total = ByteCount(50);
    EXPECT_TRUE(holds(findings(), "the archive unpacks to more than"));
    limits = {};
    limits.file = ByteCount(20);
    EXPECT_TRUE(holds(findings(), "a file larger than"));
}

TEST_F(ArchiveTest, BrokenArchives)
{
    const auto path = m_package.outside() / "x.tar.gz";
    std::string noise; // does not pack, so that half of the archive is many blocks
    for (unsigned state = 1; noise.size() < 400'000; state = state * 1664525 + 1013904223)
        noise += static_cast<char>(state >> 24);
    auto entries = entriesOf(m_package.folder(), "");
    entries.push_back({"attachments/noise.bin", noise});
    writeArchive(path, entries);
    std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
    EXPECT_TRUE(
        holds(findingsOf(path), "error attachments/noise.bin:0: the entry cannot be unpacked"));
    writeText(path, "just text");
    EXPECT_TRUE(holds(findingsOf(path), "x.tar.gz"));
    writeText(m_package.outside() / "README.md", "# Hello\n");
    EXPECT_TRUE(holds(findingsOf(m_package.outside() / "README.md"), "is not a problem package"));
    writeText(path, "");
    EXPECT_TRUE(holds(findingsOf(path), "rror"));
}

TEST_F(ArchiveTest, AnArchiveWithoutAPackage)
{
    const auto path = m_package.outside() / "x.zip";
    writeArchive(path, {{"a/b/problem.yaml", "name: x\n"}});
    EXPECT_TRUE(
        holds(findingsOf(path), "error problem.yaml:0: the file is missing; problem.yaml at"));
    writeArchive(path, {{"a/problem.yaml", ""}, {"b/problem.yaml", ""}});
    EXPECT_TRUE(holds(findingsOf(path), "the archive holds several packages"));
    writeArchive(path, {{"a/problem.yaml", ""}, {"__MACOSX/problem.yaml", ""}});
    EXPECT_FALSE(holds(findingsOf(path), "several"));
}

TEST_F(ArchiveTest, ImportUnpacksWholeOrNotAtAll)
{
    const auto path = m_package.outside() / "x.zip";
    writeArchive(path, entriesOf(m_package.folder(), "hello/"));
    const auto target = m_package.outside() / "imported";
    const auto issues = load::importPackage(path, target, {});
    ASSERT_TRUE(issues) << issues.error().message();
    EXPECT_EQ(textOf(*issues), "");
    EXPECT_TRUE(assignmentIn(target));

    const auto again = load::importPackage(path, target, {});
    ASSERT_FALSE(again);
    EXPECT_TRUE(holds(again.error().message(), "exists already"));

    writeArchive(path, {{"../x", ""}});
    const auto bad = load::importPackage(path, m_package.outside() / "bad", {.format = "icpc"});
    ASSERT_TRUE(bad);
    EXPECT_TRUE(hasErrors(*bad));
    for (const auto &entry : std::filesystem::directory_iterator(m_package.outside()))
        EXPECT_FALSE(entry.path().filename().string().contains("bad")) << entry.path();
    EXPECT_EQ(
        load::importPackage(path, m_package.outside() / "y", {.format = "excel"}).error().code,
        ErrorCode::InvalidArgument);
    EXPECT_EQ(load::importPackage("/no/file.zip", m_package.outside() / "y", {}).error().code,
              ErrorCode::NotFound);
}

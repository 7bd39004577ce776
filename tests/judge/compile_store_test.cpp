#include "judge/compile/compile_store.h"

#include "base/bytes.h"
#include "base/paths.h"

#include <fstream>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace assay::judge {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

class CompileStoreTest : public testing::Test {
protected:
    CompileStore store() { return CompileStore(m_folder.path() / "cache"); }

    Compilation program(const std::string &bytes = "\x7f"
                                                   "ELF")
    {
        auto folder = std::make_shared<run::WorkDir>(run::WorkDir::create().value());
        EXPECT_TRUE(folder->write(".program", bytes));
        EXPECT_TRUE(folder->write("lib/Main.class", "cafe"));
        fs::permissions(folder->path() / ".program", fs::perms::owner_all);
        CompileResult result;
        result.ok = true;
        result.languageId = "cpp";
        result.wallTime = 123ms;
        result.log = "main.cpp:3:5: warning: unused variable 'x'\n";
        return Executable{result, folder, "main.cpp", "Main"};
    }

    std::vector<fs::path> entries()
    {
        std::vector<fs::path> paths;
        for (const auto &entry : fs::directory_iterator(m_folder.path() / "cache"))
            paths.push_back(entry.path());
        return paths;
    }

    TemporaryDirectory m_folder = TemporaryDirectory::create("assay-cache-test").value();
};

TEST_F(CompileStoreTest, GivesAProgramBackToAnotherProcess)
{
    store().store("key", program());
    EXPECT_FALSE(store().find("other key"));
    const auto found = store().find("key");
    ASSERT_TRUE(found);
    const auto &executable = std::get<Executable>(*found);
    EXPECT_EQ(executable.entry, "main.cpp");
    EXPECT_EQ(executable.javaClass, "Main");
    EXPECT_EQ(executable.result.languageId, "cpp");
    EXPECT_EQ(executable.result.wallTime, 123ms);
    ASSERT_EQ(executable.result.diagnostics.size(), 1U);
    EXPECT_EQ(executable.result.diagnostics[0].line, 3);
    const auto file = executable.folder->path() / ".program";
    EXPECT_EQ(readFile(file, ByteCount::mib(1)).value(), "\x7f"
                                                         "ELF");
    EXPECT_EQ(::access(file.c_str(), X_OK), 0);
    EXPECT_EQ(readFile(executable.folder->path() / "lib/Main.class", ByteCount::mib(1)).value(),
              "cafe");
}

TEST_F(CompileStoreTest, RemembersFailuresToo)
{
    CompileResult result;
    result.languageId = "cpp";
    result.log = "main.cpp:1:1: error: broken\n";
    store().store("key", CompileFailure{result});
    const auto found = store().find("key");
    ASSERT_TRUE(found);
    ASSERT_TRUE(std::holds_alternative<CompileFailure>(*found));
    EXPECT_EQ(resultOf(*found).log, result.log);
}

TEST_F(CompileStoreTest, WhateverIsCutOffOrChangedIsNotFound)
{
    store().store("key", program(std::string(300, 'x')));
    const auto path = entries().at(0);
    const auto bytes = readFile(path, ByteCount::mib(1)).value();
    const auto put = [&](const std::string &content) {
        std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
    };
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        put(bytes.substr(0, size));
        ASSERT_FALSE(store().find("key")) << size;
    }
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        auto changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        put(changed);
        ASSERT_FALSE(store().find("key")) << at;
    }
    put(bytes);
    EXPECT_TRUE(store().find("key"));
}

TEST_F(CompileStoreTest, AFolderThatOthersCanWriteToIsNotUsed)
{
    fs::create_directory(m_folder.path() / "cache");
    ::chmod((m_folder.path() / "cache").c_str(), 0777);
    store().store("key", program());
    EXPECT_TRUE(entries().empty());

    fs::remove(m_folder.path() / "cache");
    fs::create_directory(m_folder.path() / "real");
    ::chmod((m_folder.path() / "real").c_str(), 0700);
    fs::create_symlink("real", m_folder.path() / "cache");
    store().store("key", program());
    EXPECT_TRUE(fs::is_empty(m_folder.path() / "real"));
}

TEST_F(CompileStoreTest, AnEntryThatIsALinkIsNotFollowed)
{
    store().store("key", program());
    const auto path = entries().at(0);
    fs::rename(path, m_folder.path() / "elsewhere");
    fs::create_symlink(m_folder.path() / "elsewhere", path);
    EXPECT_FALSE(store().find("key"));
}

TEST_F(CompileStoreTest, TheLongestUnusedGoFirst)
{
    CompileStore small(m_folder.path() / "cache", ByteCount::kib(100));
    const auto age = [&](const char *key, std::chrono::seconds seconds) {
        const auto before = entries();
        small.store(key, program(std::string(30'000, 'x')));
        for (const auto &path : entries())
            if (std::ranges::find(before, path) == before.end())
                fs::last_write_time(path, fs::file_time_type::clock::now() - seconds);
    };
    age("a", 30s);
    age("b", 20s);
    age("c", 10s);
    EXPECT_TRUE(small.find("a")); // used just now
    small.store("d", program(std::string(30'000, 'x')));
    EXPECT_TRUE(small.find("a"));
    EXPECT_FALSE(small.find("b"));
    EXPECT_TRUE(small.find("c"));
    EXPECT_TRUE(small.find("d"));
}

TEST_F(CompileStoreTest, WhatACrashLeftUnfinishedGoes)
{
    store().store("key", program());
    const auto left = m_folder.path() / "cache" / "new-abcdef";
    std::ofstream(left) << "half";
    fs::last_write_time(left, fs::file_time_type::clock::now() - 1h);
    store().store("other", program());
    EXPECT_FALSE(fs::exists(left));
    EXPECT_EQ(entries().size(), 2U);
}

TEST_F(CompileStoreTest, AProgramWithLinksIsOnlyCompiledAgain)
{
    auto linked = program();
    fs::create_symlink("/etc/passwd", std::get<Executable>(linked).folder->path() / "link");
    store().store("key", linked);
    EXPECT_TRUE(entries().empty());
}

} // namespace
} // namespace assay::judge

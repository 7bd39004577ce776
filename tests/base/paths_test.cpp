#include "base/paths.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace assay {
namespace {

TEST(TemporaryDirectory, IsPrivateAndGoesWithEverythingInIt)
{
    std::filesystem::path path;
    {
        auto folder = TemporaryDirectory::create("assay-test").value();
        path = folder.path();
        struct stat status{};
        ASSERT_EQ(::stat(path.c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 0777U, 0700U);
        // What a hostile program may leave: folders that even their owner cannot enter.
        std::filesystem::create_directories(path / "locked" / "deeper");
        std::ofstream(path / "locked" / "file") << "x";
        ::chmod((path / "locked").c_str(), 0);
    }
    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(TemporaryDirectory, SaysThatThereIsNoPlaceForIt)
{
    const char *set = std::getenv("TMPDIR");
    const std::string before = set ? set : "";
    ::setenv("TMPDIR", "/nonexistent", 1);
    const auto folder = TemporaryDirectory::create("assay-test");
    ASSERT_FALSE(folder);
    EXPECT_NE(folder.error().message().find("TMPDIR"), std::string::npos);
    removeAbandonedTemporaryDirectories();
    if (set)
        ::setenv("TMPDIR", before.c_str(), 1);
    else
        ::unsetenv("TMPDIR");
}

TEST(TemporaryDirectory, MovesItsFolderAlong)
{
    auto first = TemporaryDirectory::create("assay-test").value();
    const auto path = first.path();
    auto second = std::move(first);
    EXPECT_EQ(second.path(), path);
    EXPECT_TRUE(std::filesystem::exists(path));
}

TEST(TemporaryDirectory, WhatAKilledProcessLeftIsSweptAndWhatIsInUseIsNot)
{
    const auto root = TemporaryDirectory::create("assay-test").value();
    ::setenv("TMPDIR", root.path().c_str(), 1);
    const auto inUse = TemporaryDirectory::create("assay-test").value();
    const auto abandoned = root.path() / "assay-work.temporary-aBc123";
    const auto homework = root.path() / "assay-homework"; // somebody's own
    const auto foreign = root.path() / "other-work";
    for (const auto &folder : {abandoned, homework, foreign})
        std::filesystem::create_directories(folder / "inside");

    removeAbandonedTemporaryDirectories();
    EXPECT_TRUE(std::filesystem::exists(abandoned)); // nothing here is a minute old yet
    removeAbandonedTemporaryDirectories(std::chrono::seconds(-1));
    ::unsetenv("TMPDIR");
    EXPECT_TRUE(std::filesystem::exists(inUse.path()));
    EXPECT_FALSE(std::filesystem::exists(abandoned));
    EXPECT_TRUE(std::filesystem::exists(homework));
    EXPECT_TRUE(std::filesystem::exists(foreign));
}

TEST(DataDirectory, ObeysTheEnvironmentInOrder)
{
    ::setenv("HOME", "/home/ada", 1);
    ::unsetenv("ASSAY_DATA_DIR");
    ::unsetenv("XDG_DATA_HOME");
    EXPECT_EQ(dataDirectory(), "/home/ada/.local/share/assay");
    ::setenv("XDG_DATA_HOME", "relative", 1); // the specification says: ignore it
    EXPECT_EQ(dataDirectory(), "/home/ada/.local/share/assay");
    ::setenv("XDG_DATA_HOME", "/data", 1);
    EXPECT_EQ(dataDirectory(), "/data/assay");
    ::setenv("ASSAY_DATA_DIR", "/exam", 1);
    EXPECT_EQ(dataDirectory(), "/exam");
}

} // namespace
} // namespace assay

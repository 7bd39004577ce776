#include "run/work_dir.h"

#include "base/bytes.h"

#include <gtest/gtest.h>

namespace assay::run {
namespace {

TEST(WorkDir, holdsFilesAndGoesWithThem)
{
    std::filesystem::path path;
    {
        const auto folder = WorkDir::create();
        ASSERT_TRUE(folder);
        path = folder->path();
        ASSERT_TRUE(folder->write("a/b/c.txt", std::string_view("x\0y", 3)));
        EXPECT_EQ(readFile(path / "a/b/c.txt", ByteCount::kib(1)), std::string("x\0y", 3));
        const auto status = std::filesystem::status(path).permissions();
        EXPECT_EQ(status, std::filesystem::perms::owner_all);
    }
    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(WorkDir, refusesNamesThatLeaveIt)
{
    const auto folder = WorkDir::create();
    ASSERT_TRUE(folder);
    for (const char *name : {"", "/etc/x", "../x", "a/../../x", "a/", "."}) {
        const auto written = folder->write(name, "");
        ASSERT_FALSE(written) << name;
        EXPECT_EQ(written.error().code, ErrorCode::InvalidArgument);
    }
    EXPECT_TRUE(folder->write("twice", ""));
    EXPECT_FALSE(folder->write("twice", "")) << "never overwrites";
}

} // namespace
} // namespace assay::run

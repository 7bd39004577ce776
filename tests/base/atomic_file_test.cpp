#include "base/atomic_file.h"
#include "base/bytes.h"
#include "base/paths.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

namespace assay {
namespace {

class AtomicFile : public testing::Test {
protected:
    TemporaryDirectory folder = TemporaryDirectory::create("assay-test").value();

    auto entries() const
    {
        return std::distance(std::filesystem::directory_iterator(folder.path()), {});
    }
};

TEST_F(AtomicFile, MakesMissingFoldersAndReplacesTheOldContent)
{
    const auto path = folder.path() / "a" / "b";
    ASSERT_TRUE(writeFileAtomically(path, "old"));
    ASSERT_TRUE(writeFileAtomically(path, "new"));
    EXPECT_EQ(readFile(path, ByteCount(100)).value(), "new");
}

TEST_F(AtomicFile, LeavesTheOldContentAndNoTemporaryFileWhenItFails)
{
    // A folder in the place of the file: rename must fail after the temporary file was written.
    const auto path = folder.path() / "taken";
    std::filesystem::create_directories(path / "inside");
    EXPECT_FALSE(writeFileAtomically(path, "new"));
    EXPECT_TRUE(std::filesystem::exists(path / "inside"));
    EXPECT_EQ(entries(), 1);
}

} // namespace
} // namespace assay

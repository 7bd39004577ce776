#include "base/bytes.h"
#include "base/paths.h"

#include <fstream>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace assay {
namespace {

TEST(Utf8, AcceptsWellFormedTextOfEveryLength)
{
    EXPECT_TRUE(isUtf8(""));
    EXPECT_TRUE(isUtf8("plain"));
    EXPECT_TRUE(isUtf8("\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x9A\x80"));
}

TEST(Utf8, RefusesEveryIllFormedKind)
{
    EXPECT_FALSE(isUtf8("\x80"));             // lone continuation
    EXPECT_FALSE(isUtf8("\xC0\xAF"));         // overlong, two bytes
    EXPECT_FALSE(isUtf8("\xE0\x80\xAF"));     // overlong, three bytes
    EXPECT_FALSE(isUtf8("\xED\xA0\x80"));     // surrogate
    EXPECT_FALSE(isUtf8("\xF4\x90\x80\x80")); // beyond U+10FFFF
    EXPECT_FALSE(isUtf8("\xE2\x82"));         // cut off
}

TEST(Utf8, ReplacementKeepsWhatIsWellFormed)
{
    EXPECT_EQ(toUtf8("a\xFF"
                     "b"),
              "a\xEF\xBF\xBD"
              "b");
    EXPECT_TRUE(isUtf8(toUtf8("\xE2\x82\xF0\x9F\x9A")));
}

TEST(Base64, MatchesTheStandardsVectors)
{
    EXPECT_EQ(toBase64(""), "");
    EXPECT_EQ(toBase64("f"), "Zg==");
    EXPECT_EQ(toBase64("foobar"), "Zm9vYmFy");
    EXPECT_EQ(toBase64(std::string_view("\0\xFF", 2)), "AP8=");
}

class ReadFile : public testing::Test {
protected:
    TemporaryDirectory folder = TemporaryDirectory::create("assay-test").value();
    std::filesystem::path path = folder.path() / "file";
};

TEST_F(ReadFile, StopsAtTheLimit)
{
    std::ofstream(path) << "0123456789";
    EXPECT_EQ(readFile(path, ByteCount(10)).value(), "0123456789");
    const auto tooLarge = readFile(path, ByteCount(9));
    ASSERT_FALSE(tooLarge);
    EXPECT_EQ(tooLarge.error().code, ErrorCode::TooLarge);
    const auto prefix = readFilePrefix(path, ByteCount(4)).value();
    EXPECT_EQ(prefix.bytes, "0123");
    EXPECT_TRUE(prefix.truncated);
}

TEST_F(ReadFile, DoesNotWaitForAFifo)
{
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
    const auto result = readFile(path, ByteCount(10));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::BadFormat);
}

TEST_F(ReadFile, NamesTheMissingFile)
{
    const auto result = readFile(path, ByteCount(10));
    ASSERT_FALSE(result);
    EXPECT_NE(result.error().message().find(path.string()), std::string::npos);
    EXPECT_EQ(result.error().systemError, ENOENT);
}

} // namespace
} // namespace assay

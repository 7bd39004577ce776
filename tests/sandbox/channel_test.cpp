#include "protocol/channel.h"

#include "protocol/codec.h"

#include <gtest/gtest.h>

#include <array>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace assay::sandbox {
namespace {

class Channel : public testing::Test {
protected:
    void SetUp() override
    {
        std::array<int, 2> ends{};
        ASSERT_EQ(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()), 0);
        m_here.reset(ends[0]);
        m_there.reset(ends[1]);
    }

    Descriptor m_here;
    Descriptor m_there;
};

TEST_F(Channel, CarriesTheLongestMessage)
{
    const std::string bytes(maximumMessageBytes, 'm');
    ASSERT_TRUE(sendMessage(m_here.get(), bytes));
    const auto message = receiveMessage(m_there.get());
    ASSERT_TRUE(message && *message);
    EXPECT_EQ((*message)->bytes, bytes);
    EXPECT_FALSE(sendMessage(m_here.get(), bytes + 'x'));
    EXPECT_FALSE(sendMessage(m_here.get(), ""));
}

TEST_F(Channel, CarriesDescriptorsThatCloseOnExec)
{
    const Descriptor file(::open("/dev/zero", O_RDONLY | O_CLOEXEC));
    const std::array<int, 2> descriptors{file.get(), file.get()};
    ASSERT_TRUE(sendMessage(m_here.get(), "x", descriptors));
    const auto message = receiveMessage(m_there.get());
    ASSERT_TRUE(message && *message);
    ASSERT_EQ((*message)->descriptors.size(), 2U);
    struct stat sent{};
    struct stat arrived{};
    ASSERT_EQ(::fstat(file.get(), &sent), 0);
    ASSERT_EQ(::fstat((*message)->descriptors[1].get(), &arrived), 0);
    EXPECT_EQ(sent.st_rdev, arrived.st_rdev);
    EXPECT_EQ(::fcntl((*message)->descriptors[0].get(), F_GETFD), FD_CLOEXEC);
    EXPECT_FALSE(sendMessage(m_here.get(), "x", std::array<int, 9>{}));
}

TEST_F(Channel, TellsThatTheOtherSideHasClosed)
{
    m_here.reset();
    const auto message = receiveMessage(m_there.get());
    ASSERT_TRUE(message);
    EXPECT_FALSE(*message);
    EXPECT_FALSE(sendMessage(m_there.get(), "x")); // and no SIGPIPE
}

TEST_F(Channel, RefusesAForeignMessageThatIsTooLong)
{
    const std::string bytes(maximumMessageBytes + 1, 'm');
    ASSERT_EQ(::send(m_here.get(), bytes.data(), bytes.size(), 0),
              static_cast<ssize_t>(bytes.size()));
    EXPECT_FALSE(receiveMessage(m_there.get()));
}

} // namespace
} // namespace assay::sandbox

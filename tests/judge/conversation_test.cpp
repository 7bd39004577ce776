#include "judge/programs/conversation.h"

#include <gtest/gtest.h>

#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace assay::judge {
namespace {

using Side = Conversation::Side;
using namespace std::chrono_literals;

void say(int socket, const std::string &text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const auto put = ::send(socket, text.data() + at, text.size() - at, MSG_NOSIGNAL);
        ASSERT_GT(put, 0);
        at += static_cast<std::size_t>(put);
    }
}

/// One line, or what came before the end.
std::string hear(int socket)
{
    std::string line;
    char c = 0;
    while (::read(socket, &c, 1) == 1 && c != '\n')
        line += c;
    return line;
}

class ConversationTest : public testing::Test {
protected:
    void SetUp() override
    {
        auto made = Conversation::create(ByteCount::kib(1));
        ASSERT_TRUE(made);
        talk.emplace(std::move(*made));
        submission = talk->socketOf(Side::Submission);
        validator = talk->socketOf(Side::Validator);
    }

    /// What the helper does when a program has closed its output.
    static void closeOutput(int socket) { ::shutdown(socket, SHUT_WR); }

    std::optional<Conversation> talk;
    int submission = -1;
    int validator = -1;
};

TEST_F(ConversationTest, carriesBothWaysAndKeepsATranscript)
{
    std::jthread both([&] {
        say(validator, "5\n6\n");
        EXPECT_EQ(hear(submission), "5");
        say(submission, "25\n");
        EXPECT_EQ(hear(validator), "25");
        EXPECT_EQ(hear(submission), "6");
        closeOutput(submission);
        talk->ended(Side::Submission);
        EXPECT_EQ(hear(validator), "");
        closeOutput(validator);
        talk->ended(Side::Validator);
    });
    ASSERT_TRUE(talk->carry());
    EXPECT_EQ(talk->transcript(), "<5\n<6\n>25\n");
    EXPECT_FALSE(talk->transcriptCut());
    EXPECT_EQ(talk->endedFirst(), Side::Submission);
}

TEST_F(ConversationTest, tellsTheOtherSideOfAnEndOnlyAfterTheReport)
{
    // The submission ends because the validator has: its report comes first all the same.
    std::jthread both([&] {
        closeOutput(validator);
        std::jthread late([&] {
            std::this_thread::sleep_for(60ms);
            talk->ended(Side::Validator);
        });
        EXPECT_EQ(hear(submission), ""); // only now does it learn
        closeOutput(submission);
        talk->ended(Side::Submission);
    });
    ASSERT_TRUE(talk->carry());
    EXPECT_EQ(talk->endedFirst(), Side::Validator);
}

TEST_F(ConversationTest, knowsWhoEndedFirstWhateverIsReportedFirst)
{
    std::jthread both([&] {
        closeOutput(submission);
        std::this_thread::sleep_for(20ms);
        closeOutput(validator);
        talk->ended(Side::Validator);
        std::this_thread::sleep_for(20ms);
        talk->ended(Side::Submission);
    });
    ASSERT_TRUE(talk->carry());
    EXPECT_EQ(talk->endedFirst(), Side::Submission);
}

TEST_F(ConversationTest, passesOnAnEarlyEndOfOutputOfASideThatGoesOn)
{
    // §4.2: a validator that closes its output early; the submission must see the end.
    std::jthread both([&] {
        closeOutput(validator);
        EXPECT_EQ(hear(submission), "");
        say(submission, "result\n");
        closeOutput(submission);
        talk->ended(Side::Submission);
        EXPECT_EQ(hear(validator), "result");
        talk->ended(Side::Validator);
    });
    ASSERT_TRUE(talk->carry());
    EXPECT_EQ(talk->endedFirst(), Side::Submission);
}

TEST_F(ConversationTest, readsOnForASideThatHasEnded)
{
    // §4.2: no side meets SIGPIPE or waits for ever because the other one has left.
    std::jthread both([&] {
        closeOutput(validator);
        talk->ended(Side::Validator);
        for (int i = 0; i < 64; ++i)
            say(submission, std::string(64U << 10, 'x')); // far more than sockets hold
        closeOutput(submission);
        talk->ended(Side::Submission);
    });
    ASSERT_TRUE(talk->carry());
    EXPECT_EQ(talk->endedFirst(), Side::Validator);
    EXPECT_TRUE(talk->transcriptCut());
    EXPECT_LE(talk->transcript().size(), 1024U);
}

TEST_F(ConversationTest, deliversWhatWasSaidBeforeTheEnd)
{
    const std::string much(1U << 20, 'y');
    std::jthread both([&] {
        std::jthread speaking([&] {
            say(submission, much + "\n");
            closeOutput(submission);
            talk->ended(Side::Submission);
        });
        EXPECT_EQ(hear(validator), much);
        talk->ended(Side::Validator);
    });
    ASSERT_TRUE(talk->carry());
}

} // namespace
} // namespace assay::judge

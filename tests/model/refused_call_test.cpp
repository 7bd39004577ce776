#include "model/refused_call.h"

#include <gtest/gtest.h>

namespace assay {
namespace {

TEST(RefusedCall, StandsForAnAttempt)
{
    EXPECT_EQ(attemptOf("socket"), Attempt::Network);
    EXPECT_EQ(attemptOf("ptrace"), Attempt::Processes);
    EXPECT_EQ(attemptOf("mount"), Attempt::Mounts);
    EXPECT_EQ(attemptOf("unshare"), Attempt::Namespaces);
    EXPECT_EQ(attemptOf("keyctl"), Attempt::Keyrings);
    EXPECT_EQ(attemptOf("init_module"), Attempt::KernelCode);
    EXPECT_EQ(attemptOf("clock_settime"), Attempt::Clock);
    EXPECT_EQ(attemptOf("fchmodat"), Attempt::Permissions);
    EXPECT_EQ(attemptOf("no_such_call"), Attempt::Other);
    EXPECT_EQ(attemptOf(""), Attempt::Other);
}

TEST(RefusedCall, IsGroupedInTheOrderOfItsFirstAppearance)
{
    const auto attempts = attemptsOf({"socket", "ptrace", "connect", "socket", "nothing"});
    ASSERT_EQ(attempts.size(), 3U);
    EXPECT_EQ(attempts[0].attempt, Attempt::Network);
    EXPECT_EQ(attempts[0].calls, (std::vector<std::string>{"socket", "connect"}));
    EXPECT_EQ(attempts[1].attempt, Attempt::Processes);
    EXPECT_EQ(attempts[1].calls, std::vector<std::string>{"ptrace"});
    EXPECT_EQ(attempts[2].calls, std::vector<std::string>{"nothing"});
    EXPECT_TRUE(attemptsOf({}).empty());
}

TEST(RefusedCall, TellsEscapesFromAccidents)
{
    for (const auto attempt : {Attempt::Processes, Attempt::Mounts, Attempt::Namespaces,
                               Attempt::Keyrings, Attempt::KernelCode, Attempt::Clock})
        EXPECT_TRUE(isEscape(attempt)) << static_cast<int>(attempt);
    for (const auto attempt : {Attempt::Network, Attempt::Limits, Attempt::HiddenMemory,
                               Attempt::KernelInterface, Attempt::Other})
        EXPECT_FALSE(isEscape(attempt)) << static_cast<int>(attempt);
}

} // namespace
} // namespace assay

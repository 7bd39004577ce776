#include "samples.h"

#include <gtest/gtest.h>

namespace assay::store {
namespace {

using namespace std::chrono_literals;

TEST(GradebookTimeLimits, AreKeptAndReplaced)
{
    TestGradebook test;
    EXPECT_FALSE(test.book->timeLimit("a").value());
    ASSERT_TRUE(test.book->keepTimeLimit("a", {2s, 1.25}));
    ASSERT_TRUE(test.book->keepTimeLimit("b", {3s, 1}));
    test.reopen();
    const auto found = test.book->timeLimit("a").value();
    ASSERT_TRUE(found);
    EXPECT_EQ(found->limit, 2s);
    EXPECT_EQ(found->machineFactor, 1.25);
    ASSERT_TRUE(test.book->keepTimeLimit("a", {1500ms, 0.5}));
    EXPECT_EQ(test.book->timeLimit("a").value()->limit, 1500ms);
    EXPECT_EQ(test.book->timeLimit("b").value()->limit, 3s);
}

} // namespace
} // namespace assay::store

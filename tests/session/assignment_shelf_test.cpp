#include "session/assignment_shelf.h"

#include <gtest/gtest.h>

namespace assay {
namespace {

std::shared_ptr<const Assignment> sample(const std::string &hash)
{
    auto assignment = std::make_shared<Assignment>();
    assignment->contentHash = hash;
    assignment->tests.resize(3); // hidden, as tests are by default
    return assignment;
}

TEST(AssignmentShelf, HandsAStudentAViewAndFindsTheWholeBehindIt)
{
    AssignmentShelf shelf(Audience::Student);
    const auto whole = sample("a");
    const auto view = shelf.put(whole);
    EXPECT_NE(view, whole);
    EXPECT_TRUE(view->tests.empty());
    EXPECT_EQ(shelf.whole(view), whole);
}

TEST(AssignmentShelf, HandsAnInstructorTheWhole)
{
    AssignmentShelf shelf(Audience::Instructor);
    const auto whole = sample("a");
    EXPECT_EQ(shelf.put(whole), whole);
    EXPECT_EQ(shelf.whole(whole), whole);
}

TEST(AssignmentShelf, AViewKeepsItsWholeAliveAndNothingElseDoes)
{
    AssignmentShelf shelf(Audience::Student);
    auto whole = sample("a");
    const std::weak_ptr<const Assignment> watch = whole;
    auto view = shelf.put(std::move(whole));
    EXPECT_FALSE(watch.expired());
    EXPECT_TRUE(shelf.whole(view));
    view.reset();
    EXPECT_TRUE(watch.expired());
}

TEST(AssignmentShelf, OpenedTwiceEachViewHasItsOwnWhole)
{
    AssignmentShelf shelf(Audience::Student);
    const auto first = shelf.put(sample("a"));
    auto second = shelf.put(sample("a"));
    second.reset();
    EXPECT_TRUE(shelf.whole(first));
}

TEST(AssignmentShelf, ACopyOfAViewIsKnownAndAStrangerIsNot)
{
    AssignmentShelf shelf(Audience::Student);
    const auto whole = sample("a");
    const auto view = shelf.put(whole);
    EXPECT_EQ(shelf.whole(std::make_shared<Assignment>(*view)), whole);
    EXPECT_EQ(shelf.whole(sample("b")), nullptr);
    EXPECT_EQ(shelf.whole(nullptr), nullptr);
}

} // namespace
} // namespace assay
